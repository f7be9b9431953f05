import Connectors
import Domain
import Syntax

/// One statement: a header and its movements, which are handed on as they come.
///
/// Only what code 4 means is not known before the end of the block; from the first such movement on, payments wait.
struct GPCBlock {
    /// How many payments wait at most; beyond, only those with code 4 do, and come last.
    static let mostWaiting = 16_384

    /// The position of the statement in the file, from 1.
    let position: Int
    private let header: GPCHeader?
    let hasHeader: Bool
    /// The accounting date of the header.
    let accountingDay: Day?
    let account: BankAccount?
    /// The account field of the header, or of the first movement.
    let accountField: UInt128
    /// The currency of movements that do not tell theirs.
    let standardCurrency: Currency
    private let line: Int
    private let sink: FactSink

    private var currency: Currency?
    private var entries = 0
    private var sums = GPCSums()
    private var waiting: [(payment: Payment, is4: Bool)] = []
    private var warnedOfCurrency = false

    init(
        position: Int,
        header: GPCHeader?,
        line: Int,
        own: (account: BankAccount?, field: UInt128, currency: Currency),
        sink: @escaping FactSink
    ) {
        self.position = position
        self.header = header
        hasHeader = header != nil
        accountingDay = header?.day
        self.line = line
        account = own.account
        accountField = own.field
        standardCurrency = own.currency
        self.sink = sink
    }

    /// Takes in a movement and takes its payment, whose message is complete.
    mutating func add(_ movement: GPCMovement, _ last: inout Payment?) throws(Problem) {
        entries += 1
        // Moved and not copied from here on: a copy counts the references of ten texts.
        guard let payment = last.take() else { return }
        if movement.currency != currency { try check(movement.currency, line: payment.line) }
        let is4 = movement.posting == .reversal4
        sums.add(movement)
        guard is4 || !waiting.isEmpty else { return try sink(.payment(consume payment)) }
        waiting.append((payment, is4))
        if waiting.count >= Self.mostWaiting { try release() }
    }

    /// The payment of a movement of this statement, but for its message.
    func payment(
        _ movement: GPCMovement,
        _ line: Span<UInt8>,
        _ number: Int,
        _ text: GPCText,
        _ form: GPCAccount
    ) throws(Problem) -> Payment {
        try movement.payment(line, number: number, text, form, of: self)
    }

    /// A movement that names another account than the header belongs to another statement.
    func check(accountOf line: Span<UInt8>, number: Int) throws(Problem) {
        guard hasHeader, !isOwn(line) else { return }
        let values = ["statement": name, "account": GPCField.ascii(line, 3, 19)]
        throw Problem(GPCProblem.otherAccount, at: SourcePosition(line: number, column: 4), values)
    }

    /// Whether a line has the account of this statement.
    func isOwn(_ line: Span<UInt8>) -> Bool {
        accountField == GPCField.account(line, 3)
    }

    /// Ends the statement: hands on what waits, the problems, and the statement itself.
    mutating func finish() throws(Problem) {
        let currency = currency ?? standardCurrency
        let rule = self.rule
        for (payment, is4) in waiting {
            var payment = payment
            if is4, rule == .other { payment.amount.minorUnits = -|payment.amount.minorUnits }
            try sink(.payment(payment))
        }
        waiting = []
        var statement = Statement(account: account, currency: currency, line: line)
        statement.entries = entries
        if let header {
            if let remark = header.remark { try sink(.problem(remark)) }
            statement.number = header.number
            statement.from = header.openingDay ?? header.day
            statement.to = header.day
            statement.opening = GPCMovement.money(header.opening, currency)
            statement.closing = GPCMovement.money(header.closing, currency)
            statement.balanced = computed(rule) == Int128(header.closing)
            try report(header, rule, currency)
        }
        try sink(.statement(statement))
    }

    /// The statement's number, or its position when it has none.
    private var name: String { header?.number ?? String(position) }

    private func computed(_ rule: GPCPostingCode.Rule) -> Int128 {
        Int128(header?.opening ?? 0) + sums.net(rule)
    }

    /// The usual rule, unless the balance closes with the other one only.
    private var rule: GPCPostingCode.Rule {
        guard let header, computed(.usual) != Int128(header.closing) else { return .usual }
        return computed(.other) == Int128(header.closing) ? .other : .usual
    }

    private func report(_ header: GPCHeader, _ rule: GPCPostingCode.Rule, _ currency: Currency) throws(Problem) {
        let place = SourcePosition(line: header.line)
        if rule == .other {
            let problem = Problem(GPCProblem.otherReversals, .warning, scope: .record, at: place, ["statement": name])
            try sink(.problem(problem))
        }
        func amount(_ hundredths: Int128) -> String {
            Int64(exactly: hundredths).map { Money(minorUnits: $0, currency: .none).decimal } ?? "?"
        }
        guard computed(rule) == Int128(header.closing) else {
            let values = [
                "statement": name, "opening": amount(Int128(header.opening)), "stated": amount(Int128(header.closing)),
                "movements": amount(sums.net(rule)), "computed": amount(computed(rule)),
                "difference": amount(Int128(header.closing) - computed(rule)),
            ]
            return try sink(.problem(Problem(StatementProblem.doesNotBalance, at: place, values)))
        }
        // Movements that cancel each other out leave the balance as it is when they are missing; turnovers tell.
        guard let turnovers = header.turnovers, !sums.explain(turnovers, rule) else { return }
        let values = [
            "statement": name, "debit": amount(Int128(turnovers.debit)), "credit": amount(Int128(turnovers.credit)),
            "debits": amount(sums.debits), "credits": amount(sums.credits),
        ]
        try sink(.problem(Problem(GPCProblem.turnoversDiffer, at: place, values)))
    }

    private mutating func check(_ new: Currency?, line: Int) throws(Problem) {
        guard let new else { return }
        guard let first = currency else { return currency = new }
        guard first != new, !warnedOfCurrency else { return }
        warnedOfCurrency = true
        let values = ["statement": name, "first": first.code, "second": new.code]
        let problem = Problem(StatementProblem.severalCurrencies, at: SourcePosition(line: line, column: 119), values)
        try sink(.problem(problem))
    }

    private mutating func release() throws(Problem) {
        for (payment, is4) in waiting where !is4 { try sink(.payment(payment)) }
        waiting.removeAll { !$0.is4 }
    }
}
