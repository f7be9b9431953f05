import Connectors
import Domain
import Syntax

/// Turns the records of a file into facts.
struct FINSTAHandler: XMLRecordHandler {
    private let sink: FactSink
    private var head = [String?](repeating: nil, count: FINSTAHead.allCases.count)
    private var balance = StatementBalance()
    private var position = 0
    private var line = 1
    private var totals = FINSTATotals()

    init(_ sink: @escaping FactSink) {
        self.sink = StatementSieve.sink(sink)
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {
        guard record.id == FINSTALayout.statement else { return }
        head = [String?](repeating: nil, count: FINSTAHead.allCases.count)
        balance = StatementBalance()
        totals = FINSTATotals()
        position += 1
        line = record.line
    }

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch record.id {
        case FINSTALayout.movement: try read(movement: record)
        case FINSTALayout.statement: try finishStatement()
        default: head[record.id] = FINSTAHandler.text(record, FINSTAValue.value)
        }
    }

    /// Ends the file; throws `STATEMENT-003` when it had no statement.
    func finish() throws(Problem) {
        if position == 0 { throw Problem(StatementProblem.empty, at: SourcePosition(line: 1)) }
    }

    private subscript(_ field: FINSTAHead) -> String? { head[field.rawValue] }

    private var currency: Currency? { self[.currency].flatMap { Currency(code: $0) } }

    private var account: BankAccount? { self[.account].flatMap { StatedAccount.other($0, bank: nil) } }

    private mutating func read(movement record: XMLRecord) throws(Problem) {
        let amount = try amount(record)
        let (bookedDay, valueDay) = (try day(record, .bookedDay), try day(record, .day))
        guard let day = bookedDay ?? valueDay else {
            throw Problem(StatementProblem.noDate, at: SourcePosition(line: record.line))
        }
        var payment = Payment(date: day, amount: amount, line: record.line)
        payment.statement = position
        payment.ownAccount = account
        payment.valueDate = valueDay
        payment.vs = FINSTAHandler.symbol(record, .vs)
        payment.ks = FINSTAHandler.symbol(record, .ks)
        payment.ss = FINSTAHandler.symbol(record, .ss)
        let bank = FINSTAHandler.text(record, FINSTAField.bank)
        payment.counterAccount = FINSTAHandler.text(record, FINSTAField.account).flatMap {
            StatedAccount.other($0, bank: bank)
        }
        payment.counterName =
            FINSTAHandler.text(record, FINSTAField.name) ?? FINSTAHandler.text(record, FINSTAField.kind)
        let texts = [FINSTAField.text1, .text2, .text3, .text4, .message1, .message2]
        payment.message = FINSTAHandler.joined(texts.compactMap { FINSTAHandler.text(record, $0) })
        payment.readSymbolsOfTexts()
        // It starts over in each statement at some banks, so it is no id to rely on.
        payment.bankReference = FINSTAHandler.text(record, FINSTAField.reference)
        payment.reversal = FINSTAHandler.text(record, FINSTAField.sign)?.hasSuffix("R") ?? false
        payment.original = original(record, amount)
        balance.add(amount)
        totals.add(amount, mark: FINSTAHandler.text(record, FINSTAField.sign))
        try sink(.payment(payment))
    }

    /// The amount has a sign; `CR` and `DR` take a movement back and have the sign of the money as well. Where it has none,
    /// the indicator tells; where both tell, they must say the same.
    private func amount(_ record: XMLRecord) throws(Problem) -> Money {
        let place = record.position(FINSTAField.amount)
        let code = FINSTAHandler.text(record, FINSTAField.currency)
        guard let currency = code.map({ Currency(code: $0) }) ?? self.currency else {
            throw Problem(StatementProblem.badCurrency, at: place, ["field": FINSTAField.currency.path])
        }
        let text = FINSTAHandler.text(record, FINSTAField.amount) ?? ""
        guard let amount = FINSTAHandler.money(text, currency) else {
            throw Problem(StatementProblem.badAmount, at: place, ["field": FINSTAField.amount.path])
        }
        if let own = self.currency, own != currency {
            let values = ["statement": name, "first": own.code, "second": currency.code]
            throw Problem(StatementProblem.severalCurrencies, at: SourcePosition(line: record.line), values)
        }
        let mark = FINSTAHandler.text(record, FINSTAField.sign)
        // A mark that nobody knows may say the opposite of the sign.
        guard mark == nil || FINSTAMark(mark) != nil else {
            throw Problem(StatementProblem.noDirection, at: place, ["field": FINSTAField.sign.path])
        }
        return try signed(amount, text, FINSTAMark(mark), at: place)
    }

