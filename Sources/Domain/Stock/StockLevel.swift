/// What a warehouse system says of one item in one warehouse.
public struct StockLevel: Hashable, Sendable {
    /// The product code; nil when the card has none.
    public var code: String?
    /// The EAN as written; not unique.
    public var ean: String?
    /// The warehouse, as the system names it; empty when the system has one only.
    public var warehouse: String
    /// The item's name.
    public var name: String
    /// The unit of measure, such as `ks`.
    public var unit: String?
    /// The physical count; negative where the warehouse allows it.
    public var onHand: Quantity
    /// What received orders block.
    public var reserved: Quantity?
    /// What open received orders ask for, blocked or not.
    public var ordered: Quantity?
    /// The line of the file that says so.
    public var line: Int

    /// Creates a level.
    @inlinable
    public init(
        code: String?,
        ean: String? = nil,
        warehouse: String,
        name: String = "",
        unit: String? = nil,
        onHand: Quantity,
        reserved: Quantity? = nil,
        ordered: Quantity? = nil,
        line: Int
    ) {
        self.code = code
        self.ean = ean
        self.warehouse = warehouse
        self.name = name
        self.unit = unit
        self.onHand = onHand
        self.reserved = reserved
        self.ordered = ordered
        self.line = line
    }
}

/// What a stock export says of itself, before its records.
public struct StockExport: Hashable, Sendable {
    /// How much of the stock the export speaks of.
    public enum Coverage: String, Sendable {
        /// All items: one that is missing is gone.
        case full
        /// Some items: absence means nothing.
        case changes
    }

    /// How much of the stock it speaks of.
    public var coverage: Coverage
    /// When the warehouse system made it, by that system's own clock.
    public var stamp: LocalTime?
    /// Names of further files that hold the rest of the answer.
    public var parts: [String]

    /// Creates an export.
    public init(coverage: Coverage, stamp: LocalTime?, parts: [String] = []) {
        self.coverage = coverage
        self.stamp = stamp
        self.parts = parts
    }
}
