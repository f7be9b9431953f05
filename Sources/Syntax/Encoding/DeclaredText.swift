/// Text of a declared encoding whose bytes may be of another one all the same: no byte is dropped.
///
/// Reference: bank mails, 3.5. The declared encoding is taken when the bytes fit it, else UTF-8 when they are that, else
/// the code page that reads as words.
public enum DeclaredText {
    /// The text of bytes, and the encoding it was read in.
    public static func decode(_ bytes: [UInt8], declared: TextEncoding?) -> (text: String, encoding: TextEncoding) {
        let text = String(validating: bytes, as: UTF8.self)
        let isASCII = bytes.allSatisfy { $0 < 128 }
        if let text, isASCII || declared == nil || declared == .utf8 { return (text, declared ?? .utf8) }
        guard let declared, declared != .utf8 else {
            let page = TextEncoding.likelyCodePage(bytes.span)
            return (decode(bytes, page), page)
        }
        // Every byte fits ISO-8859-2, but no one writes its control characters: they are letters of windows-1250.
        if declared == .iso88592, bytes.contains(where: { $0 >= 0x80 && $0 < 0xA0 }) {
            if let text { return (text, .utf8) }
            return (decode(bytes, .windows1250), .windows1250)
        }
        if let text, UTF8Shape.isLikely(bytes) { return (text, .utf8) }
        return (decode(bytes, declared), declared)
    }

    private static func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
        CodePage(encoding).string(bytes.span)
    }
}

/// Whether bytes that are valid UTF-8 are meant so though a code page is declared.
private enum UTF8Shape {
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var evidence = UTF8Evidence()
        for byte in bytes { evidence.see(byte) }
        return evidence.isConclusive
    }
}
