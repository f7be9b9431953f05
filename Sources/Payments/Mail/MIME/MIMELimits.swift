/// How much of a mail is read; what is larger is no bank's notice (reference: bank mails, 4, rule 7).
enum MIMELimits {
    /// Bytes of a mail.
    static let message = 8 << 20
    /// Parts of a mail, those of mails inside it counted.
    static let parts = 200
    /// Parts inside parts.
    static let depth = 10
    /// Bytes of a text that is read as one.
    static let text = 1 << 20
    /// Texts that are read.
    static let texts = 20
    /// Bytes of a header value that is read.
    static let header = 8 << 10
    /// Header fields that are read.
    static let headers = 500
}
