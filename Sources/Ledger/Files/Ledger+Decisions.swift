import Domain
import GRDB

/// Something that a person decided.
public struct DecisionRecord: Sendable {
    /// The number of its row, which people use in commands.
    public var id: Int
    /// The last pass before it.
    public var pass: Int
    /// When.
    public var made: Instant
    /// Who, as far as the system knows.
    public var who: String?
    /// The command, as words with tabs between.
    public var command: String
}

extension Ledger {
    /// Writes down what a person decided after a pass.
    public func add(decision command: String, at now: Instant, by who: String?, after pass: Int) throws(Problem) {
        try run(
            "INSERT INTO decision (pass, made, command, who, journaled) VALUES (?, ?, ?, ?, 0)",
            [pass, now.seconds, command, who]
        )
    }

    /// What people decided about a payment, the oldest first.
    public func decisions(payment id: Int) throws(Problem) -> [DecisionRecord] {
        let tab = "\t"
        return try rows("SELECT * FROM decision WHERE command LIKE ? ORDER BY id", ["%" + tab + String(id) + "%"])
            .map { record($0) }
            .filter { decision in
                let words = decision.command.split(separator: "\t")
                return words.count > 1 && words[1] == String(id) && Self.paymentCommands.contains(String(words[0]))
            }
    }

    private static let paymentCommands: Set<String> = [
        "pair", "unpair", "ignore", "swap", "undo", "rule", "send-payment",
    ]

    /// Decisions that no pass has put into the archive yet.
    public func unjournaledDecisions() throws(Problem) -> [DecisionRecord] {
        try rows("SELECT * FROM decision WHERE journaled = 0 ORDER BY id").map { record($0) }
    }

    private func record(_ row: Row) -> DecisionRecord {
        DecisionRecord(
            id: row["id"],
            pass: row["pass"],
            made: Instant(seconds: row["made"]),
            who: row["who"],
            command: row["command"]
        )
    }

    /// Notes that the archive has every decision.
    public func markDecisionsJournaled() throws(Problem) {
        try run("UPDATE decision SET journaled = 1 WHERE journaled = 0", [])
    }
}
