import Domain

/// How much of a mail is read; what is larger is no bank's notice (reference: bank mails, 4, rule 7).
enum MIMELimits {
    /// Bytes of a mail.
    static let message = 8 << 20
    /// Bytes of its head.
    static let head = Limits.headBytes
    /// Parts of a mail, those of mails inside it counted.
    static let parts = 200
    /// Parts inside parts.
    static let depth = 10
    /// Bytes of all texts that are read.
    static let text = 1 << 20
}
