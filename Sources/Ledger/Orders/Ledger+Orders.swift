import Domain
import Foundation
import GRDB

extension Ledger {
    /// The ids of orders that wait to be written, oldest first, each with the pack that it was in before, unless that went to
    /// another accounting system.
    public func ordersToWrite(automatic: Bool) throws(Problem) -> [(id: Int, pack: String?)] {
        try rows(
            """
            SELECT id, CASE WHEN pack IS NOT NULL AND EXISTS (SELECT 1 FROM warehouse_system WHERE pass > 0)
                AND (SELECT max(pass) FROM out_file WHERE kind = 'orders' AND subject = orders.pack)
                    < (SELECT max(pass) FROM warehouse_system) THEN NULL ELSE pack END
            FROM orders WHERE export_state = 'new' AND cancelled = 0 AND (released = 1 OR ?)
            ORDER BY channel, created, number
            """,
            [automatic]
        ).map { ($0[0] as Int, $0[1] as String?) }
    }

    /// Orders by their ids, in the order of these.
    public func orders(ids: [Int]) throws(Problem) -> [OrderRow] {
        try orders(
            """
            SELECT \(OrderColumn.all) FROM (SELECT key AS place, value AS wanted FROM json_each(?))
            CROSS JOIN orders ON orders.id = wanted ORDER BY place
            """,
            [Self.list(ids)]
        )
    }

    /// Orders that wait for a person, by channel and number.
    public func ordersWaiting() throws(Problem) -> [OrderRow] {
        try orders(
            "SELECT \(OrderColumn.all) FROM orders WHERE id IN (\(Ledger.waitingOrders)) ORDER BY channel, number"
        )
    }

    /// The ids of orders that wait for a person: held, without a good answer, or with something to be put right in the
    /// accounting system.
    static let waitingOrders = """
        SELECT id FROM orders WHERE export_state IN ('held', 'refused', 'unknown') AND cancelled = 0
        UNION SELECT id FROM orders WHERE why IS NOT NULL
            AND why IN (\(OrderProblem.alarms.map { "'" + $0.rawValue + "'" }.joined(separator: ", ")))
        """

    /// All orders, or those of one state, by channel and number.
    public func orders(_ state: OrderExportState? = nil) throws(Problem) -> [OrderRow] {
        guard let state else { return try orders("SELECT \(OrderColumn.all) FROM orders ORDER BY channel, number") }
        return try orders(
            "SELECT \(OrderColumn.all) FROM orders WHERE export_state = ? ORDER BY channel, number",
            [state.rawValue]
        )
    }

