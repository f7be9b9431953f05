/// What programs put around a code, an EAN, an order's number or a symbol so that a spreadsheet leaves it alone: `'0012`,
/// `="0013"`, a tab; and what cannot be seen, such as no-break blanks, characters without width and byte order marks.
///
/// None of it is part of the key; blanks of any kind inside become plain ones.
public enum KeyGuard {
    /// The key inside, or nil when there is nothing around it or in it that would have to go.
    ///
    /// `bytes` are UTF-8 without ASCII blanks around them.
    @inlinable
    public static func bare(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let first = bytes.first, isSuspect(first) || !isPlain(bytes) else { return nil }
        return unguarded(bytes)
    }

    /// Whether a key has a letter that windows-1250 and ISO-8859-2 read otherwise, and each as one that a code may have: `ľ`
    /// and `ž`, or a sign and `Š`, `Ť`, `Ž`, `š`, `ť`.
    ///
    /// `bytes` are UTF-8 as read from windows-1250.
    @inlinable
    public static func isUnclear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !isPlain(bytes) else { return false }
        for (first, second) in zip(bytes, bytes.dropFirst()) {
            switch (first, second) {
            // © « ® µ », Ą ą, ľ
            case (0xC2, 0xA9), (0xC2, 0xAB), (0xC2, 0xAE), (0xC2, 0xB5), (0xC2, 0xBB), (0xC4, 0x84), (0xC4, 0x85),
                (0xC4, 0xBE):
                return true
            default: continue
            }
        }
        return false
    }

    /// The key of a text, with nothing around it: the text itself where there is no guard.
    public static func key(_ text: String) -> String {
        var copy = text
        return copy.withUTF8 { bare($0) } ?? text
    }

    /// Whether every byte is a printable one of ASCII, eight at a time.
    @inlinable @inline(__always)
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index &+ 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // The highest bit of a byte is set when it is above 127, or below 32.
            guard (word | (word &- 0x2020_2020_2020_2020) & ~word) & 0x8080_8080_8080_8080 == 0 else { return false }
            index &+= 8
        }
        while index < raw.count {
            guard raw[index] >= 32 && raw[index] < 128 else { return false }
            index &+= 1
        }
        return true
    }

    @inlinable @inline(__always)
    static func isSuspect(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"")
    }

    @usableFromInline
    static func unguarded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let visible = text.unicodeScalars.filter { !isInvisible($0) }
        var rest = trimmed(visible.map { isBlank($0) ? " " : $0 }[...])
        // A guard may stand in another one: `="""0013"""`.
        while rest.count > 1, let first = rest.first {
            let isQuoted = rest.last == first
            if first == "=", rest.dropFirst().first == "\"", rest.last == "\"", rest.count > 2 {
                rest = rest.dropFirst()
            } else if first == "\"", isQuoted {
                rest = trimmed(rest.dropFirst().dropLast())
            } else if first == "'" {
                rest = trimmed(isQuoted ? rest.dropFirst().dropLast() : rest.dropFirst())
            } else {
                break
            }
        }
        let key = String(String.UnicodeScalarView(rest))
        return key == text ? nil : key
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var rest = scalars.drop { isBlank($0) }
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return rest
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 32 || scalar.properties.isWhitespace
    }

    /// Characters without width, marks of direction and byte order marks.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
