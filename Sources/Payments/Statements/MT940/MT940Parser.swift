import Connectors
import Domain
import Syntax

/// Turns the lines of a file into fields, and the fields into facts.
struct MT940Parser {
    let text: StatementText
    private let message: MT940Message
    private let context: ReaderContext
    private let sink: FactSink
    private var statement: MT940Statement?
    private var statements = 0
    /// The field that is being gathered, and its lines with LF between them.
    private var tag: MT940Tag?
    private var field = MT940Text()
    private var fieldLine = 0
    /// Where the subfields of field 86 begin, when it has them: then its lines are put together without LF.
    private var mark: Int?
    /// The last movement, and its field 61: the field after it tells whose it was.
    private var movement: MT940Movement?
    private var movementField = MT940Text()
    private var movementLine = 0
    /// The account as it was told before the movement: a later field 25 is not its own.
    private var movementAccount: BankAccount?
    private var info = MT940Field86()
    private var isCSOB = false
    /// Whether anything followed the head of a message.
    private var hasBody = false
    /// Where the last statement ended, when it was a page that another follows.
    private var page: MT940Page?

    init(_ message: MT940Message, _ context: ReaderContext, _ text: StatementText, _ sink: @escaping FactSink) {
        self.message = message
        self.context = context
        self.text = text
        self.sink = sink
    }

    /// Reads a line.
    mutating func read(_ line: Span<UInt8>, _ number: Int) throws(Problem) {
        if let next = MT940Tag(line) {
            let rest = line.extracting(next.length..<line.count)
            if isInPlace(next, rest) {
                if ![20, 21, 25, 28].contains(next.number) { hasBody = true }
                return try begin(next, rest, number)
            }
        }
        guard line.count > 0 else { return }
        switch line[0] {
        case UInt8(ascii: "-"), UInt8(ascii: "}"):
            // The end of a message; a line of text may begin so, too: `-5`.
            if line.count == 1 || line[1] == UInt8(ascii: "}") || line.count == 2 && line[1] <= 32 {
                return try endStatement()
            }
        case UInt8(ascii: "{"):
            try endStatement()
            return try readEnvelope(line, number)
        default: break
        }
        guard tag != nil else {
            // ČSOB writes its BIC, and in foreign payments subfields of its own.
            if statement == nil, line.count >= 4, line.extracting(0..<4).elementsEqual("CEKO") { isCSOB = true }
            return
        }
        guard field.count + line.count < Limits.mtFieldBytes else {
            let values = ["limit": String(Limits.mtFieldBytes)]
            throw Problem(StatementProblem.lineTooLong, at: SourcePosition(line: fieldLine), values)
        }
        if mark == nil { field.append(10) }
        field.append(line)
    }

    /// Ends the file; throws `STATEMENT-003` when there was nothing.
    mutating func finish() throws(Problem) {
        if !hasBody, statement != nil || statements > 0 {
            throw Problem(MT940Problem.cut, at: SourcePosition(line: fieldLine))
        }
        try endStatement()
        if statements == 0 { throw Problem(StatementProblem.empty, at: SourcePosition(line: 1)) }
    }

    /// A line such as `{1:F01…}{2:…}{4:`, after which a tag may stand.
    private mutating func readEnvelope(_ line: Span<UInt8>, _ number: Int) throws(Problem) {
        let start = MT940Recognition.start(line)
        guard start > 0 else { return }
        let rest = line.extracting(start..<line.count)
        if let next = MT940Tag(rest) { try begin(next, rest.extracting(next.length..<rest.count), number) }
    }

    /// Whether a tag may stand here; a text that was wrapped before `:44:45` begins a line like one.
    private func isInPlace(_ next: MT940Tag, _ rest: Span<UInt8>) -> Bool {
        guard let tag, tag.number == 86 || tag.number == 61 else { return true }
        return next.mayFollowText(rest)
    }

