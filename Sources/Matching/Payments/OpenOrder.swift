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
    /// Names of the customer as `PayerName.key` writes them, companies with their mark.
    public var names: [String]
    /// What it costs and what it got.
    public var balance: OrderBalance
    /// The accounts of those payments, as `BankAccount.domestic`.
    public var payers: [BankAccount]
    /// The day of the last of those payments.
    public var lastPaid: Day?
    /// Whether one of them came from somebody who is not its customer, as far as names tell.
    public var isTaken = false

    /// An order by its key and total; the rest is set afterwards.
    public init(id: OrderKey, vs: String? = nil, vsIsGiven: Bool = false, total: Money, created: Day? = nil) {
        self.id = id
        self.vs = vs
        self.vsIsGiven = vsIsGiven
        self.invoices = []
        self.names = []
        self.balance = OrderBalance(total: total, created: created)
        self.payers = []
    }
}
