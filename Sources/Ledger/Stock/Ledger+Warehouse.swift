import Domain
import GRDB

/// Which warehouse system's stock is known.
public struct WarehouseRecord: Hashable, Sendable {
    /// How many systems there were before.
    public var changes: Int
    /// The system by its id, such as `pohoda`.
    public var system: String
    /// The one before it; nil for the first.
    public var former: String?
    /// The pass that found it changed; 0 for the first.
    public var pass: Int
    /// Whether its first export of all stock has not come yet since it took the place of another.
    public var awaitsExport: Bool
}

/// Whether the warehouse system is worked with.
extension Ledger {
    /// Whether the last pass found it switched off.
    public func isWarehouseOff() throws(Problem) -> Bool { try exists("SELECT 1 FROM warehouse_pause") }

    /// Notes that a pass found it switched off, or on again.
    public func noteWarehouse(isOff: Bool) throws(Problem) {
        try run("DELETE FROM warehouse_pause", [])
        if isOff { try run("INSERT INTO warehouse_pause (id) VALUES (1)", []) }
    }
}

/// Which warehouse system it is.
extension Ledger {
    /// The system whose stock counts; nil before the first pass that noted one.
    public func warehouseSystem() throws(Problem) -> WarehouseRecord? {
        let last = try map("SELECT id, system, pass, awaits FROM warehouse_system ORDER BY id DESC LIMIT 2") { row in
            (
                number: try row[0] as Int, system: try row[1] as String, pass: try row[2] as Int,
                awaits: try row[3] as Bool
            )
        }
        guard let now = last.first else { return nil }
        return WarehouseRecord(
            changes: now.number - 1,
            system: now.system,
            former: last.count > 1 ? last[1].system : nil,
            pass: now.pass,
            awaitsExport: now.awaits
        )
    }

    /// Notes which system the stock is of that is known by now.
    public func begin(warehouseSystem system: String) throws(Problem) {
        try run("INSERT INTO warehouse_system (id, system, pass, awaits) VALUES (1, ?, 0, 0)", [system])
        try run("UPDATE stock SET system = ?", [system])
    }

    /// Puts another system in the place of the one of before, whose name is `former`: nothing of its stock counts any more,
    /// its files are to be taken back, and orders on their way there wait for a person.
    public func change(warehouseSystem system: String, former: String, pass: Int) throws(Problem) {
        var awaits = try hasStock()
        if !awaits { awaits = try lastStockExport(full: false) != nil }
        // Changed again before the one in between exported anything: what channels were told is still of the first.
        if !awaits { awaits = try warehouseSystem()?.awaitsExport ?? false }
        try run("INSERT INTO warehouse_system (system, pass, awaits) VALUES (?, ?, ?)", [system, pass, awaits])
        for table in ["stock", "stock_seen", "stock_part"] { try run("DELETE FROM " + table, []) }
        try run("UPDATE stock_export SET former = 1", [])
        for row in try rows(
            "SELECT * FROM orders WHERE export_state IN ('written', 'delivered', 'unknown') ORDER BY id"
        ) {
            guard let next = ExportStanding(row).left(at: former) else { continue }
            let id: Int = row["id"]
            try run(
                "UPDATE orders SET export_state = ?, why = ?, detail = ? WHERE id = ?",
                [next.state.rawValue, next.why, next.detail, id]
            )
            // That the former one took it says nothing of the new one's figures.
            try forgetKnown(order: id, .taken)
            try note(order: id, OrderEvent.Kind(next.state), detail: former, pass: pass)
        }
        try run(
            """
            UPDATE out_file SET state = 'recalling', body = NULL
            WHERE state IN ('written', 'pending') AND kind IN ('orders', 'payments', 'request')
            """,
            []
        )
        // None is written a second time, so the accountant has to look.
        try run(
            "UPDATE bank_document SET state = 'unknown', why = ? WHERE state IN ('written', 'delivered')",
            [BankDocumentProblem.unknownAnswer.rawValue]
        )
    }

    /// Notes that an export of all stock of the present system was applied.
    public func noteFullExport() throws(Problem) {
        try run("UPDATE warehouse_system SET awaits = 0 WHERE awaits = 1", [])
    }

    /// Orders that were on their way to a former system and wait for a person.
    public func ordersAtFormerSystem() throws(Problem) -> [OrderRow] {
        try orders(
            "SELECT \(OrderColumn.all) FROM orders WHERE why = ? AND cancelled = 0 ORDER BY channel, number",
            [OrderProblem.formerSystem.rawValue]
        )
    }

    /// Forgets where the downloads of a connection go on: what comes next is to be all.
    public func forgetCursors(_ connection: String) throws(Problem) {
        try run("DELETE FROM remote_cursor WHERE connection = ?", [connection])
    }
}
