import GRDB

extension Shop {
    /// Tables that tell what the passes themselves did, not what came of files.
    static let ownTables: Set<String> = ["grdb_migrations", "pass", "file", "problem", "look", "warehouse_system"]

    /// Every row of every table of the ledger as text, sorted.
    func tables() throws -> [String: [String]] {
        let queue = try DatabaseQueue(path: root + "/state/ledger.sqlite")
        defer { try? queue.close() }
        return try queue.read { db in
            let names = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
            )
            var found: [String: [String]] = [:]
            for name in names {
                found[name] = try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\"").map { "\($0)" }.sorted()
            }
            return found
        }
    }

    /// What the ledger knows of the trade: everything but the passes, their files and their problems.
    func knowledge() throws -> [String: [String]] {
        try tables().filter { !Shop.ownTables.contains($0.key) }
    }
}
