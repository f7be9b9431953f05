/// An item of the warehouse system, as far as matching cares.
public struct StockItem: Hashable, Sendable {
    /// The product code; nil when the card has none.
    public var code: String?
    /// The EAN as written.
    public var ean: String?
    /// The warehouses that hold it.
    public var warehouses: [String]

    /// An item by its parts.
    public init(code: String?, ean: String? = nil, warehouses: [String] = []) {
        self.code = code
        self.ean = ean
        self.warehouses = warehouses
    }
}
