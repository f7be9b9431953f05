import Domain
import Syntax

/// One mail as it is read: its head, its texts in UTF-8, its attachments.
///
/// See docs/formats/bank-mail.md#the-form-of-a-mail. It is a value; nothing in it says whether the mail is genuine.
public struct MailMessage: Sendable {
    /// A file that came with the mail.
    public struct Attachment: Sendable {
        /// Its name; no path is ever made of it.
        public let name: String
        /// Its bytes, transfer encoding undone.
        public let bytes: [UInt8]
    }

    /// The header fields of the mail itself.
    var fields = MailFields()
    /// The subject, encoded words decoded.
    public internal(set) var subject = ""
    /// The texts of the mail and of mails inside it: the plain ones first, then HTML as lines.
    public internal(set) var texts: [MailText] = []
    /// The attachments.
    public internal(set) var attachments: [Attachment] = []
    /// The sender, if there is exactly one.
    public internal(set) var sender: MailAddress?
    /// When it was sent, in the time of Bratislava and Prague.
    public internal(set) var sent: LocalTime?
    /// The encoding of its first text.
    public internal(set) var encoding = "UTF-8"
    /// Whether a mail inside it was read too: somebody forwarded it as an attachment.
    public internal(set) var holdsAnother = false
    /// The kinds of its parts, such as `text/plain, application/zip`: what a person may see of a mail nobody knows.
    public internal(set) var kinds: [String] = []

    /// Nothing yet.
    init() {}

    /// The subject, comparable: an underscore is a blank (docs/formats/bank-mail.md#the-form-of-a-mail).
    var comparableSubject: FoldedText { FoldedText(subject.replacing("_", with: " ")) }
}

/// A text of a mail and where it stood.
public struct MailText: Sendable {
    /// Where a text stood.
    public enum Source: String, Sendable {
        /// In a part of plain text.
        case plain
        /// In a part of HTML.
        case html
        /// In an archive that was attached.
        case archive
    }

    /// Where it stood.
    public let source: Source
    /// The text, comparable.
    let folded: FoldedText
    /// The places of `folded` where what is forwarded or quoted begins, ascending.
    let quotes: [Int]

    /// Whether another text has the same letters.
    func isSame(as other: MailText) -> Bool { folded.folded == other.folded.folded }

    /// A text without the marks of quoting before its lines.
    init(_ text: String, _ source: Source) {
        self.source = source
        let (unquoted, deeper) = MailText.unquoted(text, mark: source == .html ? HTMLText.quoteMark : UInt8(ascii: ">"))
        let folded = FoldedText(unquoted)
        self.folded = folded
        quotes = (MailQuotes(folded).places() + deeper.map { folded.place(of: $0) }).sorted()
    }

    /// The text without the marks of quoting, and where lines begin in it that have more of them than those before.
    private static func unquoted(_ text: String, mark: UInt8) -> (text: String, deeper: [Int]) {
        guard text.utf8.contains(mark) else { return (text, []) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var deeper: [Int] = []
        // How deep the lines are that belong together; those that a program broke may have lost their marks.
        var level = 0
        var isFirst = true
        for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
            var depth = 0
            let rest = line.drop { byte in
                depth += byte == mark ? 1 : 0
                return byte == mark || byte == 32
            }
            if rest.contains(where: { $0 > 32 }) {
                if isFirst { level = depth }
                if depth > level {
                    deeper.append(bytes.count)
                    level = depth
                }
                isFirst = false
            }
            bytes.append(contentsOf: depth > 0 ? rest : line)
            bytes.append(10)
        }
        bytes.removeLast()
        return (String(decoding: bytes, as: UTF8.self), deeper)
    }
}

/// An address of a mail.
public struct MailAddress: Hashable, Sendable {
    /// What stands before the last `@`.
    public let local: String
    /// What follows it, in small letters.
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
