/// The characters that an encoding has, and their bytes.
struct EncodingLetters: Sendable {
    /// Whose letters a text is made of.
    enum Letters {
        case ascii
        /// ASCII and others that the encoding has.
        case own
        /// Some that it does not have, or that may be written in another way.
        case others
    }

    /// The byte of each scalar above ASCII by its number; 0 where the encoding has none.
    private let bytes: [UInt8]
    /// The letters of the code page by what they look like: a base letter with an accent of its own, as macOS writes
    /// it, is equal to the letter in one.
    private let letters: [Character: Unicode.Scalar]
    private let isUTF8: Bool

    private init(_ encoding: TextEncoding) {
        isUTF8 = encoding == .utf8
        let table = encoding.upperHalf
        var bytes = [UInt8](repeating: 0, count: Int(table.max() ?? 0) + 1)
        var letters: [Character: Unicode.Scalar] = [:]
        for (index, value) in table.enumerated() where value != 0 {
            bytes[Int(value)] = UInt8(truncatingIfNeeded: index + 128)
            if let scalar = Unicode.Scalar(value) { letters[Character(scalar)] = scalar }
        }
        self.bytes = bytes
        self.letters = letters
    }

    /// Those of an encoding.
    static func of(_ encoding: TextEncoding) -> EncodingLetters {
        switch encoding {
        case .utf8: utf8
        case .windows1250: windows1250
        case .iso88592: iso88592
        case .cp852: cp852
        }
    }

    private static let utf8 = EncodingLetters(.utf8)
    private static let windows1250 = EncodingLetters(.windows1250)
    private static let iso88592 = EncodingLetters(.iso88592)
    private static let cp852 = EncodingLetters(.cp852)

    /// The letter of the code page that looks like a character of several scalars.
    subscript(_ character: Character) -> Unicode.Scalar? { letters[character] }

    /// The byte of a scalar of a code page.
    subscript(_ scalar: Unicode.Scalar) -> UInt8? {
        let place = Int(scalar.value)
        guard place < bytes.count, bytes[place] != 0 else { return nil }
        return bytes[place]
    }

    /// Whether XML allows a character of ASCII.
    static func isAllowed(_ ascii: UInt8) -> Bool { ascii >= 32 || ascii == 9 || ascii == 10 || ascii == 13 }

    /// Whose letters a text is made of; control characters that XML forbids are none of the encoding's.
    func letters(of text: String) -> Letters {
        let utf8 = text.utf8.span
        var place = 0
        while place < utf8.count, utf8[place] < 128, Self.isAllowed(utf8[place]) { place += 1 }
        guard place < utf8.count else { return .ascii }
        while place < utf8.count {
            let (value, length) = Self.scalar(utf8, at: place)
            guard has(value) else { return .others }
            place += length
        }
        return .own
    }

    /// Appends a text that is made of own letters.
    func append(_ text: String, to output: inout [UInt8]) {
        if isUTF8 { return output.append(contentsOf: text.utf8) }
        let utf8 = text.utf8.span
        var place = 0
        while place < utf8.count {
            let (value, length) = Self.scalar(utf8, at: place)
            output.append(value < 128 ? UInt8(truncatingIfNeeded: value) : bytes[value])
            place += length
        }
    }

    private func has(_ value: Int) -> Bool {
        if value < 128 { return Self.isAllowed(UInt8(truncatingIfNeeded: value)) }
        // The two last scalars of the first plane are no characters of XML.
        return isUTF8 ? value != 0xFFFE && value != 0xFFFF : value < bytes.count && bytes[value] != 0
    }

    /// The scalar that starts at a place, and how many bytes it has; a string's bytes are always well formed.
    private static func scalar(_ utf8: borrowing Span<UInt8>, at place: Int) -> (value: Int, length: Int) {
        let first = Int(utf8[place])
        switch first {
        case 0..<0x80: return (first, 1)
        case 0..<0xE0: return ((first & 0x1F) << 6 | Int(utf8[place + 1] & 0x3F), 2)
        case 0..<0xF0:
            return ((first & 0x0F) << 12 | Int(utf8[place + 1] & 0x3F) << 6 | Int(utf8[place + 2] & 0x3F), 3)
        default:
            return (
                (first & 0x07) << 18 | Int(utf8[place + 1] & 0x3F) << 12 | Int(utf8[place + 2] & 0x3F) << 6
                    | Int(utf8[place + 3] & 0x3F), 4
            )
        }
    }
}
