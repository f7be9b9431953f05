/// What an item of the warehouse system and a product of a channel are matched by.
public enum MatchKey: String, CaseIterable, Sendable {
    /// The product code.
    case code
    /// The EAN.
    case ean
}
