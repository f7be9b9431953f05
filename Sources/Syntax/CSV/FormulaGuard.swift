/// Keeps texts from being run by a spreadsheet: in every table that a person may open.
public enum FormulaGuard {
    /// The text; with `'` before it when a spreadsheet would run it.
    public static func guarded(_ text: String) -> String {
        var text = text
        return text.withUTF8 { isFormula($0) } ? "'" + text : text
    }

    /// Whether a spreadsheet would run a text: one that begins with `=`, `+`, `-`, `@`, a tab or a line end, also in their
    /// wide forms.
    ///
    /// A number, a telephone number or an amount with its currency begins with a sign as well and is none.
    static func isFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        switch first {
        case 9, 10, 13, UInt8(ascii: "="), UInt8(ascii: "@"): return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isPlain(bytes.dropFirst())
        // U+FF0B, U+FF0D, U+FF1D and U+FF20, which some spreadsheets take for the above.
        case 0xEF:
            return [[0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0x9D], [0xBC, 0xA0]].contains {
                bytes.dropFirst().starts(with: $0)
            }
        default: return false
        }
    }

    /// Digits and what parts them; a currency may follow.
    private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let digits = bytes.prefix { $0 &- 48 <= 9 || " .,/()-".utf8.contains($0) }
        let rest = bytes[digits.endIndex...]
        return rest.isEmpty || rest.count == 3 && digits.last == 32 && rest.allSatisfy { $0 >= 65 && $0 <= 90 }
    }
}
