/// Which product of a channel is which item of the warehouse system.
public struct ProductMatches: Sendable {
    /// What became of each item, in the order of the items.
    public internal(set) var items: [ProductOutcome]
    /// What became of each product, in the order of the products.
    public internal(set) var products: [ProductOutcome]
    /// Every conflict once, in the order of the first product that stands in it.
    public internal(set) var conflicts: [ProductConflict] = []
}
