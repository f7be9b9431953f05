/// A payment of an order as its gateway reports it now, before any settlement lists it.
///
/// It comes from an answer of the gateway's API, or from a notification whose signature holds. It says nothing of money on the
/// bank account: a settlement confirms it (docs/gateways.md).
public struct GatewayPayment: Hashable, Sendable {
    /// How far a payment got; the raw values are words of machine output and of the ledger.
    public enum State: String, CaseIterable, Sendable {
        /// The customer has not paid yet.
        case open
        /// The money is reserved on the customer's card and has not moved.
        case authorized
        /// The gateway has the money.
        case paid
        /// The customer or the shop gave it up, or its time ran out.
        case cancelled
        /// It was refused.
        case failed
        /// The gateway wants a person to look at it.
        case attention
    }

    /// The gateway, by the id of its connector.
    public var gateway: String
    /// The gateway's id of the payment: what settlements call `paymentId`.
    public var id: String
    /// Other ids of the same payment, such as Stripe's charge beside its payment intent.
    public var otherIds: [String]
    /// The order as the shop told the gateway, letters and all.
    public var orderNumber: String?
    /// The variable symbol: digits without leading zeros.
    public var vs: String?
    /// What the customer pays, in the currency of the order; never negative.
    public var amount: Money
    /// What of it went back to the customer so far; never negative.
    public var refunded: Money
    /// What of it the customer's bank took back and has not given back; never negative.
    public var chargedBack: Money
    /// How far it got.
    public var state: State
    /// The day on which it was paid, else the day on which it began.
    public var date: Day
    /// When the gateway said so; of two reports the later one counts. Nil where the gateway gives no time.
    public var reported: Instant?
    /// How the customer pays, as the gateway calls it.
    public var method: String?
    /// What the gateway says of it.
    public var text: String?
    /// The line of the file.
    public var line: Int

    /// A payment of which nothing went back.
    public init(gateway: String, id: String, amount: Money, state: State, date: Day, line: Int) {
        self.gateway = gateway
        self.id = id
        otherIds = []
        self.amount = amount
        refunded = .zero(amount.currency)
        chargedBack = .zero(amount.currency)
        self.state = state
        self.date = date
        self.line = line
    }
}
