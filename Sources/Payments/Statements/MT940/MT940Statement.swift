import Connectors
import Domain

/// One message as it is read: its account, balances and what its movements come to.
struct MT940Statement {
    /// Its position in the file, from 1.
    let position: Int
    /// The line of its first tag.
    let line: Int
    var account: BankAccount?
    var number: String?
    /// Its page, from 1.
    var page: Int?
    /// Whether the opening balance is that of a page in the middle of a statement, 60M, and the closing one, 62M.
    var opensWithin = false
    var closesWithin = false
    var opening: MT940Balance?
    var closing: MT940Balance?
    /// The currency of the balances, or of the floor limit.
    var currency: Currency?
    /// The day on which a report was made.
    var day: Day?
    /// What a report states of its debits and credits.
    var debits: MT940Total?
    var credits: MT940Total?
    private var balance = StatementBalance()
    private var counted = (debits: (count: 0, sum: Int128(0)), credits: (count: 0, sum: Int128(0)))
    private var hasReversals = false

    init(position: Int, line: Int) {
        self.position = position
        self.line = line
    }

    /// What messages to people call it.
    var name: String { number ?? String(position) }

    /// Takes in a movement.
    mutating func add(_ movement: MT940Movement) {
        balance.add(movement.amount)
        hasReversals = hasReversals || movement.isReversal
        let amount = Int128(movement.amount.minorUnits)
        if amount < 0 {
            counted.debits = (counted.debits.count + 1, counted.debits.sum - amount)
        } else {
            counted.credits = (counted.credits.count + 1, counted.credits.sum + amount)
        }
    }

    /// The statement, and what is wrong with it.
    func finish(_ message: MT940Message) -> (Statement, [Problem]) {
        var statement = Statement(account: account, currency: currency ?? .none, line: line)
        statement.number = number
        statement.page = page
        statement.opensWithin = opensWithin
        statement.closesWithin = closesWithin
        statement.isAdvice = message == .report
        statement.opening = opening?.amount
        statement.closing = closing?.amount
        statement.from = opening?.day ?? day
        statement.to = closing?.day ?? day
        var problems = [balance.close(&statement, position: position)].compactMap { $0 }
        let place = SourcePosition(line: line)
        switch (message, opening, closing) {
        case (.report, _, _), (_, .some, .some): break
        case (_, nil, nil):
            problems.append(
                Problem(StatementProblem.noBalances, .warning, scope: .record, at: place, ["statement": name])
            )
        default: problems.append(Problem(MT940Problem.balanceMissing, at: place, ["statement": name]))
        }
        if !hasReversals {
            problems += [
                debits?.problem("90D", counted.debits, statement: name),
                credits?.problem("90C", counted.credits, statement: name),
            ].compactMap { $0 }
        }
        return (statement, problems)
    }
}

/// A balance of fields 60 and 62: `C261120EUR1234,56`.
struct MT940Balance {
    /// The balance, negative for a debit.
    let amount: Money
    /// Its day; nil where the bank writes none that there is.
    let day: Day?

    /// Reads a balance; nil when sign, currency or amount cannot be read. `known` is the currency of one that has none.
    init?(_ bytes: Span<UInt8>, known: Currency?) {
        guard bytes.count > 7 else { return nil }
        let sign: Int64
        switch bytes[0] {
        case UInt8(ascii: "C"): sign = 1
        case UInt8(ascii: "D"): sign = -1
        default: return nil
        }
        let hasCurrency = bytes[7] >= 65
        guard let currency = hasCurrency ? MT940Balance.currency(bytes, 7) : known,
            let (minorUnits, end) = MT940Amount.read(bytes, from: hasCurrency ? 10 : 7, currency),
            end == bytes.count || bytes[end] <= 32
        else { return nil }
        amount = Money(minorUnits: sign *| minorUnits, currency: currency)
        day = MT940Day.full(bytes, 1)
    }

    /// The currency of three letters at a place; nil when ISO 4217 does not have it.
    static func currency(_ bytes: Span<UInt8>, _ start: Int) -> Currency? {
        guard start + 3 <= bytes.count else { return nil }
        return bytes.extracting(start..<start + 3).withUnsafeBufferPointer { letters in
            Currency(code: String(decoding: letters, as: UTF8.self))
        }
    }
}

/// What a report states of its debits or credits, field 90: `90C:3CZK1234,56`.
struct MT940Total {
    let count: Int
    let amount: Money
    let line: Int

    /// Reads the field; nil when it cannot be read, for nothing else depends on it.
    init?(_ bytes: Span<UInt8>, line: Int) {
        var index = 0
        var count = 0
        while index < bytes.count, index < 6, bytes[index] >= 48, bytes[index] <= 57 {
            // bounded: six digits at most.
            count = count * 10 + Int(bytes[index] &- 48)
            index += 1
        }
        guard index > 0, let currency = MT940Balance.currency(bytes, index),
            let (minorUnits, _) = MT940Amount.read(bytes, from: index + 3, currency)
        else { return nil }
        self.count = count
        amount = Money(minorUnits: minorUnits, currency: currency)
        self.line = line
    }

    /// `STATEMENT-006` when the movements do not make it; nil when they do.
    func problem(_ field: String, _ computed: (count: Int, sum: Int128), statement: String) -> Problem? {
        guard computed.count != count || computed.sum != Int128(amount.minorUnits) else { return nil }
        let sum = Int64(exactly: computed.sum).map { Money(minorUnits: $0, currency: amount.currency).decimal } ?? "?"
        return Problem(
            StatementProblem.totalsDiffer,
            at: SourcePosition(line: line),
            [
                "statement": statement, "field": field, "stated": "\(count) / \(amount.decimal)",
                "computed": "\(computed.count) / \(sum)",
            ]
        )
    }
}