    /// Orders by number, `channel/number`, export id or document number.
    public func orders(named text: String) throws(Problem) -> [OrderRow] {
        var inChannels: [OrderRow] = []
        // A number may have a slash, too: it parts wherever there is one.
        for place in text.indices where text[place] == "/" {
            inChannels += try orders(
                Self.orderByNumber,
                [String(text[..<place]), String(text[text.index(after: place)...])]
            )
        }
        if !inChannels.isEmpty { return inChannels }
        for column in ["number", "export_id", "document_number"] {
            let found = try orders(
                "SELECT \(OrderColumn.all) FROM orders WHERE \(column) = ? ORDER BY channel, number",
                [text]
            )
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Whether an order is known and says what is known of it, wherever it stands in its file.
    public func isUnchanged(_ order: Order, channel: String) throws(Problem) -> Bool {
        let known: String? = try first(
            "SELECT digest FROM orders WHERE channel = ? AND number = ?",
            [channel, order.number]
        ) {
            try $0[0]
        }
        guard let known else { return false }
        return known == OrderBody(order).digest
    }

    /// The order of a channel with a number.
    public func order(channel: String, number: String) throws(Problem) -> OrderRow? {
        try orders(Self.orderByNumber, [channel, number]).first
    }

    private static let orderByNumber = "SELECT \(OrderColumn.all) FROM orders WHERE channel = ? AND number = ?"

    /// One order.
    public func order(id: Int) throws(Problem) -> OrderRow? {
        try orders("SELECT \(OrderColumn.all) FROM orders WHERE id = ?", [id]).first
    }

    /// Notes that orders go out in a pack.
    public func markWritten(orders ids: [Int], pack: String, pass: Int) throws(Problem) {
        let list = Self.list(ids)
        try run(
            """
            UPDATE orders SET export_state = 'written', pack = ?, why = NULL, detail = NULL, skip = NULL, sent = NULL
            WHERE id IN (SELECT value FROM json_each(?))
            """,
            [pack, list]
        )
        try forgetKnown(orders: list)
        try run(
            """
            INSERT INTO order_event (order_id, pass, event, detail)
            SELECT value, ?, 'written', ? FROM json_each(?) ORDER BY key
            """,
            [pass, pack, list]
        )
    }

    /// Notes that a pack was fetched; returns its orders.
    ///
    /// - Parameter moment: until when at the latest.
    @discardableResult
    public func markDelivered(pack: String, by moment: Moment?, pass: Int) throws(Problem) -> [Int] {
        var orders: [Int] = []
        for row in try rows("SELECT id FROM orders WHERE pack = ? AND export_state = 'written'", [pack]) {
            try run("UPDATE orders SET export_state = 'delivered' WHERE id = ?", [row["id"] as Int])
            try note(order: row["id"], .delivered, detail: pack, pass: pass)
            try noteKnown(order: row["id"], .taken, KnowledgeTime(by: moment, pass: pass))
            orders.append(row["id"])
        }
        return orders
    }

    /// Holds an order, or lets a person's word send it.
    public func setExport(order id: Int, _ state: OrderExportState, why: String?, released: Bool, pass: Int)
        throws(Problem)
    {
        try run(
            """
            UPDATE orders SET export_state = ?, why = ?, detail = NULL, skip = NULL,
                settled_from = NULL, settled_why = NULL, settled_detail = NULL, released = ?
            WHERE id = ?
            """,
            [state.rawValue, why, released, id]
        )
        try note(order: id, OrderEvent.Kind(state), detail: why, pass: pass)
    }

    /// Holds an order that was not sent until the channel gives it again, be it unchanged; returns whether it is held.
    ///
    /// An order that a person holds stays with the person.
    public func holdUntilRepeated(_ row: OrderRow, why: String, pass: Int) throws(Problem) -> Bool {
        guard [.new, .held, .skipped].contains(row.exportState), OrderProblem(stored: row.why) != .heldByPerson else {
            return false
        }
        // No order has this digest, so the next one differs from what is known.
        try run("UPDATE orders SET digest = '' WHERE id = ?", [row.id])
        try setExport(order: row.id, .held, why: why, released: false, pass: pass)
        return true
    }

    /// Adds a line to an order's story.
    public func note(
        order id: Int,
        _ event: OrderEvent.Kind,
        detail: String? = nil,
        pass: Int,
        file: Int? = nil,
        line: Int? = nil
    ) throws(Problem) {
        try run(
            "INSERT INTO order_event (order_id, pass, event, detail, file, line) VALUES (?, ?, ?, ?, ?, ?)",
            [id, pass, event, detail, file, line]
        )
    }

    /// Orders that a pass met for the first time or found changed.
    public func ordersMet(pass: Int) throws(Problem) -> [Int] {
        try rows(
            "SELECT DISTINCT order_id FROM order_event WHERE pass = ? AND event IN ('read', 'changed')",
            [pass]
        ).map { $0[0] }
    }

    /// An order's story: what happened, in which pass, by which file and line.
    public func events(order id: Int) throws(Problem) -> [OrderEvent] {
        try map(
            "SELECT pass, event, detail, file, line FROM order_event WHERE order_id = ? ORDER BY id",
            [id]
        ) { row in
            OrderEvent(
                pass: try row[0],
                kind: try row[1],
                detail: try row[2],
                file: try row[3],
                line: try row[4]
            )
        }
    }

    /// The orders to which something happened in a pass.
    public func ordersTouched(pass: Int) throws(Problem) -> Set<Int> {
        Set(try rows("SELECT DISTINCT order_id FROM order_event WHERE pass = ?", [pass]).map { $0[0] as Int })
    }
}

extension Ledger {
    /// Holds an order, and keeps what its problem says besides its code, so that the sentence can be told later.
    public func hold(order id: Int, for problem: Problem, released: Bool, pass: Int) throws(Problem) {
        try setExport(order: id, .held, why: problem.code, released: released, pass: pass)
        try run(
            "UPDATE order_event SET arguments = ? WHERE id = (SELECT max(id) FROM order_event WHERE order_id = ?)",
            [ProblemArguments.text(problem.arguments), id]
        )
    }

    /// The arguments with which an order was held last by a code; nil when it was not held so.
    public func heldArguments(order id: Int, code: String) throws(Problem) -> [String: String]? {
        try first(
            """
            SELECT arguments FROM order_event WHERE order_id = ? AND detail = ? AND arguments IS NOT NULL
            ORDER BY id DESC LIMIT 1
            """,
            [id, code]
        ) { ProblemArguments.arguments(try $0[0]) }
    }
}
