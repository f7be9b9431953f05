import CGMime
import Domain
import Syntax

/// Reads the bytes of one mail by GMime into values.
struct MIMEReader {
    private var message = MailMessage()
    private var plain: [MailText] = []
    private var pages: [MailText] = []
    private var parts = 0

    /// The mail of the bytes; throws `MailProblem`s.
    static func read(_ bytes: [UInt8]) throws(Problem) -> MailMessage {
        guard bytes.count <= MIMELimits.message else {
            throw Problem(MailProblem.tooLarge, .error, ["limit": String(MIMELimits.message >> 20)])
        }
        guard let document = MIMEDocument(bytes) else { throw Problem(MailProblem.noMail) }
        var reader = MIMEReader()
        reader.readHeaders(document.message)
        if let body = g_mime_message_get_mime_part(document.message) { try reader.walk(body, depth: 1) }
        reader.message.texts = reader.plain + reader.pages
        return reader.message
    }

    private mutating func readHeaders(_ mail: UnsafeMutablePointer<GMimeMessage>) {
        guard let list = g_mime_object_get_header_list(spojka_object(mail)) else { return }
        for index in 0..<min(Int32(MIMELimits.headers), g_mime_header_list_get_count(list)) {
            guard let header = g_mime_header_list_get_header_at(list, index),
                let name = g_mime_header_get_name(header), let raw = g_mime_header_get_raw_value(header)
            else { continue }
            message.headers.append(
                MailMessage.Header(name: String(cString: name).lowercased(), value: MIMEReader.decoded(raw))
            )
        }
        message.sender = MIMEReader.sender(mail, count: message.values("from").count)
        // The first of several is the one that a person sees.
        if let date = message.values("date").first, let moment = g_mime_utils_header_decode_date(date) {
            message.sent = CentralEuropeanTime.local(g_date_time_to_unix(moment))
            g_date_time_unref(moment)
        }
    }

    /// The value of a header on one line.
    private static func decoded(_ raw: UnsafePointer<CChar>) -> String {
        guard let decoded = g_mime_utils_header_decode_text(MIMEDocument.options, raw) else { return "" }
        defer { g_free(decoded) }
        var bytes: [UInt8] = []
        var place = UnsafePointer(decoded)
        while place.pointee != 0, bytes.count < MIMELimits.header {
            let byte = UInt8(bitPattern: place.pointee)
            place += 1
            if byte > 32 { bytes.append(byte) } else if !bytes.isEmpty, bytes.last != 32 { bytes.append(32) }
        }
        if bytes.last == 32 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The only sender: with several nobody can tell which one counts.
    private static func sender(_ mail: UnsafeMutablePointer<GMimeMessage>, count: Int) -> MailAddress? {
        guard count == 1, let list = g_mime_message_get_from(mail), internet_address_list_length(list) == 1,
            let first = internet_address_list_get_address(list, 0), let mailbox = spojka_mailbox(first),
            let address = internet_address_mailbox_get_addr(mailbox)
        else { return nil }
        return MailAddress(String(cString: address))
    }

    private mutating func walk(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) throws(Problem) {
        parts += 1
        guard parts <= MIMELimits.parts, depth <= MIMELimits.depth else {
            throw Problem(
                MailProblem.tooManyParts,
                .error,
                ["parts": String(MIMELimits.parts), "depth": String(MIMELimits.depth)]
            )
        }
        try refuseContradiction(object)
        if let multipart = spojka_multipart(object) {
            for index in 0..<max(0, g_mime_multipart_get_count(multipart)) {
                guard let part = g_mime_multipart_get_part(multipart, index) else { continue }
                try walk(part, depth: depth + 1)
            }
        } else if let holder = spojka_message_part(object) {
            message.holdsAnother = true
            guard let inner = g_mime_message_part_get_message(holder), let body = g_mime_message_get_mime_part(inner)
            else { return }
            try walk(body, depth: depth + 1)
        } else if let part = spojka_part(object) {
            read(part, object)
        }
    }

    /// Headers that stand twice and differ: two programs would read two mails.
    private func refuseContradiction(_ object: UnsafeMutablePointer<GMimeObject>) throws(Problem) {
        guard let list = g_mime_object_get_header_list(object) else { return }
        var seen: [String: String] = [:]
        for index in 0..<g_mime_header_list_get_count(list) {
            guard let header = g_mime_header_list_get_header_at(list, index), let name = g_mime_header_get_name(header),
                let raw = g_mime_header_get_raw_value(header)
            else { continue }
            let key = String(cString: name).lowercased()
            guard key == "content-type" || key == "content-transfer-encoding" else { continue }
            let value = MIMEReader.decoded(raw).lowercased()
            if let earlier = seen[key], earlier != value {
                throw Problem(MailProblem.contradiction, .error, ["header": key])
            }
            seen[key] = value
        }
    }

    private mutating func read(
        _ part: UnsafeMutablePointer<GMimePart>,
        _ object: UnsafeMutablePointer<GMimeObject>
    ) {
        let kind = MIMEReader.kind(object)
        if message.kinds.count < 10, !message.kinds.contains(kind) { message.kinds.append(kind) }
        guard let content = g_mime_part_get_content(part), let buffer = MIMEBuffer() else { return }
        let bytes = buffer.bytes(of: content)
        let name = g_mime_part_get_filename(part).map { String(cString: $0) }
        if kind.hasPrefix("text/"), name == nil || kind != "text/csv" {
            readText(bytes, isPage: kind == "text/html", object)
        } else {
            message.attachments.append(MailMessage.Attachment(name: name ?? "", bytes: bytes))
        }
    }

    private mutating func readText(_ bytes: [UInt8], isPage: Bool, _ object: UnsafeMutablePointer<GMimeObject>) {
        guard bytes.count <= MIMELimits.text, plain.count + pages.count < MIMELimits.texts else { return }
        let charset = g_mime_object_get_content_type_parameter(object, "charset").map { String(cString: $0) }
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

    private static func kind(_ object: UnsafeMutablePointer<GMimeObject>) -> String {
        guard let type = g_mime_object_get_content_type(object), let text = g_mime_content_type_get_mime_type(type)
        else { return "text/plain" }
        defer { g_free(text) }
        return String(String(cString: text).lowercased().prefix(60))
    }
}
