import Domain
import Syntax

/// A row of a statement with the places of its columns: its values, or what is wrong with them.
struct StatementRow {
    let row: CSVRow
    let places: StatementPlaces
    let number: StatementNumber
    let layout: StatementLayout

    /// The text of a column; nil when it is empty or not there.
    func text(_ place: Int) -> String? {
        guard place >= 0 else { return nil }
        return row.withBytes(at: place) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }

    /// The first of several columns that is filled.
    func first(_ places: [Int]) -> String? {
        for place in places { if let text = text(place) { return text } }
        return nil
    }

    /// The day in a column; nil when it is empty; throws `STATEMENT-008` when it is none.
    func day(_ place: Int) throws(Problem) -> Day? {
        guard place >= 0 else { return nil }
        let (isEmpty, day) = row.withBytes(at: place) { bytes -> (Bool, Day?) in
            for style in layout.dates {
                // A year outside of these is a slip or another number.
                if let day = style.day(bytes), StatementRow.isPlausible(day) { return (false, day) }
            }
            return (bytes.isEmpty, nil)
        }
        if let day { return day }
        guard isEmpty else { throw problem(.badDate, place) }
        return nil
    }

    private static func isPlausible(_ day: Day) -> Bool {
        guard let first, let last else { return true }
        return day >= first && day <= last
    }

    private static let first = Day(year: 1990, month: 1, day: 1)
    private static let last = Day(year: 2100, month: 12, day: 31)

    /// The amount in a column in the smallest unit; nil when it is empty; throws `STATEMENT-004` when it is none.
    func minorUnits(_ place: Int, _ currency: Currency) throws(Problem) -> Int64? {
        guard place >= 0 else { return nil }
        let (isEmpty, found) = row.withBytes(at: place) { bytes in (bytes.isEmpty, number.value(bytes)) }
        if isEmpty { return nil }
        guard let found, found.currency.map({ $0 == currency.code || currency == .none }) ?? true,
            let amount = StatementNumber.minorUnits(found.millionths, currency)
        else { throw problem(.badAmount, place) }
        return amount
    }

    /// What moved, in the smallest unit, with the sign that it has by itself.
    func movement(_ currency: Currency, isOutgoing: Bool?) throws(Problem) -> Int64 {
        if places.amount >= 0 {
            guard let amount = try minorUnits(places.amount, currency) else { throw problem(.badAmount, places.amount) }
            return amount
        }
        // The word of the row's direction says which of two columns is the merchant's money.
        if places.creditCurrency >= 0 {
            guard let isOutgoing else { throw problem(.noDirection, places.direction) }
            let place = isOutgoing ? places.debit : places.credit
            guard let amount = try minorUnits(place, currency) else { throw problem(.badAmount, place) }
            return amount.absolute
        }
        let credit = try minorUnits(places.credit, currency)
        let debit = try minorUnits(places.debit, currency)
        guard credit != nil || debit != nil, (credit ?? 0) >= 0, (credit ?? 0) == 0 || (debit ?? 0) == 0 else {
            throw problem(.badAmount, places.credit)
        }
        return (credit ?? 0) -| (debit ?? 0).absolute
    }

    /// The currency of the row, if a column has it: of its own, or after the amount.
    func currency(isOutgoing: Bool?) throws(Problem) -> Currency? {
        if places.creditCurrency >= 0 {
            return try currency(isOutgoing == true ? places.debitCurrency : places.creditCurrency)
        }
        if places.currency >= 0 { return try currency(places.currency) }
        guard places.amount >= 0 else { return nil }
        return row.withBytes(at: places.amount) { number.value($0)?.currency }.flatMap { Currency(code: $0) }
    }

    /// The currency of the amount before the exchange, where the row has no other and that amount is the booked one: then
    /// nothing was exchanged.
    func currencyOfSame() throws(Problem) -> Currency? {
        guard let booked = millionths(places.amount), let other = millionths(places.original),
            booked.magnitude == other.magnitude
        else { return nil }
        return try currency(places.originalCurrency)
    }

    /// The number in a column in millionths; nil when it is none.
    func millionths(_ place: Int) -> Int64? {
        place < 0 ? nil : row.withBytes(at: place) { number.value($0)?.millionths }
    }

    private func currency(_ place: Int) throws(Problem) -> Currency? {
        guard let text = text(place) else { return nil }
        guard let currency = Currency(code: text.uppercased()) else { throw problem(.badAmount, place) }
        return currency
    }

    /// Texts of several columns, each once.
    func joined(_ places: [Int]) -> String? {
        var texts: [String] = []
        for place in places { if let text = text(place), !texts.contains(text) { texts.append(text) } }
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }

    /// A problem of a value.
    func problem(_ code: StatementProblem, _ place: Int) -> Problem {
        Problem(code, scope: .record, at: position(place), path: name(place), ["field": name(place)])
    }

    /// Where a value stands.
    func position(_ place: Int) -> SourcePosition { SourcePosition(line: row.line, column: row.column(at: place)) }

    /// The column's name as the file spells it.
    func name(_ place: Int) -> String { places.names.indices.contains(place) ? places.names[place] : "" }
}

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
