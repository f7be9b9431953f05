import Domain
import GRDB

/// What a payment put on an order.
public struct OrderShare: Sendable {
    /// The row of the payment.
    public var payment: Int
    /// How much, in minor units of the order's currency.
    public var amount: Int64
    /// The payer's account.
    public var account: BankAccount?
    /// The payer's name.
    public var name: String?
    /// The day it was booked.
    public var day: Day
    /// Whether a gateway has the payment: what goes back of it follows it.
    public var isOfGateway: Bool
}

extension Ledger {
    /// Payments that a rule put on an order, or looked at it for; oldest first.
    public func rulePayments(order id: Int) throws(Problem) -> [PaymentRow] {
        try whole(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE decided_by = 'rule' AND \(Self.isFree) AND id IN (
                SELECT payment FROM allocation WHERE order_id = ?1 UNION SELECT payment FROM candidate WHERE order_id = ?1)
            ORDER BY date, id
            """,
            [id]
        )
    }

    /// The payments that are on an order, oldest first.
    public func payments(on order: Int) throws(Problem) -> [PaymentRow] {
        try whole(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE id IN (SELECT payment FROM allocation WHERE order_id = ?)
            ORDER BY date, id
            """,
            [order]
        )
    }

    /// What payments put on an order.
    public func shares(order id: Int) throws(Problem) -> [OrderShare] {
        try map(
            """
            SELECT payment, allocation.amount, counter_account, counter_name, date, charge IS NOT NULL
            FROM allocation JOIN payment ON id = payment
            WHERE order_id = ? ORDER BY payment
            """,
            [id]
        ) { row in
            OrderShare(
                payment: try row[0],
                amount: try row[1],
                account: (try row[2] as String?).map { BankAccount($0) },
                name: try row[3],
                day: Day(number: try row[4]),
                isOfGateway: try row[5]
            )
        }
    }

    /// Those of the orders that wait for their money as others with the same symbol do, in the order in which they are given.
    public func waitingSymbols(
        of orders: [Int]
    ) throws(Problem) -> [(id: Int, channel: String, number: String, vs: String)] {
        try map(
            """
            SELECT mine.id, channel, number, vs FROM json_each(?) JOIN orders AS mine ON mine.id = value
            WHERE \(Self.waits) AND EXISTS (
                SELECT 1 FROM orders WHERE orders.vs = mine.vs AND orders.id <> mine.id AND \(Self.waits))
            ORDER BY key
            """,
            [Self.list(orders)]
        ) { row in (id: try row[0], channel: try row[1], number: try row[2], vs: try row[3]) }
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

/// An order as pairing needs it, from columns of its own: the whole order is never read for it.
public struct PairingOrder: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// The order number, as the channel writes it.
    public var number: String
    /// The variable symbol, one to ten digits without leading zeros; nil where there is none.
    public var vs: String?
    /// The sum to pay.
    public var total: Money
    /// What payments were put on it, in minor units.
    public var allocated: Int64
    /// Whether any payment was put on it or taken off it.
    public var hasShares: Bool
    /// Whether the channel says that it is paid.
    public var paid: Bool
    /// Whether it is cancelled.
    public var cancelled: Bool
    /// What else pairing keeps of it.
    public var facts: PairingFacts

    /// The day the customer ordered.
    public var created: Day? { facts.created }
    /// What identifies its customer.
    public var customer: String? { facts.customer }
    /// The names of the customer, in the form in which they are compared.
    public var names: [String] { facts.names }
}

/// What of an order is kept for pairing beside its columns.
public struct PairingFacts: Sendable {
    /// Whether the channel gave the symbol itself.
    public var vsIsGiven: Bool
    /// The day the customer ordered.
    public var created: Day?
    /// The number of the invoice that the channel gave.
    public var invoiceNumber: String?
    /// What identifies its customer.
    public var customer: String?
    /// The number by which the customer is known.
    public var customerNumber: String?
    /// The names of the customer, in the form in which they are compared.
    public var names: [String]

    /// Creates facts.
    public init(
        vsIsGiven: Bool,
        created: Day?,
        invoiceNumber: String?,
        customer: String?,
        customerNumber: String?,
        names: [String]
    ) {
        self.vsIsGiven = vsIsGiven
        self.created = created
        self.invoiceNumber = invoiceNumber
        self.customer = customer
        self.customerNumber = customerNumber
        self.names = names
    }
}
