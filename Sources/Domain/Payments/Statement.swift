/// One statement of one account: its balances and how many movements it holds.
public struct Statement: Hashable, Sendable {
    /// The merchant's account; nil where the file does not name it.
    public var account: BankAccount?
    /// Its currency; `Currency.none` when the file does not tell.
    public var currency: Currency
    /// The statement's number as the bank counts.
    public var number: String?
    /// The id that the bank gives it besides; nil where there is none.
    public var id: String?
    /// Its page, from 1; nil when the bank counts none.
    public var page: Int?
    /// Whether it begins in the middle of a statement: a page before it has the beginning.
    public var opensWithin = false
    /// Whether it ends in the middle of a statement: another page goes on.
    public var closesWithin = false
    /// Whether a later statement says the same again (CAMT.052, CAMT.054, MT942): nothing follows from its balances.
    public var isAdvice = false
    /// The first day that it covers; nil where the file does not say.
    public var from: Day?
    /// The last day that it covers; nil where the file does not say.
    public var to: Day?
    /// The booked balance before its movements; nil where the file has none.
    public var opening: Money?
    /// The booked balance after its movements; nil where the file has none.
    public var closing: Money?
    /// How many movements were read.
    public var entries: Int
    /// Whether opening plus movements is closing; nil when a balance is missing.
    public var balanced: Bool?
    /// The line of the file.
    public var line: Int

    /// A statement by its account and currency; the rest is set afterwards.
    public init(account: BankAccount?, currency: Currency, line: Int) {
        self.account = account
        self.currency = currency
        self.line = line
        self.entries = 0
    }
}
