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
