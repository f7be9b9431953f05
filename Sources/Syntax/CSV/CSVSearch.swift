/// Finds the delimiter, the quote, the ends of lines and zero bytes, sixteen bytes at a time.
struct CSVSearch {
    private let delimiter: UInt8
    private let quote: UInt8

    init(delimiter: UInt8, quote: UInt8) {
        (self.delimiter, self.quote) = (delimiter, quote)
    }

    /// A bit for each of the bytes from `at` on that is one of them, the first lowest; `count` is how many there are,
    /// of which at most a block is looked at.
    @inline(__always)
    func marks(in text: UnsafePointer<UInt8>, at: Int, count: Int) -> UInt32 {
        guard count >= ByteBlock.width else { return marks(inShort: text + at, count: count) }
        let block = ByteBlock(text, at: at)
        return ByteBlock.bits(
            block.equals(delimiter) .| block.equals(quote) .| block.equals(10) .| block.equals(13) .| block.equals(0)
        )
    }

    private func marks(inShort text: UnsafePointer<UInt8>, count: Int) -> UInt32 {
        var marks: UInt32 = 0
        for place in 0..<count where isMark(text[place]) { marks |= 1 << UInt32(truncatingIfNeeded: place) }
        return marks
    }

    private func isMark(_ byte: UInt8) -> Bool { byte == delimiter || byte == quote || Self.isEnd(byte) }

    /// Whether a byte ends a line, or the text: a zero.
    @inline(__always)
    static func isEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 || byte == 0 }
}
