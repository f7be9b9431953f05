import Connectors
import Domain
import Syntax

/// One statement of a file, as far as it was read.
struct CAMTStatement {
    /// Its position in the file, from 1; 0 before the first.
    let position: Int
    let line: Int
    var id: String?
    var number: String?
    var legalNumber: String?
    var created: Day?
    var from: Day?
    var to: Day?
    private(set) var account: BankAccount?
    private(set) var isCzech = false
    private(set) var currency = Currency.none
    var balances = CAMTBalances()
    var totals: CAMTTotals?
    private var booked = CAMTCount()
    private var all = CAMTCount()
    private var movements: Int128 = 0
    private var entries = 0
    private var pending = 0
    /// Amounts of booked entries that do not say which way they went.
    var directions = CAMTDirections()
    /// A movement whose only part says the opposite of it, and one whose only part has another amount.
    var contradiction: Problem?
    var partDifference: Problem?
    /// The first movement or balance in another currency than the account's.
    private var otherCurrency: (line: Int, currency: Currency)?

    init(position: Int, line: Int) {
        self.position = position
        self.line = line
    }

    /// The number, or the position when there is none; never the id, which some banks make of the account.
    var name: String { (number ?? legalNumber) ?? String(position) }

    /// The day of movements that have none.
    var day: Day? { to ?? created }

    /// Reads the account; one of the merchant's that is known gives the currency that the file lacks.
    mutating func read(account record: XMLRecord, _ amounts: inout CAMTAmount, _ context: ReaderContext) {
        typealias Field = CAMTAccountField
        let written = CAMTAccount.account(record, iban: Field.iban, other: .other, bank: .bankCode)
        let stated = amounts.currency(record, Field.currency)
        let known = written.flatMap { context.account(meant: $0, stated ?? .none) }
        account = record.has(Field.iban) ? written : known?.account ?? written
        currency = stated ?? known?.currency ?? .none
        let bic = record.withBytes(Field.bic) { $0.count >= 6 ? [$0[4], $0[5]] : [] }
        let iban = account?.description.utf8.prefix(2) ?? "".utf8.prefix(0)
        isCzech = iban.elementsEqual("CZ".utf8) || !iban.elementsEqual("SK".utf8) && bic.elementsEqual("CZ".utf8)
    }

    /// Takes in the currency of a movement or balance.
    mutating func check(_ new: Currency, line: Int) {
        guard new != currency, new != .none else { return }
        if currency == .none { currency = new } else if otherCurrency == nil { otherCurrency = (line, new) }
    }

    /// Counts a movement of `parts`.
    mutating func count(_ entry: CAMTEntry, parts: Int) {
        all.add(entry, parts: parts)
        entries += 1
        guard entry.isBooked else { return pending += 1 }
        booked.add(entry, parts: parts)
        movements += Int128(entry.amount.minorUnits)
    }

    /// For each entry without a direction, whether the balances prove that it went; nil when they prove nothing.
    func provenDirections() -> [Bool]? {
        guard let start = balances.start, let closing = balances.closing, start.isSigned, closing.isSigned else {
            return nil
        }
        let change = Int128(closing.amount.minorUnits) - Int128(start.amount.minorUnits)
        return directions.wentToMake(change - movements)
    }

    /// Whether the balances prove that the indicators of marked reversals are those of the movements that they reverse: they
    /// close so, and not as the standard has it.
    mutating func turnReversals() -> Bool {
        guard booked.reversals.count > 0, let start = balances.start, let closing = balances.closing,
            start.isSigned, closing.isSigned
        else { return false }
        let change = Int128(closing.amount.minorUnits) - Int128(start.amount.minorUnits)
        // bounded: a file has too few movements of 64 bits for 128.
        let turned = movements - 2 * booked.reversals.net
        guard change != movements, change == turned else { return false }
        movements = turned
        booked.isTurned = true
        all.isTurned = true
        return true
    }

