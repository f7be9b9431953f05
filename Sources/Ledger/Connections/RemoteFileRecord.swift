import Domain
import GRDB

/// A file that was taken from another side, as it was there.
public struct RemoteFileRecord: Hashable, Sendable {
    /// Its name there, as bytes.
    public let name: [UInt8]
    /// Bytes.
    public let size: Int64
    /// When it was changed last, by the other side's clock and in its unit.
    public let modified: Int64
    /// The SHA-256 of what was fetched, in hexadecimal digits.
    public let hash: String
    /// Whether nothing is left to be done with it there.
    public var isDone: Bool

    /// A file by its parts.
    public init(name: [UInt8], size: Int64, modified: Int64, hash: String, isDone: Bool) {
        self.name = name
        self.size = size
        self.modified = modified
        self.hash = hash
        self.isDone = isDone
    }
}

extension Ledger {
    /// The files that were taken from a folder of a connection and may still be there, by name.
    public func remoteFiles(_ connection: String, folder: String) throws(Problem) -> [[UInt8]: RemoteFileRecord] {
        var found: [[UInt8]: RemoteFileRecord] = [:]
        try each("SELECT * FROM remote_file WHERE connection = ? AND folder = ?", [connection, folder]) { row in
            guard case .blob(let data) = (row["name"] as DatabaseValue).storage else { return }
            let name = [UInt8](data)
            found[name] = RemoteFileRecord(
                name: name,
                size: row["size"],
                modified: row["modified"],
                hash: row["hash"],
                isDone: row["done"]
            )
        }
        return found
    }

    /// Keeps that a file was taken; an earlier one of its name is forgotten.
    public func keep(
        _ file: RemoteFileRecord,
        connection: String,
        folder: String,
        pass: Int
    ) throws(Problem) {
        try run(
            "INSERT OR REPLACE INTO remote_file VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [connection, folder, blob(file.name), file.size, file.modified, file.hash, pass, file.isDone]
        )
    }

    /// Forgets a file that is not there any more.
    public func forgetRemoteFile(_ name: [UInt8], connection: String, folder: String) throws(Problem) {
        try run(
            "DELETE FROM remote_file WHERE connection = ? AND folder = ? AND name = ?",
            [connection, folder, blob(name)]
        )
    }
}