    private func signed(
        _ amount: Money,
        _ text: String,
        _ mark: FINSTAMark?,
        at place: SourcePosition
    ) throws(Problem) -> Money {
        let hasSign = text.hasPrefix("-") || text.hasPrefix("+")
        guard let mark else {
            guard hasSign || amount.minorUnits == 0 else {
                throw Problem(StatementProblem.noDirection, at: place, ["field": FINSTAField.sign.path])
            }
            return amount
        }
        guard hasSign else { return Money(minorUnits: mark.sign *| amount.minorUnits, currency: amount.currency) }
        // Of what is taken back, banks differ in whose sign they write; the balances tell.
        guard mark.isReversal || amount.minorUnits.signum() != -|mark.sign else {
            let values = ["statement": name, "direction": mark.rawValue, "amount": text]
            throw Problem(StatementProblem.contradictingSign, at: place, values)
        }
        return amount
    }

    private func original(_ record: XMLRecord, _ amount: Money) -> Money? {
        guard let code = FINSTAHandler.text(record, FINSTAField.originalCurrency), let currency = Currency(code: code),
            currency != amount.currency, let text = FINSTAHandler.text(record, FINSTAField.originalAmount),
            let found = FINSTAHandler.money(text, currency)
        else { return nil }
        let magnitude = found.minorUnits.absolute
        return Money(minorUnits: amount.minorUnits < 0 ? -|magnitude : magnitude, currency: currency)
    }

    private func day(_ record: XMLRecord, _ field: FINSTAField) throws(Problem) -> Day? {
        guard let text = FINSTAHandler.text(record, field) else { return nil }
        let bytes = Array(text.utf8)
        if let day = DateParser.dottedDay(bytes.span), let plausible = StatementDay.plausible(day) { return plausible }
        throw Problem(StatementProblem.badDate, at: record.position(field), ["field": field.path])
    }

    /// What messages to people call the statement.
    private var name: String { self[.number] ?? String(position) }

    private mutating func finishStatement() throws(Problem) {
        let currency = currency ?? .none
        var statement = Statement(account: account, currency: currency, line: line)
        statement.number = self[.number]
        statement.from = try day(.openingDay)
        statement.to = try day(.closingDay)
        statement.opening = try stated(.opening, .openingSign, currency)
        statement.closing = try stated(.closing, .closingSign, currency)
        let place = SourcePosition(line: line)
        if let text = self[.closingCurrency], text != currency.code {
            let values = ["statement": name, "first": currency.code, "second": text]
            throw Problem(StatementProblem.severalCurrencies, at: place, values)
        }
        var problems = [balance.close(&statement, position: position), statement.unproven(name)]
        if statement.balanced != false {
            problems += try totals.problems(self[.credits], self[.debits], statement, name: name)
        }
        for problem in problems.compactMap({ $0 }) { try sink(.problem(problem)) }
        try sink(.statement(statement))
    }

    /// A balance: a minus, or `D` beside it, makes it negative; both must say the same.
    private func stated(_ field: FINSTAHead, _ sign: FINSTAHead, _ currency: Currency) throws(Problem) -> Money? {
        guard let text = self[field] else { return nil }
        let place = SourcePosition(line: line)
        guard let money = FINSTAHandler.money(text, currency) else {
            throw Problem(StatementProblem.badFigure, at: place, ["statement": name, "field": field.name])
        }
        return FINSTAMark(self[sign]) == nil ? money : try signed(money, text, FINSTAMark(self[sign]), at: place)
    }

    private func day(_ field: FINSTAHead) throws(Problem) -> Day? {
        guard let text = self[field] else { return nil }
        let bytes = Array(text.utf8)
        if let day = DateParser.dottedDay(bytes.span), let plausible = StatementDay.plausible(day) { return plausible }
        throw Problem(StatementProblem.badDate, at: SourcePosition(line: line), ["field": field.name])
    }

    /// The text of a field; a dash means that there is none.
    private static func text(_ record: XMLRecord, _ field: some XMLField) -> String? {
        record.string(field).flatMap { $0 == "-" ? nil : $0 }
    }

    private static func symbol(_ record: XMLRecord, _ field: FINSTAField) -> String? {
        text(record, field).flatMap { Symbol.normalised($0) }
    }

    private static func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: " ") }

    /// `+8165,00`; nil when it is no amount of the currency.
    static func money(_ text: String, _ currency: Currency) -> Money? {
        let isNegative = text.hasPrefix("-")
        let hasSign = isNegative || text.hasPrefix("+")
        let digits = text.utf8.dropFirst(hasSign ? 1 : 0).map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        return StatementAmount.scaled(digits.span, decimals: currency.decimals).map { minorUnits in
            Money(minorUnits: isNegative ? -|minorUnits : minorUnits, currency: currency)
        }
    }
}
