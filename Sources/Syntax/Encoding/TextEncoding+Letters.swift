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
