import Domain
import GRDB

/// Where one flow of a connection goes on.
public struct CursorRecord: Hashable, Sendable {
    /// What counts while the file below is not applied.
    public var cursor: String?
    /// What counts once it is.
    public var next: String?
    /// The SHA-256 of the file that was fetched last; nil when there was none.
    public var hash: String?

    /// A flow that begins.
    public init(cursor: String? = nil, next: String? = nil, hash: String? = nil) {
        self.cursor = cursor
        self.next = next
        self.hash = hash
    }
}

/// A file that goes to a system over HTTP.
public struct RemoteSendingRecord: Hashable, Sendable {
    /// How far it has come.
    public enum State: String, Sendable {
        /// A request may be on its way: what became of it is not known before its answer is.
        case begun
        /// The first line that was not answered may have been done; those after it were not begun.
        case doubted
        /// What became of it was asked, and the answer is a file that came.
        case asked
        /// Nothing is on its way; the next line may go.
        case waiting
        /// Nobody can be asked, and repeating could do it twice: a person decides.
        case stuck
    }

    /// The connection.
    public let connection: String
    /// Where it lies, relative to the workspace.
    public let path: String
    /// The SHA-256 of its bytes.
    public let hash: String
    /// How far it has come.
    public var state: State
    /// How many lines of a script were answered.
    public var line: Int
    /// The pass in which that was.
    public var pass: Int

    /// Creates a file.
    public init(connection: String, path: String, hash: String, state: State, line: Int, pass: Int) {
        self.connection = connection
        self.path = path
        self.hash = hash
        self.state = state
        self.line = line
        self.pass = pass
    }
}

/// How many requests were made in one span of time.
public struct SpentRecord: Hashable, Sendable {
    /// The span's length in seconds.
    public var seconds: Int
    /// When it began.
    public var start: Int64
    /// How many.
    public var requests: Int

    /// A count.
    public init(seconds: Int, start: Int64, requests: Int) {
        self.seconds = seconds
        self.start = start
        self.requests = requests
    }
}

extension Ledger {
    /// Where a flow goes on; nil before its first file.
    public func cursor(_ connection: String, _ flow: String) throws(Problem) -> CursorRecord? {
        try row("SELECT * FROM remote_cursor WHERE connection = ? AND flow = ?", [connection, flow]).map { row in
            CursorRecord(cursor: row["cursor"] as String?, next: row["next"] as String?, hash: row["hash"] as String?)
        }
    }

    /// Keeps where a flow goes on.
    public func keep(_ record: CursorRecord, _ connection: String, _ flow: String) throws(Problem) {
        try run(
            "INSERT OR REPLACE INTO remote_cursor VALUES (?, ?, ?, ?, ?)",
            [connection, flow, record.cursor, record.next, record.hash]
        )
    }

    /// What a connection has spent of its quotas.
    public func spent(_ connection: String) throws(Problem) -> [SpentRecord] {
        try rows("SELECT * FROM remote_spent WHERE connection = ? ORDER BY seconds", [connection]).map { row in
            SpentRecord(seconds: row["seconds"], start: row["start"], requests: row["requests"])
        }
    }

    /// Keeps what a connection has spent.
    public func keep(_ spent: [SpentRecord], _ connection: String) throws(Problem) {
        for one in spent {
            try run(
                "INSERT OR REPLACE INTO remote_spent VALUES (?, ?, ?, ?)",
                [connection, one.seconds, one.start, one.requests]
            )
        }
    }

    /// The files that a connection has on their way.
    public func remoteSendings(_ connection: String) throws(Problem) -> [RemoteSendingRecord] {
        try rows("SELECT * FROM remote_sending WHERE connection = ? ORDER BY path", [connection]).map { row in
            RemoteSendingRecord(
                connection: row["connection"],
                path: row["path"],
                hash: row["hash"],
                state: RemoteSendingRecord.State(rawValue: row["state"]) ?? .begun,
                line: row["line"],
                pass: row["pass"]
            )
        }
    }

    /// Keeps how far a file has come.
    public func keep(_ sending: RemoteSendingRecord) throws(Problem) {
        try run(
            "INSERT OR REPLACE INTO remote_sending VALUES (?, ?, ?, ?, ?, ?)",
            [sending.connection, sending.path, sending.hash, sending.state.rawValue, sending.line, sending.pass]
        )
    }

    /// Forgets a file that is not on its way any more.
    public func forget(_ sending: RemoteSendingRecord) throws(Problem) {
        try run(
            "DELETE FROM remote_sending WHERE connection = ? AND path = ?",
            [sending.connection, sending.path]
        )
    }

    /// How many orders of a pack have no answer yet.
    public func unansweredOrders(pack: String) throws(Problem) -> Int {
        try count(
            "SELECT count(*) FROM orders WHERE pack = ? AND export_state IN ('written', 'delivered', 'unknown')",
            [pack]
        )
    }

    /// Until when a system wants to be left alone; nil when it never asked for that.
    public func rest(_ connection: String) throws(Problem) -> Instant? {
        try row("SELECT until FROM remote_rest WHERE connection = ?", [connection]).map {
            Instant(seconds: $0["until"])
        }
    }

    /// Keeps until when a system wants to be left alone.
    public func keep(rest until: Instant, _ connection: String) throws(Problem) {
        try run("INSERT OR REPLACE INTO remote_rest VALUES (?, ?)", [connection, until.seconds])
    }

    /// The login that a system refused, as a digest of its settings and secrets; nil when none was.
    public func refusedLogin(_ connection: String) throws(Problem) -> String? {
        try row("SELECT refused FROM remote_login WHERE connection = ?", [connection])?["refused"]
    }

    /// Keeps or forgets that a login was refused.
    public func keep(refusedLogin login: String?, _ connection: String) throws(Problem) {
        guard let login else { return try run("DELETE FROM remote_login WHERE connection = ?", [connection]) }
        try run("INSERT OR REPLACE INTO remote_login VALUES (?, ?)", [connection, login])
    }
}
