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
