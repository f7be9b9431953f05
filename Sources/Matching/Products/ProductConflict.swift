/// Items and products that share a key so that no rule can tell who belongs to whom; shown, never guessed.
public struct ProductConflict: Hashable, Sendable {
    /// Why no rule can tell; raw values are stable codes for lists.
    public enum Reason: String, Sendable {
        /// Several items of the warehouse system have the key.
        case severalItems
        /// Several products of the channel have the key.
        case severalProducts
        /// The only item with the key was given to another product by a person.
        case takenByPerson
    }

    /// Why no rule can tell.
    public var reason: Reason
    /// The code or EAN, in the form it is compared in.
    public var key: String
    /// The items, by position.
    public var items: [Int]
    /// The products, by position; with `takenByPerson` the last one is the product that has the item.
    public var products: [Int]
}
