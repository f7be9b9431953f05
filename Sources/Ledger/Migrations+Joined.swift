import Domain
import GRDB

/// Columns in which earlier versions joined several texts by control characters. A text that itself had one was torn: what
/// has too few marks belongs to the text before it.
extension Migrations {
    static func partJoinedTexts(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE receipt_message (
                    receipt INTEGER NOT NULL REFERENCES receipt,
                    position INTEGER NOT NULL,
                    severity TEXT NOT NULL,
                    number TEXT,
                    text TEXT NOT NULL,
                    PRIMARY KEY (receipt, position)
                ) STRICT, WITHOUT ROWID;
                ALTER TABLE order_event ADD COLUMN arguments TEXT;
                ALTER TABLE orders ADD COLUMN settled_why TEXT;
                ALTER TABLE orders ADD COLUMN settled_detail TEXT;
                """
        )
        for row in try Row.fetchAll(db, sql: "SELECT id, messages FROM receipt WHERE messages <> ''") {
            let id: Int = row["id"]
            for (position, message) in messages(row["messages"]).enumerated() {
                try db.execute(
                    sql:
                        "INSERT INTO receipt_message (receipt, position, severity, number, text) VALUES (?, ?, ?, ?, ?)",
                    arguments: [id, position, message.severity, message.number, message.text]
                )
            }
        }
        try db.execute(sql: "ALTER TABLE receipt DROP COLUMN messages")
        for (table, key) in [("problem", "id"), ("connection", "name")] {
            for row in try Row.fetchAll(db, sql: "SELECT \(key) AS key, arguments FROM \(table)") {
                let key: DatabaseValue = row["key"]
                let arguments = ProblemArguments.text(arguments(row["arguments"]))
                try db.execute(
                    sql: "UPDATE \(table) SET arguments = ? WHERE \(table == "problem" ? "id" : "name") = ?",
                    arguments: [arguments, key]
                )
            }
        }
        let held = try Row.fetchAll(db, sql: "SELECT id, detail FROM order_event WHERE instr(detail, char(29)) > 0")
        for row in held {
            let parts = (row["detail"] as String).split(
                separator: "\u{1D}",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            try db.execute(
                sql: "UPDATE order_event SET detail = ?, arguments = ? WHERE id = ?",
                arguments: [
                    String(parts[0]), ProblemArguments.text(arguments(String(parts.last ?? ""))), row["id"] as Int,
                ]
            )
        }
        try db.execute(sql: settledFrom)
    }

    /// Where a settled order stood before: its state, why, and the system's words.
    private static let settledFrom = """
        UPDATE orders SET settled_from = substr(settled_from, 1, instr(settled_from, char(31)) - 1),
            settled_why = substr(settled_from, instr(settled_from, char(31)) + 1)
        WHERE instr(settled_from, char(31)) > 0;
        UPDATE orders SET settled_why = substr(settled_why, 1, instr(settled_why, char(31)) - 1),
            settled_detail = nullif(substr(settled_why, instr(settled_why, char(31)) + 1), '')
        WHERE instr(settled_why, char(31)) > 0;
        UPDATE orders SET settled_why = NULL WHERE settled_why = '';
        """

    /// Messages as they were joined: U+001F between severity, number and text, U+001E between messages.
    static func messages(_ joined: String) -> [Receipt.Message] {
        var messages: [Receipt.Message] = []
        for piece in joined.split(separator: "\u{1E}", omittingEmptySubsequences: false) {
            let parts = piece.split(separator: "\u{1F}", maxSplits: 2, omittingEmptySubsequences: false).map {
                String($0)
            }
            if parts.count == 3 {
                messages.append(
                    Receipt.Message(severity: parts[0], number: parts[1].isEmpty ? nil : parts[1], text: parts[2])
                )
            } else if !messages.isEmpty {
                messages[messages.count - 1].text += "\u{1E}" + piece
            }
        }
        return messages
    }

    /// Arguments as they were joined: U+001F between name and value, U+001E between arguments.
    static func arguments(_ joined: String) -> [String: String] {
        var arguments: [(name: String, value: String)] = []
        for piece in joined.split(separator: "\u{1E}", omittingEmptySubsequences: false) {
            let parts = piece.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false).map {
                String($0)
            }
            if parts.count == 2 {
                arguments.append((parts[0], parts[1]))
            } else if !arguments.isEmpty {
                arguments[arguments.count - 1].value += "\u{1E}" + piece
            }
        }
        return Dictionary(arguments.map { ($0.name, $0.value) }) { first, _ in first }
    }
}
