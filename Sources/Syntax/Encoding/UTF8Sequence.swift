/// Multi-byte sequences of UTF-8.
public enum UTF8Sequence {
    /// How many bytes the well-formed sequence that starts at `index` has, 2 to 4; 0 when there is none.
    ///
    /// Source: the Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
    public static func length(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard index + length <= bytes.count else { return 0 }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        let second = bytes[index + 1]
        switch lead {
        case 0xE0: return second >= 0xA0 ? length : 0
        case 0xED: return second < 0xA0 ? length : 0
        case 0xF0: return second >= 0x90 ? length : 0
        case 0xF4: return second < 0x90 ? length : 0
        default: return length
        }
    }

    /// The place of the first byte above 127 from `start` on, or the count when there is none.
    public static func next(_ bytes: Span<UInt8>, from start: Int) -> Int {
        bytes.withUnsafeBytes { $0.firstNonASCII(from: start) }
    }

    /// A character's bytes in one word, the first lowest; never 0 but for U+0000.
    static func packed(_ scalar: Unicode.Scalar) -> UInt32 {
        var packed: UInt32 = 0
        for byte in String(scalar).utf8.reversed() { packed = packed << 8 | UInt32(byte) }
        return packed
    }

    /// How many bytes a packed character has: its last one is never 0.
    @inline(__always)
    static func length(packed: UInt32) -> Int { 4 - packed.leadingZeroBitCount >> 3 }
}
