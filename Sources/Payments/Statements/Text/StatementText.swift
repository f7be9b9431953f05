import Syntax

/// The text of a file that does not declare its encoding: UTF-8 if its start is, else the likeliest code page.
///
/// Reference: bank formats, 3.3: a code page never fails to decode, so UTF-8 is tried first, strictly.
struct StatementText {
    let encoding: TextEncoding
    private let page: CodePage

    /// The text of a file by its first bytes, without a byte order mark; `marked` says that there was one.
    init(marked: Bool, _ bytes: Span<UInt8>) {
        encoding = marked || Self.isUTF8(bytes) ? .utf8 : TextEncoding.likelyCodePage(bytes)
        page = CodePage(encoding)
    }

    /// The text of bytes, without blanks around it; nil when nothing is left.
    func string(_ bytes: Span<UInt8>) -> String? {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 32 { start += 1 }
        while end > start, bytes[end - 1] <= 32 { end -= 1 }
        guard start < end else { return nil }
        let inner = bytes.extracting(start..<end)
        guard encoding == .utf8 else { return page.string(inner) }
        return inner.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether there are letters above 127 and all make up UTF-8, but for one that the end cuts.
    private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
        var letters = 0
        var index = UTF8Sequence.next(bytes, from: 0)
        while index < bytes.count {
            let length = UTF8Sequence.length(bytes, at: index)
            guard length > 0 else { return letters > 0 && index + 4 > bytes.count }
            letters += 1
            index = UTF8Sequence.next(bytes, from: index + length)
        }
        return letters > 0
    }
}
