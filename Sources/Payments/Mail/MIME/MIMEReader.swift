import Connectors
import Domain
import Syntax

/// Reads the bytes of one mail by GMime into values: first the head, which tells whose mail it is, then the body.
final class MIMEReader {
    private var message: MailMessage
    private let budget: MailBudget
    private var plain: [MailText] = []
    private var pages: [MailText] = []

    private init(_ message: MailMessage, _ budget: MailBudget) {
        self.message = message
        self.budget = budget
    }

    /// The head of a mail, nothing of its body; throws `MailProblem`s.
    static func head(_ bytes: [UInt8]) throws(Problem) -> MailMessage {
        guard bytes.count <= MIMELimits.message else {
            throw Problem(MailProblem.tooLarge, .error, ["limit": String(MIMELimits.message >> 20)])
        }
        var message = MailMessage()
        message.fields = MailFields(bytes)
        guard message.fields.body <= MIMELimits.head else {
            throw Problem(MailProblem.headTooLarge, .error, ["limit": String(MIMELimits.head >> 10)])
        }
        let from = message.fields.all("from")
        // With several nobody can tell which one counts.
        if from.count == 1 { message.sender = MailHeadText.address(from[0].value) }
        // The first of several is the one that a person sees.
        message.subject = message.fields.all("subject").first.map { MailHeadText.text($0.value) } ?? ""
        message.sent = message.fields.all("date").lazy.compactMap { MailHeadText.time($0.value) }.first
        return message
    }

    /// A mail with its texts and attachments, as far as the budget reaches; throws `MailProblem`s.
    static func body(_ bytes: [UInt8], of message: MailMessage, _ budget: MailBudget) throws(Problem) -> MailMessage {
        let reader = MIMEReader(message, budget)
        do throws(GMime.Failure) {
            try GMime.read(bytes) { reader.take($0) }
        } catch {
            switch error {
            case .damaged: throw Problem(MailProblem.noMail)
            case .contradiction: throw Problem(MailProblem.contradiction)
            case .tooMuch:
                throw Problem(
                    MailProblem.tooManyParts,
                    .error,
                    ["parts": String(MIMELimits.parts), "depth": String(MIMELimits.depth)]
                )
            }
        }
        reader.message.texts = reader.plain + reader.pages
        return reader.message
    }

    private func take(_ item: GMime.Item) {
        guard case .part(let part) = item else { return message.holdsAnother = true }
        let (bytes, name) = (part.bytes, part.name)
        let kind = String(FieldScanner.small(part.kind.utf8).prefix(60))
        if message.kinds.count < 10, !message.kinds.contains(kind) { message.kinds.append(kind) }
        guard budget.takes(bytes: bytes.count) else { return }
        if kind.hasPrefix("text/"), name == nil || kind != "text/csv" {
            text(bytes, isPage: kind == "text/html", part.charset)
        } else {
            message.attachments.append(MailMessage.Attachment(name: name ?? "", bytes: bytes))
        }
    }

    private func text(_ bytes: [UInt8], isPage: Bool, _ charset: String?) {
        guard budget.takes(text: bytes.count) else { return }
        let declared = charset.flatMap { TextEncoding(name: $0) }
        // No charset means ASCII; letters anyway are guessed.
        let (text, encoding) = DeclaredText.decode(bytes, declared: declared)
        if plain.isEmpty, pages.isEmpty { message.encoding = encoding.rawValue }
        guard isPage else { return plain.append(MailText(text, .plain)) }
        guard let lines = HTMLText.lines(Array(text.utf8)) else { return budget.exceed() }
        pages.append(MailText(lines, .html))
    }
}

/// How much of a mail is read; what is larger is no bank's notice (docs/mail.md#sealed-mails).
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
