/// A field that a column of a table may hold; the raw value is its key in a profile.
public enum TableField: String, Sendable, CaseIterable {
    /// The product code.
    case code
    /// The EAN.
    case ean
    /// A name.
    case name
    /// The unit of measure.
    case unit
    /// The physical count.
    case quantity
    /// What orders block.
    case reserved
    /// What open orders ask for.
    case ordered
    /// The warehouse.
    case warehouse
    /// The order that an answer speaks of.
    case order
    /// What became of it.
    case status
    /// The document number that it got.
    case document
    /// The system's own words.
    case message
}
