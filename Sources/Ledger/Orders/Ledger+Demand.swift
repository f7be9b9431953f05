import Domain
import GRDB

/// Goods of an order that the accounting system's figures do not contain yet.
public struct Demand: Sendable {
    /// The order, by its number in the ledger.
    public var order: Int
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// The order number, as the channel writes it.
    public var number: String
    /// Its state in the channel's words; nil where the channel gives none.
    public var state: String?
    /// Where it stands on its way into the accounting system.
    public var exportState: OrderExportState
    /// Why it is not to be sent.
    public var skip: OrderSkip?
    /// The product code in the channel.
    public var code: String?
    /// The EAN.
    public var ean: String?
    /// How much.
    public var quantity: Quantity
}

extension Ledger {
    /// What orders take that the figures of no export contain, line by line: whole orders, and what orders gained since
    /// the accounting system got them.
    public func unreflectedDemand() throws(Problem) -> [Demand] {
        var demands = try rows(
            """
            SELECT orders.id, channel, number, state, export_state, skip, code, ean, quantity
            FROM orders JOIN order_goods ON order_id = orders.id
            WHERE reflected = 0 AND cancelled = 0 ORDER BY orders.id, position
            """
        ).map { row throws(Problem) in try demand(row) }
        let changed = try rows(
            """
            SELECT id, channel, number, state, export_state, skip FROM orders
            WHERE id IN (SELECT order_id FROM known_goods) AND reflected = 1 AND cancelled = 0 ORDER BY id
            """
        )
        for row in changed {
            let id: Int = row["id"]
            let known = Self.sums(try goods("known_goods", order: id))
            for (goods, quantity) in Self.sums(try goods("order_goods", order: id)) {
                let more = quantity.saturatingDifference(known[goods] ?? .zero)
                guard more > .zero else { continue }
                var demand = try demand(row)
                demand.code = goods.code
                demand.ean = goods.ean
                demand.quantity = more
                demands.append(demand)
            }
        }
        return demands
    }

    private func demand(_ row: Row) throws(Problem) -> Demand {
        let state: OrderExportState = try attempt { try row.word("export_state") }
        return Demand(
            order: row["id"],
            channel: row["channel"],
            number: row["number"],
            state: row["state"],
            exportState: state,
            skip: (row["skip"] as String?).flatMap { OrderSkip(rawValue: $0) },
            code: row["code"],
            ean: row["ean"],
            quantity: Quantity(millionths: row["quantity"] ?? 0)
        )
    }

    // MARK: goods

    /// What goods are, for sums over lines.
    struct Goods: Hashable {
        let code: String?
        let ean: String?
    }

    /// What an order has of each product.
    func goods(order id: Int) throws(Problem) -> [Goods: Quantity] {
        Self.sums(try goods("order_goods", order: id))
    }

    private func goods(_ table: String, order id: Int) throws(Problem) -> [Row] {
        try rows("SELECT code, ean, quantity FROM \(table) WHERE order_id = ? ORDER BY position", [id])
    }

    private static func sums(_ rows: [Row]) -> [Goods: Quantity] {
        var sums: [Goods: Quantity] = [:]
        for row in rows {
            let goods = Goods(code: row["code"], ean: row["ean"])
            let sum = (sums[goods] ?? .zero).saturatingSum(Quantity(millionths: row["quantity"]))
            sums[goods] = sum
        }
        return sums
    }

    /// Keeps what the accounting system got of an order whose goods changed after it was sent.
    func noteGoods(before old: [Goods: Quantity], order id: Int, isSent: Bool) throws(Problem) {
        guard isSent else { return try run("DELETE FROM known_goods WHERE order_id = ?", [id]) }
        guard try goods(order: id) != old else { return }
        let reflected = try count("SELECT reflected FROM orders WHERE id = ?", [id])
        let isKept = try count("SELECT EXISTS (SELECT 1 FROM known_goods WHERE order_id = ?)", [id]) > 0
        if reflected == Reflected.all.rawValue || !isKept {
            try run("DELETE FROM known_goods WHERE order_id = ?", [id])
            for (position, goods) in old.sorted(by: {
                ($0.key.code ?? "", $0.key.ean ?? "") < ($1.key.code ?? "", $1.key.ean ?? "")
            }).enumerated() {
                try run(
                    "INSERT INTO known_goods (order_id, position, code, ean, quantity) VALUES (?, ?, ?, ?, ?)",
                    [id, position, goods.key.code, goods.key.ean, goods.value.millionths]
                )
            }
        }
        // What was said of all its goods was said of others.
        let events = KnownEvent.ofAll.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try run(
            "DELETE FROM known_item WHERE known IN (SELECT id FROM known_order WHERE order_id = ? AND event IN (\(events)))",
            [id]
        )
        try run("DELETE FROM known_order WHERE order_id = ? AND event IN (\(events))", [id])
        try run("UPDATE orders SET reflected = 1 WHERE id = ? AND reflected = 2", [id])
    }
}

/// How much of an order the figures of the accounting system contain.
enum Reflected: Int {
    case nothing
    /// What it was when it was sent.
    case sent
    /// All that it has by now.
    case all
}
