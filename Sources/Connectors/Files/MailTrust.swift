import Domain

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
