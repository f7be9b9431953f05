import Domain
import Syntax

/// The rows of a CSV table: first the header row, then records.
struct TableRows<Mapper: TableMapper>: CSVRowHandler {
    var mapper: Mapper
    private let header: TableHeader
    private var places: [Int]?
    /// How many columns the header row has.
    private var width = Int.max
    /// How many fields the last row had.
    private var lastCount = 0
    private let trailer: [String]
    /// Which first bytes of a row need a closer look.
    private let trailerStarts: [Bool]

    init(_ profile: TableProfile, _ mapper: Mapper) {
        self.mapper = mapper
        header = TableHeader(profile)
        if !profile.hasHeader { places = header.fixedPlaces }
        trailer = profile.trailer.map { TableHeader.folded($0) }
        var starts = [Bool](repeating: false, count: 256)
        for word in trailer { if let first = word.utf8.first { starts[Int(first)] = true } }
        trailerStarts = starts
    }

    /// Whether the last row may be cut, if it has no line end.
    var lastRowIsShort: Bool { width != .max && lastCount < width }
    /// Whether there was a header row, where one is wanted.
    var isComplete: Bool { places != nil }

    mutating func row(_ row: CSVRow) throws(Problem) {
        guard row.line > header.profile.skip else { return }
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
        if !trailer.isEmpty, isTrailer(row) { return }
        try mapper.take(CSVTableRecord(row: row, places: places))
    }

    private func isFilled(_ row: CSVRow, from place: Int) -> Bool {
        (place..<row.count).contains { row.withBytes(at: $0) { !$0.isEmpty } }
    }

    /// Whether the first value of the row begins with a word such as `Spolu`.
    private func isTrailer(_ row: CSVRow) -> Bool {
        for place in 0..<row.count {
            let found = row.withBytes(at: place) { bytes -> Bool? in
                guard let first = bytes.first else { return nil }
                let small = first >= 65 && first <= 90 ? first + 32 : first
                guard first > 127 || trailerStarts[Int(small)] else { return false }
                let word = bytes.prefix { $0 != 32 && $0 != UInt8(ascii: ":") }
                return trailer.contains(TableHeader.folded(String(decoding: word, as: UTF8.self)))
            }
            if let found { return found }
        }
        return false
    }
}
