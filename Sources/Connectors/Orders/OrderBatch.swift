import Domain

/// Orders that go to a warehouse system together, with everything that was decided about them.
public struct OrderBatch: Sendable {
    /// One order and what was decided about it.
    public struct Entry: Sendable {
        /// The order as the channel gave it.
        public var order: Order
        /// The channel's name.
        public var channel: String
        /// The id under which it is sent, always the same for the same order; 64 ASCII characters at most.
        public var id: String
        /// A UUID, always the same for the same order (RFC 9562, version 5).
        public var uuid: String
        /// For each line of the order, the item it means in the warehouse system; nil for a text line.
        public var items: [Item?]
        /// The name of the way of paying in the warehouse system, if mapped.
        public var paymentType: String?
        /// The name of the carrier in the warehouse system, if mapped.
        public var carrier: String?

        /// Creates an entry.
        public init(
            order: Order,
            channel: String,
            id: String,
            uuid: String = "",
            items: [Item?],
            paymentType: String? = nil,
            carrier: String? = nil
        ) {
            self.order = order
            self.channel = channel
            self.id = id
            self.uuid = uuid
            self.items = items
            self.paymentType = paymentType
            self.carrier = carrier
        }
    }

    /// An item of the warehouse system.
    public struct Item: Hashable, Sendable {
        /// Its code; nil where only an EAN identifies it.
        public var code: String?
        /// Its EAN, for systems and items without a code.
        public var ean: String?
        /// The warehouse that it is to be taken from, if decided.
        public var warehouse: String?

        /// Creates an item.
        public init(code: String?, ean: String?, warehouse: String?) {
            self.code = code
            self.ean = ean
            self.warehouse = warehouse
        }
    }

    /// The id of the pack, always the same for the same orders; 64 ASCII characters at most.
    public var packId: String
    /// The orders.
    public var entries: [Entry]
    /// The merchant's IČO.
    public var unit: String
    /// The merchant's country.
    public var country: String
    /// The merchant's accounting currency.
    public var homeCurrency: Currency
    /// Which rates hold where and when.
    public var vat: VatTable
    /// Rates of foreign currencies from the configuration, where the order's own cannot be used.
    public var rates: [Currency: ExchangeRate]
    /// Whether a rate of the destination's country is written as One Stop Shop; otherwise such an order is refused.
    public var oss: Bool
    /// Values of the system's own settings.
    public var settings: SettingValues
    /// How orders are laid out, for systems that take tables.
    public var template: OrderTemplate?
    /// Whether they go over a connection to the system; otherwise into the folder.
    public var goesOverConnection: Bool

    /// Creates a batch.
    public init(
        packId: String,
        entries: [Entry],
        unit: String,
        country: String,
        homeCurrency: Currency,
        vat: VatTable,
        rates: [Currency: ExchangeRate] = [:],
        oss: Bool = true,
        settings: SettingValues = [:],
        template: OrderTemplate? = nil,
        goesOverConnection: Bool = false
    ) {
        self.packId = packId
        self.entries = entries
        self.unit = unit
        self.country = country
        self.homeCurrency = homeCurrency
        self.vat = vat
        self.rates = rates
        self.oss = oss
        self.settings = settings
        self.template = template
        self.goesOverConnection = goesOverConnection
    }
}

/// A file of orders as a warehouse system wants it.
public struct OrderFile: Sendable {
    /// Its name, such as `orders-<pack id>.xml`.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]
    /// Remarks by entry id: a text cut, a letter replaced. Nothing in them spoils the file.
    public var remarks: [String: [Problem]]
    /// Orders that cannot be written without guessing, by entry id; they are not in the file.
    public var refused: [String: Problem]

    /// A file by its parts; `bytes` is empty when no order could be written, and then there is no file.
    public init(name: String, bytes: [UInt8], remarks: [String: [Problem]], refused: [String: Problem] = [:]) {
        self.name = name
        self.bytes = bytes
        self.remarks = remarks
        self.refused = refused
    }
}
