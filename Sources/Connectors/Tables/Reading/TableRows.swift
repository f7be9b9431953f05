import Domain
import Syntax

/// Turns the records of one kind of table into facts.
protocol TableMapper {
    /// Takes a record; a problem of it alone is reported and the reading goes on.
    mutating func take(_ record: some TableRecord) throws(Problem)
    /// Reports a record that cannot be read.
    mutating func report(_ problem: Problem) throws(Problem)
    /// The first key of which another encoding would make another one.
    var unclearKey: String? { get }
    /// Ends the file.
    mutating func finish() throws(Problem)
}

/// What takes the rows of a CSV table.
protocol TableRowHandler: CSVRowHandler {
    /// Whether there was a header row, where one is wanted.
    var isComplete: Bool { get }
    /// Whether the last row may be cut, if it has no line end.
    var lastRowIsShort: Bool { get }
    /// The first key of which another encoding would make another one.
    var unclearKey: String? { get }
    /// Ends the file.
    mutating func finish() throws(Problem)
}

extension TableRowHandler {
    var unclearKey: String? { nil }
}

/// The rows of a CSV table: first the header row, then records.
struct TableRows<Mapper: TableMapper>: TableRowHandler {
    var mapper: Mapper
    private let header: TableHeader
    /// How many lines stand before the header row.
    private let skip: Int
    private var places: [Int]?
    /// How many columns the header row has.
    private var width = Int.max
    /// How many fields the last row had.
    private var lastCount = 0
    private let trailer: TrailerWords

    init(_ profile: TableProfile, _ mapper: Mapper) {
        self.mapper = mapper
        header = TableHeader(profile)
        if !profile.hasHeader { places = header.fixedPlaces }
        skip = profile.skip
        trailer = TrailerWords(profile.trailer)
    }

    var lastRowIsShort: Bool { width != .max && lastCount < width }
    var isComplete: Bool { places != nil }
    var unclearKey: String? { mapper.unclearKey }

    mutating func finish() throws(Problem) { try mapper.finish() }

    @inline(__always)
    mutating func row(_ row: CSVRow) throws(Problem) {
        guard row.line > skip else { return }
        guard let places else {
            var names = (0..<row.count).map { row.string(at: $0) }
            while names.last?.isEmpty == true { names.removeLast() }
            width = names.count
            lastCount = width
            self.places = try header.places(names, line: row.line)
            return
        }
        lastCount = row.count
        if row.count > width, isFilled(row, from: width) {
            return try mapper.report(
                Problem(
                    CSVProblem.rowTooWide,
                    scope: .record,
                    at: SourcePosition(line: row.line),
                    ["fields": String(row.count), "columns": String(width)]
                )
            )
        }
        if trailer.begin(row) { return }
        try mapper.take(CSVTableRecord(row: row, places: places))
    }

    private func isFilled(_ row: CSVRow, from place: Int) -> Bool {
        (place..<row.count).contains { row.withBytes(at: $0) { !$0.isEmpty } }
    }
}

/// Reads a CSV table by its profile.
final class TableCSVReader: FileReader {
    private let profile: TableProfile
    /// Takes the rows; the reader has it from the first of them on.
    private let rows: any TableRowHandler
    private var reader: CSVReader?
    /// The first bytes, until the delimiter can be told by them.
    private var head: [UInt8] = []

    init(_ profile: TableProfile, _ rows: any TableRowHandler) {
        self.profile = profile
        self.rows = rows
    }

    var encoding: String { (reader?.encoding ?? profile.encoding ?? .utf8).rawValue }

    func read(_ bytes: RawSpan) throws(Problem) {
        if let reader { return try reader.read(bytes) }
        bytes.withUnsafeBytes { head.append(contentsOf: $0) }
        if head.count >= Limits.headBytes { try begin() }
    }

    func finish() throws(Problem) {
        if reader == nil { try begin() }
        guard let reader else { return }
        try reader.finish()
        guard var rows = reader.handler as? any TableRowHandler else { return }
        guard rows.isComplete else { throw Problem(CSVProblem.noHeader, at: SourcePosition(line: 1)) }
        if reader.endsInsideRow, rows.lastRowIsShort { throw Problem(CSVProblem.truncated, .error) }
        if reader.mayBeISO, let value = rows.unclearKey {
            throw Problem(TableProblem.unclearLetter, .error, ["value": value.utf8.count <= 40 ? value : "…"])
        }
        try rows.finish()
    }

    private func begin() throws(Problem) {
        let reader = CSVReader(
            nil,
            delimiter: profile.delimiter(of: head),
            quote: profile.quote,
            encoding: profile.encoding,
            handler: rows
        )
        self.reader = reader
        let first = head
        head = []
        try reader.read(first.span.bytes)
    }
}

/// The records of an XML table.
struct TableXMLRecords<Mapper: TableMapper>: XMLRecordHandler {
    var mapper: Mapper

    /// A reader of the records at `path` by the profile's paths of fields.
    static func reader(_ profile: TableProfile, at path: String, _ mapper: Mapper) throws(Problem) -> XMLFileReader {
        var layout = XMLLayout()
        let columns = TableHeader(profile).columns
        var fields: [(path: String, slot: Int)] = []
        for (slot, column) in columns.enumerated() {
            guard case .names(let paths) = column.source else { continue }
            fields += paths.map { (path: $0, slot: slot) }
        }
        layout.record(1, at: path, fields: fields, slots: columns.count)
        return try XMLFileReader(layout, handler: TableXMLRecords(mapper: mapper)) {
            (handler: any XMLRecordHandler) throws(Problem) in
            guard var records = handler as? TableXMLRecords<Mapper> else { return }
            try records.mapper.finish()
        }
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {}

    mutating func ended(_ record: XMLRecord) throws(Problem) { try mapper.take(XMLTableRecord(record: record)) }
}
