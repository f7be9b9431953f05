import Domain

/// By how much an amount may differ: the greater of a sum and a share.
public struct Tolerance: Hashable, Sendable {
    /// A sum in minor units.
    public var minorUnits: Int64
    /// A share of the order's total.
    public var percent: Percent

    /// A tolerance by its parts; negative ones count as none.
    public init(minorUnits: Int64 = 0, percent: Percent = .zero) {
        self.minorUnits = max(0, minorUnits)
        self.percent = max(.zero, percent)
    }

    /// The tolerance for an order of this total, in its minor units, rounded down.
    public func of(_ total: Money) -> Int64 {
        guard percent > .zero else { return minorUnits }
        let share = Int128(total.minorUnits.magnitude) * Int128(percent.millionths) / 100_000_000
        return max(minorUnits, Int64(clamping: share))
    }
}
