/// What a gateway settles at one go: payments of orders, what goes off them, and the sum that it sends to the bank.
public struct GatewaySettlement: Hashable, Sendable {
    /// The sums of its lines, each positive as a rule: net is gross less refunds, chargebacks and fees, plus credits and other.
    public struct Figures: Hashable, Sendable {
        /// What customers paid.
        public var gross: Money
        /// What went back to them, less what came back of it.
        public var refunds: Money
        /// What their banks took back, less what was given back of it.
        public var chargebacks: Money
        /// What the gateway charged, of each movement and by itself.
        public var fees: Money
        /// What it gave back of fees.
        public var credits: Money
        /// What it kept back, let go, or booked otherwise; signed.
        public var other: Money

        /// Nothing, in a currency.
        public init(_ currency: Currency) {
            let zero = Money.zero(currency)
            (gross, refunds, chargebacks, fees, credits, other) = (zero, zero, zero, zero, zero, zero)
        }
    }

    /// The gateway, by the id of its connector.
    public var gateway: String
    /// The gateway's id of it; where it gives none, the days and the currency.
    public var id: String
    /// Whether the gateway gave the id: then the same id never means anything else.
    public var isNamed: Bool
    /// Its position in the file, from 1, which its lines name.
    public var position: Int
    /// The currency of all of it.
    public var currency: Currency
    /// The merchant's account at the gateway; nil where the file does not name it.
    public var account: String?
    /// The first day that it covers.
    public var from: Day?
    /// The last day that it covers.
    public var to: Day?
    /// The day on which the money is sent or arrives, as the gateway says.
    public var executed: Day?
    /// The sums of its lines; nil where the file states the sum alone.
    public var figures: Figures?
    /// What goes to the bank.
    public var net: Money
    /// The variable symbol of the transfer.
    public var bankVs: String?
    /// What the transfer is known by otherwise: a reference, a text of the bank's line.
    public var bankReference: String?
    /// How many lines it has.
    public var entries: Int
    /// Whether the lines come to what the file states; nil where it states nothing, or has no lines.
    public var balanced: Bool?
    /// The line of the file.
    public var line: Int

    /// A settlement that nothing is known of yet.
    public init(gateway: String, id: String, isNamed: Bool = true, position: Int = 1, currency: Currency, line: Int) {
        self.gateway = gateway
        self.id = id
        self.isNamed = isNamed
        self.position = position
        self.currency = currency
        net = .zero(currency)
        entries = 0
        self.line = line
    }
}
