import Domain
import GRDB

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
