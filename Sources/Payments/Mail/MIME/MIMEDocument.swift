import CGMime

/// A parsed mail of GMime, given back with its owner.
///
/// Its objects are borrowed from it and must not outlive it.
struct MIMEDocument: ~Copyable {
    let message: UnsafeMutablePointer<GMimeMessage>

    /// Parses one mail; nil when there is not even a header.
    init?(_ bytes: [UInt8]) {
        _ = MIMEDocument.isReady
        let stream = bytes.withUnsafeBytes { buffer in
            g_mime_stream_mem_new_with_buffer(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        defer { g_object_unref(stream) }
        guard let parser = g_mime_parser_new_with_stream(stream) else { return nil }
        defer { g_object_unref(parser) }
        g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE)
        guard let message = g_mime_parser_construct_message(parser, MIMEDocument.options) else { return nil }
        self.message = message
    }

    deinit { g_object_unref(message) }

    private static let isReady: Bool = {
        g_mime_init()
        return true
    }()

    /// Charsets that are tried for letters outside encoded words, in order; never changed after it was made.
    nonisolated(unsafe) static let options: OpaquePointer? = {
        let options = g_mime_parser_options_new()
        let names: [StaticString] = ["utf-8", "windows-1250", "iso-8859-2"]
        var charsets = names.map { Optional(UnsafeRawPointer($0.utf8Start).assumingMemoryBound(to: CChar.self)) }
        charsets.append(nil)
        g_mime_parser_options_set_fallback_charsets(options, &charsets)
        return options
    }()
}

/// Bytes that GMime writes into memory, given back with their owner.
struct MIMEBuffer: ~Copyable {
    private let stream: UnsafeMutablePointer<GMimeStream>

    init?() {
        guard let stream = g_mime_stream_mem_new() else { return nil }
        self.stream = stream
    }

    deinit { g_object_unref(stream) }

    /// The content of a part, its transfer encoding undone.
    func bytes(of content: UnsafeMutablePointer<GMimeDataWrapper>) -> [UInt8] {
        guard g_mime_data_wrapper_write_to_stream(content, stream) >= 0,
            let array = g_mime_stream_mem_get_byte_array(spojka_memory(stream)), let data = array.pointee.data
        else { return [] }
        return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }
}
