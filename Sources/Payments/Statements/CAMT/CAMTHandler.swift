import Connectors
import Domain
import Syntax

/// Turns the records of a file into facts.
struct CAMTHandler: XMLRecordHandler {
    private let message: CAMTMessage
    private let context: ReaderContext
    private let sink: FactSink
    private var amounts = CAMTAmount()
    private var statement = CAMTStatement(position: 0, line: 0)
    /// The parts of the present entry, and how many there were.
    private var parts: [CAMTDetail] = []
    private var partCount = 0
    /// What the present part has said before its end.
    private var detail = CAMTDetail()
    private var words: [UInt8] = []
    /// From the first marked reversal on, payments wait for the balances, which prove its direction.
    private var waiting = CAMTWaiting()

    init(_ message: CAMTMessage, _ context: ReaderContext, _ sink: @escaping FactSink) {
        self.message = message
        self.context = context
        self.sink = StatementSieve.sink(sink)
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {
        switch CAMTRecord(rawValue: record.id) {
        case .statement: statement = CAMTStatement(position: statement.position + 1, line: record.line)
        case .otherBody:
            throw Problem(
                CAMTProblem.otherBody,
                at: SourcePosition(line: record.line),
                ["message": CAMTText.word(record.elementName), "expected": message.body]
            )
        default: return
        }
    }

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch CAMTRecord(rawValue: record.id) {
        case .text: read(text: record)
        case .structured: read(structured: record)
        case .reference: read(reference: record)
        case .detail: read(detail: record)
        case .entry: try read(entry: record)
        case .id: statement.id = CAMTText.reference(record.string(CAMTValueField.value))
        case .number: statement.number = record.string(CAMTValueField.value)
        case .legalNumber: statement.legalNumber = record.string(CAMTValueField.value)
        case .created: statement.created = record.withBytes(CAMTValueField.value) { CAMTText.day($0.span) }
        case .period:
            statement.from = try CAMTText.day(record, CAMTPeriodField.from)
            statement.to = try CAMTText.day(record, CAMTPeriodField.to)
        case .account: statement.read(account: record, &amounts, context)
        case .balance: try read(balance: record)
        case .totals: statement.totals = try CAMTTotals(record, statement: statement.name)
        case .statement: try finishStatement()
        case .otherBody, nil: return
        }
    }

    /// Ends the file; throws `STATEMENT-003` when there was no statement.
    func finish() throws(Problem) {
        if statement.position == 0 { throw Problem(StatementProblem.empty, at: SourcePosition(line: 1)) }
    }

    private mutating func finishStatement() throws(Problem) {
        try release()
        let (statement, problems) = try statement.finish(isAdvice: message.isAdvice)
        for problem in problems { try sink(.problem(problem)) }
        try sink(.statement(statement))
    }

    /// Hands on what waited for the balances, with the directions that they prove; throws `STATEMENT-010` for an entry without
    /// one of which they prove nothing.
    private mutating func release() throws(Problem) {
        let items = waiting.take()
        let directions = statement.directions.count > 0 ? statement.provenDirections() : []
        var unsigned = 0
        var read: [(place: Int, entry: CAMTWaiting.Unsigned)] = []
        for (place, item) in items.enumerated() {
            guard case .unsigned(var entry) = item else { continue }
            guard let directions, directions.indices.contains(unsigned) else {
                throw CAMTEntry.noDirection(SourcePosition(line: entry.entry.line))
            }
            if directions[unsigned] { entry.entry.amount.minorUnits = -|entry.entry.amount.minorUnits }
            unsigned += 1
            statement.count(entry.entry, parts: entry.partCount)
            read.append((place, entry))
        }
        let isTurned = !message.isAdvice && unsigned == 0 && statement.turnReversals()
        var next = read[...]
        for (place, item) in items.enumerated() {
            if let first = next.first, first.place == place {
                next.removeFirst()
                try pass(first.entry.entry, first.entry.parts)
            } else if case .payment(let payment, let mayTurn) = item {
                try sink(.payment(isTurned && mayTurn ? CAMTWaiting.turned(payment) : payment))
            }
        }
        // What was read of entries without a direction waits no longer.
        for case .payment(let payment, _) in waiting.take() { try sink(.payment(payment)) }
    }

    private mutating func read(balance record: XMLRecord) throws(Problem) {
        let currency = try statement.balances.read(record, &amounts, statement: statement.name)
        if let currency { statement.check(currency, line: record.line) }
    }

    /// Unstructured texts are lines of one message.
    private mutating func read(text record: XMLRecord) {
        record.withBytes(CAMTValueField.value) { append($0) }
    }

    private mutating func read(structured record: XMLRecord) {
        if record.has(CAMTStructuredField.reference) {
            let kind = record.withBytes(CAMTStructuredField.kind) { StatementSymbols.kind(named: $0.span) }
            let isSymbol = record.withBytes(CAMTStructuredField.reference) { bytes in
                if detail.symbols.read(reference: bytes.span, .structured) { return true }
                guard let kind, Symbol.normalised(String(decoding: bytes, as: UTF8.self)) != nil else { return false }
                detail.symbols.offer(kind, bytes.span, .structured)
                return true
            }
            if !isSymbol, detail.creditorReference == nil {
                detail.creditorReference = CAMTText.reference(record.string(CAMTStructuredField.reference))
            }
        }
        record.withBytes(CAMTStructuredField.text) { append($0) }
    }