    private mutating func begin(_ next: MT940Tag, _ rest: Span<UInt8>, _ number: Int) throws(Problem) {
        try endField()
        // Field 20 begins a message, whatever ended the one before; without it the account does, after a closing balance.
        if next.number == 20 || next.number == 25 && statement?.closing != nil { try endStatement() }
        if statement == nil {
            // Before the first message stands what banks say about the file.
            guard next.number == 20 || next.number == 25 || statements > 0 else { return }
            statements += 1
            statement = MT940Statement(position: statements, line: number)
        }
        tag = next
        fieldLine = number
        mark = next.number == 86 ? MT940Field86.mark(rest) : nil
        field.append(rest)
    }

    private mutating func endField() throws(Problem) {
        guard let ended = tag.take() else { return }
        if ended.number == 61 {
            try emit()
            return try readMovement()
        }
        // Swapped out and back, so that the field and what it changes are not parts of one value.
        var text = MT940Text()
        swap(&text, &field)
        try text.withSpan { (bytes) throws(Problem) in try read(ended, bytes) }
        text.clear()
        swap(&text, &field)
    }

    private mutating func read(_ tag: MT940Tag, _ bytes: Span<UInt8>) throws(Problem) {
        switch tag.number {
        // After a movement it is about that; elsewhere it is about the statement, and nobody needs it.
        case 86: if movement != nil { info.read(bytes, mark: mark, isCSOB: isCSOB) }
        case 25: read(account: bytes)
        case 28:
            statement?.number = MT940Page.number(bytes)
            statement?.page = MT940Page.page(bytes)
        case 60: try read(opening: bytes, tag)
        case 62: try read(closing: bytes, tag)
        case 64, 65:
            if let balance = MT940Balance(bytes, known: statement?.currency) { try check(balance.amount.currency) }
        case 34:
            if let currency = MT940Balance.currency(bytes, 0) { try check(currency) }
        case 13: statement?.day = MT940Day.full(bytes, 0)
        case 90:
            guard let total = MT940Total(bytes, line: fieldLine) else { return }
            try check(total.amount.currency)
            if tag.letter == UInt8(ascii: "D") { statement?.debits = total } else { statement?.credits = total }
        default: return
        }
    }

    private mutating func endStatement() throws(Problem) {
        try endField()
        try emit()
        guard let ended = statement.take() else { return }
        let (statement, problems) = ended.finish(message)
        for problem in problems { try sink(.problem(problem)) }
        try sink(.statement(statement))
    }

    private mutating func read(account bytes: Span<UInt8>) {
        guard let written = text.string(bytes) else { return }
        statement?.account = StatedAccount.own(written)
        if written.hasPrefix("0300/") { isCSOB = true }
    }

    private mutating func read(opening bytes: Span<UInt8>, _ tag: MT940Tag) throws(Problem) {
        let balance = try balance(bytes, "60")
        try check(balance.amount.currency)
        statement?.opening = balance
        statement?.opensWithin = tag.letter == UInt8(ascii: "M")
        guard let statement, statement.opensWithin, let page, page.account == statement.account else { return }
        self.page = nil
        if let problem = page.problem(before: statement, line: fieldLine) { try sink(.problem(problem)) }
    }

    private mutating func read(closing bytes: Span<UInt8>, _ tag: MT940Tag) throws(Problem) {
        try emit()
        let balance = try balance(bytes, "62")
        try check(balance.amount.currency)
        statement?.closing = balance
        statement?.closesWithin = tag.letter == UInt8(ascii: "M")
        page = statement.flatMap { MT940Page($0) }
    }

    /// A statement has one currency: a balance in another one was not made of its movements.
    private mutating func check(_ currency: Currency) throws(Problem) {
        guard let statement, let first = statement.currency else {
            statement?.currency = currency
            return
        }
        guard first != currency else { return }
        let values = ["statement": statement.name, "first": first.code, "second": currency.code]
        throw Problem(StatementProblem.severalCurrencies, at: SourcePosition(line: fieldLine), values)
    }

