import Domain

/// Writes CSV in UTF-8 with CR LF; fields are quoted only where a reader needs it.
public struct CSVWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let guardsFormulas: Bool
    private var fieldsInRow = 0

    /// An empty file.
    ///
    /// `guardsFormulas` puts `'` before texts that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab, CR
    /// first): for files that people open, never for files that a machine imports. Numbers are never guarded.
    public init(delimiter: UInt8 = UInt8(ascii: ";"), guardsFormulas: Bool = false) {
        self.delimiter = delimiter
        self.guardsFormulas = guardsFormulas
    }

    /// Adds a text field; nil is an empty field.
    public mutating func field(_ text: String?) {
        separate()
        if let text { CSVWriter.append(text, delimiter: delimiter, guardsFormulas: guardsFormulas, to: &bytes) }
    }

    /// Appends one field to `bytes`, quoted only where a reader needs it: for writers of rows with fixed columns.
    public static func append(
        _ text: String,
        delimiter: UInt8,
        guardsFormulas: Bool = false,
        to bytes: inout [UInt8]
    ) {
        var text = text
        text.withUTF8 { utf8 in
            guard let first = utf8.first else { return }
            let guarded = guardsFormulas && FormulaGuard.isFormula(utf8)
            var quoted = first <= 32 || utf8[utf8.count - 1] <= 32
            for byte in utf8 where byte == delimiter || byte == 34 || byte == 10 || byte == 13 { quoted = true }
            if quoted { bytes.append(34) }
            if guarded { bytes.append(UInt8(ascii: "'")) }
            if quoted {
                for byte in utf8 {
                    if byte == 34 { bytes.append(34) }
                    bytes.append(byte)
                }
                bytes.append(34)
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
    }

    /// Adds a number with a dot and no trailing zeros; nil is an empty field.
    public mutating func field<Kind>(_ number: Fixed<Kind>?) {
        separate()
        guard let number else { return }
        DecimalBytes.append(number.millionths, to: &bytes)
    }

    /// Ends the row.
    public mutating func endRow() {
        // One empty field alone would be a blank line, which readers skip.
        if fieldsInRow == 1, bytes.last == 10 || bytes.isEmpty { bytes.append(contentsOf: [34, 34]) }
        bytes.append(13)
        bytes.append(10)
        fieldsInRow = 0
    }

    /// Adds a whole row of texts.
    public mutating func row(_ fields: [String?]) {
        for text in fields { field(text) }
        endRow()
    }

    /// Hands over what was written and forgets it; call it between rows.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func separate() {
        if fieldsInRow > 0 { bytes.append(delimiter) }
        fieldsInRow += 1
    }
}

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