    /// The statement, and what is wrong with it; `needsBalances` when nothing confirms it later. Throws `STATEMENT-010` when
    /// a balance lacks its sign and the movements do not prove it.
    mutating func finish(isAdvice: Bool) throws(Problem) -> (statement: Statement, problems: [Problem]) {
        var problems: [Problem] = []
        if let balance = balances.lacksSign {
            guard balances.prove(movements) else { throw CAMTBalances.noDirection(balance.position) }
            let values = [
                "statement": name, "opening": balances.start?.amount.decimal ?? "",
                "closing": balances.closing?.amount.decimal ?? "",
            ]
            problems.append(warning(StatementProblem.balancesProven, values))
        }
        // An interim balance counts only where it stands in for another.
        for balance in [balances.start, balances.closing].compactMap({ $0 }) {
            check(balance.amount.currency, line: balance.position.line)
        }
        var statement = Statement(account: account, currency: currency, line: line)
        statement.number = number ?? legalNumber
        statement.from = from ?? balances.start?.day
        statement.to = to ?? balances.closing?.day
        statement.opening = money(balances.start)
        statement.closing = money(balances.closing)
        statement.id = id
        statement.isAdvice = isAdvice
        (statement.opensWithin, statement.closesWithin) = balances.isPart
        var balance = StatementBalance()
        balance.add(sum: movements, entries: entries)
        let difference = balance.close(&statement, position: position)
        if let other = otherCurrency {
            let values = ["statement": name, "first": currency.code, "second": other.currency.code]
            problems.append(
                Problem(StatementProblem.severalCurrencies, at: SourcePosition(line: other.line), values)
            )
        } else if let difference {
            problems.append(difference)
        }
        problems += remarks(difference)
        if let contradiction { problems.append(contradiction) }
        if var partDifference {
            if statement.balanced == true { partDifference.severity = .warning }
            problems.append(partDifference)
        }
        if directions.count > 0 {
            problems.append(
                warning(StatementProblem.directionsProven, ["statement": name, "count": String(directions.count)])
            )
        }
        if let problem = totals?.problem(booked, all, currency: currency, statement: name) { problems.append(problem) }
        if !isAdvice, let problem = statement.unproven(name) { problems.append(problem) }
        return (statement, problems)
    }

    /// What a person should know of reversals and of movements that are not booked.
    private func remarks(_ difference: Problem?) -> [Problem] {
        var problems: [Problem] = []
        let reversals = ["statement": name, "count": String(booked.reversals.count)]
        if booked.isTurned { problems.append(warning(StatementProblem.reversalsProven, reversals)) }
        if difference != nil, booked.reversals.count > 0 {
            problems.append(warning(StatementProblem.reversalsUnproven, reversals))
        }
        if pending > 0 { problems.append(warning(.pending, ["statement": name, "count": String(pending)])) }
        return problems
    }

    /// A balance without a currency is one of the account's.
    private func money(_ balance: CAMTBalances.Balance?) -> Money? {
        guard var amount = balance?.amount else { return nil }
        if amount.currency == .none, currency.decimals == 2 { amount.currency = currency }
        return amount
    }

    private func warning(_ code: StatementProblem, _ values: [String: String]) -> Problem {
        Problem(code, .warning, scope: .record, at: SourcePosition(line: line), values)
    }
}

/// The period of a statement.
enum CAMTPeriodField: Int, CAMTField {
    case from, to

    var path: String { self == .from ? "FrDtTm" : "ToDtTm" }

    var otherPaths: [String] { self == .from ? ["FrDt"] : ["ToDt"] }
}

/// The bank's id of a movement, as far as it can be relied on (docs/formats/camt.md#the-banks-id).
enum CAMTIdentity {
    /// Shorter ones may be running numbers, which start over in each statement.
    private static let shortest = 8

    /// The id of a movement from a reference of the bank; nil when there is none to rely on.
    ///
    /// A short one counts with the id of its statement only. The parts of a batch have their index after it.
    static func id(_ reference: String?, statement: String?, part: Int?) -> String? {
        guard var id = reference, id.utf8.contains(where: { $0 > 48 && $0 <= 57 }) else { return nil }
        if id.utf8.count < shortest {
            guard let statement else { return nil }
            id = statement + "/" + id
        }
        return part.map { id + "/" + String($0) } ?? id
    }
}
