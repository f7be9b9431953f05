import Domain
import Formats
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
    private var balance = StatementBalance()
    private var pending = 0
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
        typealias Field = CAStatedAccountField
        let written = CAStatedAccount.account(record, iban: Field.iban, other: .other, bank: .bankCode)
        let known = context.accounts.first { known in
            let domestic = known.account.domestic
            return domestic == written?.domestic || domestic.withoutBank == written?.description
        }
        account = record.has(Field.iban) ? written : known?.account ?? written
        currency = amounts.currency(record, Field.currency) ?? known?.currency ?? .none
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
        all.add(entry.amount, parts: parts, isReversal: entry.isReversal)
        guard entry.isBooked else { return pending += 1 }
        booked.add(entry.amount, parts: parts, isReversal: entry.isReversal)
        balance.add(entry.amount)
    }

    /// The statement, and what is wrong with it; `needsBalances` when nothing confirms it later.
    mutating func finish(needsBalances: Bool) -> (statement: Statement, problems: [Problem]) {
        var problems: [Problem] = []
        var statement = Statement(account: account, currency: currency, line: line)
        statement.number = number ?? legalNumber
        statement.from = from ?? balances.start?.day
        statement.to = to ?? balances.closing?.day
        statement.opening = money(balances.start)
        statement.closing = money(balances.closing)
        let difference = balance.close(&statement, position: position)
        statement.entries += pending
        if let other = otherCurrency {
            let values = ["statement": name, "first": currency.code, "second": other.currency.code]
            problems.append(
                Problem(StatementProblem.severalCurrencies, at: SourcePosition(line: other.line), values)
            )
        } else if let difference {
            problems.append(difference)
        }
        if let problem = totals?.problem(booked, all, currency: currency, statement: name) { problems.append(problem) }
        if pending > 0 {
            problems.append(warning(.pending, ["statement": name, "count": String(pending)]))
        }
        if needsBalances, statement.balanced == nil { problems.append(warning(.noBalances, ["statement": name])) }
        return (statement, problems)
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
