import Domain
import Syntax

/// Turns rows of a statement into payments, and proves by balances that none is missing.
///
/// One broken row refuses the file, unless the stated balances close without it
/// (docs/formats/bank-csv.md#what-is-checked).
struct StatementMapper {
    let profile: TableProfile
    let layout: StatementLayout
    var accounts: StatementAccounts
    let number: StatementNumber
    let emit: FactSink
    private(set) var places: StatementPlaces?
    private var direction: DirectionReading?
    private var words: [String: String] = [:]
    private(set) var unread = UnreadColumns([], names: [])
    private(set) var untold = UntoldDirection()
    var preamble: StatementPreamble
    private(set) var rows = 0
    private(set) var brokenRows: [Problem] = []
    /// How many values could not be read that payments go without.
    var damaged = 0
    /// How many symbols and accounts had guards around them that were taken off, and the column of the first.
    var guarded = (count: 0, column: "")
    var parts: [StatementPart] = []
    /// Which part a row belongs to, by what it says of account, currency and part.
    var index: [String: Int] = [:]
    var lastKey: (account: String?, currency: Currency?, part: String?, place: Int)?
    /// The currencies of accounts, by what rows say of the account, where only another amount's currency stands in them.
    var ownCurrencies: [String: Currency] = [:]
    /// What the column of accounts calls the account, when that is no account.
    var accountName: String?

    init(_ profile: TableProfile, _ context: ReaderContext, _ emit: @escaping FactSink) {
        self.emit = emit
        self.profile = profile
        layout = profile.statement
        accounts = StatementAccounts(profile, context)
        number = StatementNumber(decimal: profile.decimal)
        preamble = StatementPreamble(profile.statement)
    }

    /// Begins with the movements, below what the lines above tell.
    mutating func begin(_ places: StatementPlaces, _ preamble: StatementPreamble, isProven: Bool) {
        self.places = places
        self.preamble = preamble
        accounts.isProven = isProven
        direction = places.role.map { DirectionReading($0, layout) }
        unread = UnreadColumns(places.unread, names: places.names)
        untold = UntoldDirection(places, isUsual: layout.isUsual)
    }

    /// Takes note of a row that cannot be read.
    mutating func broken(_ problem: Problem) {
        rows += 1
        brokenRows.append(problem.ofRecord)
    }

    /// The comparable word of a column, empty when there is none; there are few of them in a file.
    mutating func folded(_ row: StatementRow, _ place: Int) -> String {
        guard let text = row.text(place) else { return "" }
        if let known = words[text] { return known }
        let word = TextKey.folded(text)
        if words.count < 256 { words[text] = word }
        return word
    }

    /// Whether a row has a day where movements have it.
    func isDated(_ row: CSVRow) -> Bool {
        guard let place = places?.date, place >= 0 else { return false }
        return row.withBytes(at: place) { bytes in layout.dates.contains { $0.day(bytes) != nil } }
    }

    mutating func take(_ row: CSVRow) throws(Problem) {
        guard let places else { return }
        let row = StatementRow(row: row, places: places, number: number, layout: layout)
        let word = direction == nil ? "" : folded(row, places.direction)
        do throws(Problem) {
            if let direction, direction.isBoth(word) {
                try read(row, word, isOutgoing: true)
                try read(row, word, isOutgoing: false)
            } else {
                try read(row, word, isOutgoing: direction?.isOutgoing(word))
            }
        } catch {
            guard error.scope == .record else { throw error }
            return broken(error)
        }
        rows += 1
    }

    /// Throws `TABLE-056` for the header row once more, as in files that were put together.
    func refuseHeader(_ row: CSVRow) throws(Problem) {
        guard let places else { return }
        let row = StatementRow(row: row, places: places, number: number, layout: layout)
        let columns = [places.date, places.amount, places.credit, places.currency].filter { $0 >= 0 }
        let isHeader = columns.allSatisfy { place in
            row.text(place).map { TextKey.folded($0) == TextKey.folded(row.name(place)) } ?? false
        }
        guard isHeader, columns.count > 1 else { return }
        let line = row.row.line
        throw Problem(TableProblem.repeatedHeader, at: SourcePosition(line: line), ["line": String(line)])
    }

