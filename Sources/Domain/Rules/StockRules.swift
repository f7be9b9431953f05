/// How the quantities of several warehouses become one.
public enum Combine: Hashable, Sendable {
    /// The largest of them: what can go out of one warehouse at once.
    case max
    /// All of them together.
    case sum
    /// These warehouses together, the others not at all.
    case only([String])
}

/// What an item of the warehouse system and a product of a channel are matched by.
public enum MatchKey: String, CaseIterable, Sendable {
    /// The product code.
    case code
    /// The EAN.
    case ean
}

/// What a channel may sell of an item in one warehouse, by what the warehouse system reports.
public enum QuantityRule: Hashable, CaseIterable, Sendable {
    /// The physical count.
    case onHand
    /// The physical count without what received orders block.
    case onHandMinusReserved
    /// The physical count without what open received orders ask for.
    case onHandMinusOrdered
    /// The number as it stands in the export, which has subtracted already.
    case asReported
}

extension QuantityRule {
    /// The words of the configuration: `on-hand - reserved`.
    public var settingName: String {
        switch self {
        case .onHand: "on-hand"
        case .onHandMinusReserved: "on-hand - reserved"
        case .onHandMinusOrdered: "on-hand - ordered"
        case .asReported: "as-reported"
        }
    }

    /// The rule that words of the configuration name, or nil when there is no such rule.
    public init?(settingName: String) {
        guard let found = QuantityRule.allCases.first(where: { $0.settingName == settingName }) else { return nil }
        self = found
    }
}

/// What joined an item and a product; raw values are words of the ledger and of machine output.
public enum MatchedBy: String, Sendable {
    /// The product code.
    case code
    /// The EAN.
    case ean
    /// A pair that a person made.
    case person

    /// What a configured key joins by.
    public init(_ key: MatchKey) { self = key == .code ? .code : .ean }
}

/// Why a product or an item has no counterpart; raw values are stable codes for lists.
public enum UnmatchedReason: String, Sendable, CaseIterable {
    /// The record has no key to be matched by.
    case noKey
    /// The other side has no record with this key.
    case notFound
    /// A person paired it with a code that the warehouse system does not have.
    case pairedItemMissing
    /// Several items of the warehouse system have the key.
    case severalItems
    /// Several products of the channel have the key.
    case severalProducts
    /// The only item with the key was given to another product by a person.
    case takenByPerson
    /// Its item's code stands twice in one warehouse.
    case duplicateItem
}
