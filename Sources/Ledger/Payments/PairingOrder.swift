import Domain

/// An order as pairing needs it, from columns of its own: the whole order is never read for it.
public struct PairingOrder: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// The channel.
    public var channel: String
    /// The order number.
    public var number: String
    /// Its variable symbol.
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

    /// Facts by their parts.
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
