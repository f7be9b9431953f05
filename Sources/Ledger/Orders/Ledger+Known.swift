import Domain
import GRDB

/// What shows that the accounting system knows of an order's goods.
public enum KnownEvent: String, Sendable, CaseIterable {
    /// It said so.
    case accepted
    /// The file with the order was taken.
    case taken
    /// It made an invoice of the order.
    case invoiced
    /// The channel says that the goods left the house.
    case shipped
    /// A person said that the order is dealt with.
    case settled

    /// Those that speak of all goods that the order has by now, not of those that were sent.
    static let ofAll: [KnownEvent] = [.invoiced, .shipped, .settled]

    fileprivate var reflected: Reflected { Self.ofAll.contains(self) ? .all : .sent }
}

/// That the accounting system knows of an order whose goods no export has in its figures yet.
public struct KnownOrder: Sendable {
    /// The number of its row, which people use in commands.
    public var id: Int
    /// The order.
    public var order: Int
    /// What shows it.
    public var event: KnownEvent
    /// When.
    public var time: KnowledgeTime
    /// Where the order stands on its way into the accounting system.
    public var exportState: OrderExportState
}

/// An order that takes goods off what may be sold, with no end in sight.
public struct OrderWithoutEnd: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// Its state in the channel's words; nil where the channel gives none.
    public var state: String?
    /// Where it stands on its way into the accounting system.
    public var exportState: OrderExportState
    /// Whether a person said that it is dealt with.
    public var isSettled: Bool
}

extension Ledger {
    /// Notes what shows that the accounting system knows of an order; the first such word holds.
    public func noteKnown(order id: Int, _ event: KnownEvent, _ time: KnowledgeTime) throws(Problem) {
        try run(
            "INSERT OR IGNORE INTO known_order (order_id, event, stamp, \"by\", pass) VALUES (?, ?, ?, ?, ?)",
            [id, event.rawValue, time.stamp?.secondsSinceEpoch, time.by?.nanoseconds, time.pass]
        )
    }

    /// What is known of orders and not in the figures yet, in the order in which it was learned.
    public func openKnownOrders(order id: Int? = nil) throws(Problem) -> [KnownOrder] {
        let open = """
            SELECT known_order.*, export_state FROM known_order CROSS JOIN orders ON orders.id = order_id
            WHERE contained IS NULL AND cancelled = 0 AND reflected < 2
            """
        let found =
            if let id {
                try rows(open + " AND order_id = ? ORDER BY known_order.id", [id])
            } else {
                try rows(open + " ORDER BY known_order.id")
            }
        return try found.map { row throws(Problem) in try attempt { try known(row) } }
    }

    /// What is known of one order, whether or not figures have it.
    public func knownEvents(order id: Int) throws(Problem) -> [KnownOrder] {
        try rows(
            """
            SELECT known_order.*, export_state FROM known_order JOIN orders ON orders.id = order_id
            WHERE order_id = ? ORDER BY known_order.id
            """,
            [id]
        ).map { row throws(Problem) in try attempt { try known(row) } }
    }

    /// Notes which stock file has an order in its figures.
    public func markContained(_ known: KnownOrder, in file: Int) throws(Problem) {
        let reflected = known.event.reflected
        // What else was known of these goods is of no more use.
        let others = reflected == .all ? "" : "AND event NOT IN (\(Self.eventsOfAll))"
        try run(
            "DELETE FROM known_item WHERE known IN (SELECT id FROM known_order WHERE order_id = ? \(others))",
            [known.order]
        )
        try run(
            "UPDATE known_order SET contained = ? WHERE order_id = ? AND contained IS NULL \(others)",
            [file, known.order]
        )
        try run("UPDATE orders SET reflected = max(reflected, ?) WHERE id = ?", [reflected.rawValue, known.order])
        if reflected == .all { try run("DELETE FROM known_goods WHERE order_id = ?", [known.order]) }
    }

    /// Notes that an export of a part has an item of an order.
    public func noteContained(item: String, of known: KnownOrder) throws(Problem) {
        try run("INSERT OR IGNORE INTO known_item (known, item) VALUES (?, ?)", [known.id, item])
    }