    private mutating func append(_ line: UnsafeBufferPointer<UInt8>) {
        guard !line.isEmpty, words.count < Limits.messageLinesBytes else { return }
        if !words.isEmpty { words.append(32) }
        words.append(contentsOf: line)
    }

    /// A reference with a kind: some banks write the symbols so.
    private mutating func read(reference record: XMLRecord) {
        let kind = record.withBytes(CAMTReferenceField.kind) {
            StatementSymbols.kind(named: $0.span)
        }
        record.withBytes(CAMTReferenceField.value) { bytes in
            guard !detail.symbols.read(reference: bytes.span, .reference), let kind else { return }
            detail.symbols.offer(kind, bytes.span, .reference)
        }
    }

    private mutating func read(detail record: XMLRecord) {
        if !words.isEmpty {
            var symbols = detail.symbols
            symbols.read(text: words.span)
            detail.symbols = symbols
            detail.message = String(decoding: words, as: UTF8.self)
            words.removeAll(keepingCapacity: true)
        }
        detail.read(record, &amounts, isCzech: statement.isCzech)
        partCount += 1
        if partCount <= Limits.entryParts { parts.append(detail) } else { parts = [] }
        detail = CAMTDetail()
    }

    private mutating func read(entry record: XMLRecord) throws(Problem) {
        let entry = try CAMTEntry(record, &amounts, currency: statement.currency)
        statement.check(entry.amount.currency, line: entry.line)
        if entry.isSigned { statement.count(entry, parts: partCount) }
        defer {
            parts.removeAll(keepingCapacity: partCount < 64)
            partCount = 0
        }
        if partCount > Limits.entryParts {
            let values = ["count": String(partCount), "limit": String(Limits.entryParts)]
            let place = SourcePosition(line: entry.line)
            try sink(.problem(Problem(CAMTProblem.batchTooLarge, .warning, scope: .record, at: place, values)))
        }
        guard entry.isSigned else { return try keep(unsigned: entry) }
        try pass(entry, parts)
    }

    /// Keeps an entry that does not say which way it went until the balances do; throws `STATEMENT-010` where they cannot.
    private mutating func keep(unsigned entry: CAMTEntry) throws(Problem) {
        guard entry.isBooked, !message.isAdvice, statement.directions.add(entry.amount.minorUnits) else {
            throw CAMTEntry.noDirection(SourcePosition(line: entry.line))
        }
        waiting.keep(CAMTWaiting.Unsigned(entry: entry, parts: parts, partCount: partCount))
    }

    /// Hands on an entry as one movement, or as its parts.
    private mutating func pass(_ entry: CAMTEntry, _ parts: [CAMTDetail]) throws(Problem) {
        if parts.count == 1 {
            let name = statement.name
            statement.contradiction = statement.contradiction ?? entry.contradiction(parts[0], statement: name)
            statement.partDifference = statement.partDifference ?? entry.difference(parts[0], statement: name)
        }
        guard parts.count > 1, let amounts = CAMTEntry.split(entry.amount, parts) else {
            let detail = parts.count == 1 ? parts[0] : CAMTDetail.joined(parts)
            return try emit(entry, detail, entry.amount, part: nil)
        }
        for (index, part) in parts.enumerated() { try emit(entry, part, amounts[index], part: index + 1) }
    }

    private mutating func emit(_ entry: CAMTEntry, _ detail: CAMTDetail, _ amount: Money, part: Int?) throws(Problem) {
        guard let day = entry.day ?? entry.valueDay ?? statement.day else {
            throw Problem(StatementProblem.noDate, at: SourcePosition(line: entry.line))
        }
        var payment = Payment(date: day, amount: amount, line: part == nil ? entry.line : detail.line)
        payment.statement = statement.position
        payment.ownAccount = statement.account
        payment.isAdvice = message.isAdvice
        payment.fill(entry, detail, own: statement.account)
        payment.bankId = CAMTIdentity.id(payment.bankReference, statement: statement.id, part: part)
        try waiting.pass(payment, mayTurn: entry.isMarkedReversal && !message.isAdvice, to: sink)
    }
}

/// The amounts of entries that do not say which way they went, and what the balances prove of them.
struct CAMTDirections {
    /// More are never proven: too many ways would have to be tried.
    private static let most = 12

    private var amounts: [Int64] = []

    /// How many there are.
    var count: Int { amounts.count }

    /// Takes in the amount of an entry; false when there are too many.
    mutating func add(_ amount: Int64) -> Bool {
        amounts.append(amount)
        return amounts.count <= Self.most
    }

    /// For each amount, in the order in which they came, whether it went, if that is the only way in which they make `sum`.
    func wentToMake(_ sum: Int128) -> [Bool]? {
        var found: [Bool]?
        for way in 0..<(1 << amounts.count) {
            var total: Int128 = 0
            for (place, amount) in amounts.enumerated() {
                // bounded: few amounts of 64 bits.
                total += way >> place & 1 == 1 ? -Int128(amount) : Int128(amount)
            }
            guard total == sum else { continue }
            // Nothing moved by an amount of nothing, either way.
            let went = amounts.indices.map { way >> $0 & 1 == 1 && amounts[$0] != 0 }
            guard found == nil || found == went else { return nil }
            found = went
        }
        return found
    }
}
