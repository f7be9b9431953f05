import Domain

/// Which product of a channel is which item of the warehouse system.
public struct ProductMatches: Sendable {
    /// What became of each item, in the order of the items.
    public internal(set) var items: [ProductOutcome]
    /// What became of each product, in the order of the products.
    public internal(set) var products: [ProductOutcome]
    /// Every conflict once, in the order of the first product that stands in it.
    public internal(set) var conflicts: [ProductConflict] = []
}

/// What became of one item or one product.
public enum ProductOutcome: Hashable, Sendable {
    /// It has its counterpart: the position in the other list. An item that people paired with several products has
    /// the first of them here.
    case matched(Int, by: MatchedBy)
    /// It stands in a conflict: the position in `ProductMatches.conflicts`.
    case conflict(Int)
    /// It has no counterpart.
    case unmatched(UnmatchedReason)
}

/// Items and products that share a key so that no rule can tell who belongs to whom; shown, never guessed.
public struct ProductConflict: Hashable, Sendable {
    /// Why no rule can tell.
    public var reason: UnmatchedReason
    /// The code or EAN, in the form it is compared in.
    public var key: String
    /// The items, by position.
    public var items: [Int]
    /// The products, by position; with `takenByPerson` the last one is the product that has the item.
    public var products: [Int]
}

/// An item of the warehouse system, as far as matching cares.
public struct StockItem: Hashable, Sendable {
    /// The product code; nil when the card has none.
    public var code: String?
    /// The EAN as written.
    public var ean: String?
    /// The warehouses that hold it.
    public var warehouses: [String]

    /// Creates an item.
    public init(code: String?, ean: String? = nil, warehouses: [String] = []) {
        self.code = code
        self.ean = ean
        self.warehouses = warehouses
    }
}

/// A product or variant of one channel, as far as matching cares.
public struct ChannelProduct: Hashable, Sendable {
    /// The code in the channel.
    public var code: String
    /// The EAN as written.
    public var ean: String?

    /// Creates a product.
    public init(code: String, ean: String? = nil) {
        self.code = code
        self.ean = ean
    }
}
