import Domain

/// What an order costs, what it got, and what stands against paying it: all of it that its payments change.
public struct OrderBalance: Hashable, Sendable {
    /// The sum to pay.
    public var total: Money
    /// What payments were allocated already, in minor units of the total's currency.
    public var allocated: Int64 = 0
    /// What its invoice asks for, in minor units, where that is less than the total: an advance came another way.
    public var asked: Int64?
    /// The day the customer ordered.
    public var created: Day?
    /// Whether it counts as paid, whatever was allocated.
    public var paid = false
    /// Whether it is cancelled.
    public var cancelled = false
    /// Whether money for it went back.
    public var refunded = false

    /// A balance of nothing paid.
    public init(total: Money, created: Day? = nil) {
        self.total = total
        self.created = created
    }

    /// What remains to be paid, in minor units; negative when overpaid.
    public var remaining: Int64 { total.minorUnits &- allocated }

    /// Whether nothing remains: it counts as paid, or its allocations reach the total within what may be missing.
    public func isPaid(within toleranceUnder: Int64) -> Bool {
        paid || remaining <= 0 || asked == allocated || allocated > 0 && remaining <= toleranceUnder
    }
}
