import Domain
import Formats
import Syntax

extension StatementMapper {
    /// The part that a row belongs to; nil when rows of its currency do not count.
    mutating func part(of row: StatementRow, _ isOutgoing: Bool?) throws(Problem) -> Int? {
        let account = row.text(row.places.account)
        let currency = try row.currency(isOutgoing: isOutgoing)
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

    mutating func newPart(_ text: String?, _ stated: Currency?, line: Int) throws(Problem) -> Int? {
        let whole = preamble[.currency].flatMap { Currency(code: $0.text.uppercased()) }
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
