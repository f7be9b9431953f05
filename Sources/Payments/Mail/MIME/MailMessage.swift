import Domain
import Syntax

/// One mail as it is read: its headers, its texts in UTF-8, its attachments.
///
/// Reference: bank mails, section 3. It is a value; nothing in it says whether the mail is genuine.
public struct MailMessage: Sendable {
    /// A header field.
    public struct Header: Sendable {
        /// The name in small letters.
        public let name: String
        /// The value on one line, encoded words decoded.
        public let value: String
    }

    /// A file that came with the mail.
    public struct Attachment: Sendable {
        /// Its name; no path is ever made of it.
        public let name: String
        /// Its bytes, transfer encoding undone.
        public let bytes: [UInt8]
    }

    /// The header fields of the mail itself, in their order.
    public internal(set) var headers: [Header] = []
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

    /// Nothing yet.
    init() {}

    /// The values of the fields of a name, from the top.
    public func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

    /// The subject, comparable: an underscore is a blank (reference: bank mails, 3.2).
    var subject: FoldedText {
        FoldedText((values("subject").first ?? "").replacing("_", with: " "))
    }

    /// The kinds of its parts, such as `text/plain, application/zip`: what a person may see of a mail nobody knows.
    public internal(set) var kinds: [String] = []
}
