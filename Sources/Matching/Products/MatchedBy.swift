/// What joined an item and a product.
public enum MatchedBy: String, Sendable {
    /// The product code.
    case code
    /// The EAN.
    case ean
    /// A pair that a person made.
    case person
}
