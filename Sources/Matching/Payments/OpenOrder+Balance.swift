import Domain

/// The parts of an order's balance by their names.
extension OpenOrder {
    /// The sum to pay.
    public var total: Money {
        get { balance.total }
        set { balance.total = newValue }
    }

    /// What payments were allocated already, in minor units of the total's currency.
    public var allocated: Int64 {
        get { balance.allocated }
        set { balance.allocated = newValue }
    }

    /// The day the customer ordered.
    public var created: Day? {
        get { balance.created }
        set { balance.created = newValue }
    }

    /// Whether it counts as paid, whatever was allocated.
    public var paid: Bool {
        get { balance.paid }
        set { balance.paid = newValue }
    }

    /// Whether it is cancelled.
    public var cancelled: Bool {
        get { balance.cancelled }
        set { balance.cancelled = newValue }
    }

    /// Whether money for it went back.
    public var refunded: Bool {
        get { balance.refunded }
        set { balance.refunded = newValue }
    }

    /// What remains to be paid, in minor units; negative when overpaid.
    public var remaining: Int64 { balance.remaining }
}
