import Domain
import Formats
import Syntax

/// The rows of a statement: lines above the table, the header row, movements, and lines below.
struct StatementRows: TableRowHandler {
    private let header: StatementHeader
    private let trailer: TrailerWords
    private var preamble: StatementPreamble
    private var mapper: StatementMapper
    private var isBelowHeader = false
    /// How many columns the header row has.
    private var width = Int.max
    private var lastCount = 0
    /// Why the row that looked most like the header is none.
    private var nearly: Problem?

    init(_ profile: TableProfile, _ context: ReaderContext, _ emit: @escaping FactSink) {
        header = StatementHeader(profile)
        trailer = TrailerWords(profile.trailer)
        preamble = StatementPreamble(profile.statement)
        mapper = StatementMapper(profile, context, emit)
    }

    var isComplete: Bool { isBelowHeader || nearly != nil }
    var lastRowIsShort: Bool { isBelowHeader && lastCount < width }

    mutating func finish() throws(Problem) {
        if !isBelowHeader, let nearly { throw nearly }
        try mapper.finish(preamble)
    }

    mutating func row(_ row: CSVRow) throws(Problem) {
        lastCount = row.count
        guard isBelowHeader else { return try above(row) }
        let isMovement = row.withBytes(at: 0) { $0.first.map { $0 >= 48 && $0 <= 57 } ?? false }
        if !isMovement {
            if trailer.begin(row) { return lastCount = width }
            if preamble.take(row) { return lastCount = width }
        }
        if row.count > width, (width..<row.count).contains(where: { row.withBytes(at: $0) { !$0.isEmpty } }) {
            return mapper.broken(
                Problem(
                    CSVProblem.rowTooWide,
                    at: SourcePosition(line: row.line),
                    ["fields": String(row.count), "columns": String(width)]
                )
            )
        }
        try mapper.take(row)
    }

    private mutating func above(_ row: CSVRow) throws(Problem) {
        var names = (0..<row.count).map { row.string(at: $0) }
        while names.last?.isEmpty == true { names.removeLast() }
        let keys = names.map { TextKey.folded($0) }
        if header.fit(keys) == .whole {
            width = names.count
            isBelowHeader = true
            return mapper.begin(try header.places(names, keys, line: row.line), preamble)
        }
        if nearly == nil, names.count > 2 { nearly = header.missing(names, keys, line: row.line) }
        _ = preamble.take(row)
        if row.line > CSVTop.lines { throw nearly ?? Problem(CSVProblem.noHeader, at: SourcePosition(line: 1)) }
    }
}
