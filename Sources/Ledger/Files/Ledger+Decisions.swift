import Domain
import GRDB

/// Something that a person decided.
public struct DecisionRecord: Sendable {
    /// Its number.
    public var id: Int
    /// The last pass before it.
    public var pass: Int
    /// When.
    public var made: Instant
    /// The command, as words with tabs between.
    public var command: String
}

extension Ledger {
    /// Writes down what a person decided after a pass.
    public func add(decision command: String, at now: Instant, after pass: Int) throws(Problem) {
        try run(
            "INSERT INTO decision (pass, made, command, journaled) VALUES (?, ?, ?, 0)",
            [pass, now.seconds, command]
        )
    }

    /// Decisions that no pass has put into the archive yet.
    public func unjournaledDecisions() throws(Problem) -> [DecisionRecord] {
        try rows("SELECT * FROM decision WHERE journaled = 0 ORDER BY id").map { row in
            DecisionRecord(
                id: row["id"],
                pass: row["pass"],
                made: Instant(seconds: row["made"]),
                command: row["command"]
            )
        }
    }

    /// Notes that the archive has every decision.
    public func markDecisionsJournaled() throws(Problem) {
        try run("UPDATE decision SET journaled = 1 WHERE journaled = 0", [])
    }
}
