import Domain

/// What a channel may sell of an item that lies in one or more warehouses.
///
/// Quantities that leave the range of `Fixed` stay at its ends: a sum never traps.
public enum Availability {
    /// What one warehouse holds of the item.
    public struct Level: Hashable, Sendable {
        /// The warehouse, as the system names it.
        public var warehouse: String
        /// The physical count, or the number as the export reports it.
        public var onHand: Quantity
        /// What received orders block; unknown counts as nothing.
        public var reserved: Quantity?
        /// What open received orders ask for; unknown counts as nothing.
        public var ordered: Quantity?

        /// Creates a level.
        public init(warehouse: String, onHand: Quantity, reserved: Quantity? = nil, ordered: Quantity? = nil) {
            self.warehouse = warehouse
            self.onHand = onHand
            self.reserved = reserved
            self.ordered = ordered
        }
    }

    /// How much of the item is there to be sold; never negative, zero without a warehouse.
    ///
    /// Each warehouse counts by `rule`, a negative one as zero before combining, so that a debt of one warehouse does
    /// not eat what another has. `Combine.only` sums the chosen warehouses. See docs/availability.md.
    public static func available(
        levels: some Sequence<Level>,
        rule: QuantityRule,
        combine: Combine
    ) -> Quantity {
        var result = Quantity.zero
        for level in levels {
            let quantity = max(.zero, free(level, rule))
            switch combine {
            case .max: result = max(result, quantity)
            case .sum: result = result.saturatingSum(quantity)
            case .only(let chosen): if chosen.contains(level.warehouse) { result = result.saturatingSum(quantity) }
            }
        }
        return result
    }

    /// What a channel is told: what is available, without orders that the warehouse system has yet to learn of and
    /// without the reserve that the merchant keeps back; never negative, rounded down unless it takes fractions.
    ///
    /// A negative `notYetKnown` or `reserve` counts as zero: nothing makes the offer larger than what is available.
    public static func offered(
        available: Quantity,
        notYetKnown: Quantity,
        reserve: Quantity,
        fractions: Bool
    ) -> Quantity {
        let taken = max(.zero, notYetKnown).saturatingSum(max(.zero, reserve))
        let left = max(.zero, available.saturatingDifference(taken))
        return fractions ? left : left.roundedDown
    }

    /// What of one warehouse counts by the rule; negative where it owes.
    public static func free(_ level: Level, _ rule: QuantityRule) -> Quantity {
        switch rule {
        case .onHand, .asReported: level.onHand
        case .onHandMinusReserved: level.onHand.saturatingDifference(level.reserved ?? .zero)
        case .onHandMinusOrdered: level.onHand.saturatingDifference(level.ordered ?? .zero)
        }
    }
}
