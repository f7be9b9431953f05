import Domain
import Syntax

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
