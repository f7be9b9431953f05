import Domain
import Syntax

/// How orders are written for a system that takes a table: a row for each item, the order's values on each.
public struct OrderTemplate: Sendable {
    /// What a column holds.
    public enum Value: Hashable, Sendable {
        /// A value of the order or item.
        case field(OrderField)
        /// Always the same text.
        case constant(String)
        /// A value by a table of words; one that is not in it is refused.
        case map(OrderField, [String: String])
    }

    /// A column.
    public struct Column: Hashable, Sendable {
        /// Its name in the header row.
        public var header: String
        /// What it holds.
        public var value: Value
    }

    /// How days are written; the raw value is the word in a template.
    public enum Dates: String, Sendable, CaseIterable {
        case short = "d.M.yyyy"
        case long = "dd.MM.yyyy"
        case iso = "yyyy-MM-dd"
    }

    /// Its name, such as `onix.orders`.
    public let name: String
    /// The file that it stands in.
    public let file: String
    /// The encoding.
    public internal(set) var encoding = TextEncoding.windows1250
    /// The byte between two fields.
    public internal(set) var delimiter = UInt8(ascii: ";")
    /// The byte before decimals.
    public internal(set) var decimal = UInt8(ascii: ",")
    /// How days are written.
    public internal(set) var dates = Dates.short
    /// Whether lines end with CR LF.
    public internal(set) var endsWithCRLF = true
    /// Whether each field is quoted.
    public internal(set) var quotesAll = false
    /// Whether there is a header row.
    public internal(set) var hasHeader = true
    /// Whether each order goes in a file of its own.
    public internal(set) var isPerOrder = false
    /// Whether texts that a spreadsheet would run get an apostrophe.
    public internal(set) var guardsFormulas = true
    /// The columns.
    public internal(set) var columns: [Column] = []

    init(name: String, file: String) {
        self.name = name
        self.file = file
    }
}

/// What a column of an order file may hold; the raw value is the word in a template.
public enum OrderField: String, Sendable, CaseIterable {
    case number = "order.number"
    case id = "order.id"
    case symbol = "order.varsym"
    case date = "order.date"
    case currency = "order.currency"
    case total = "order.total"
    case note = "order.note"
    case payment = "order.payment"
    case shipping = "order.shipping"
    case channel = "order.channel"

    case customerName = "customer.name"
    case customerCompany = "customer.company"
    case customerIco = "customer.ico"
    case customerDic = "customer.dic"
    case customerIcDph = "customer.icdph"
    case customerEmail = "customer.email"
    case customerPhone = "customer.phone"
    case customerStreet = "customer.street"
    case customerCity = "customer.city"
    case customerZip = "customer.zip"
    case customerCountry = "customer.country"

    case deliveryName = "delivery.name"
    case deliveryCompany = "delivery.company"
    case deliveryStreet = "delivery.street"
    case deliveryCity = "delivery.city"
    case deliveryZip = "delivery.zip"
    case deliveryCountry = "delivery.country"

    case itemCode = "item.code"
    case itemEan = "item.ean"
    case itemName = "item.name"
    case itemQuantity = "item.qty"
    case itemUnit = "item.unit"
    case itemPriceNet = "item.price_net"
    case itemPriceGross = "item.price_gross"
    case itemVat = "item.vat"
    case itemTotal = "item.total"
    case itemWarehouse = "item.warehouse"
}
