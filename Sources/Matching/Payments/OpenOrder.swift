import Domain

/// An order as pairing sees it: by what a payment may name it, and what remains to be paid.
public struct OpenOrder: Hashable, Sendable {
    /// An invoice of the order.
    public struct Document: Hashable, Sendable {
        /// The invoice number.
        public var number: String
        /// Its VS: digits without leading zeros.
        public var vs: String?

        /// An invoice by its number and VS.
        public init(number: String, vs: String?) {
            self.number = number
            self.vs = vs
        }
    }

    /// The order.
    public var id: OrderKey
    /// Its VS, given by the channel or derived from its number; digits without leading zeros.
    public var vs: String?
    /// Whether the channel gave the VS itself.
    public var vsIsGiven: Bool
    /// Its invoices.
    public var invoices: [Document]
    /// What identifies its customer over all orders, in whatever form the caller likes.
    public var customer: String?
    /// The number by which the customer is known, such as IČO: digits without leading zeros.
    public var customerNumber: String?
    /// Names of the customer as `PayerName.key` writes them.
    public var names: [String]
    /// The sum to pay.
    public var total: Money
    /// What payments were allocated already, in minor units of the total's currency.
    public var allocated: Int64
    /// The accounts of those payments, as `BankAccount.domestic`.
    public var payers: [BankAccount]
    /// The day the customer ordered.
    public var created: Day?
    /// Whether it counts as paid, whatever was allocated.
    public var paid: Bool
    /// Whether it is cancelled.
    public var cancelled: Bool
    /// Whether money for it went back.
    public var refunded: Bool

    /// An order by its key and total; the rest is set afterwards.
    public init(id: OrderKey, vs: String? = nil, vsIsGiven: Bool = false, total: Money, created: Day? = nil) {
        self.id = id
        self.vs = vs
        self.vsIsGiven = vsIsGiven
        self.invoices = []
        self.names = []
        self.total = total
        self.allocated = 0
        self.payers = []
        self.created = created
        self.paid = false
        self.cancelled = false
        self.refunded = false
    }

    /// What remains to be paid, in minor units; negative when overpaid.
    public var remaining: Int64 { total.minorUnits &- allocated }

    /// Whether nothing remains: it counts as paid, or its allocations reach the total within what may be missing.
    public func isPaid(within toleranceUnder: Int64) -> Bool {
        paid || remaining <= 0 || allocated > 0 && remaining <= toleranceUnder
    }
}