    private func balance(_ bytes: Span<UInt8>, _ field: String) throws(Problem) -> MT940Balance {
        if let balance = MT940Balance(bytes, known: statement?.currency) {
            if balance.day == nil, MT940Day.hasDigits(bytes, 1, 6) {
                let place = SourcePosition(line: fieldLine)
                try sink(
                    .problem(Problem(StatementProblem.noSuchDay, .warning, scope: .record, at: place, ["field": field]))
                )
            }
            return balance
        }
        let values = ["statement": statement?.name ?? "", "field": field]
        throw Problem(MT940Problem.badBalance, at: SourcePosition(line: fieldLine), values)
    }

    private mutating func readMovement() throws(Problem) {
        if let account = statement?.account, statement?.currency == nil {
            let configured = currency(of: account)
            statement?.currency = configured
        }
        swap(&movementField, &field)
        field.clear()
        let currency = statement?.currency ?? .none
        let line = fieldLine
        let next = try movementField.withSpan { (bytes) throws(Problem) in
            let next = try MT940Movement(bytes, currency: currency, line: line)
            info.begin(reference: bytes.extracting(next.reference))
            return next
        }
        if next.valueDay == nil {
            let place = SourcePosition(line: line, column: 5)
            try sink(
                .problem(Problem(StatementProblem.noSuchDay, .warning, scope: .record, at: place, ["field": "61"]))
            )
        }
        statement?.add(next)
        movement = next
        movementLine = line
        movementAccount = statement?.account
    }

    /// The currency of the account in the configuration, for reports that do not tell it.
    private func currency(of account: BankAccount) -> Currency? {
        let number = account.domestic.withoutBank
        let exact = context.account(meant: account)
        return (exact ?? context.accounts.first { $0.account.domestic.withoutBank == number })?.currency
    }

    private mutating func emit() throws(Problem) {
        guard let movement = movement.take(), let day = movement.entryDay ?? movement.valueDay else { return }
        let payment = movementField.withSpan { bytes in
            Payment(
                movement,
                bytes,
                day: day,
                line: movementLine,
                info,
                text,
                statement: statement?.position,
                account: movementAccount,
                isAdvice: message == .report
            )
        }
        try sink(.payment(payment))
    }
}

/// Where a page of a statement ended that another one follows, field 62M; its number and page are field 28C, `7/2`.
struct MT940Page {
    let account: BankAccount?
    private let statement: String
    private let number: Int?
    private let closing: Money

    /// The page that a statement is; nil when it is a whole one, or the last page of one.
    init?(_ statement: MT940Statement) {
        guard statement.closesWithin, let closing = statement.closing?.amount else { return nil }
        account = statement.account
        self.statement = statement.number ?? ""
        number = statement.page
        self.closing = closing
    }

    /// What is wrong with the page after this one: it begins with another balance, or pages are missing between them.
    func problem(before next: MT940Statement, line: Int) -> Problem? {
        let place = SourcePosition(line: line)
        guard let opening = next.opening?.amount else { return nil }
        guard opening == closing else {
            let values = ["statement": next.name, "ended": closing.decimal, "begins": opening.decimal]
            return Problem(MT940Problem.pageMissing, scope: .record, at: place, values)
        }
        guard let number, let other = next.page, next.number == statement, other > number + 1 else { return nil }
        let values = ["statement": next.name, "before": String(number), "after": String(other)]
        return Problem(MT940Problem.pagesSkipped, scope: .record, at: place, values)
    }

    /// The number before the page, without leading zeros; nil when it is zero.
    static func number(_ bytes: Span<UInt8>) -> String? {
        bytes.withUnsafeBufferPointer { bytes in
            let digits = bytes.prefix { $0 != UInt8(ascii: "/") && $0 > 32 }.drop { $0 == 48 }
            return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
        }
    }

    /// The page after the number, from 1; nil when there is none.
    static func page(_ bytes: Span<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            let rest = bytes.drop { $0 != UInt8(ascii: "/") }.dropFirst().prefix { $0 > 32 }
            guard (1...5).contains(rest.count), rest.allSatisfy({ $0 &- 48 <= 9 }) else { return nil }
            // bounded: five digits at most.
            let page = rest.reduce(0) { $0 * 10 + Int($1 &- 48) }
            return page > 0 ? page : nil
        }
    }
}
