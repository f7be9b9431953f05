import Connectors
import Domain
import Syntax

/// Turns the lines of a file into facts.
struct GPCParser {
    private let context: ReaderContext
    private let sink: FactSink
    private let form: GPCAccount
    private(set) var text: GPCText
    private var block: GPCBlock?
    private var blocks = 0
    /// The last movement and its payment: text lines after it still add to its message.
    private var movement: GPCMovement?
    private var payment: Payment?
    private var message = GPCMessage()
    private var folded: [UInt8] = []
    private var seenAnything = false
    /// Whether a program cut blanks off line ends; the last line of the file may then be one of those.
    private var isTrimmed = false
    private var warnedOfHeader = false
    /// How many symbols that are none were reported; at most `mostUnread` are.
    private var unread = 0
    private static let mostUnread = 50
    private var ignored = 0
    private var firstIgnored: (line: Int, type: String)?

    init(_ context: ReaderContext, _ survey: GPCSurvey, _ sink: @escaping FactSink) {
        self.context = context
        self.sink = sink
        form = survey.form
        text = survey.text
    }

    /// Reads a line; `ended` says whether its end was there.
    mutating func read(_ line: Span<UInt8>, _ number: Int, ended: Bool) throws(Problem) {
        guard text.columns == .characters, UTF8Sequence.next(line, from: 0) < line.count else {
            return try interpret(line, number, ended: ended)
        }
        var scratch = folded
        folded = []
        text.fold(line, into: &scratch)
        try interpret(scratch.span, number, ended: ended)
        folded = scratch
    }

    /// Ends the file.
    mutating func finish() throws(Problem) {
        try endBlock()
        if blocks == 0 { throw Problem(StatementProblem.empty, at: SourcePosition(line: 1)) }
        guard let first = firstIgnored else { return }
        let values = ["count": String(ignored), "type": first.type]
        let place = SourcePosition(line: first.line)
        try sink(.problem(Problem(GPCProblem.ignoredLines, .warning, scope: .record, at: place, values)))
    }

    private mutating func interpret(_ line: Span<UInt8>, _ number: Int, ended: Bool) throws(Problem) {
        let type = GPCRecordType(line)
        switch type {
        case .header:
            try check(line, number, "074", GPCHeader.shortest, ended: ended)
            isTrimmed = isTrimmed || ended && line.count < GPCMovement.shortest
            try startBlock(line, number)
        case .movement:
            if GPCMovement.lacksBlanks(line), ended || isTrimmed {
                isTrimmed = true
                let whole = GPCMovement.padded(line)
                try read(movement: whole.span, number)
            } else {
                try check(line, number, "075", GPCMovement.shortest, ended: ended)
                try read(movement: line, number)
            }
        case .text:
            if !ended { try check(line, number, "07x", GPCMovement.shortest, ended: false) }
            read(text: line, number)
        case .blank: return
        case .other:
            if !seenAnything, line.count >= 4, GPCField.ascii(line, 0, 4) == "UHL1" {
                throw Problem(GPCProblem.paymentOrder, at: SourcePosition(line: number))
            }
            ignore(line, number)
        }
        seenAnything = true
    }

    /// A line without an end has to be whole: else the file was cut.
    private func check(_ line: Span<UInt8>, _ number: Int, _ type: String, _ least: Int, ended: Bool) throws(Problem) {
        let expected = ended ? least : GPCMovement.shortest
        guard line.count < expected else { return }
        let values = ["type": type, "length": String(line.count), "expected": String(GPCMovement.shortest)]
        throw Problem(GPCProblem.lineTooShort, at: SourcePosition(line: number), values)
    }

    private mutating func startBlock(_ line: Span<UInt8>, _ number: Int) throws(Problem) {
        try endBlock()
        let header = try GPCHeader(line, line: number)
        blocks += 1
        block = GPCBlock(position: blocks, header: header, line: number, own: own(line, header), sink: sink)
    }

    private mutating func endMovement() throws(Problem) {
        guard let last = movement.take() else { return }
        if let words = message.take(text) {
            payment?.message = words
            payment?.readSymbolsOfTexts()
        }
        try block?.add(last, &payment)
    }

    private mutating func endBlock() throws(Problem) {
        try endMovement()
        try block?.finish()
        block = nil
    }

    private mutating func read(movement line: Span<UInt8>, _ number: Int) throws(Problem) {
        try endMovement()
        if block?.hasHeader == false, block?.isOwn(line) == false { try endBlock() }
        if block == nil { try startBlockWithoutHeader(line, number) }
        try block?.check(accountOf: line, number: number)
        let movement = try GPCMovement(line, number: number)
        payment = try block?.payment(movement, line, number, text, form)
        self.movement = movement
        if payment?.vs == nil || payment?.ks == nil || payment?.ss == nil { try report(symbolsOf: line, number) }
        if line.count >= GPCMovement.shortestExtended { message.append(line, from: 128, to: 268) }
    }

