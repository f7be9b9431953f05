/// Keeps texts from being run by a spreadsheet: in every table that a person may open.
public enum FormulaGuard {
    /// The text; with `'` before it when a spreadsheet would run it.
    public static func guarded(_ text: String) -> String {
        var text = text
        return text.withUTF8 { isFormula($0) } ? "'" + text : text
    }

    /// Whether a spreadsheet would run a text: one that begins with `=`, `+`, `-`, `@`, a tab or a line end, also in their
    /// wide forms, and after blanks and what a code page leaves out, such as an emoji.
    ///
    /// A number, a telephone number or an amount with its currency begins with a sign as well and is none.
    static func isFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if first > 32, first < 127 { return begins(with: first, bytes.dropFirst()) }
        var rest = bytes[...]
        while let (scalar, count) = scalar(rest) {
            rest = rest.dropFirst(count)
            guard let byte = leading(scalar) else { continue }
            return begins(with: byte, rest)
        }
        return false
    }

    private static func begins(with first: UInt8, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        switch first {
        case 9, 10, 13, UInt8(ascii: "="), UInt8(ascii: "@"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): !isPlain(rest)
        default: false
        }
    }

    /// The first byte of what a file may have in place of a scalar; nil when that is nothing, or a blank.
    private static func leading(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 9, 10, 13, 33..<127: UInt8(truncatingIfNeeded: scalar.value)
        // Wide, small and raised forms, which some spreadsheets take for the plain ones.
        case 0xFF0B, 0xFE62, 0x207A: UInt8(ascii: "+")
        case 0xFF0D, 0xFE63, 0x207B: UInt8(ascii: "-")
        case 0xFF1D, 0xFE66, 0x207C: UInt8(ascii: "=")
        case 0xFF20, 0xFE6B: UInt8(ascii: "@")
        default: scalar.isASCII ? nil : Transliteration.ascii(scalar).first { $0 != 32 }
        }
    }

    /// The first scalar of bytes and how many it takes.
    private static func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (Unicode.Scalar, Int)? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): return (scalar, UTF8.width(scalar))
        case .error: return ("\u{FFFD}", 1)
        case .emptyInput: return nil
        }
    }

    /// Digits and what parts them; a currency may follow.
    private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let digits = bytes.prefix { $0 &- 48 <= 9 || " .,/()-".utf8.contains($0) }
        let rest = bytes[digits.endIndex...]
        return rest.isEmpty || rest.count == 3 && digits.last == 32 && rest.allSatisfy { $0 >= 65 && $0 <= 90 }
    }
}
