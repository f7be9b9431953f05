import Domain

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
