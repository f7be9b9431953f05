/// What of an order a text is by which the order can be found.
struct OrderKeyRole: OptionSet, Sendable {
    let rawValue: UInt16

    /// Its VS.
    static let symbol = OrderKeyRole(rawValue: 1)
    /// Its VS, which the channel gave.
    static let givenSymbol = OrderKeyRole(rawValue: 2)
    /// Its number, letters and digits only.
    static let number = OrderKeyRole(rawValue: 4)
    /// The digits of its number.
    static let numberDigits = OrderKeyRole(rawValue: 8)
    /// The VS that follows from its number.
    static let numberSymbol = OrderKeyRole(rawValue: 16)
    /// The VS of an invoice.
    static let invoiceSymbol = OrderKeyRole(rawValue: 32)
    /// The number of an invoice, letters and digits only.
    static let invoiceNumber = OrderKeyRole(rawValue: 64)
    /// The digits of that.
    static let invoiceDigits = OrderKeyRole(rawValue: 128)
    /// The VS that follows from that.
    static let invoiceNumberSymbol = OrderKeyRole(rawValue: 256)
    /// The number of its customer.
    static let customerNumber = OrderKeyRole(rawValue: 512)
    /// Its customer.
    static let customer = OrderKeyRole(rawValue: 1024)
    /// A name of its customer, two words of it.
    static let payer = OrderKeyRole(rawValue: 2048)
    /// A word of such a name and the sum to pay.
    static let payerSum = OrderKeyRole(rawValue: 4096)

    /// Every symbol or number of the order itself and of its invoices.
    static let anyName: OrderKeyRole = [
        .symbol, .givenSymbol, .number, .numberDigits, .numberSymbol, .invoiceSymbol, .invoiceNumber, .invoiceDigits,
        .invoiceNumberSymbol,
    ]

    /// Every one that an invoice has.
    static let ofInvoice: OrderKeyRole = [.invoiceSymbol, .invoiceNumber, .invoiceDigits, .invoiceNumberSymbol]

    /// Every one that is a text of its own.
    static let texts: OrderKeyRole = [.anyName, .customerNumber, .customer]
}
