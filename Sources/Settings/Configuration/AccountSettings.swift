import Domain

/// One bank account of the merchant.
public struct AccountSettings: Sendable {
    /// The account.
    public let account: BankAccount
    /// Its currency.
    public let currency: Currency
    /// What people call it.
    public let name: String?
    /// The token of Fio banka's API, where its movements are fetched.
    public let fioToken: SecretReference?
    /// Which of its secret addresses holds.
    public let mailRevision: Int

    init(_ key: String, _ reader: inout ConfigurationReader, home: Currency) {
        account = reader.account(key + ".account")
        currency = reader.currency(key + ".currency") ?? home
        name = reader.settings.text(key + ".name")
        fioToken = reader.secret(key + ".fio-token")
        mailRevision = reader.settings.number(key + ".mail-revision")
    }
}
