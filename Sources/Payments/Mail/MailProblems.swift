import Domain

/// What can be wrong with a bank's mail or with a layout of such mails.
public enum MailProblem: String, ProblemCode {
    /// The file has no header of a mail. Remedy: save the mail from the mail program as .eml.
    case noMail = "MAIL-001"
    /// The mail is from no bank whose layout is known. Remedy: write a layout into mappings/mail, or move the mail
    /// elsewhere. Placeholders: sender, parts.
    case unknown = "MAIL-002"
    /// The mail is from a known bank, but none of its layouts fits. Remedy: the bank changed its mails; mend the layout.
    /// Placeholders: bank, sender, parts.
    case noLayout = "MAIL-003"
    /// A layout fits, but a value that a payment needs is missing. Remedy: mend the layout, or wait for the statement.
    /// Placeholders: layout, field.
    case missingValue = "MAIL-004"
    /// The mail tells of no payment: a balance, a failed card payment. Remedy: none. Placeholders: layout, notice.
    case noPayment = "MAIL-005"
    /// The mail is larger than a notice can be. Remedy: none if it is no notice. Placeholders: limit.
    case tooLarge = "MAIL-006"
    /// The mail has too many parts, or parts too deep in one another. Remedy: none, it is no notice. Placeholders:
    /// parts, depth.
    case tooManyParts = "MAIL-007"
    /// A header that says how a part is to be read stands twice and differs. Remedy: none, it is a trick or damage.
    case contradiction = "MAIL-008"
    /// An attached archive cannot be read. Remedy: get the mail again. Placeholders: name.
    case badArchive = "MAIL-009"
    /// An attached archive needs a password. Remedy: put it into a secret and name it in payments.mail. Placeholders:
    /// name.
    case noPassword = "MAIL-010"
    /// The password does not open an attached archive. Remedy: mend the secret. Placeholders: name.
    case wrongPassword = "MAIL-011"
    /// Attached archives unfold to more than is read. Remedy: none, it is no notice. Placeholders: name, files, limit, total.
    case archiveTooLarge = "MAIL-012"
    /// The mail is encrypted by PGP, and no key is configured. Remedy: name the keys in payments.mail.pgp-keys.
    case encrypted = "MAIL-013"
    /// No key that is configured opens the PGP message. Remedy: import the key into payments.mail.pgp-keys.
    case noKey = "MAIL-014"
    /// A value stands twice in the mail and differs, one of them perhaps in the payer's words. Remedy: wait for the
    /// statement. Placeholders: layout, field, one, other.
    case twoValues = "MAIL-017"
    /// The mail tells of more movements than one, or than its balances allow. Remedy: wait for the statement, or say
    /// `several` in the layout. Placeholders: layout.
    case severalMovements = "MAIL-018"
    /// The sign of the amount says the other direction than the words. Remedy: wait for the statement. Placeholders:
    /// layout.
    case signDiffers = "MAIL-019"
    /// The mail has more text, or tells of more movements, than a notice does. Remedy: none, it is no notice.
    /// Placeholders: limit, movements.
    case tooMuch = "MAIL-016"
    /// The head of the mail is larger than is read. Remedy: none, servers write no such head. Placeholders: limit.
    case headTooLarge = "MAIL-034"
    /// The sender's domain is not one of the bank's. Remedy: none if it is forged; a forwarded mail must come
    /// redirected. Placeholders: bank, sender.
    case foreignSender = "MAIL-020"
    /// The mail server found that the mail is not from the bank. Remedy: none, it is likely forged. Placeholders: bank,
    /// server.
    case notAuthentic = "MAIL-021"
    /// Authentication is required, and the configured server says nothing. Remedy: set up DKIM and DMARC checks, or the
    /// server's name. Placeholders: bank, server.
    case noAuthentication = "MAIL-022"
    /// The mail did not come to a secret address. Remedy: give the bank the address that spojka address prints.
    case noSecretAddress = "MAIL-023"
    /// The mail came to the secret address of another account than it tells of. Remedy: give the bank the right address.
    case otherAddress = "MAIL-024"
    /// The mail tells of an account that is not configured. Remedy: add the account, or turn its notices off.
    case otherAccount = "MAIL-025"
    /// The payment is in another currency than its account. Remedy: check the currency of the account. Placeholders:
    /// currency, account.
    case otherCurrency = "MAIL-026"
    /// Nothing shows that a mail is genuine: neither a secret address nor authentication is set up. Remedy: set up
    /// payments.mail.
    case trustNotSetUp = "MAIL-027"
    /// The mail names no account of the merchant, and it came to no secret address that would tell. Remedy: set up secret
    /// addresses.
    case unnamedAccount = "MAIL-028"
    /// A key that layouts do not have. Remedy: mend it. Placeholders: file, key, nearest.
    case unknownKey = "MAIL-030"
    /// A value that a key of a layout does not take. Remedy: mend it. Placeholders: file, key, value, expected.
    case badValue = "MAIL-031"
    /// A key is missing without which a layout is of no use. Remedy: add it. Placeholders: file, key.
    case missingKey = "MAIL-032"
    /// Two files have layouts of one bank's name. Remedy: rename one. Placeholders: file, key, other.
    case twice = "MAIL-033"
    /// A Maildir cannot be read. Remedy: check payments.mail.maildirs. Placeholders: path.
    case badMaildir = "MAIL-040"
    /// Secret addresses are not set up. Remedy: set payments.mail.domain and payments.mail.secret.
    case noAddresses = "MAIL-041"
    /// No account of the configuration has that name or number. Remedy: use one that is there. Placeholders: account.
    case noAccount = "MAIL-042"
}
