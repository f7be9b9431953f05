import Domain

/// What a merchant configured, as values of the trade.
public struct Configuration: Sendable {
    /// Who the merchant is.
    public let merchant: Merchant
    /// The warehouse system and its stock.
    public var warehouse: WarehouseSettings
    /// The channels, in the order of the file.
    public let channels: [ChannelSettings]
    /// What becomes of orders.
    public let orders: OrderSettings
    /// How payments are paired.
    public let payments: PaymentSettings
    /// The servers and folders that files are fetched from and sent to, in the order of the file.
    public let connections: [ConnectionSettings]
    /// When an export waits for a person.
    public let guards: GuardSettings
    /// How the folders are watched.
    public let spool: SpoolSettings
    /// What one unit of a foreign currency costs in the merchant's.
    public let rates: [Currency: ExchangeRate]
    /// The settings of the warehouse systems' own areas by their full keys, such as `pohoda.centre`.
    public let systemValues: [String: String]
    /// What somebody should look at though everything works, such as an IČO whose check digit does not fit.
    public let warnings: [Problem]

    /// The typed view of settings; throws everything that is wrong with their values at once.
    ///
    /// `remotes` are the kinds of systems over HTTP that connections may be of.
    public init(_ settings: Settings, remotes: [RemoteKindSettings] = []) throws(Problems) {
        var reader = ConfigurationReader(settings)
        merchant = Merchant(&reader)
        warehouse = WarehouseSettings(&reader)
        var channels: [ChannelSettings] = []
        for name in settings.names(under: "channels") {
            // Connections would not know whom `into: warehouse` means.
            if ["warehouse", "inbox"].contains(name) {
                reader.report(.reservedName, "channels." + name, ["name": name])
            }
            channels.append(ChannelSettings(name, &reader))
        }
        self.channels = channels
        orders = OrderSettings(&reader)
        payments = PaymentSettings(&reader, home: merchant.currency)
        connections = reader.connections(channels: channels.map(\.name), remotes: remotes)
        reader.lookForAccounts(connections, payments.accounts)
        guards = GuardSettings(settings)
        spool = SpoolSettings(settings)
        rates = Configuration.rates(&reader, home: merchant.currency)
        systemValues = DeclarationTable(settings.declared).systems.reduce(into: [:]) { all, system in
            all.merge(settings.values(under: system)) { first, _ in first }
        }
        reader.lookForIdleSettings(system: warehouse.system, remotes: remotes)
        let errors = reader.problems.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Problems(errors) }
        warnings = reader.problems
    }

    private static func rates(_ reader: inout ConfigurationReader, home: Currency) -> [Currency: ExchangeRate] {
        var rates: [Currency: ExchangeRate] = [:]
        for code in reader.settings.names(under: "currency.rates") {
            let key = "currency.rates." + code
            guard let currency = Currency(code: code), currency != .none else {
                reader.report(.unknownCurrency, key, ["value": code])
                continue
            }
            let rate: ExchangeRate? = reader.decimal(key)
            if currency == home { reader.report(.homeRate, key, ["value": code], severity: .warning) }
            if rate == .zero { reader.report(.notADecimal, key, ["value": "0"]) }
            rates[currency] = rate
        }
        return rates
    }
}