    private mutating func report(symbolsOf line: Span<UInt8>, _ number: Int) throws(Problem) {
        guard unread < Self.mostUnread else { return }
        for problem in GPCMovement.unread(line, number: number, text) {
            unread += 1
            try sink(.problem(problem))
        }
    }

    private mutating func startBlockWithoutHeader(_ line: Span<UInt8>, _ number: Int) throws(Problem) {
        blocks += 1
        block = GPCBlock(position: blocks, header: nil, line: number, own: own(line, nil), sink: sink)
        guard !warnedOfHeader else { return }
        warnedOfHeader = true
        try sink(.problem(Problem(GPCProblem.noHeader, .warning, scope: .record, at: SourcePosition(line: number))))
    }

    /// The text after the type is the message; a 076 in the layout of a movement is none.
    private mutating func read(text line: Span<UInt8>, _ number: Int) {
        let repeats = line.count >= GPCMovement.shortest && GPCField.isNumber(line, 4, 58)
        guard !repeats, movement != nil else { return ignore(line, number) }
        var end = line.count
        while end > 3, line[end - 1] <= 32 { end -= 1 }
        guard message.append(line, from: 3, to: end) else { return ignore(line, number) }
        // Two lines of 35: what is shorter ends a line.
        if end < 73 { message.appendBlank() }
    }

    private mutating func ignore(_ line: Span<UInt8>, _ number: Int) {
        ignored += 1
        if firstIgnored == nil {
            let end = min(3, line.count)
            let printable = (0..<end).allSatisfy { line[$0] > 32 && line[$0] < 127 }
            firstIgnored = (number, printable ? GPCField.ascii(line, 0, end) : "?")
        }
    }

    /// The merchant's account as configured, else the IBAN of the header, else as the field has it.
    private func own(
        _ line: Span<UInt8>,
        _ header: GPCHeader?
    ) -> (account: BankAccount?, field: UInt128, currency: Currency) {
        let field = GPCField.account(line, 3)
        guard let account = form.account(line, 4) else { return (nil, field, .none) }
        // An IBAN in the header tells the bank of a number that several banks have.
        if let known = context.account(meant: account) { return (known.account, field, known.currency) }
        guard let head = header?.ibanHead, let digits = form.digits(line, 4) else { return (account, field, .none) }
        let iban = BankAccount(head + String(decoding: digits, as: UTF8.self))
        return (iban.hasValidChecksum ? iban : account, field, .none)
    }
}

/// What the movements of a statement come to, in hundredths without signs.
struct GPCSums {
    /// Code 1 and code 2.
    private(set) var debits: Int128 = 0
    private(set) var credits: Int128 = 0
    /// Code 3: debits taken back. Code 5: credits taken back. Code 4: one of them.
    private var of3: Int128 = 0
    private var of4: Int128 = 0
    private var of5: Int128 = 0

    /// Takes in a movement.
    mutating func add(_ movement: GPCMovement) {
        let amount = Int128(movement.hundredths)
        switch movement.posting {
        case .debit: debits += amount
        case .credit: credits += amount
        case .reversal3: of3 += amount
        case .reversal4: of4 += amount
        case .reversal5: of5 += amount
        }
    }

    /// What the balance changed by.
    func net(_ rule: GPCPostingCode.Rule) -> Int128 {
        let back = returned(rule)
        return credits - debits + back.debits - back.credits
    }

    /// Whether the turnovers of a header are those of the movements: banks take a reversal off its own side, or count it on
    /// the other.
    func explain(_ turnovers: (debit: Int64, credit: Int64), _ rule: GPCPostingCode.Rule) -> Bool {
        let back = returned(rule)
        let stated = (Int128(turnovers.debit), Int128(turnovers.credit))
        for (debitsOff, creditsOff) in [(true, true), (true, false), (false, true), (false, false)] {
            let debit = debits - (debitsOff ? back.debits : 0) + (creditsOff ? 0 : back.credits)
            let credit = credits + (debitsOff ? 0 : back.debits) - (creditsOff ? back.credits : 0)
            if stated == (debit, credit) { return true }
        }
        return false
    }

    /// Debits and credits that were taken back.
    private func returned(_ rule: GPCPostingCode.Rule) -> (debits: Int128, credits: Int128) {
        rule == .usual ? (of3 + of4, of5) : (of3, of5 + of4)
    }
}
