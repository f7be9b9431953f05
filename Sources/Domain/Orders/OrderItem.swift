/// One line of an order.
public struct OrderItem: Hashable, Sendable, Codable {
    /// What the line is.
    public enum Kind: String, Sendable, Codable {
        /// Goods from the warehouse.
        case product
        /// A service without stock.
        case service
        /// Shipping.
        case shipping
        /// The fee for the way of paying, such as cash on delivery.
        case payment
        /// A voucher or a discount; its amounts are negative.
        case discount
        /// A gift, with or without a price.
        case gift
        /// A deposit or a returnable packaging.
        case deposit
        /// Rounding as a line of its own.
        case rounding
    }

    /// What the line is.
    public var kind: Kind
    /// The product code in the channel.
    public var code: String?
    /// The EAN.
    public var ean: String?
    /// The name, with the variant.
    public var name: String
    /// How much, in `unit`.
    public var quantity: Quantity
    /// The unit of measure.
    public var unit: String?
    /// The price of one unit without VAT, if the channel gives it.
    public var unitPrice: UnitPrice?
    /// The price of one unit with VAT.
    public var unitPriceWithVat: UnitPrice
    /// The VAT rate in percent; nil when the channel gives none, which is an error of the order.
    public var vatRate: Percent?
    /// The line's sum with VAT.
    public var total: Money
    /// The line of the file.
    public var line: Int

    /// Creates a line.
    public init(
        kind: Kind,
        code: String? = nil,
        ean: String? = nil,
        name: String,
        quantity: Quantity,
        unit: String? = nil,
        unitPrice: UnitPrice? = nil,
        unitPriceWithVat: UnitPrice,
        vatRate: Percent?,
        total: Money,
        line: Int
    ) {
        self.kind = kind
        self.code = code
        self.ean = ean
        self.name = name
        self.quantity = quantity
        self.unit = unit
        self.unitPrice = unitPrice
        self.unitPriceWithVat = unitPriceWithVat
        self.vatRate = vatRate
        self.total = total
        self.line = line
    }
}

extension OrderItem {
    /// The VAT rate that documents give the line: its own; zero for a line that costs nothing, since nothing of it is
    /// taxed; nil for a line whose rate is missing.
    public var documentRate: Percent? { vatRate ?? (total.minorUnits == 0 ? .zero : nil) }
}
