import Domain
import Syntax

extension StatementMapper {
    /// The payment that a row reports.
    mutating func payment(_ row: StatementRow, _ day: Day, _ amount: Money) throws(Problem) -> Payment {
        let places = row.places
        var payment = Payment(date: day, amount: amount, line: row.row.line)
        payment.valueDate = try row.day(places.valueDate)
        let (bank, prefix) = (row.text(places.counterBank), row.text(places.counterPrefix))
        for place in places.counterAccount where payment.counterAccount == nil {
            guard let text = try code(row, place) else { continue }
            payment.counterAccount = StatementAccounts.account(text, bank: bank, prefix: prefix)
            if payment.counterAccount != nil { note(text, row.name(place)) }
        }
        payment.counterName =
            row.text(amount.minorUnits < 0 ? places.debitName : places.creditName)
            ?? row.first(places.counterName)
        payment.message = row.joined(places.message)
        payment.bankId = try code(row, places.bankId)
        payment.bankReference = try code(row, places.reference)
        payment.endToEndId = row.text(places.endToEnd)
        try readSymbols(row, into: &payment)
        payment.original = try original(row, amount)
        if places.type >= 0, !layout.feeTypes.isEmpty {
            let word = folded(row, places.type)
            payment.isFee = layout.feeTypes.contains { word.hasPrefix($0) }
        }
        return payment
    }

    /// Symbols in columns of their own first, then with their labels in the payer's reference and in the message.
    private mutating func readSymbols(_ row: StatementRow, into payment: inout Payment) throws(Problem) {
        payment.vs = try symbol(row, row.places.vs)
        payment.ks = try symbol(row, row.places.ks)
        payment.ss = try symbol(row, row.places.ss)
        payment.readSymbolsOfTexts()
    }

    /// The symbol in a column; of digits that make none, such as `2,026E+07`, a warning tells.
    private mutating func symbol(_ row: StatementRow, _ place: Int) throws(Problem) -> String? {
        guard let text = row.text(place) else { return nil }
        if let symbol = Symbol.normalised(text), symbol.utf8.count <= Symbol.longest { return symbol }
        let digits = StatementMapper.number(bare(row, place) ?? text)
        if let symbol = Symbol.normalised(digits), symbol.utf8.count <= Symbol.longest { return symbol }
        guard digits.utf8.contains(where: { $0 >= 49 && $0 <= 57 }) else { return nil }
        try tell(row, place, text)
        return nil
    }

    /// The text of a column, but for a number in scientific notation: of it a spreadsheet has left the first digits only,
    /// so that it is no key of anything.
    private mutating func code(_ row: StatementRow, _ place: Int) throws(Problem) -> String? {
        guard let text = row.text(place) else { return nil }
        guard ScientificNotation.isForm(text) else { return text }
        try tell(row, place, text)
        return nil
    }

    /// Reports a value that cannot be read and that the payment goes without; not of too many.
    private mutating func tell(_ row: StatementRow, _ place: Int, _ text: String) throws(Problem) {
        damaged += 1
        guard damaged <= 50 else { return }
        let values = ["column": row.name(place), "value": text.utf8.count <= 24 ? text : "…"]
        let isOfSpreadsheet = ScientificNotation.isForm(text) || text.hasPrefix("#")
        let problem = Problem(
            isOfSpreadsheet ? TableProblem.damagedValue : .unreadValue,
            .warning,
            scope: .record,
            at: row.position(place),
            path: row.name(place),
            values
        )
        try emit(.problem(problem))
    }

    /// The text of a column without the guards that keep a spreadsheet from taking digits for a number, `'0012` and
    /// `="0012"`, which are counted; nil when it is empty.
    mutating func bare(_ row: StatementRow, _ place: Int) -> String? {
        guard let text = row.text(place) else { return nil }
        guard note(text, row.name(place)) else { return text }
        let key = KeyGuard.key(text)
        return key.isEmpty ? nil : key
    }

    /// Counts a text with guards around it; whether it has any. A bank's own way of writing accounts is not told.
    @discardableResult mutating func note(_ text: String, _ column: String) -> Bool {
        guard let first = text.utf8.first, first == UInt8(ascii: "'") || first == UInt8(ascii: "=") else {
            return false
        }
        guard !layout.hasOwnGuards else { return true }
        guarded.count += 1
        if guarded.count == 1 { guarded.column = column }
        return true
    }

    /// The digits of a number without a fraction, `20260042,00`, or after the label of a symbol, `VS0012`.
    private static func number(_ text: String) -> String {
        var digits = text[...]
        // A number without a fraction: 20260042,00.
        let isWhole = digits.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false
        if isWhole, let mark = digits.firstIndex(where: { $0 == "," || $0 == "." }) {
            let zeros = digits[digits.index(after: mark)...]
            if !zeros.isEmpty, zeros.allSatisfy({ $0 == "0" }) { digits = digits[..<mark] }
        }
        let folded = TextKey.folded(digits)
        if ["vs", "ks", "ss"].contains(where: { folded.hasPrefix($0) }) {
            digits = folded[...].dropFirst(2).drop { ":./".contains($0) }
        }
        return String(digits)
    }

    /// The amount before the exchange, with the movement's sign; nil when it is of the same currency or no amount.
    private mutating func original(_ row: StatementRow, _ amount: Money) throws(Problem) -> Money? {
        guard let text = row.text(row.places.original) else { return nil }
        let stated = row.text(row.places.originalCurrency)
        guard let found = number.value(text) ?? StatementNumber(decimal: .auto).value(text) else {
            // Without a currency beside it, it may be any text.
            if let stated, stated.uppercased() != amount.currency.code {
                try tell(row, row.places.original, text)
            }
            return nil
        }
        guard let code = found.currency ?? stated, let currency = Currency(code: code.uppercased()),
            currency != amount.currency,
            let minor = StatementNumber.minorUnits(found.millionths.absolute, currency), minor != 0
        else { return nil }
        return Money(minorUnits: amount.minorUnits < 0 ? -|minor : minor, currency: currency)
    }
}