    private mutating func read(_ row: StatementRow, _ word: String, isOutgoing: Bool?) throws(Problem) {
        let places = row.places
        guard var isBooked = try isBooked(row) else { return }
        guard let place = try part(of: row, isOutgoing) else { return }
        let currency = parts[place].currency
        let amount = try signed(try row.movement(currency, isOutgoing: isOutgoing), row, word, isOutgoing)
        let day = try row.day(places.date)
        if day == nil {
            guard layout.isPendingWithoutDate else { throw row.problem(.noDate, places.date) }
            isBooked = false
        }
        guard isBooked, let day else { return parts[place].pending += 1 }
        let isWithFee = places.creditCurrency < 0 || isOutgoing == true
        let fee = isWithFee ? (try row.minorUnits(places.fee, currency) ?? 0).absolute : 0
        let balance = try row.minorUnits(places.balance, currency)
        var payment = try payment(row, day, Money(minorUnits: amount, currency: currency))
        payment.statement = parts[place].position
        payment.ownAccount = parts[place].account
        if unread.see(row.row, payment.amount, payment.ownAccount) { parts[place].noteFee() }
        parts[place].rows += 1
        untold.see(row.row, amount)
        try checkAmounts(row)
        if layout.checksChain, places.balance >= 0 {
            let (moved, overflows) = amount.subtractingReportingOverflow(fee)
            guard !overflows else { throw row.problem(.badAmount, places.amount) }
            parts[place].chain.add(moved, balance, day, at: row.position(places.balance), row.name(places.balance))
        }
        parts[place].balance.add(payment.amount)
        try emit(.payment(payment))
        guard fee != 0 else { return }
        payment.amount.minorUnits = -|fee
        (payment.isFee, payment.bankId, payment.original) = (true, nil, nil)
        parts[place].balance.add(payment.amount)
        try emit(.payment(payment))
    }

    /// The amount with the sign that the row's word gives it.
    private mutating func signed(
        _ amount: Int64,
        _ row: StatementRow,
        _ word: String,
        _ isOutgoing: Bool?
    ) throws(Problem) -> Int64 {
        guard let direction else { return amount }
        if direction.isBoth(word) { return isOutgoing == true ? -|amount : amount }
        guard let signed = self.direction?.signed(amount, word) else {
            // A word that says something says the opposite of the amount, or of how the rows before were written.
            let says = direction.isOutgoing(word) != nil && (direction.role != .kind || word.utf8.count > 1)
            throw says ? contradiction(row, word) : row.problem(.noDirection, row.places.direction)
        }
        return signed
    }

    /// Throws `TABLE-053` when another column of amounts has another one.
    private func checkAmounts(_ row: StatementRow) throws(Problem) {
        guard !row.places.otherAmounts.isEmpty, let read = row.millionths(row.places.amount)?.magnitude else { return }
        let before = row.millionths(row.places.original)?.magnitude
        for place in row.places.otherAmounts {
            guard let other = row.millionths(place)?.magnitude, other != read, other != before else { continue }
            throw Problem(
                TableProblem.unclearAmount,
                at: row.position(place),
                path: row.name(place),
                ["first": row.name(row.places.amount), "second": row.name(place)]
            )
        }
    }

    private func contradiction(_ row: StatementRow, _ word: String) -> Problem {
        Problem(
            StatementProblem.contradictingSign,
            scope: .record,
            at: row.position(row.places.direction),
            path: row.name(row.places.direction),
            [
                "statement": preamble[.number]?.text ?? "1",
                "direction": row.name(row.places.direction) + ": " + (row.text(row.places.direction) ?? word),
                "amount": row.text(row.places.amount) ?? row.text(row.places.debit) ?? "",
            ]
        )
    }

    /// Whether the bank has booked the row; nil when it never will.
    private func isBooked(_ row: StatementRow) throws(Problem) -> Bool? {
        if !layout.pendingTexts.isEmpty, let message = row.joined(row.places.message) {
            let text = TextKey.folded(message)
            if layout.pendingTexts.contains(where: { text.contains($0) }) { return false }
        }
        guard row.places.state >= 0, layout.isUsual || !layout.booked.isEmpty else { return true }
        let word = TextKey.folded(row.text(row.places.state) ?? "")
        if layout.isUsual ? UsualNames.booked.contains(word) : layout.booked.contains(word) { return true }
        if layout.pending.contains(word) { return false }
        if layout.skipped.contains(word) { return nil }
        let value = row.text(row.places.state) ?? ""
        throw Problem(
            TableProblem.unknownBooking,
            scope: .record,
            at: row.position(row.places.state),
            path: row.name(row.places.state),
            ["field": row.name(row.places.state), "value": value.utf8.count <= 24 ? value : "…"]
        )
    }
}
