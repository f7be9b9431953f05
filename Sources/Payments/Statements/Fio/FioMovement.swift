import Domain
import Syntax

/// One movement: the texts of its columns, and the payment that they make.
struct FioMovement {
    private var texts = [String?](repeating: nil, count: FioColumn.count)
    /// Where it begins.
    var line = 0

    /// The text of a column; blanks around it, and a text of nothing else, are left out.
    subscript(_ column: FioColumn) -> String? {
        get { texts[column.rawValue] }
        set { texts[column.rawValue] = newValue.flatMap(FioMovement.trimmed) }
    }

    /// Sets a column by its number; numbers that are not read are passed over.
    mutating func set(_ number: Int, _ text: String) {
        guard let column = FioColumn(rawValue: number) else { return }
        self[column] = text
    }

    /// The payment; throws `STATEMENT-004` or `STATEMENT-005`, `STATEMENT-008`.
    func payment(_ account: BankAccount?, _ standard: Currency?) throws(Problem) -> Payment {
        let place = SourcePosition(line: line)
        guard let currency = self[.currency].map({ Currency(code: $0) }) ?? standard else {
            throw Problem(StatementProblem.badCurrency, at: place, ["field": "14"])
        }
        guard let amount = FioMovement.money(self[.amount] ?? "", currency) else {
            throw Problem(StatementProblem.badAmount, at: place, ["field": "1"])
        }
        guard let written = self[.day] else { throw Problem(StatementProblem.noDate, at: place) }
        guard let day = FioMovement.day(written) else {
            throw Problem(StatementProblem.badDate, at: place, ["field": "0"])
        }
        var payment = Payment(date: day, amount: amount, line: line)
        payment.ownAccount = account
        // Only this one is unique: a reversal and a fee have the order's number of the payment that they belong to.
        let id = self[.movement].map { FioNumber.plain($0) ?? $0 }
        payment.bankId = id
        payment.bankReference = id ?? self[.order]
        payment.counterAccount = self[.account].flatMap { StatedAccount.other($0, bank: self[.bank]) }
        payment.counterName = self[.name] ?? self[.userText] ?? self[.kind]
        payment.message = self[.message] ?? self[.comment]
        payment.endToEndId = self[.payerReference]
        payment.isFee = self[.kind]?.hasPrefix("Poplat") ?? false
        payment.original = original(amount)
        readSymbols(into: &payment)
        return payment
    }

    /// Fields of their own first, then the payer's reference, as Slovak banks write it, then the message.
    private func readSymbols(into payment: inout Payment) {
        payment.vs = self[.variableSymbol].flatMap { Symbol.normalised($0) }
        payment.ks = self[.constantSymbol].flatMap { Symbol.normalised($0) }
        payment.ss = self[.specificSymbol].flatMap { Symbol.normalised($0) }
        payment.readSymbolsOfTexts()
    }

    /// `45.97 EUR` in another currency than the account's.
    private func original(_ amount: Money) -> Money? {
        guard let words = self[.detail]?.split(separator: " "), words.count == 2,
            let currency = Currency(code: String(words[1])), currency != amount.currency,
            let found = FioMovement.money(String(words[0]), currency)
        else { return nil }
        let magnitude = abs(found.minorUnits)
        return Money(minorUnits: amount.minorUnits < 0 ? -magnitude : magnitude, currency: currency)
    }

    /// An amount with a sign, exactly; nil when it is none.
    static func money(_ text: String, _ currency: Currency) -> Money? {
        guard let plain = FioNumber.plain(text) else { return nil }
        let isNegative = plain.hasPrefix("-")
        let digits = Array(plain.utf8.dropFirst(isNegative ? 1 : 0))
        return StatementAmount.scaled(digits.span, decimals: currency.decimals).map { minorUnits in
            Money(minorUnits: isNegative ? -minorUnits : minorUnits, currency: currency)
        }
    }

    /// The first ten characters; or milliseconds at midnight in Prague, as the bank's own example has them.
    static func day(_ text: String) -> Day? {
        let bytes = Array(text.utf8)
        if bytes.count >= 11, let milliseconds = Int64(text) {
            // Midnight there is one or two hours before midnight here.
            let days = (milliseconds / 1000 + 7200) / 86_400
            return Int32(exactly: days).flatMap { StatementDay.plausible(Day(number: $0)) }
        }
        let first = Array(bytes.prefix(10))
        return DateParser.isoDay(first.span).flatMap { StatementDay.plausible($0) }
    }

    private static func trimmed(_ text: String) -> String? {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { $0 > 32 }), let last = bytes.lastIndex(where: { $0 > 32 }) else {
            return nil
        }
        return String(text[first...last])
    }
}
