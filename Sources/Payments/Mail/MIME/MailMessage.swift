import Domain
import Syntax

/// One mail as it is read: its head, its texts in UTF-8, its attachments.
///
/// Reference: bank mails, section 3. It is a value; nothing in it says whether the mail is genuine.
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

    /// The subject, comparable: an underscore is a blank (reference: bank mails, 3.2).
    var comparableSubject: FoldedText { FoldedText(subject.replacing("_", with: " ")) }
}
