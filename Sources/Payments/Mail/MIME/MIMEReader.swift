import CMail
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
        switch reader.parse(bytes) {
        case SPOJKA_MAIL_READ: break
        case SPOJKA_MAIL_NO_LIBRARY: throw Problem(MailProblem.noLibrary, .error, ["library": "GMime 3"])
        case SPOJKA_MAIL_CONTRADICTION: throw Problem(MailProblem.contradiction)
        case SPOJKA_MAIL_TOO_MUCH:
            throw Problem(
                MailProblem.tooManyParts,
                .error,
                ["parts": String(MIMELimits.parts), "depth": String(MIMELimits.depth)]
            )
        default: throw Problem(MailProblem.noMail)
        }
        reader.message.texts = reader.plain + reader.pages
        return reader.message
    }

    private func parse(_ bytes: [UInt8]) -> spojka_mail_end {
        var handler = spojka_mime_handler()
        handler.context = Unmanaged.passUnretained(self).toOpaque()
        handler.inner = { context in MIMEReader.from(context)?.message.holdsAnother = true }
        handler.part = { context, kind, charset, name, bytes, count in
            let bytes = Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
            let kind = kind.map { FieldScanner.small(String(cString: $0).utf8) } ?? "text/plain"
            let charset = charset.map { String(cString: $0) }
            MIMEReader.from(context)?.part(bytes, kind: kind, charset: charset, name: name.map { String(cString: $0) })
        }
        let limits = spojka_mime_limits(
            parts: Int32(clamping: MIMELimits.parts),
            depth: Int32(clamping: MIMELimits.depth)
        )
        return bytes.withUnsafeBufferPointer { spojka_mime_read($0.baseAddress, $0.count, limits, &handler) }
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> MIMEReader? {
        context.map { Unmanaged<MIMEReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func part(_ bytes: [UInt8], kind: String, charset: String?, name: String?) {
        let kind = String(kind.prefix(60))
        if message.kinds.count < 10, !message.kinds.contains(kind) { message.kinds.append(kind) }
        guard budget.takes(bytes: bytes.count) else { return }
        if kind.hasPrefix("text/"), name == nil || kind != "text/csv" {
            text(bytes, isPage: kind == "text/html", charset)
        } else {
            message.attachments.append(MailMessage.Attachment(name: name ?? "", bytes: bytes))
        }
    }

    private func text(_ bytes: [UInt8], isPage: Bool, _ charset: String?) {
        guard budget.takes(text: bytes.count) else { return }
        let declared = charset.flatMap { TextEncoding(name: $0) }
        // No charset means ASCII; letters all the same are guessed.
        let (text, encoding) = DeclaredText.decode(bytes, declared: declared)
        if plain.isEmpty, pages.isEmpty { message.encoding = encoding.rawValue }
        guard isPage else { return plain.append(MailText(text, .plain)) }
        guard let lines = HTMLText.lines(Array(text.utf8)) else { return budget.exceed() }
        pages.append(MailText(lines, .html))
    }
}
