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
