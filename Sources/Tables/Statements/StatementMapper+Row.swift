import Domain
import Syntax

extension StatementMapper {
    /// Symbols in columns of their own first, then with their labels in the payer's reference and in the message.
    func readSymbols(_ row: StatementRow, into payment: inout Payment) {
        payment.vs = row.text(row.places.vs).flatMap { Symbol.normalised($0) }
        payment.ks = row.text(row.places.ks).flatMap { Symbol.normalised($0) }
        payment.ss = row.text(row.places.ss).flatMap { Symbol.normalised($0) }
        guard payment.vs == nil else { return }
        var symbols = StatementSymbols()
        let reference = Array((payment.endToEndId ?? "").utf8)
        symbols.read(endToEnd: reference.span, isCzech: false)
        let message = Array((payment.message ?? "").utf8)
        symbols.read(text: message.span)
        payment.vs = symbols.vs
        payment.ks = payment.ks ?? symbols.ks
        payment.ss = payment.ss ?? symbols.ss
    }

    /// The amount before the exchange, with the movement's sign; nil when it is of the same currency or no amount.
    func original(_ row: StatementRow, _ amount: Money) -> Money? {
        guard let text = row.text(row.places.original), let found = number.value(text),
            let code = found.currency ?? row.text(row.places.originalCurrency),
            let currency = Currency(code: code.uppercased()), currency != amount.currency,
            let minor = StatementNumber.minorUnits(abs(found.millionths), currency)
        else { return nil }
        return Money(minorUnits: amount.minorUnits < 0 ? -minor : minor, currency: currency)
    }

    func brokenChain(
        _ row: StatementRow,
        _ expected: Int128,
        _ stated: Int64,
        _ currency: Currency
    ) -> Problem {
        let place = row.places.balance
        let computed = Int64(exactly: expected).map { Money(minorUnits: $0, currency: currency).decimal } ?? "?"
        return Problem(
            TableProblem.brokenChain,
            at: row.position(place),
            path: row.name(place),
            ["expected": computed, "stated": Money(minorUnits: stated, currency: currency).decimal]
        )
    }
}
