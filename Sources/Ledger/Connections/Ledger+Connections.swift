import Domain
import GRDB

extension Ledger {
    /// How the connection of that name did; nil when it was never tried.
    public func connection(_ name: String) throws(Problem) -> ConnectionRecord? {
        try row("SELECT * FROM connection WHERE name = ?", [name]).map { row in
            var record = ConnectionRecord(tried: Instant(seconds: row["tried"]))
            record.succeeded = (row["succeeded"] as Int64?).map { Instant(seconds: $0) }
            record.since = Instant(seconds: row["since"])
            record.content = row["content"]
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
                INSERT OR REPLACE INTO connection (name, tried, succeeded, since, code, arguments, content)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    name, record.tried.seconds, record.succeeded?.seconds, record.since.seconds, record.problem?.code,
                    ProblemArguments.text(record.problem?.arguments ?? [:]), record.content,
                ]
            )
        }
    }
}
