/// Checks that bytes are UTF-8, chunk by chunk: no overlong form, no surrogate, nothing above U+10FFFF.
///
/// Source of the byte ranges: the Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
struct UTF8Check {
    private var needed = 0
    private var low: UInt8 = 0x80
    private var high: UInt8 = 0xBF

    /// Whether the bytes so far end between two characters.
    var isBetweenCharacters: Bool { needed == 0 }

    /// Takes the next byte; false when it cannot stand here.
    mutating func see(_ byte: UInt8) -> Bool {
        if needed > 0 {
            guard byte >= low && byte <= high else { return false }
            (low, high) = (0x80, 0xBF)
            needed -= 1
            return true
        }
        switch byte {
        case 0x00...0x7F: return true
        case 0xC2...0xDF: needed = 1
        case 0xE0: (needed, low, high) = (2, 0xA0, 0xBF)
        case 0xED: (needed, low, high) = (2, 0x80, 0x9F)
        case 0xE1...0xEF: needed = 2
        case 0xF0: (needed, low, high) = (3, 0x90, 0xBF)
        case 0xF1...0xF3: needed = 3
        case 0xF4: (needed, low, high) = (3, 0x80, 0x8F)
        default: return false
        }
        return true
    }

    /// The place of the first byte that is not UTF-8, nil when all are.
    mutating func firstInvalid(in bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index < bytes.count {
            if needed == 0 {
                index = bytes.firstNonASCII(from: index)
                guard index < bytes.count else { return nil }
            }
            guard see(bytes[index]) else { return index }
            index += 1
        }
        return nil
    }
}

extension UnsafeRawBufferPointer {
    /// The place of the first byte above 127 from `start` on, or the count when there is none.
    func firstNonASCII(from start: Int) -> Int {
        var index = start
        while index + 8 <= count, loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
            index += 8
        }
        while index < count, self[index] < 128 { index += 1 }
        return index
    }
}

/// Tells UTF-8 bytes under a code page's name: the classic slip of exporters.
///
/// Every two-byte sequence of Slovak and Czech letters is also two characters of windows-1250 (`á` reads as `Ăˇ`),
/// so a file is UTF-8 when all its bytes above 127 make up such letters, signs like `€` and `–`, and letters of other
/// languages that no word of windows-1250 has, and none is left over.
struct UTF8Evidence {
    private var lead: UInt8 = 0
    /// The second of three bytes.
    private var second: UInt8 = 0
    private var pairs = 0
    private var broken = false

    /// Whether there was at least one letter, and nothing that speaks against UTF-8.
    var isConclusive: Bool { pairs > 0 && !broken && lead == 0 }

    /// The same of a text that goes on, and may have been cut inside a letter.
    var hasLetters: Bool { pairs > 0 && !broken }

    /// Whether something speaks against UTF-8, and nothing that comes can change that.
    var isDecided: Bool { broken }

    mutating func see(_ byte: UInt8) {
        if lead != 0 {
            follow(byte)
        } else if byte >= 0xC2 && byte <= 0xC5 || byte == 0xE2 {
            lead = byte
        } else if byte >= 128 {
            broken = true
        }
    }

    /// Sees bytes below 128, one or more.
    @inline(__always)
    mutating func seeASCII() {
        guard lead != 0 else { return }
        broken = true
        lead = 0
    }

    private mutating func follow(_ byte: UInt8) {
        guard byte & 0xC0 == 0x80 else { return end(isUTF8: false) }
        switch lead {
        case 0xE2 where second == 0:
            // General punctuation, currencies, and letter-like signs such as `™`.
            guard byte == 0x80 || byte == 0x82 || byte == 0x84 else { return end(isUTF8: false) }
            second = byte
        case 0xE2:
            pairs += 1
            end(isUTF8: true)
        case 0xC2:
            // No-break spaces and signs; alone they prove nothing.
            end(isUTF8: byte >= 0xA0)
        default:
            let isLetter = TextEncoding.isLocalLetter(UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F))
            if isLetter { pairs += 1 }
            end(isUTF8: isLetter || !Self.isLetterOfWindows(byte))
        }
    }

    private mutating func end(isUTF8: Bool) {
        if !isUTF8 { broken = true }
        (lead, second) = (0, 0)
    }

    /// Whether a byte from 0x80 to 0xBF is a letter of windows-1250, which may follow `Â`, `Ă`, `Ä` and `Ĺ`.
    private static func isLetterOfWindows(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x8A, 0x8C...0x8F, 0x9A, 0x9C...0x9F, 0xA3, 0xA5, 0xAA, 0xAF, 0xB3, 0xB9, 0xBA, 0xBC, 0xBE, 0xBF: true
        default: false
        }
    }
}

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
