import Connectors
import Domain
import Syntax

/// The first sheet of a workbook in Office Open XML (ECMA-376), as texts by row and column; read in memory and within limits.
struct Workbook {
    /// A cell as it is written: a text, or a number in plain digits.
    struct Cell {
        var text: String
        /// Whether it is a number; of a day, the days since 30 December 1899.
        var isNumber: Bool
    }

    /// The rows that have cells, by their numbers from 1; a cell by its column from 0.
    private(set) var rows: [(number: Int, cells: [Int: Cell])] = []

    private static let limits = ZIPArchive.Limits(files: 200, bytes: 64 << 20, total: 64 << 20)
    /// How many cells are read.
    fileprivate static let mostCells = 2_000_000
    private static let sheet = "xl/worksheets/sheet"

    /// Whether a file may be a workbook: an archive with its parts.
    static func isWorkbook(_ head: FileHead) -> Bool {
        head.bytes.starts(with: [0x50, 0x4B, 3, 4]) && head.bytes.firstRange(of: Array("xl/".utf8)) != nil
    }

    /// The workbook in a file; nil when it is none, is damaged, or is larger than is read.
    init?(_ bytes: [UInt8]) {
        guard let files = try? ZIPArchive.files(bytes, Self.limits) else { return nil }
        let sheets = files.filter { $0.name.hasPrefix(Self.sheet) && $0.name.hasSuffix(".xml") }
        // Sheets are numbered from 1 in the order of their making; the first is the one with the table.
        guard let sheet = sheets.min(by: { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }) else {
            return nil
        }
        let shared = files.first { $0.name == "xl/sharedStrings.xml" }?.bytes
        do throws(Problem) {
            let texts = try shared.map { (bytes) throws(Problem) in try WorkbookTexts.read(bytes) } ?? []
            rows = try WorkbookCells.read(sheet.bytes, texts)
        } catch {
            return nil
        }
    }

    /// The column of a reference such as `AB12`, from 0, and its row; nil when it is none.
    static func place(_ reference: String) -> (column: Int, row: Int)? {
        let letters = reference.utf8.prefix { $0 >= 65 && $0 <= 90 }
        guard (1...3).contains(letters.count), let row = Int(shortText: String(reference.dropFirst(letters.count))),
            row > 0
        else { return nil }
        // bounded: three letters.
        let column = letters.reduce(0) { $0 * 26 + Int($1) - 64 }
        return (column - 1, row)
    }

    /// The day of a cell: a number of days, or a text.
    static func day(_ cell: Cell) -> Day? {
        guard cell.isNumber else { return GatewayDay.read(cell.text) }
        let whole = cell.text.prefix { $0 != "." }
        // 30 December 1899 as a day of our count.
        guard let days = Int(shortText: String(whole)), let start = Day(year: 1899, month: 12, day: 30) else {
            return nil
        }
        return StatementDay.plausible(start.advanced(by: days))
    }
}

/// The texts that cells share, each made of runs.
private struct WorkbookTexts: XMLRecordHandler {
    private enum Field: Int, XMLField {
        case text

        var path: String { "." }
    }

    private enum Record: Int {
        case item, plain, run
    }

    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(Record.item.rawValue, at: "sst/si", fields: Nothing.self)
        layout.record(Record.plain.rawValue, at: "sst/si/t", fields: Field.self)
        layout.record(Record.run.rawValue, at: "sst/si/r/t", fields: Field.self)
        return layout
    }()

    private enum Nothing: Int, XMLField {
        case none

        var path: String { "@none" }
    }

    private var texts: [String] = []
    private var open = ""

    static func read(_ bytes: [UInt8]) throws(Problem) -> [String] {
        let reader = try XMLReader(layout, handler: WorkbookTexts())
        try reader.read(bytes.span.bytes)
        try reader.finish()
        return (reader.handler as? WorkbookTexts)?.texts ?? []
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {}

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .plain, .run: open += record.string(Field.text) ?? ""
        case .item:
            texts.append(open)
            open = ""
        case nil: return
        }
    }
}

/// The cells of a sheet.
private struct WorkbookCells: XMLRecordHandler {
    private enum Field: Int, XMLField {
        case place, kind, value, inline

        var path: String {
            switch self {
            case .place: "@r"
            case .kind: "@t"
            case .value: "v"
            case .inline: "is/t"
            }
        }
    }

    private static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(0, at: "worksheet/sheetData/row/c", fields: Field.self)
        return layout
    }()

    private let texts: [String]
    private var rows: [(number: Int, cells: [Int: Workbook.Cell])] = []
    private var count = 0

    private init(_ texts: [String]) { self.texts = texts }

    static func read(_ bytes: [UInt8], _ texts: [String]) throws(Problem) -> [(
        number: Int, cells: [Int: Workbook.Cell]
    )] {
        let reader = try XMLReader(layout, handler: WorkbookCells(texts))
        try reader.read(bytes.span.bytes)
        try reader.finish()
        return (reader.handler as? WorkbookCells)?.rows ?? []
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {}

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        guard let place = record.string(Field.place).flatMap({ Workbook.place($0) }), let cell = cell(record) else {
            return
        }
        count = count &+ 1
        guard count <= Workbook.mostCells else {
            throw Problem(XMLProblem.tooLong, at: SourcePosition(line: record.line))
        }
        if rows.last?.number != place.row { rows.append((place.row, [:])) }
        rows[rows.count - 1].cells[place.column] = cell
    }

    private func cell(_ record: XMLRecord) -> Workbook.Cell? {
        let value = record.string(Field.value)
        switch record.string(Field.kind) {
        case "s":
            guard let number = value.flatMap({ Int(shortText: $0) }), texts.indices.contains(number) else { return nil }
            return texts[number].isEmpty ? nil : Workbook.Cell(text: texts[number], isNumber: false)
        case "inlineStr": return record.string(Field.inline).map { Workbook.Cell(text: $0, isNumber: false) }
        case "str", "d": return value.map { Workbook.Cell(text: $0, isNumber: false) }
        case nil, "n": return value.map { Workbook.Cell(text: $0, isNumber: true) }
        default: return nil
        }
    }
}
