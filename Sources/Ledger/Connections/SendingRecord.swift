import Domain
import GRDB

/// A file that is on its way to another side.
public struct SendingRecord: Hashable, Sendable {
    /// How far it has come.
    public enum State: String, Sendable {
        /// Its bytes go under a temporary name.
        case uploading
        /// They are there as a whole; perhaps it has its own name already.
        case uploaded
        /// It is there under its own name, and delivered; perhaps it is still in our folder.
        case sent
    }

    /// The connection that takes it.
    public let connection: String
    /// Where it lies, relative to the workspace.
    public let path: String
    /// The remote folder.
    public let folder: String
    /// The SHA-256 of its bytes, in hexadecimal digits.
    public let hash: String
    /// How far it has come.
    public var state: State

    /// Creates a file.
    public init(connection: String, path: String, folder: String, hash: String, state: State) {
        self.connection = connection
        self.path = path
        self.folder = folder
        self.hash = hash
        self.state = state
    }
}

extension Ledger {
    /// Every file that is on its way, by connection and path.
    public func sendings() throws(Problem) -> [SendingRecord] {
        try rows("SELECT * FROM sending ORDER BY connection, path").map { row in
            SendingRecord(
                connection: row["connection"],
                path: row["path"],
                folder: row["folder"],
                hash: row["hash"],
                state: SendingRecord.State(rawValue: row["state"]) ?? .uploading
            )
        }
    }

    /// Keeps how far a file has come.
    public func keep(_ sending: SendingRecord) throws(Problem) {
        try run(
            "INSERT OR REPLACE INTO sending VALUES (?, ?, ?, ?, ?)",
            [sending.connection, sending.path, sending.folder, sending.hash, sending.state.rawValue]
        )
    }

    /// Forgets a file that is not on its way any more.
    public func forget(_ sending: SendingRecord) throws(Problem) {
        try run("DELETE FROM sending WHERE connection = ? AND path = ?", [sending.connection, sending.path])
    }

    /// Forgets what was sent: a pass that ends does not decide it again.
    public func forgetSent() throws(Problem) {
        try run("DELETE FROM sending WHERE state = 'sent'", [])
    }
}
