/// Finds the delimiter, the quote, the ends of lines and zero bytes, eight bytes at a time.
struct CSVSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080
    /// Above the ends of lines, so that every one of these bytes but delimiter and quote is below it.
    private static let lowest: UInt8 = 14

    private let delimiter: UInt8
    private let quote: UInt8
    private let delimiters: UInt64
    private let quotes: UInt64

    init(delimiter: UInt8, quote: UInt8) {
        (self.delimiter, self.quote) = (delimiter, quote)
        delimiters = Self.ones &* UInt64(delimiter)
        quotes = Self.ones &* UInt64(quote)
    }

    /// The place of the next of them from `start` on, or `end` when there is none.
    @inline(__always)
    func next(in text: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var at = start
        while at + 8 <= end {
            let word = UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self).littleEndian
            // Of each search the lowest bit is right, and so is the lowest of all.
            let low = (word &- Self.ones &* UInt64(Self.lowest)) & ~word
            let found = (low | Self.zeros(word ^ delimiters) | Self.zeros(word ^ quotes)) & Self.tops
            guard found != 0 else {
                at += 8
                continue
            }
            at += found.trailingZeroBitCount >> 3
            if isSpecial(text[at]) { return at }
            at += 1
        }
        while at < end, !isSpecial(text[at]) { at += 1 }
        return at
    }

    /// The top bit of each zero byte, and perhaps of bytes above one.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

    /// A control character may be none of them.
    @inline(__always)
    private func isSpecial(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == quote || byte == 10 || byte == 13 || byte == 0
    }
}