    /// Items of an order that exports of parts had since it was known.
    public func containedItems(of known: KnownOrder) throws(Problem) -> Set<String> {
        Set(try rows("SELECT item FROM known_item WHERE known = ?", [known.id]).map { $0[0] as String })
    }

    /// Takes back what later exports had in their figures: a person let an older one go in their place.
    ///
    /// Returns the orders.
    public func forgetContained(after time: FiguresTime) throws(Problem) -> [Int] {
        let later = try rows(
            """
            SELECT DISTINCT order_id FROM known_order WHERE contained IN (SELECT file FROM stock_export
                WHERE former = 0 AND CASE WHEN ?1 IS NOT NULL AND stamp IS NOT NULL THEN stamp > ?1 ELSE modified > ?2 END)
            """,
            [time.stamp?.secondsSinceEpoch, time.file?.nanoseconds]
        ).map { $0[0] as Int }
        for id in later {
            try run("UPDATE known_order SET contained = NULL WHERE order_id = ?", [id])
            try run("UPDATE orders SET reflected = 0 WHERE id = ?", [id])
        }
        return later
    }

    /// Forgets what was known of orders that are sent again, by their `list`: only taking the new file counts.
    func forgetKnown(orders list: String) throws(Problem) {
        let known = "contained IS NULL AND order_id IN (SELECT value FROM json_each(?))"
        try run("DELETE FROM known_item WHERE known IN (SELECT id FROM known_order WHERE \(known))", [list])
        try run("DELETE FROM known_order WHERE \(known)", [list])
    }

    /// Takes back what a person said of an order, or the channel: it says otherwise by now. What figures contain of the
    /// order is to be looked up again.
    public func forgetKnown(order id: Int, _ event: KnownEvent) throws(Problem) {
        try run("DELETE FROM known_item WHERE known IN (SELECT id FROM known_order WHERE order_id = ?)", [id])
        try run("DELETE FROM known_order WHERE order_id = ? AND event = ?", [id, event.rawValue])
        try run("UPDATE known_order SET contained = NULL WHERE order_id = ?", [id])
        try run("UPDATE orders SET reflected = 0 WHERE id = ?", [id])
    }

    private static let eventsOfAll = KnownEvent.ofAll.map { "'\($0.rawValue)'" }.joined(separator: ", ")

    /// Orders whose goods the figures lack and of which neither the channel nor a person has said that they are dealt
    /// with, as far as is noted.
    public func ordersWithoutEnd() throws(Problem) -> [OrderWithoutEnd] {
        try map(
            """
            SELECT id, channel, state, export_state, coalesce(
                (SELECT event = 'settled' FROM order_event WHERE order_id = orders.id
                    AND event IN ('settled', 'reopened', 'changed', 'written') ORDER BY id DESC LIMIT 1), 0)
            FROM orders
            WHERE id IN (SELECT id FROM orders WHERE reflected = 0 UNION SELECT order_id FROM known_goods)
                AND reflected < 2 AND cancelled = 0 AND export_state <> 'skipped'
                AND NOT EXISTS (SELECT 1 FROM known_order WHERE order_id = orders.id AND contained IS NULL
                    AND event IN ('shipped', 'settled'))
            ORDER BY id
            """
        ) { row in
            OrderWithoutEnd(
                id: try row[0],
                channel: try row[1],
                state: try row[2],
                exportState: try row[3],
                isSettled: try row[4]
            )
        }
    }

    /// Orders that a person settled and then did not.
    public func reopenedOrders() throws(Problem) -> [Int] {
        try rows(
            """
            SELECT order_id FROM known_order WHERE event = 'settled' AND 'reopened' =
                (SELECT event FROM order_event WHERE order_event.order_id = known_order.order_id
                    AND event IN ('settled', 'reopened') ORDER BY id DESC LIMIT 1)
            """
        ).map { $0[0] }
    }

    private func known(_ row: Row) throws -> KnownOrder {
        KnownOrder(
            id: row["id"],
            order: row["order_id"],
            event: try row.word("event"),
            time: KnowledgeTime(
                stamp: (row["stamp"] as Int64?).map { LocalTime(secondsSinceEpoch: $0) },
                by: (row["by"] as Int64?).map { Moment(nanoseconds: $0) },
                pass: row["pass"]
            ),
            exportState: try row.word("export_state")
        )
    }
}
