import Connectors
import Domain

/// The statements that movements are added to, one for each document, in JSON as in XML.
struct FioStatement {
    private let sink: FactSink
    private var balance = StatementBalance()
    private var line = 1
    /// The position of the statement in the file, from 1.
    private var position = 1
    private var isEmpty = true
    /// Movements that came before the account was told; the brackets of JSON have no order.
    private var waiting: [FioMovement] = []
    private var info: FioInfo?
    /// How many symbols that are none were told, and at most are.
    private var told = 0
    private static let most = 50

    init(_ sink: @escaping FactSink) {
        self.sink = StatementSieve.sink(sink)
    }

    /// Takes in what is told about the account.
    mutating func begin(_ info: FioInfo, line: Int) throws(Problem) {
        if let (first, second) = info.contradiction {
            let values = ["first": first.description, "second": second.description]
            throw Problem(StatementProblem.twoAccounts, at: SourcePosition(line: line), values)
        }
        self.info = info
        self.line = line
        let before = waiting
        waiting = []
        for movement in before { try add(movement) }
    }

    /// Takes in a movement.
    mutating func add(_ movement: FioMovement) throws(Problem) {
        guard let info else { return waiting.append(movement) }
        var payment = try movement.payment(info.account, info.money, statement: position)
        payment.statement = position
        if let own = info.money, payment.amount.currency != own {
            let values = ["statement": String(position), "first": own.code, "second": payment.amount.currency.code]
            throw Problem(StatementProblem.severalCurrencies, at: SourcePosition(line: movement.line), values)
        }
        balance.add(payment.amount)
        try sink(.payment(payment))
        guard told < Self.most else { return }
        for problem in movement.unread {
            told += 1
            try sink(.problem(problem))
        }
    }

    /// Ends the file; throws `STATEMENT-003` when there was no statement.
    mutating func finish() throws(Problem) {
        if isEmpty || !waiting.isEmpty { throw Problem(StatementProblem.empty, at: SourcePosition(line: line)) }
    }

    /// Ends a document and its statement; throws `STATEMENT-003` when it has none.
    mutating func end() throws(Problem) {
        guard let info else { throw Problem(StatementProblem.empty, at: SourcePosition(line: line)) }
        guard let currency = info.money ?? (info[.currency] == nil ? Currency.none : nil) else {
            throw Problem(StatementProblem.badCurrency, at: SourcePosition(line: line), ["field": "currency"])
        }
        var statement = Statement(account: info.account, currency: currency, line: line)
        statement.number = info[.idList]
        statement.from = try day(.dateStart)
        statement.to = try day(.dateEnd)
        statement.opening = try stated(.openingBalance, currency)
        statement.closing = try stated(.closingBalance, currency)
        if let problem = balance.close(&statement, position: position) { try sink(.problem(problem)) }
        if let problem = statement.unproven(String(position)) { try sink(.problem(problem)) }
        try sink(.statement(statement))
        (self.info, balance, isEmpty) = (nil, StatementBalance(), false)
        position += 1
    }

    private func stated(_ field: FioInfo.Field, _ currency: Currency) throws(Problem) -> Money? {
        guard let text = info?[field] else { return nil }
        if let money = FioMovement.money(text, currency) { return money }
        let values = ["statement": String(position), "field": field.rawValue]
        throw Problem(StatementProblem.badFigure, at: SourcePosition(line: line), values)
    }

    private func day(_ field: FioInfo.Field) throws(Problem) -> Day? {
        guard let text = info?[field] else { return nil }
        if let day = FioMovement.day(text) { return day }
        throw Problem(StatementProblem.badDate, at: SourcePosition(line: line), ["field": field.rawValue])
    }
}
