import Domain
import Formats
import Syntax

/// Turns the lines of a file into fields, and the fields into facts.
struct MTFile {
    let text: StatementText
    private let message: MTMessage
    private let context: ReaderContext
    private let sink: FactSink
    private var statement: MTStatement?
    private var statements = 0
    /// The field that is being gathered, and its lines with LF between them.
    private var tag: MTTag?
    private var field = MTText()
    private var fieldLine = 0
    /// Where the subfields of field 86 begin, when it has them: then its lines are put together without LF.
    private var mark: Int?
    /// The last movement, and its field 61: the field behind it tells whose it was.
    private var movement: MTMovement?
    private var movementField = MTText()
    private var movementLine = 0
    /// The account as it was told before the movement: a later field 25 is not its own.
    private var movementAccount: BankAccount?
    private var info = MTInfo()
    private var isCSOB = false
    /// Where the last statement ended, when it was a page.
    private var page: (account: BankAccount?, closing: Money)?

    init(_ message: MTMessage, _ context: ReaderContext, _ text: StatementText, _ sink: @escaping FactSink) {
        self.message = message
        self.context = context
        self.text = text
        self.sink = sink
    }

    /// Reads a line.
    mutating func read(_ line: Span<UInt8>, _ number: Int) throws(Problem) {
        if let next = MTTag(line) { return try begin(next, line.extracting(next.length..<line.count), number) }
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
        try endStatement()
        if statements == 0 { throw Problem(StatementProblem.empty, at: SourcePosition(line: 1)) }
    }

    /// A line such as `{1:F01…}{2:…}{4:`, behind which a tag may stand.
    private mutating func readEnvelope(_ line: Span<UInt8>, _ number: Int) throws(Problem) {
        let start = MTRecognition.start(line)
        guard start > 0 else { return }
        let rest = line.extracting(start..<line.count)
        if let next = MTTag(rest) { try begin(next, rest.extracting(next.length..<rest.count), number) }
    }

    private mutating func begin(_ next: MTTag, _ rest: Span<UInt8>, _ number: Int) throws(Problem) {
        try endField()
        // Field 20 begins a message, whatever ended the one before.
        if next.number == 20 { try endStatement() }
        if statement == nil {
            // Before the first field 20 stands what banks tell of the file.
            guard next.number == 20 || statements > 0 else { return }
            statements += 1
            statement = MTStatement(position: statements, line: number)
        }
        tag = next
        fieldLine = number
        mark = next.number == 86 ? MTInfo.mark(rest) : nil
        field.append(rest)
    }

    private mutating func endField() throws(Problem) {
        guard let ended = tag.take() else { return }
        if ended.number == 61 {
            try emit()
            return try readMovement()
        }
        // Swapped out and back, so that the field and what it changes are not parts of one value.
        var text = MTText()
        swap(&text, &field)
        try text.withSpan { (bytes) throws(Problem) in try read(ended, bytes) }
        text.clear()
        swap(&text, &field)
    }

    private mutating func read(_ tag: MTTag, _ bytes: Span<UInt8>) throws(Problem) {
        switch tag.number {
        // Behind a movement it is about that; elsewhere it is about the statement, and nobody needs it.
        case 86: if movement != nil { info.read(bytes, mark: mark, isCSOB: isCSOB) }
        case 25: read(account: bytes)
        case 28: statement?.number = MTFile.number(bytes)
        case 60: try read(opening: bytes, tag)
        case 62: try read(closing: bytes, tag)
        case 34: if statement?.currency == nil { statement?.currency = MTBalance.currency(bytes, 0) }
        case 13: statement?.day = MTDay.full(bytes, 0)
        case 90 where tag.letter == UInt8(ascii: "D"): statement?.debits = MTTotal(bytes, line: fieldLine)
        case 90: statement?.credits = MTTotal(bytes, line: fieldLine)
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

    /// The number before the page, without leading zeros; nil when it is zero.
    private static func number(_ bytes: Span<UInt8>) -> String? {
        bytes.withUnsafeBufferPointer { bytes in
            let digits = bytes.prefix { $0 != UInt8(ascii: "/") && $0 > 32 }.drop { $0 == 48 }
            return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
        }
    }

    private mutating func read(opening bytes: Span<UInt8>, _ tag: MTTag) throws(Problem) {
        let balance = try balance(bytes, "60")
        statement?.opening = balance
        statement?.currency = balance.amount.currency
        guard tag.letter == UInt8(ascii: "M"), let page, page.account == statement?.account else { return }
        self.page = nil
        guard page.closing != balance.amount else { return }
        let values = [
            "statement": statement?.name ?? "", "ended": page.closing.decimal, "begins": balance.amount.decimal,
        ]
        let place = SourcePosition(line: fieldLine)
        try sink(.problem(Problem(MTProblem.pageMissing, .warning, scope: .record, at: place, values)))
    }

    private mutating func read(closing bytes: Span<UInt8>, _ tag: MTTag) throws(Problem) {
        try emit()
        let balance = try balance(bytes, "62")
        statement?.closing = balance
        let currency = statement?.currency ?? balance.amount.currency
        statement?.currency = currency
        page = tag.letter == UInt8(ascii: "M") ? (statement?.account, balance.amount) : nil
    }

    private func balance(_ bytes: Span<UInt8>, _ field: String) throws(Problem) -> MTBalance {
        if let balance = MTBalance(bytes, known: statement?.currency) { return balance }
        let values = ["statement": statement?.name ?? "", "field": field]
        throw Problem(MTProblem.badBalance, at: SourcePosition(line: fieldLine), values)
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
            let next = try MTMovement(bytes, currency: currency, line: line)
            info.begin(reference: bytes.extracting(next.reference))
            return next
        }
        statement?.add(next)
        movement = next
        movementLine = line
        movementAccount = statement?.account
    }

    /// The currency of the account in the configuration, for reports that do not tell it.
    private func currency(of account: BankAccount) -> Currency? {
        let number = account.domestic.withoutBank
        return context.accounts.first { $0.account.domestic.withoutBank == number }?.currency
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
