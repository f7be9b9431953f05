import Domain
import Syntax

extension StatementMapper {
    /// The part that a row belongs to; nil when rows of its currency do not count.
    mutating func part(of row: StatementRow, _ isOutgoing: Bool?) throws(Problem) -> Int? {
        let account = bare(row, row.places.account)
        let currency =
            row.places.isForeign ? try currencyOfAccount(row, account) : try row.currency(isOutgoing: isOutgoing)
        let name = row.text(row.places.part)
        if let last = lastKey, last.currency == currency, last.account == account, last.part == name {
            return last.place
        }
        let rest = "|" + (currency?.code ?? "") + "|" + (name ?? "")
        let key = (account ?? "") + rest
        if let place = index[key] {
            lastKey = (account, currency, name, place)
            return place
        }
        try checkName(account, row)
        try checkOwner(account, row)
        guard let place = try newPart(account, currency, line: row.row.line) else { return nil }
        index[key] = place
        // Rows that are not booked yet may leave the account out.
        if index[rest] == nil { index[rest] = place }
        lastKey = (account, currency, name, place)
        return place
    }

    /// Throws `TABLE-049` when the column of accounts has several names, none of which is an account: nothing tells whose
    /// rows they are.
    private mutating func checkName(_ account: String?, _ row: StatementRow) throws(Problem) {
        guard let account, StatementAccounts.account(in: account, bank: nil) == nil else { return }
        if let accountName, accountName != account {
            let column = row.name(row.places.account)
            throw Problem(
                TableProblem.severalAccounts,
                at: row.position(row.places.account),
                path: column,
                ["column": column]
            )
        }
        accountName = account
    }

    /// The currency of a booked amount beside which only the currency of another amount stands: the account's, or of equal
    /// amounts the one of both. Throws `TABLE-053` when nothing tells it.
    private mutating func currencyOfAccount(_ row: StatementRow, _ account: String?) throws(Problem) -> Currency? {
        let same = try row.currencyOfSame()
        let key = account ?? ""
        var known = ownCurrencies[key] ?? .none
        if ownCurrencies[key] == nil { known = try currency(of: account) }
        ownCurrencies[key] = known
        // Equal amounts in another currency than the account's contradict it, which is reported as a file of two currencies.
        if let found = same ?? (known == .none ? nil : known) { return found }
        let (place, other) = (row.places.amount, row.places.original)
        throw Problem(
            TableProblem.unclearAmount,
            at: row.position(place),
            path: row.name(place),
            ["first": row.name(place), "second": row.name(other)]
        )
    }

    /// The currency of the account that a row names or the file is of; none when nothing tells it.
    private func currency(of account: String?) throws(Problem) -> Currency {
        if let whole = preamble[.currency].flatMap({ Currency(code: $0.text.uppercased()) }) { return whole }
        let texts = [account, preamble[.account]?.text]
        var found = try accounts.told(texts, bank: preamble[.bank]?.text, .none)
        if found == nil { found = try accounts.only(.none) }
        return found.flatMap { $0.currency == .none ? nil : $0.currency } ?? layout.currency ?? .none
    }

    /// Throws `TABLE-052` when a column of accounts may as well be the other side's: it is no account of the merchant's, or
    /// the same as the other side's.
    private func checkOwner(_ account: String?, _ row: StatementRow) throws(Problem) {
        guard row.places.isAccountUnclear, let account else { return }
        let own = StatementAccounts.account(in: account, bank: nil)
        let other = row.first(row.places.counterAccount).flatMap {
            StatementAccounts.account($0, bank: row.text(row.places.counterBank))
        }
        let isSame = other.flatMap { other in own.map { $0.means(other) } } ?? false
        guard isSame || own.map({ !accounts.mayBeOwn($0) }) ?? false else { return }
        let column = row.name(row.places.account)
        throw Problem(
            TableProblem.unclearOwner,
            at: row.position(row.places.account),
            path: column,
            ["column": column, "profile": profile.name]
        )
    }

    mutating func newPart(_ text: String?, _ stated: Currency?, line: Int) throws(Problem) -> Int? {
        let whole = preamble[.currency].flatMap { Currency(code: $0.text.uppercased()) }
        if let text = preamble[.account]?.text, parts.isEmpty { note(text, "") }
        if let text, let whole = preamble[.account]?.text,
            let own = StatementAccounts.account(in: text, bank: preamble[.bank]?.text),
            let title = StatementAccounts.account(in: whole, bank: preamble[.bank]?.text),
            !own.means(title), !title.means(own)
        {
            let values = ["first": title.description, "second": own.description]
            throw Problem(StatementProblem.twoAccounts, at: SourcePosition(line: line), values)
        }
        let told = try accounts.told(
            [text, preamble[.account]?.text],
            bank: preamble[.bank]?.text,
            stated ?? whole ?? .none
        )
        let usual = whole ?? told.flatMap { $0.currency == .none ? nil : $0.currency } ?? layout.currency
        let currency = stated ?? usual
        // That the account is of another currency is told when it is held against the merchant's.
        let said = layout.otherCurrencies == .skip ? usual : whole ?? layout.currency
        if layout.otherCurrencies != .split, let currency, let first = said ?? parts.first?.currency, first != currency
        {
            if layout.otherCurrencies == .skip, usual != nil { return nil }
            throw Problem(
                StatementProblem.severalCurrencies,
                at: SourcePosition(line: line),
                ["statement": preamble[.number]?.text ?? "1", "first": first.code, "second": currency.code]
            )
        }
        var owner = told
        if owner == nil { owner = try accounts.only(currency ?? .none) }
        parts.append(
            StatementPart(
                account: owner?.account,
                currency: currency ?? owner?.currency ?? .none,
                position: parts.count + 1,
                line: line
            )
        )
        return parts.count - 1
    }
}

/// One statement of a file while its movements come: of one account, in one currency.
struct StatementPart {
    let account: BankAccount?
    let currency: Currency
    /// Its position in the file, from 1.
    let position: Int
    /// The line of its first movement.
    let line: Int
    var balance = StatementBalance()
    var chain = BalanceChain()
    /// How many movements are not booked yet.
    var pending = 0
    /// How many movements were booked.
    var rows = 0
    /// How many of them have a fee in a column that is not read, and the last of them.
    private var fees = 0
    private var lastFee = 0

    /// A part without movements yet.
    init(account: BankAccount?, currency: Currency, position: Int, line: Int) {
        (self.account, self.currency, self.position, self.line) = (account, currency, position, line)
    }

    /// Notes that the next movement has such a fee.
    mutating func noteFee() {
        fees += 1
        lastFee = rows + 1
    }

    /// Whether the balances after the rows prove that amounts are without such fees: of one row they prove nothing.
    var provesFees: Bool { fees == 0 || chain.ends != nil && (fees > 1 || chain.proves(lastFee, of: rows)) }
}
