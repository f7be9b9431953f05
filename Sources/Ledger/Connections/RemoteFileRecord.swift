import Domain
import Foundation
import GRDB

/// A file of another side, as it was met there: first it is only known, then it was taken.
public struct RemoteFileRecord: Hashable, Sendable {
    /// Its name there, as bytes.
    public let name: [UInt8]
    /// Bytes.
    public let size: Int64
    /// When it was changed last, by the other side's clock and in its unit.
    public let modified: Int64
    /// Since when it has looked so, by our clock.
    public let seen: Instant
    /// The pass that noted this.
    public var pass = 0
    /// The SHA-256 of what was fetched, in hexadecimal digits; empty while it was not taken.
    public var hash = ""
    /// Whether what was fetched shows its own end.
    public var showsEnd = false
    /// Whether nothing is left to be done with it there.
    public var isDone = false

    /// A file that was met and not taken yet.
    public init(name: [UInt8], size: Int64, modified: Int64, seen: Instant) {
        self.name = name
        self.size = size
        self.modified = modified
        self.seen = seen
    }

    /// Whether its content was fetched.
    public var isTaken: Bool { !hash.isEmpty }
}

extension Ledger {
    /// The files of a connection's folder that were met and may still be there, by name.
    public func remoteFiles(_ connection: String, folder: String) throws(Problem) -> [[UInt8]: RemoteFileRecord] {
        var found: [[UInt8]: RemoteFileRecord] = [:]
        try each(
            """
            SELECT name, size, modified, seen, pass, hash, ends, done FROM remote_file
            WHERE connection = ? AND folder = ? AND typeof(name) = 'blob'
            """,
            [connection, folder]
        ) { row in
            let name = [UInt8](try row[0] as Data)
            var file = RemoteFileRecord(
                name: name,
                size: try row[1],
                modified: try row[2],
                seen: Instant(seconds: try row[3])
            )
            file.pass = try row[4]
            file.hash = try row[5]
            file.showsEnd = try row[6]
            file.isDone = try row[7]
            found[name] = file
        }
        return found
    }

    /// Keeps how a file was met or that it was taken; what was known of its name is forgotten.
    public func keep(_ file: RemoteFileRecord, connection: String, folder: String) throws(Problem) {
        try run(
            """
            INSERT OR REPLACE INTO remote_file
                (connection, folder, name, size, modified, hash, pass, done, seen, ends)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                connection, folder, blob(file.name), file.size, file.modified, file.hash, file.pass, file.isDone,
                file.seen.seconds, file.showsEnd,
            ]
        )
    }

    /// Whether the bytes of a file are safe: applied, known before, or held whole for a person.
    public func isSettled(hash: String, place: Folder) throws(Problem) -> Bool {
        try count(
            "SELECT count(*) FROM file WHERE sha256 = ? AND place = ? AND outcome IN ('applied', 'repeated', 'held')",
            [hash, place.path]
        ) > 0
    }

    /// Forgets a file that is not there any more.
    public func forgetRemoteFile(_ name: [UInt8], connection: String, folder: String) throws(Problem) {
        try run(
            "DELETE FROM remote_file WHERE connection = ? AND folder = ? AND name = ?",
            [connection, folder, blob(name)]
        )
    }
}
