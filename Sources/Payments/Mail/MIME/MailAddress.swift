/// An address of a mail.
public struct MailAddress: Hashable, Sendable {
    /// What stands before the last `@`.
    public let local: String
    /// What stands behind it, in small letters.
    public let domain: String

    /// The address in a text such as `info@fio.cz`, or nil when it is none.
    public init?(_ text: some StringProtocol) {
        guard let at = text.lastIndex(of: "@"), at != text.startIndex else { return nil }
        // Byte by byte: the Kelvin sign's small letter would be a `k`.
        let domain = FieldScanner.small(text[text.index(after: at)...].utf8)
        guard MailAddress.isName(domain), domain.utf8.contains(46), !domain.hasPrefix("."), !domain.hasSuffix(".")
        else { return nil }
        local = String(text[..<at])
        self.domain = domain
    }

    /// Whether a text has only what names of hosts are made of, in small letters.
    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57 || byte == 45 || byte == 46
        }
    }

    /// Whether a domain is `other` or below it: `mail.csob.cz` is below `csob.cz`, `csob.cz.example` is not.
    static func isDomain(_ domain: String, within other: String) -> Bool {
        isName(domain) && (domain == other || domain.hasSuffix("." + other))
    }

    /// The domain of an address, or of a text that is one alone; nil with more than one `@`.
    static func domain(_ text: String?) -> String? {
        guard let parts = text?.split(separator: "@", omittingEmptySubsequences: false), parts.count <= 2 else {
            return nil
        }
        return parts.last.map { String($0) }
    }
}
