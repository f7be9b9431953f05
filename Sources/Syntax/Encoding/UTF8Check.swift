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
