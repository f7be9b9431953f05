import Domain

/// A statement as far as its account's chain needs it.
public struct ChainedStatement: Hashable, Sendable {
    /// Its number in the ledger, in the order in which statements came.
    public var id: Int
    /// The first day that it covers.
    public var first: Day
    /// The last day that it covers.
    public var last: Day
    /// Its opening balance, in minor units.
    public var opening: Int64
    /// Its closing balance, in minor units.
    public var closing: Int64
    /// Its number as the bank counts; nil when it is none.
    public var number: Int?
    /// Its page, from 1.
    public var page: Int?
    /// The format of its file: banks count each kind of export by itself.
    public var format: String
    /// Whether a page before it has the beginning of its statement.
    public var opensWithin: Bool
    /// Whether a page after it has the rest of its statement.
    public var closesWithin: Bool

    /// Creates a statement.
    public init(
        id: Int,
        first: Day,
        last: Day,
        opening: Int64,
        closing: Int64,
        number: Int? = nil,
        page: Int? = nil,
        format: String = "",
        opensWithin: Bool = false,
        closesWithin: Bool = false
    ) {
        self.id = id
        self.first = first
        self.last = last
        self.opening = opening
        self.closing = closing
        self.number = number
        self.page = page
        self.format = format
        self.opensWithin = opensWithin
        self.closesWithin = closesWithin
    }
}
