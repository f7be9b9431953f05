import CGMime
import Domain

/// GMime: what it makes of single fields of a head, of the parts of a mail, and, through GnuPG, of a sealed text.
enum GMime {
    /// Why a mail is not read.
    enum Failure: Error {
        /// The bytes are no mail.
        case damaged
        /// More parts, or parts inside parts, than are read.
        case tooMuch
        /// A content header stands twice and differs.
        case contradiction
    }

    /// A part of a mail, its transfer encoding undone.
    struct Part {
        /// Its kind, such as `text/plain`.
        let kind: String
        /// The encoding that it declares.
        let charset: String?
        /// Its name, if it is a file.
        let name: String?
        /// Its bytes.
        let bytes: [UInt8]
    }

    /// What is met in a mail, in order.
    enum Item {
        /// A mail inside the mail begins.
        case inner
        /// A part that holds no other parts.
        case part(Part)
    }

    /// How mails are read; made once, and never changed afterwards.
    nonisolated(unsafe) private static let options: OpaquePointer? = {
        g_mime_init()
        let options = g_mime_parser_options_new()
        // For letters outside encoded words.
        let names: [StaticString] = ["utf-8", "windows-1250", "iso-8859-2"]
        var charsets = names.map { name -> UnsafePointer<CChar>? in
            UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        }
        charsets.append(nil)
        g_mime_parser_options_set_fallback_charsets(options, &charsets)
        return options
    }()

    /// The only address in the value of a field; nil when there are several, or a group.
    static func address(_ value: [UInt8]) -> String? {
        guard let list = withText(value, { internet_address_list_parse(options, $0) }).map(Owned.init),
            internet_address_list_length(list.pointer) == 1,
            let first = internet_address_list_get_address(list.pointer, 0),
            let mailbox = spojka_mailbox(first)
        else { return nil }
        return internet_address_mailbox_get_addr(mailbox).map { String(cString: $0) }
    }

    /// The value of a field, its encoded words decoded; unfolded it is not.
    static func text(_ value: [UInt8]) -> String? {
        guard let text = withText(value, { g_mime_utils_header_decode_text(options, $0) }) else { return nil }
        defer { g_free(text) }
        return String(cString: text)
    }

    /// The moment of a Date field; nil when it is none.
    static func date(_ value: [UInt8]) -> Moment? {
        guard options != nil, let date = withText(value, { g_mime_utils_header_decode_date($0) }) else { return nil }
        defer { g_date_time_unref(date) }
        return Moment(seconds: Int64(g_date_time_to_unix(date)))
    }

    private static func withText<Result>(_ value: [UInt8], _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
        let text = value.map { CChar(bitPattern: $0) } + [0]
        return text.withUnsafeBufferPointer { body($0.baseAddress) }
    }

    /// Reads the parts of one mail, within ``MIMELimits``.
    static func read(_ bytes: [UInt8], _ sink: (Item) -> Void) throws(Failure) {
        guard let options, let stream = memory(bytes), let parser = g_mime_parser_new_with_stream(stream.pointer)
        else { throw .damaged }
        defer { g_object_unref(parser) }
        guard let message = g_mime_parser_construct_message(parser, options).map(Owned.init) else { throw .damaged }
        guard let body = g_mime_message_get_mime_part(message.pointer) else { return }
        var parts = 0
        try visit(body, depth: 1, &parts, sink)
    }

    private static func visit(
        _ object: UnsafeMutablePointer<GMimeObject>,
        depth: Int,
        _ parts: inout Int,
        _ sink: (Item) -> Void
    ) throws(Failure) {
        parts += 1
        guard parts <= MIMELimits.parts, depth <= MIMELimits.depth else { throw .tooMuch }
        guard !contradicts(object) else { throw .contradiction }
        if let multipart = spojka_multipart(object) {
            for index in 0..<g_mime_multipart_get_count(multipart) {
                guard let part = g_mime_multipart_get_part(multipart, index) else { continue }
                try visit(part, depth: depth + 1, &parts, sink)
            }
        } else if let inner = spojka_message_part(object) {
            sink(.inner)
            guard let message = g_mime_message_part_get_message(inner), let body = g_mime_message_get_mime_part(message)
            else { return }
            try visit(body, depth: depth + 1, &parts, sink)
        } else if let part = spojka_part(object), let part = self.part(part, object) {
            sink(.part(part))
        }
    }

