import Domain
import GRDB

/// What a payment put on an order.
public struct OrderShare: Sendable {
    /// The payment.
    public var payment: Int
    /// How much, in minor units of the order's currency.
    public var amount: Int64
    /// The payer's account.
    public var account: BankAccount?
}

extension Ledger {
    /// The keys of all orders, when they are fewer than `limit`; nil when they are more.
    public func orderKeys(limit: Int) throws(Problem) -> Set<String>? {
        guard try count("SELECT count(*) FROM (SELECT 1 FROM order_key LIMIT ?)", [limit]) < limit else { return nil }
        var keys: Set<String> = []
        try each("SELECT DISTINCT key FROM order_key") { row in keys.insert(row[0]) }
        return keys
    }

    /// The orders that have a key, `limit` at most.
    public func orderIds(key: String, limit: Int) throws(Problem) -> [Int] {
        try rows("SELECT order_id FROM order_key WHERE key = ? ORDER BY order_id LIMIT ?", [key, limit]).map { $0[0] }
    }

    /// Payments that a rule put on an order, or looked at it for; oldest first.
    public func rulePayments(order id: Int) throws(Problem) -> [PaymentRow] {
        try rows(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE decided_by = 'rule' AND id IN (
                SELECT payment FROM allocation WHERE order_id = ?1 UNION SELECT payment FROM candidate WHERE order_id = ?1)
            ORDER BY date, id
            """,
            [id]
        ).map { row throws(Problem) in try whole(row) }
    }

    /// What payments put on an order.
    public func shares(order id: Int) throws(Problem) -> [OrderShare] {
        try rows(
            """
            SELECT payment, allocation.amount AS share, counter_account FROM allocation JOIN payment ON id = payment
            WHERE order_id = ? ORDER BY payment
            """,
            [id]
        ).map { row in
            OrderShare(
                payment: row["payment"],
                amount: row["share"],
                account: (row["counter_account"] as String?).map { BankAccount($0) }
            )
        }
    }

    /// Whether a payment of an order left something over.
    public func surplus(order id: Int) throws(Problem) -> Bool {
        try count(
            """
            SELECT EXISTS (SELECT 1 FROM allocation JOIN payment ON id = payment
                WHERE order_id = ? AND outcome = 'overpaid')
            """,
            [id]
        ) > 0
    }

    /// The orders with a variable symbol.
    public func orders(vs: String) throws(Problem) -> [OrderRow] {
        try rows("SELECT * FROM orders WHERE vs = ? ORDER BY id LIMIT 20", [vs])
            .map { row throws(Problem) in try orderRow(row) }
    }

    /// Whether an order was met for the first time in a pass.
    public func wasFirstMet(order id: Int, pass: Int) throws(Problem) -> Bool {
        try count("SELECT min(pass) FROM order_event WHERE order_id = ? AND event = 'read'", [id]) == pass
    }
}
