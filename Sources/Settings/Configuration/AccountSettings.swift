import Domain

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