    /// Whether headers that say how a part is read stand twice and differ: two programs would read two mails.
    private static func contradicts(_ object: UnsafeMutablePointer<GMimeObject>) -> Bool {
        let list = g_mime_object_get_header_list(object)
        var seen: [String: String] = [:]
        for index in 0..<g_mime_header_list_get_count(list) {
            let header = g_mime_header_list_get_header_at(list, index)
            guard let name = g_mime_header_get_name(header).map({ String(cString: $0).lowercased() }),
                name == "content-type" || name == "content-transfer-encoding",
                let raw = g_mime_header_get_raw_value(header).map({ String(cString: $0).lowercased() })
            else { continue }
            if let other = seen[name], other != raw { return true }
            seen[name] = raw
        }
        return false
    }

    private static func part(
        _ part: UnsafeMutablePointer<GMimePart>,
        _ object: UnsafeMutablePointer<GMimeObject>
    ) -> Part? {
        guard let content = g_mime_part_get_content(part), let stream = g_mime_stream_mem_new().map(Owned.init),
            g_mime_data_wrapper_write_to_stream(content, stream.pointer) >= 0
        else { return nil }
        let kind = g_mime_object_get_content_type(object).flatMap { g_mime_content_type_get_mime_type($0) }
        defer { g_free(kind) }
        return Part(
            kind: kind.map { String(cString: $0) } ?? "text/plain",
            charset: g_mime_object_get_content_type_parameter(object, "charset").map { String(cString: $0) },
            name: g_mime_part_get_filename(part).map { String(cString: $0) },
            bytes: written(stream)
        )
    }

    /// Decrypts an armoured PGP message with the keys in `home` (a GNUPGHOME); nil when no key opens it.
    static func decrypt(_ bytes: [UInt8], home: String, passphrase: String?) -> [UInt8]? {
        // GMime asks GnuPG by its environment where the keys are.
        guard options != nil, g_setenv("GNUPGHOME", home, 1) != 0, let context = g_mime_gpg_context_new() else {
            return nil
        }
        defer { g_object_unref(context) }
        guard let sealed = memory(bytes), let open = g_mime_stream_mem_new().map(Owned.init) else { return nil }
        let secret = passphrase.flatMap { g_strdup($0) }
        defer { g_free(secret) }
        spojka_attach(context, "passphrase", secret)
        g_mime_crypto_context_set_request_password(context) { context, _, _, isRepeated, response, _ in
            guard isRepeated == 0, let secret = spojka_attached(context, "passphrase") else { return 0 }
            let isWritten = g_mime_stream_write_string(response, secret.assumingMemoryBound(to: CChar.self)) >= 0
            return isWritten && g_mime_stream_write_string(response, "\n") >= 0 ? 1 : 0
        }
        var error: UnsafeMutablePointer<GError>?
        let result = g_mime_crypto_context_decrypt(
            context,
            GMIME_DECRYPT_NONE,
            nil,
            sealed.pointer,
            open.pointer,
            &error
        )
        if let error { g_error_free(error) }
        guard let result else { return nil }
        g_object_unref(result)
        return written(open)
    }

    /// A stream that holds bytes.
    private static func memory(_ bytes: [UInt8]) -> Owned<GMimeStream>? {
        let stream = bytes.withUnsafeBytes {
            g_mime_stream_mem_new_with_buffer($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
        }
        return stream.map(Owned.init)
    }

    /// What was written into a stream of memory.
    private static func written(_ stream: Owned<GMimeStream>) -> [UInt8] {
        guard let array = spojka_memory(stream.pointer)?.pointee, let start = array.data else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: Int(array.len)))
    }

    /// An object of GObject, given up with its owner.
    private final class Owned<Object> {
        let pointer: UnsafeMutablePointer<Object>

        init(_ pointer: UnsafeMutablePointer<Object>) {
            self.pointer = pointer
        }

        deinit {
            g_object_unref(pointer)
        }
    }
}
