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

/// Who the merchant is.
public struct Merchant: Sendable {
    /// The countries whose accounting is known.
    public enum Country: String, CaseIterable, Sendable {
        /// Slovakia.
        case slovakia = "SK"
        /// Czechia.
        case czechia = "CZ"

        /// The currency of accounting there.
        var currency: Currency { self == .slovakia ? .eur : .czk }
        /// The language there.
        var language: Language { self == .slovakia ? .sk : .cs }
    }

    /// The IČO, eight digits.
    public let ico: String
    /// The country, ISO 3166 alpha-2: `SK` or `CZ`.
    public let country: String
    /// The currency of the accounting.
    public let currency: Currency
    /// The language of messages.
    public let language: Language

    init(_ reader: inout ConfigurationReader) {
        let country = reader.choice("merchant.country", Country.slovakia)
        self.country = country.rawValue
        ico = reader.ico("merchant.ico")
        currency = reader.currency("merchant.currency") ?? country.currency
        language = reader.choice("merchant.language", country.language)
    }
}

/// One bank account of the merchant.
public struct AccountSettings: Sendable {
    /// The merchant's account.
    public let account: BankAccount
    /// The currency that the account is kept in.
    public let currency: Currency
    /// What people call it.
    public let name: String?
    /// What the accounting system calls it; nil where nobody says.
    public let accounting: String?
    /// What the names of its files are like, for those that name no account.
    public let files: [String]
    /// The token of Fio banka's API, where its movements are fetched.
    let fioToken: SecretReference?
    /// Which of its secret addresses holds.
    public let mailRevision: Int

    init(_ key: String, _ reader: inout ConfigurationReader, home: Currency) {
        account = reader.account(key + ".account")
        currency = reader.currency(key + ".currency") ?? home
        name = reader.settings.text(key + ".name")
        accounting = reader.settings.text(key + ".accounting")
        files = reader.settings.list(key + ".files")
        fioToken = reader.secret(key + ".fio-token")
        mailRevision = reader.settings.number(key + ".mail-revision")
    }
}

/// When an export waits for a person.
public struct GuardSettings: Sendable {
    /// A full export with fewer than this share of the last one's records is held.
    public let shrinkPercent: Int
    /// An export that would set more than this share of products to zero is held.
    public let zeroPercent: Int
    /// From how many known records on the shares apply.
    public let minimumRows: Int

    init(_ settings: Settings) {
        shrinkPercent = settings.number("guard.shrink-percent")
        zeroPercent = settings.number("guard.zero-percent")
        minimumRows = settings.number("guard.minimum-rows")
    }
}

/// How the folders are watched.
public struct SpoolSettings: Sendable {
    /// How long a file that does not show its own end must stay unchanged, in seconds.
    public let stableSeconds: Int
    /// How many connections are used at once.
    public let connectionsAtOnce: Int

    init(_ settings: Settings) {
        stableSeconds = settings.number("spool.stable-seconds")
        connectionsAtOnce = settings.number("spool.connections-at-once")
    }
}

/// How bank mails come and are trusted.
public struct MailSettings: Sendable {
    /// The domain of the secret addresses.
    public let domain: String?
    /// What they are made from.
    public let secret: SecretReference?
    /// The mail server whose findings count.
    public let server: String?
    /// What they count for: `off`, `check` or `require`.
    public let authentication: String
    /// How many `Received` fields may stand above them.
    public let receivedAbove: Int
    /// Maildirs whose new mails are taken.
    public let maildirs: [String]
    /// Passwords of encrypted attachments.
    public let passwords: [SecretReference]
    /// The folder of GnuPG.
    public let pgpKeys: String?
    /// The passphrase of its key.
    public let pgpPassphrase: SecretReference?

    init(_ reader: inout ConfigurationReader) {
        let settings = reader.settings
        domain = settings.text("payments.mail.domain")
        secret = reader.secret("payments.mail.secret")
        server = settings.text("payments.mail.server")
        authentication = settings.text("payments.mail.authentication") ?? "check"
        receivedAbove = settings.number("payments.mail.received-above")
        maildirs = settings.list("payments.mail.maildirs")
        let texts = settings.list("payments.mail.passwords")
        passwords = texts.compactMap { SecretReference($0) }
        if passwords.count != texts.count { reader.report(.notASecret, "payments.mail.passwords") }
        pgpKeys = settings.text("payments.mail.pgp-keys")
        pgpPassphrase = reader.secret("payments.mail.pgp-passphrase")
    }
}
