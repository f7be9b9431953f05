import Domain
import GRDB

/// Orders that are a channel's history: older than those that are written.
public struct OrderHistory: Sendable {
    /// How many there are.
    public var count: Int
    /// The first day of which orders are written.
    public var first: Day
}

extension Ledger {
    /// Whether a pass, or one after it, wrote orders for the accounting system.
    public func hasWrittenOrders(since pass: Int) throws(Problem) -> Bool {
        try count(
            """
            SELECT EXISTS (SELECT 1 FROM order_event AS later WHERE event = 'written' AND (pass > ?1
                OR pass = ?1 AND EXISTS (SELECT 1 FROM order_event AS before WHERE before.order_id = later.order_id
                    AND before.id < later.id AND before.event = 'written')))
            """,
            [pass]
        ) > 0
    }

    /// Leaves out a channel's older orders among those that it gives for the first time in this pass; nil when there are
    /// none. They count from the day of the newest order in the first pass of the channel, so that a shop at rest is no
    /// different, but not from one that was still to come.
    public func skipHistory(channel: String, days: Int, today: Day, pass: Int) throws(Problem) -> OrderHistory? {
        guard
            let start = try row(
                """
                SELECT order_event.pass, started FROM order_event LEFT JOIN pass ON pass.id = order_event.pass
                WHERE event = 'read' AND order_id = (SELECT id FROM orders WHERE channel = ? ORDER BY id LIMIT 1)
                """,
                [channel]
            ),
            let newest = try row(
                """
                SELECT max(created) FROM orders WHERE channel = ?1
                    AND id IN (SELECT order_id FROM order_event WHERE pass = ?2 AND event = 'read')
                """,
                [channel, start["pass"] as Int]
            )?[0] as Int64?
        else { return nil }
        let began = (start["started"] as Int64?).map { Instant(seconds: $0).day } ?? today
        let first = min(LocalTime(secondsSinceEpoch: newest).day, began, today).advanced(by: -days)
        let old = try rows(
            """
            SELECT id FROM orders WHERE channel = ? AND created < ? AND export_state IN ('new', 'held') AND released = 0
                AND why IS NOT ? AND id IN (SELECT order_id FROM order_event WHERE pass = ? AND event = 'read')
            """,
            [channel, Int64(first.number) *| 86_400, OrderProblem.heldByPerson.rawValue, pass]
        ).map { $0[0] as Int }
        guard !old.isEmpty else { return nil }
        for id in old {
            try run(
                "UPDATE orders SET export_state = 'skipped', skip = ?, why = NULL WHERE id = ?",
                [OrderSkip.older.rawValue, id]
            )
            try note(order: id, .skipped, detail: OrderSkip.older.rawValue, pass: pass)
        }
        return OrderHistory(count: old.count, first: first)
    }

    /// Keeps a state that has no known meaning; returns whether it is met for the first time.
    public func noteUnknown(state: String, channel: String, pass: Int) throws(Problem) -> Bool {
        try run("INSERT OR IGNORE INTO unknown_state (channel, state, pass) VALUES (?, ?, ?)", [channel, state, pass])
        return db.changesCount > 0
    }

    /// The channels of which orders or products are known, by name.
    public func channels() throws(Problem) -> [String] {
        try rows("SELECT DISTINCT channel FROM orders UNION SELECT DISTINCT channel FROM product ORDER BY channel")
            .map { $0[0] }
    }

    /// The states that had no known meaning when they were met, by channel.
    public func unknownStates() throws(Problem) -> [(channel: String, state: String)] {
        try rows("SELECT channel, state FROM unknown_state WHERE state <> '' ORDER BY channel, state")
            .map { (channel: $0["channel"], state: $0["state"]) }
    }

    /// Orders to which something happened in a pass, by its word and what more was said of it.
    public func orders(pass: Int, event: OrderEvent.Kind, detail: String? = nil) throws(Problem) -> [OrderRow] {
        try orders(
            """
            SELECT \(OrderColumn.all) FROM orders WHERE id IN (
                SELECT order_id FROM order_event WHERE pass = ?1 AND event = ?2 AND (?3 IS NULL OR detail = ?3))
            ORDER BY channel, number
            """,
            [pass, event, detail]
        )
    }
}
