import CMail
import Domain
import Syntax

/// Reads the bytes of one mail by GMime into values.
final class MIMEReader {
    private var message = MailMessage()
    private var plain: [MailText] = []
    private var pages: [MailText] = []

    private init() {}

    /// The mail of the bytes; throws `MailProblem`s.
    static func read(_ bytes: [UInt8]) throws(Problem) -> MailMessage {
        guard bytes.count <= MIMELimits.message else {
            throw Problem(MailProblem.tooLarge, .error, ["limit": String(MIMELimits.message >> 20)])
        }
        let reader = MIMEReader()
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
        handler.header = { context, name, value in
            guard let name, let value else { return }
            MIMEReader.from(context)?.header(name, value)
        }
        handler.sender = { context, address in
            guard let address else { return }
            MIMEReader.from(context)?.message.sender = MailAddress(String(cString: address))
        }
        handler.date = { context, seconds in
            MIMEReader.from(context)?.message.sent = CentralEuropeanTime.local(seconds)
        }
        handler.inner = { context in MIMEReader.from(context)?.message.holdsAnother = true }
        handler.part = { context, kind, charset, name, bytes, count in
            let bytes = Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
            let kind = kind.map { String(cString: $0).lowercased() } ?? "text/plain"
            let charset = charset.map { String(cString: $0) }
            MIMEReader.from(context)?.part(bytes, kind: kind, charset: charset, name: name.map { String(cString: $0) })
        }
        let limits = spojka_mime_limits(
            headers: Int32(MIMELimits.headers),
            parts: Int32(MIMELimits.parts),
            depth: Int32(MIMELimits.depth)
        )
        return bytes.withUnsafeBufferPointer { spojka_mime_read($0.baseAddress, $0.count, limits, &handler) }
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> MIMEReader? {
        context.map { Unmanaged<MIMEReader>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Keeps a header on one line.
    private func header(_ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>) {
        var bytes: [UInt8] = []
        var place = value
        while place.pointee != 0, bytes.count < MIMELimits.header {
            let byte = UInt8(bitPattern: place.pointee)
            place += 1
            if byte > 32 { bytes.append(byte) } else if !bytes.isEmpty, bytes.last != 32 { bytes.append(32) }
        }
        if bytes.last == 32 { bytes.removeLast() }
        message.headers.append(
            MailMessage.Header(name: String(cString: name).lowercased(), value: String(decoding: bytes, as: UTF8.self))
        )
    }

    private func part(_ bytes: [UInt8], kind: String, charset: String?, name: String?) {
        let kind = String(kind.prefix(60))
        if message.kinds.count < 10, !message.kinds.contains(kind) { message.kinds.append(kind) }
        if kind.hasPrefix("text/"), name == nil || kind != "text/csv" {
            text(bytes, isPage: kind == "text/html", charset)
        } else {
            message.attachments.append(MailMessage.Attachment(name: name ?? "", bytes: bytes))
        }
    }

    private func text(_ bytes: [UInt8], isPage: Bool, _ charset: String?) {
        guard bytes.count <= MIMELimits.text, plain.count + pages.count < MIMELimits.texts else { return }
        let declared = charset.flatMap { TextEncoding(name: $0) }
        // No charset means ASCII; letters all the same are guessed.
        let (text, encoding) = DeclaredText.decode(bytes, declared: declared)
        if plain.isEmpty, pages.isEmpty { message.encoding = encoding.rawValue }
        if isPage {
            pages.append(MailText(HTMLText.lines(Array(text.utf8)), .html))
        } else {
            plain.append(MailText(text, .plain))
        }
    }
}
