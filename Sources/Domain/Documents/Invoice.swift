/// An issued invoice as the warehouse system lists it.
public struct Invoice: Hashable, Sendable {
    /// The invoice number, as the accounting system writes it.
    public var number: String
    /// Its variable symbol; digits without leading zeros.
    public var vs: String?
    /// The order number of the customer, as the e-shop gave it.
    public var orderNumber: String?
    /// The numbers of the warehouse system's own order documents that it came from.
    public var orderDocuments: [String]
    /// The day of issue.
    public var issued: Day?
    /// The day it is due.
    public var due: Day?
    /// The sum with VAT.
    public var total: Money
    /// What remains to be paid; nil when the system does not tell.
    public var remaining: Money?
    /// Whether it is cancelled.
    public var cancelled: Bool
    /// Whether it only asks for an advance, as a proforma invoice does: customers pay the order by its number and symbol,
    /// and the invoice that follows asks for what is left.
    public var isAdvance: Bool
    /// The customer's name or company.
    public var customer: String?
    /// The customer's IČO.
    public var ico: String?
    /// The line of the file.
    public var line: Int

    /// An invoice by its number and sum; the rest is set afterwards.
    public init(number: String, total: Money, line: Int) {
        self.number = number
        self.total = total
        self.line = line
        self.orderDocuments = []
        self.cancelled = false
        self.isAdvance = false
    }

    /// Whether nothing remains to be paid; unknown counts as unpaid.
    public var paid: Bool { remaining.map { $0.minorUnits == 0 } ?? false }
}
