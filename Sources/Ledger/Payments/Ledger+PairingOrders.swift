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
    /// The payer's name.
    public var name: String?
    /// The day it was booked.
    public var day: Day
}

extension Ledger {
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

    /// The payments that are on an order, oldest first.
    public func payments(on order: Int) throws(Problem) -> [PaymentRow] {
        try rows(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE id IN (SELECT payment FROM allocation WHERE order_id = ?)
            ORDER BY date, id
            """,
            [order]
        ).map { row throws(Problem) in try whole(row) }
    }

    /// What payments put on an order.
    public func shares(order id: Int) throws(Problem) -> [OrderShare] {
        try rows(
            """
            SELECT payment, allocation.amount AS share, counter_account, counter_name, date FROM allocation JOIN payment ON id = payment
            WHERE order_id = ? ORDER BY payment
            """,
            [id]
        ).map { row in
            OrderShare(
                payment: row["payment"],
                amount: row["share"],
                account: (row["counter_account"] as String?).map { BankAccount($0) },
                name: row["counter_name"],
                day: Day(number: row["date"])
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

    /// The order as `channel/number` with its symbol, when it waits for its money.
    public func waitingSymbol(order id: Int) throws(Problem) -> (channel: String, number: String, vs: String)? {
        try row("SELECT channel, number, vs FROM orders WHERE id = ? AND \(Self.waits)", [id])
            .map { (channel: $0[0], number: $0[1], vs: $0[2]) }
    }

    /// The other orders with a symbol that wait for their money, twenty at most.
    public func waitingOrders(vs: String, besides id: Int) throws(Problem) -> [(id: Int, name: String)] {
        try rows(
            "SELECT id, channel || '/' || number FROM orders WHERE vs = ? AND id <> ? AND \(Self.waits) ORDER BY id LIMIT 20",
            [vs, id]
        ).map { (id: $0[0], name: $0[1]) }
    }

    private static let waits =
        "cancelled = 0 AND paid_by_channel = 0 AND vs IS NOT NULL AND payment_state IN ('open', 'partial')"

    /// Whether an order was met for the first time in a pass.
    public func wasFirstMet(order id: Int, pass: Int) throws(Problem) -> Bool {
        try count("SELECT min(pass) FROM order_event WHERE order_id = ? AND event = 'read'", [id]) == pass
    }
}
