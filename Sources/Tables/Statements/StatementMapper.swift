import Domain
import Formats
import Syntax

/// Turns rows of a statement into payments, and proves by balances that none is missing.
///
/// One broken row refuses the file, unless the stated balances close without it (reference: bank formats, section 6).
struct StatementMapper {
    let layout: StatementLayout
    let accounts: StatementAccounts
    let number: StatementNumber
    let emit: FactSink
    private var places: StatementPlaces?
    var preamble: StatementPreamble
    private(set) var rows = 0
    private(set) var brokenRows: [Problem] = []
    var parts: [StatementPart] = []
    /// Which part a row belongs to, by what it says of account, currency and part.
    var index: [String: Int] = [:]
    var lastKey: (account: String?, currency: Currency?, part: String?, place: Int)?

    init(_ profile: TableProfile, _ context: ReaderContext, _ emit: @escaping FactSink) {
        self.emit = emit
        layout = profile.statement
        accounts = StatementAccounts(profile, context)
        number = StatementNumber(decimal: profile.decimal)
        preamble = StatementPreamble(profile.statement)
    }

    /// Begins with the movements, below what the lines above tell.
    mutating func begin(_ places: StatementPlaces, _ preamble: StatementPreamble) {
        self.places = places
        self.preamble = preamble
    }

    /// Takes note of a row that cannot be read.
    mutating func broken(_ problem: Problem) {
        rows += 1
        brokenRows.append(problem.ofRecord)
    }

    mutating func take(_ row: CSVRow) throws(Problem) {
        guard let places else { return }
        let row = StatementRow(row: row, places: places, number: number, layout: layout)
        do throws(Problem) { try read(row) } catch {
            guard error.scope == .record else { throw error }
            return broken(error)
        }
        rows += 1
    }

    private mutating func read(_ row: StatementRow) throws(Problem) {
        let places = row.places
        guard var isBooked = try isBooked(row) else { return }
        guard let place = try part(of: row) else { return }
        let currency = parts[place].currency
        let amount = try row.movement(currency)
        let day = try row.day(places.date)
        if day == nil {
            guard layout.isPendingWithoutDate else { throw row.problem(.noDate, places.date) }
            isBooked = false
        }
        guard isBooked, let day else { return parts[place].pending += 1 }
        let fee = abs(try row.minorUnits(places.fee, currency) ?? 0)
        let balance = try row.minorUnits(places.balance, currency)
        var payment = try payment(row, day, Money(minorUnits: amount, currency: currency))
        payment.statement = parts[place].position
        payment.ownAccount = parts[place].account
        if layout.checksChain, places.balance >= 0, let expected = parts[place].chain.add(amount - fee, balance, day) {
            throw brokenChain(row, expected, balance ?? 0, currency)
        }
        parts[place].balance.add(payment.amount)
        try emit(.payment(payment))
        guard fee != 0 else { return }
        payment.amount.minorUnits = -fee
        (payment.isFee, payment.bankId, payment.original) = (true, nil, nil)
        parts[place].balance.add(payment.amount)
        try emit(.payment(payment))
    }

    /// Whether the bank has booked the row; nil when it never will.
    private func isBooked(_ row: StatementRow) throws(Problem) -> Bool? {
        guard row.places.state >= 0, !layout.booked.isEmpty else { return true }
        let word = TextKey.folded(row.text(row.places.state) ?? "")
        if layout.booked.contains(word) { return true }
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

    private func payment(_ row: StatementRow, _ day: Day, _ amount: Money) throws(Problem) -> Payment {
        let places = row.places
        var payment = Payment(date: day, amount: amount, line: row.row.line)
        payment.valueDate = try row.day(places.valueDate)
        let bank = row.text(places.counterBank)
        payment.counterAccount = row.text(places.counterAccount).flatMap { StatementAccounts.account($0, bank: bank) }
        for place in places.counterName where payment.counterName == nil { payment.counterName = row.text(place) }
        payment.message = row.joined(places.message)
        payment.bankId = row.text(places.bankId)
        payment.bankReference = row.text(places.reference)
        payment.endToEndId = row.text(places.endToEnd)
        readSymbols(row, into: &payment)
        payment.original = original(row, amount)
        if places.type >= 0, !layout.feeTypes.isEmpty, let type = row.text(places.type) {
            let word = TextKey.folded(type)
            payment.isFee = layout.feeTypes.contains { word.hasPrefix($0) }
        }
        return payment
    }
}
