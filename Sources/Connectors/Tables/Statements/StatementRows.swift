import Domain
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
        if !isMovement, !mapper.isDated(row) {
            try mapper.refuseHeader(row)
            if trailer.begin(row) { return lastCount = width }
            if preamble.take(row) { return lastCount = width }
            if isNote(row) { return lastCount = width }
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

    /// Whether a row below the table is a line of text: the bank's address, or what it asks of its clients.
    private func isNote(_ row: CSVRow) -> Bool {
        var filled = 0
        for place in 0..<row.count where row.withBytes(at: place, { !$0.isEmpty }) { filled += 1 }
        return filled < 2
    }

    private mutating func above(_ row: CSVRow) throws(Problem) {
        var names = (0..<row.count).map { row.string(at: $0) }
        while names.last?.isEmpty == true { names.removeLast() }
        let keys = names.map { TextKey.folded($0) }
        if header.fit(keys) == .whole {
            width = names.count
            isBelowHeader = true
            let isProven = header.isProven(keys, hasTitle: preamble.hasTitle)
            return mapper.begin(try header.places(names, line: row.line), preamble, isProven: isProven)
        }
        if nearly == nil, names.count > 2 { nearly = header.missing(names, line: row.line) }
        _ = preamble.take(row)
        if row.line > CSVTop.lines { throw nearly ?? Problem(CSVProblem.noHeader, at: SourcePosition(line: 1)) }
    }
}
