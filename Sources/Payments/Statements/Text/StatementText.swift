import Domain
import Syntax

/// The text of a file that does not declare its encoding: UTF-8 if its start is, else the likeliest code page.
///
/// See docs/formats/text.md#encodings: a code page never fails to decode, so UTF-8 is tried first, strictly.
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

/// Amounts with a point, read exactly or not at all.
enum StatementAmount {
    /// The number of units of which there are ten to the `decimals` in one; nil when it is not a number without a sign, or
    /// not a whole number of them.
    static func scaled(_ bytes: Span<UInt8>, decimals: Int) -> Int64? {
        var value: Int64 = 0
        var fraction = -1
        var digits = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), fraction < 0 {
                fraction = 0
                continue
            }
            guard byte >= 48 && byte <= 57 else { return nil }
            digits += 1
            if fraction >= 0 {
                guard fraction < decimals else {
                    if byte != 48 { return nil }
                    continue
                }
                fraction += 1
            }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = tens.addingReportingOverflow(Int64(byte &- 48))
            guard !overflow, !overflows else { return nil }
            value = sum
        }
        guard digits > 0 else { return nil }
        var missing = decimals - max(fraction, 0)
        while missing > 0 {
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = tens
            missing -= 1
        }
        return value
    }
}

/// Days that a statement can have.
enum StatementDay {
    private static let first = Day(year: 1990, month: 1, day: 1)
    private static let last = Day(year: 2100, month: 12, day: 31)

    /// The day when it is of the years 1990 to 2100, else nil: any other is a slip of the pen, or of a column.
    static func plausible(_ day: Day) -> Day? {
        guard let first, let last else { return day }
        return day < first || day > last ? nil : day
    }
}

extension Span<UInt8> {
    /// Whether these are the letters of a word, and no more.
    func elementsEqual(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            for index in indices where self[index] != letters[index] { return false }
            return true
        }
    }
}
