import Domain
import GRDB

extension Ledger {
    /// How the connection of that name did; nil when it was never tried.
    public func connection(_ name: String) throws(Problem) -> ConnectionRecord? {
        try row("SELECT * FROM connection WHERE name = ?", [name]).map { row in
            var record = ConnectionRecord(tried: Instant(seconds: row["tried"]))
            record.succeeded = (row["succeeded"] as Int64?).map { Instant(seconds: $0) }
            record.since = Instant(seconds: row["since"])
            record.problem = (row["code"] as String?).map { code in
                Problem(
                    code: code,
                    severity: .warning,
                    scope: .record,
                    position: nil,
                    path: nil,
                    arguments: ProblemArguments.arguments(row["arguments"])
                )
            }
            return record
        }
    }

    /// Keeps how the connection of that name did.
    public func keep(_ record: ConnectionRecord, connection name: String) throws(Problem) {
        try transaction { () throws(Problem) in
            try run(
                """
                INSERT OR REPLACE INTO connection (name, tried, succeeded, since, code, arguments)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    name, record.tried.seconds, record.succeeded?.seconds, record.since.seconds, record.problem?.code,
                    ProblemArguments.text(record.problem?.arguments ?? [:]),
                ]
            )
        }
    }
}

/// How a connection to the outside did when it was last tried.
public struct ConnectionRecord: Sendable {
    /// When it was tried last.
    public var tried: Instant
    /// When it worked last; nil when it never did.
    public var succeeded: Instant?
    /// Since when it works, or does not.
    public var since: Instant
    /// Why it does not work; nil when it does.
    public var problem: Problem?

    /// A connection that is tried for the first time.
    public init(tried: Instant) {
        self.tried = tried
        since = tried
    }

    /// Notes how a try ended.
    public mutating func note(_ problem: Problem?, at now: Instant) {
        let worked = self.problem == nil && succeeded != nil
        if worked != (problem == nil) || self.problem?.code != problem?.code { since = now }
        if problem == nil { succeeded = now }
        self.problem = problem
    }
}

/// What the ledger knows of other sides and no archive tells: how connections did, which files were taken, which are on
/// their way.
public struct ConnectionMemory: Sendable {
    /// A table with the values of its rows.
    struct Table: Sendable {
        let name: String
        let rows: [[DatabaseValue]]
    }

    let tables: [Table]

    /// Nothing.
    public static let empty = ConnectionMemory(tables: [])
}

extension Ledger {
    /// All that is known of other sides.
    public func connectionMemory() throws(Problem) -> ConnectionMemory {
        var tables: [ConnectionMemory.Table] = []
        let names = [
            "connection", "remote_file", "sending", "remote_cursor", "remote_spent", "remote_sending", "remote_login",
            "remote_rest", "gateway_inquiry",
        ]
        for name in names {
            let rows = try rows("SELECT * FROM \(name)").map { row in row.map { $0.1 } }
            tables.append(ConnectionMemory.Table(name: name, rows: rows))
        }
        return ConnectionMemory(tables: tables)
    }

    /// Takes over what another ledger knew.
    public func restore(_ memory: ConnectionMemory) throws(Problem) {
        try transaction { () throws(Problem) in
            for table in memory.tables {
                for row in table.rows {
                    let marks = row.map { _ in "?" }.joined(separator: ", ")
                    try run("INSERT OR REPLACE INTO \(table.name) VALUES (\(marks))", StatementArguments(row))
                }
            }
        }
    }
}
