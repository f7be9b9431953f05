import Domain
import Syntax

/// The texts of an order or an item, whichever form they came in, with the place of each.
struct NeutralRecord<Field: NeutralField>: Sendable {
    /// The line where it starts.
    let line: Int
    private(set) var texts: [String?]
    /// The line of each field; empty when all stand on the record's line.
    private let lines: [Int]
    /// The columns' names as the file has them, by field; empty in XML.
    private let columns: ArraySlice<String>
    private var isCSV: Bool { !columns.isEmpty }

    /// The fields of an element.
    init(_ record: XMLRecord) {
        line = record.line
        let fields = Field.allCases
        texts = fields.map { record.string($0) }
        lines = fields.map { record.position($0).line }
        columns = []
    }

    /// The fields of a row; `columns` are their names as the file has them, with the header's numbers.
    init(_ row: CSVRow, columns: ArraySlice<String>) {
        line = row.line
        let first = columns.startIndex
        self.columns = columns
        texts = Field.allCases.map { row.string(CSVColumnNumber(rawValue: first + $0.rawValue)) }
        lines = []
    }

    /// Whether it says nothing at all.
    var isEmpty: Bool { texts.allSatisfy { $0 == nil } }

    /// The field's text; nil when missing or empty.
    subscript(_ field: Field) -> String? { texts[field.rawValue] }

    /// Takes off what keeps a spreadsheet from changing the fields.
    mutating func takeOffGuards(_ fields: [Field], _ guards: inout NeutralGuards) {
        for field in fields {
            guard let text = texts[field.rawValue] else { continue }
            texts[field.rawValue] = guards.bare(text)
        }
    }

    /// The field as a number with a decimal comma or dot, with or without blanks between thousands.
    func number<Kind>(_ field: Field) throws(Problem) -> Fixed<Kind>? {
        guard let text = self[field] else { return nil }
        guard let number: Fixed<Kind> = NeutralNumber.fixed(text) else { throw wrong(field, isNumber: true) }
        return number
    }

    /// The field as a percent, with or without its sign: `12 %`.
    func percent(_ field: Field) throws(Problem) -> Percent? {
        guard var text = self[field] else { return nil }
        if text.last == "%" {
            text.removeLast()
            while text.last?.isWhitespace == true { text.removeLast() }
        }
        guard let number: Percent = NeutralNumber.fixed(text), number >= .zero, number <= Percent(100) else {
            throw wrong(field, isNumber: true)
        }
        return number
    }

    /// The first of the fields that a spreadsheet wrote in scientific notation.
    func damaged(_ fields: [Field]) -> Field? {
        fields.first { field in self[field].map { ScientificNotation.isForm($0) } ?? false }
    }

    /// The field as a number with its unit, `2` or `1,00 ks`.
    func quantity(_ field: Field) throws(Problem) -> (quantity: Quantity, unit: String?)? {
        guard let text = self[field] else { return nil }
        if let last = text.utf8.last, last >= UInt8(ascii: "0"), last <= UInt8(ascii: "9") {
            guard let quantity: Quantity = NeutralNumber.fixed(text) else { throw wrong(field, isNumber: true) }
            return (quantity, nil)
        }
        let unit = text.reversed().prefix { $0.isLetter || $0 == "." || $0 == "²" || $0 == "³" }
        let number = text.dropLast(unit.count)
        let digits = String(number.reversed().drop { $0.isWhitespace }.reversed())
        guard unit.count <= 10, let quantity: Quantity = NeutralNumber.fixed(digits) else {
            throw wrong(field, isNumber: true)
        }
        return (quantity, unit.isEmpty ? nil : String(unit.reversed()))
    }

    /// The field as a local time, in ISO's spelling or with dots.
    func time(_ field: Field) throws(Problem) -> LocalTime? {
        guard let text = self[field] else { return nil }
        let bytes = Array(text.utf8)
        guard let time = DateParser.isoTime(bytes.span) ?? DateParser.dottedTime(bytes.span) else {
            throw wrong(field, isNumber: false)
        }
        return time
    }

    /// Where the field stands.
    func position(_ field: Field) -> SourcePosition {
        SourcePosition(line: lines.isEmpty ? line : lines[field.rawValue])
    }

    /// The field's path or column.
    func name(_ field: Field) -> String { isCSV ? columns[columns.startIndex + field.rawValue] : field.path }

    /// Takes over what is missing here; false when a field differs.
    mutating func merge(_ other: NeutralRecord) -> Bool {
        for (index, text) in other.texts.enumerated() {
            guard let text else { continue }
            if texts[index] == nil { texts[index] = text }
            if texts[index] != text { return false }
        }
        return true
    }

    private func wrong(_ field: Field, isNumber: Bool) -> Problem {
        // A value that is no number may hold anything, so only a short one is quoted.
        let value = self[field] ?? ""
        let arguments = ["value": value.utf8.count <= 24 ? value : "…"]
        let place = position(field)
        let path = name(field)
        return isCSV
            ? Problem(
                isNumber ? CSVProblem.notANumber : .notADate,
                scope: .record,
                at: place,
                path: path,
                arguments
            )
            : Problem(
                isNumber ? XMLProblem.notANumber : .notADate,
                scope: .record,
                at: place,
                path: path,
                arguments
            )
    }
}

/// Numbers as shops write them: the rate with a comma beside prices with a dot
/// (docs/systems/neutral.md#where-the-shape-comes-from).
enum NeutralNumber {
    private static let dot = DecimalParser(mark: UInt8(ascii: "."), grouping: true)
    /// Beyond this no amount or quantity of an order is meant, and sums of such stay within range.
    private static let limit: Int64 = 1_000_000_000_000 * 1_000_000

    /// The number, or nil; a text with both a comma and a dot is not read, for either could part thousands.
    static func fixed<Kind>(_ text: String) -> Fixed<Kind>? {
        let bytes = Array(text.utf8)
        let parser = bytes.contains(UInt8(ascii: ",")) ? DecimalParser.comma : dot
        guard let millionths = parser.millionths(bytes.span), millionths.absolute <= limit else { return nil }
        return Fixed(millionths: millionths)
    }
}
