import Domain

/// Turns the bytes of one file into facts, chunk by chunk; knows no files, clock, network or ledger.
///
/// A problem of one record is a fact (`Fact.problem`) and the reading goes on; a thrown problem spoils the file.
public protocol FileReader: AnyObject {
    /// The encoding as read, such as `windows-1250`; known at the latest after `finish`.
    var encoding: String { get }
    /// What layouts made of the texts, of the first hundred; empty for readers without such layouts.
    var readings: [LayoutReading] { get }
    /// Reads the next bytes.
    func read(_ bytes: RawSpan) throws(Problem)
    /// Ends the file.
    func finish() throws(Problem)
}

extension FileReader {
    /// Nothing: most formats leave no choice.
    public var readings: [LayoutReading] { [] }
}

/// Where a reader puts what it finds, in the order of the file; a thrown problem stops the reading.
public typealias FactSink = (Fact) throws(Problem) -> Void

/// What a reader may know besides the bytes; without a workspace it knows nothing.
public struct ReaderContext: Sendable {
    /// An account of the merchant, by which a statement's missing currency and account form are found.
    public struct Account: Sendable {
        /// The account, with its bank code if known.
        public var account: BankAccount
        /// The currency that the account is kept in.
        public var currency: Currency
        /// What the names of its files are like, with `*` for any letters: it is the account of those that name none.
        public var files: [String]

        /// An account and its currency.
        public init(account: BankAccount, currency: Currency, files: [String] = []) {
            self.account = account
            self.currency = currency
            self.files = files
        }
    }

    /// The merchant's IČO: an export of another accounting unit is refused.
    public var unit: String?
    /// The merchant's country, ISO 3166 alpha-2.
    public var country: String?
    /// The currency of amounts that a system leaves without one.
    public var homeCurrency: Currency?
    /// The merchant's accounts.
    public var accounts: [Account]
    /// What an export covers that was not asked for by a request of ours.
    public var coverage: StockExport.Coverage
    /// What the merchant set about the active warehouse system, by full keys such as `money-s3.code`.
    public var settings: SettingValues
    /// The file's name, for formats whose files say something in their names.
    public var fileName: String?
    /// By how many minor units an order's amounts may differ from its total.
    public var orderTolerance: Int64
    /// By what bank mails are trusted; nil outside a workspace, where nothing is applied.
    public var mails: MailTrust?
    /// By what signed notifications of gateways are believed; nil outside a workspace.
    public var notices: NoticeTrust?
    /// How records of gateways name orders, where the merchant says so; by the gateways' ids.
    public var namings: [String: OrderNaming] = [:]

    /// The configured account that a file means by a notation that may lack its bank, of that currency if there is one; nil when
    /// there is none, or when accounts at several banks have the number.
    public func account(meant account: BankAccount, _ currency: Currency = .none) -> Account? {
        let exact = accounts.filter { $0.account.domestic == account.domestic }
        var fitting = exact.isEmpty ? accounts.filter { $0.account.domestic.withoutBank == account.description } : exact
        let ofCurrency = fitting.filter { $0.currency == currency }
        if !ofCurrency.isEmpty { fitting = ofCurrency }
        return Set(fitting.map(\.account.domestic)).count == 1 ? fitting[0] : nil
    }

    /// A context that knows nothing.
    public init() {
        accounts = []
        coverage = .full
        settings = [:]
        orderTolerance = 1
    }
}

/// What a layout took out of a text such as a mail, and why: for a person who tries a layout out.
public struct LayoutReading: Sendable {
    /// One value of one movement.
    public struct Line: Sendable {
        /// The movement, from 1.
        public let movement: Int
        /// The field, such as `amount`.
        public let field: String
        /// The text that it was read from.
        public let text: String
        /// The label or sentence that it was found by.
        public let by: String

        /// Creates a value.
        public init(movement: Int, field: String, text: String, by: String) {
            self.movement = movement
            self.field = field
            self.text = text
            self.by = by
        }
    }

    /// The layout.
    public let layout: String
    /// The values, in the order of the movements.
    public let lines: [Line]

    /// Creates a reading.
    public init(layout: String, lines: [Line]) {
        self.layout = layout
        self.lines = lines
    }
}

/// What a workspace knows by which bank mails are trusted and opened.
public struct MailTrust: Sendable {
    /// What the findings of the mail server count for.
    public enum Authentication: String, Sendable, CaseIterable {
        /// They are not looked at.
        case off
        /// A bad one refuses the mail.
        case check
        /// Without a good one the mail is refused.
        case require
    }

    /// The keys that open PGP messages.
    public struct Keys: Sendable {
        /// A GNUPGHOME.
        public var home: String
        /// What opens the private key; nil when it is not sealed.
        public var passphrase: String?

        /// Keys by their folder.
        public init(home: String, passphrase: String?) {
            self.home = home
            self.passphrase = passphrase
        }
    }

    /// An account and the address that only its bank knows.
    public struct Account: Sendable {
        /// The merchant's account.
        public var account: BankAccount
        /// The currency that the account is kept in.
        public var currency: Currency
        /// Its secret address; nil where none is set up.
        public var address: String?

        /// Creates an account.
        public init(account: BankAccount, currency: Currency, address: String?) {
            self.account = account
            self.currency = currency
            self.address = address
        }
    }

    /// The merchant's accounts.
    public var accounts: [Account] = []
    /// What findings count for.
    public var authentication = Authentication.check
    /// The mail server whose findings count, as it names itself (authserv-id, RFC 8601).
    public var server: String?
    /// How many `Received` fields may stand above its findings.
    public var hops = 0
    /// Passwords of archives, in the order in which they are tried.
    public var passwords: [String] = []
    /// Keys of PGP messages.
    public var keys: Keys?
    /// Whether the mail was trusted when it came: an archive is read again, and its address may be revoked since.
    public var isVouched = false

    /// Nothing set up.
    public init() {}

    /// Whether anything can show that a mail is genuine.
    public var isSetUp: Bool {
        accounts.contains { $0.address != nil } || (server != nil && authentication != .off)
    }
}
