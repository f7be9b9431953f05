import Connectors
import Domain

/// One message as it is read: its account, balances and what its movements come to.
struct MTStatement {
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
    var opening: MTBalance?
    var closing: MTBalance?
    /// The currency of the balances, or of the floor limit.
    var currency: Currency?
    /// The day on which a report was made.
    var day: Day?
    /// What a report states of its debits and credits.
    var debits: MTTotal?
    var credits: MTTotal?
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
    mutating func add(_ movement: MTMovement) {
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
    func finish(_ message: MTMessage) -> (Statement, [Problem]) {
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
        default: problems.append(Problem(MTProblem.balanceMissing, at: place, ["statement": name]))
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
