import Domain

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
