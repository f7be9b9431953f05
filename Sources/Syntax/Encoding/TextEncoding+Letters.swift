extension TextEncoding {
    /// The code page in which bytes above 127 inside words read as Slovak, Czech and German letters most often.
    ///
    /// windows-1250 unless another reads more of at least two such bytes as letters; bytes away from letters, such as
    /// dashes and no-break spaces, do not count. A guess for files that do not tell their encoding.
    public static func likelyCodePage(_ bytes: Span<UInt8>) -> TextEncoding {
        var counts = Array(repeating: 0, count: 256)
        bytes.withUnsafeBytes { buffer in
            var index = buffer.firstNonASCII(from: 0)
            while index < buffer.count {
                let before = index > 0 && isWordByte(buffer[index - 1])
                let after = index + 1 < buffer.count && isWordByte(buffer[index + 1])
                if before || after { counts[Int(buffer[index])] += 1 }
                index = buffer.firstNonASCII(from: index + 1)
            }
        }
        guard counts.reduce(0, +) > 1 else { return .windows1250 }
        var best = TextEncoding.windows1250
        for rival in [TextEncoding.iso88592, .cp852] where rival.letters(counts) > best.letters(counts) { best = rival }
        return best
    }

    /// Whether a text has a byte that is a letter or sign in windows-1250 and only a control in ISO-8859-2.
    static func hasLettersOfWindows(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = bytes.firstNonASCII(from: 0)
        while index < bytes.count {
            if bytes[index] < 0xA0 { return true }
            index = bytes.firstNonASCII(from: index + 1)
        }
        return false
    }

    /// How many of the first bytes tell the encoding of a text that does not declare it.
    static let evidenceBytes = 1 << 14

    /// ISO-8859-2 or CP852 where the first bytes of a text can be nothing else; nil where windows-1250 may be meant.
    ///
    /// Bytes of those two that stand for signs in windows-1250, such as the no-break space or `®`, prove nothing: at least
    /// two others have to be letters in words, and more of the text has to read as letters.
    static func provenCodePage(_ text: ArraySlice<UInt8>) -> TextEncoding? {
        let bytes = Array(text.prefix(evidenceBytes))
        // Whatever else the bytes may spell, no text of a code page is UTF-8 by chance.
        var check = UTF8Check()
        guard bytes.withUnsafeBytes({ check.firstInvalid(in: $0) }) != nil else { return nil }
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes { counts[Int(byte)] += 1 }
        if lettersOfISO(bytes) >= 2, TextEncoding.iso88592.letters(counts) > TextEncoding.windows1250.letters(counts) {
            return .iso88592
        }
        let rival = likelyCodePage(bytes.span)
        guard rival != .windows1250 else { return nil }
        let own = rival.letters(counts)
        let usual = TextEncoding.windows1250.letters(counts)
        switch rival {
        case .utf8, .windows1250: return nil
        case .iso88592:
            // The most frequent of its own letters, and nothing where it has only controls.
            let foreign = counts[0xB9] + counts[0xA5]
            return foreign >= 2 && own > usual && !bytes.contains { $0 >= 0x80 && $0 < 0xA0 } ? rival : nil
        case .cp852:
            // í, ó, ú, š, č and ť.
            let foreign = [0xA1, 0xA2, 0xA3, 0xE7, 0x9F, 0x9C].filter { counts[$0] > 0 }
            guard foreign.count >= 2, own >= 4, own >= usual * 2 else { return nil }
            // Polish names of windows-1250 spell such letters too, but with capitals amid small letters.
            return rival.capitalsAmidWords(bytes) > TextEncoding.windows1250.capitalsAmidWords(bytes) ? nil : rival
        }
    }

    /// How sure it is that `©`, `«`, `»`, `®`, `µ`, `ą` and `Ą` of windows-1250 are Š, Ť, ť, Ž, ľ, š and Ľ: they stand in words
    /// where the signs do not. Two for each that can be nothing else, one for each that most likely is; none where a byte is
    /// only a control in ISO-8859-2.
    private static func lettersOfISO(_ bytes: [UInt8]) -> Int {
        var sum = 0
        func isLow(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 || byte >= 0xE0 && byte < 0xFF }
        func isHigh(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 || byte >= 0xC0 && byte < 0xDF }
        for (place, byte) in bytes.enumerated() where byte >= 0x80 {
            if byte < 0xA0 { return 0 }
            let before = place > 0 ? bytes[place - 1] : 32
            let after = place + 1 < bytes.count ? bytes[place + 1] : 32
            switch byte {
            case 0xA9, 0xAE, 0xA5, 0xAB:
                if isLow(after), !isLow(before), !isHigh(before) { sum += byte == 0xAB ? 1 : 2 }
                if isHigh(after), isHigh(before) { sum += 2 }
            case 0xB9, 0xBB, 0xB5:
                if isLow(before), isLow(after) { sum += 2 } else if isLow(before), byte != 0xBB { sum += 1 }
            default: continue
            }
        }
        // «so» are words in quotes.
        return bytes.contains(0xAB) && bytes.contains(0xBB) ? 0 : sum
    }

    /// How many capitals above 127 stand right after a small letter, where no language writes them.
    private func capitalsAmidWords(_ bytes: [UInt8]) -> Int {
        let upper = upperHalf.map { Unicode.Scalar($0)?.properties }
        var (sum, isAfterSmall) = (0, false)
        for byte in bytes {
            let properties = byte < 0x80 ? Unicode.Scalar(byte).properties : upper[Int(byte) - 0x80]
            if byte >= 0x80, isAfterSmall, properties?.isUppercase ?? false { sum += 1 }
            isAfterSmall = properties?.isLowercase ?? false
        }
        return sum
    }

    private func letters(_ counts: [Int]) -> Int {
        var sum = 0
        for (index, scalar) in upperHalf.enumerated() where TextEncoding.isLocalLetter(scalar) {
            sum += counts[index + 128]
        }
        return sum
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 128 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122
    }

    /// Letters of Slovak, Czech and German in Latin-1 Supplement and Latin Extended-A.
    static func isLocalLetter(_ scalar: UInt16) -> Bool {
        switch scalar {
        case 0xC1, 0xC4, 0xC9, 0xCD, 0xD3, 0xD4, 0xD6, 0xDA, 0xDC, 0xDD, 0xDF: true
        case 0xE1, 0xE4, 0xE9, 0xED, 0xF3, 0xF4, 0xF6, 0xFA, 0xFC, 0xFD: true
        case 0x10C, 0x10D, 0x10E, 0x10F, 0x11A, 0x11B, 0x139, 0x13A, 0x13D, 0x13E, 0x147, 0x148: true
        case 0x154, 0x155, 0x158, 0x159, 0x160, 0x161, 0x164, 0x165, 0x16E, 0x16F, 0x17D, 0x17E: true
        default: false
        }
    }
}

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
