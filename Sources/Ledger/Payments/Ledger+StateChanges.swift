import Domain
import GRDB

/// An order whose state the channel is to change.
public struct StateChangeRow: Sendable {
    /// The order number, as the channel writes it.
    public var number: String
    /// The channel's own id of it; nil where the number serves.
    public var remoteId: String?
    /// Its state in the channel, as the channel told it last.
    public var channelState: String?
    /// The new state, as the merchant named it.
    public var state: String
    /// The day it was paid.
    public var paidAt: Day?
    /// What was paid.
    public var amount: Money
    /// The variable symbol, one to ten digits without leading zeros; nil where there is none.
    public var vs: String?
}

/// How far an order is paid, and what its channel says of it.
public struct OrderStanding: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// The sum to pay.
    public var total: Money
    /// What payments were put on it, in minor units.
    public var allocated: Int64
    /// How far it counts as paid.
    public var paymentState: OrderPaymentState
    /// Its state in the channel.
    public var state: String?
    /// Whether that means that it is cancelled.
    public var cancelled: Bool
    /// The variable symbol, one to ten digits without leading zeros; nil where there is none.
    public var vs: String?
    /// The day of the last payment that was put on it.
    public var lastPaid: Day?
    /// Whether money of it went back.
    public var hasRefund: Bool
    /// Whether a payment of it left something over.
    public var hasSurplus: Bool
    /// Whether an invoice of it asked for less than the invoice comes to.
    public var asksLess: Bool
    /// What of what was paid went back, in minor units.
    public var wentBack: Int64
    /// Whether a customer's bank took some of it back.
    public var hasChargeback: Bool
}

extension Ledger {
    /// Orders whose payment state no longer fits what was put on them, by channel and number.
    public func ordersToReassess() throws(Problem) -> [OrderStanding] {
        try map(
            """
            SELECT id, channel, total, currency, allocated, payment_state, state, cancelled, vs,
                (SELECT max(date) FROM allocation JOIN payment ON payment.id = payment WHERE order_id = orders.id),
                EXISTS (SELECT 1 FROM allocation WHERE order_id = orders.id AND amount < 0),
                EXISTS (SELECT 1 FROM allocation JOIN payment ON payment.id = payment
                    WHERE order_id = orders.id AND outcome = 'overpaid'),
                EXISTS (SELECT 1 FROM invoice WHERE order_id = orders.id AND asked < invoice.total),
                (SELECT -bounded_sum(allocation.amount) FROM allocation WHERE order_id = orders.id AND amount < 0),
                EXISTS (SELECT 1 FROM allocation JOIN payment ON payment.id = payment
                    WHERE order_id = orders.id AND allocation.amount < 0 AND movement = 'chargeback')
            FROM orders
            WHERE id IN (
                SELECT id FROM orders WHERE \(Migrations.reassessed)
                UNION
                SELECT id FROM orders WHERE payment_state = 'open' AND id IN (SELECT order_id FROM allocation WHERE amount < 0))
            ORDER BY channel, number
            """
        ) { row in
            OrderStanding(
                id: try row[0],
                channel: try row[1],
                total: Money(minorUnits: try row[2], currency: Currency(code: try row[3]) ?? .none),
                allocated: try row[4],
                paymentState: OrderPaymentState(rawValue: try row[5]) ?? .open,
                state: try row[6],
                cancelled: try row[7],
                vs: try row[8],
                lastPaid: (try row[9] as Int32?).map { Day(number: $0) },
                hasRefund: try row[10],
                hasSurplus: try row[11],
                asksLess: try row[12],
                wentBack: try row[13],
                hasChargeback: try row[14]
            )
        }
    }

    /// Sets how far an order is paid.
    public func set(_ state: OrderPaymentState, order id: Int) throws(Problem) {
        try run("UPDATE orders SET payment_state = ? WHERE id = ?", [state.rawValue, id])
    }

    /// Asks for a state change, once for an order and a state; the next writing pass takes it along.
    public func addStateChange(order: OrderStanding, state: String) throws(Problem) {
        try run(
            """
            INSERT OR IGNORE INTO state_change (order_id, state, paid_at, amount, currency, vs, pass)
            VALUES (?, ?, ?, ?, ?, ?, NULL)
            """,
            [
                order.id, state, order.lastPaid.map { Int($0.number) }, order.allocated, order.total.currency.code,
                order.vs,
            ]
        )
    }

    /// Has a channel told once more of a state that it was told before and has been told another one since.
    public func repeatStateChange(order id: Int, state: String) throws(Problem) {
        try run("UPDATE state_change SET pass = NULL WHERE order_id = ? AND state = ?", [id, state])
    }

    /// Whether a channel was asked to show a state of an order.
    public func hasStateChange(order id: Int, state: String) throws(Problem) -> Bool {
        try exists("SELECT 1 FROM state_change WHERE order_id = ? AND state = ?", [id, state])
    }

    /// Has a pass take along the state changes that no pass has written, in a round of its writing.
    public func takeStateChanges(pass: Int, round: Int = 1) throws(Problem) {
        try run("UPDATE state_change SET pass = ?, round = ? WHERE pass IS NULL", [pass, round])
    }

    /// What a pass tells a channel in a round, by order number.
    public func stateChanges(channel: String, pass: Int, round: Int = 1) throws(Problem) -> [StateChangeRow] {
        try map(
            """
            SELECT number, state_change.state, paid_at, amount, state_change.currency, state_change.vs, orders.state, body
            FROM state_change CROSS JOIN orders ON orders.id = order_id
            WHERE channel = ? AND pass = ? AND round = ? ORDER BY number
            """,
            [channel, pass, round]
        ) { row in
            StateChangeRow(
                number: try row[0],
                remoteId: try OrderBody.decode(row[7]).remoteId,
                channelState: try row[6],
                state: try row[1],
                paidAt: (try row[2] as Int32?).map { Day(number: $0) },
                amount: Money(minorUnits: try row[3], currency: Currency(code: try row[4]) ?? .none),
                vs: try row[5]
            )
        }
    }
}
