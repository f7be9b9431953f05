import Domain
import Formats
import Syntax

extension StatementMapper {
    /// The part that a row belongs to; nil when rows of its currency do not count.
    mutating func part(of row: StatementRow) throws(Problem) -> Int? {
        let account = row.text(row.places.account)
        let currency = try row.currency(row.places.currency)
        let name = row.text(row.places.part)
        if let last = lastKey, last.currency == currency, last.account == account, last.part == name {
            return last.place
        }
        let key = (account ?? "") + "|" + (currency?.code ?? "") + "|" + (name ?? "")
        if let place = index[key] {
            lastKey = (account, currency, name, place)
            return place
        }
        guard let place = try newPart(account, currency, line: row.row.line) else { return nil }
        index[key] = place
        lastKey = (account, currency, name, place)
        return place
    }

    mutating func newPart(_ text: String?, _ stated: Currency?, line: Int) throws(Problem) -> Int? {
        let told = accounts.told(text ?? preamble[.account]?.text, bank: preamble[.bank]?.text)
        let whole = preamble[.currency].flatMap { Currency(code: $0.text.uppercased()) }
        let usual = whole ?? told.flatMap { $0.currency == .none ? nil : $0.currency } ?? layout.currency
        let currency = stated ?? usual
        if layout.otherCurrencies != .split, let currency, let first = usual ?? parts.first?.currency, first != currency
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
