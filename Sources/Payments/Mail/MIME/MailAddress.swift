/// An address of a mail.
public struct MailAddress: Hashable, Sendable {
    /// What stands before the last `@`.
    public let local: String
    /// What stands behind it, in small letters.
    public let domain: String

    /// The address in a text such as `info@fio.cz`, or nil when it is none.
    public init?(_ text: some StringProtocol) {
        guard let at = text.lastIndex(of: "@"), at != text.startIndex else { return nil }
        let domain = text[text.index(after: at)...].lowercased()
        let isName = domain.utf8.allSatisfy { byte in
            byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57 || byte == 45 || byte == 46
        }
        guard isName, domain.utf8.contains(46), !domain.hasPrefix("."), !domain.hasSuffix(".") else { return nil }
        local = String(text[..<at])
        self.domain = domain
    }

    /// Whether a domain is `other` or below it: `mail.csob.cz` is below `csob.cz`, `csob.cz.example` is not.
    static func isDomain(_ domain: String, within other: String) -> Bool {
        domain == other || domain.hasSuffix("." + other)
    }
}
