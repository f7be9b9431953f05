import Connectors
import Domain
import Syntax

/// One movement: the texts of its columns, and the payment that they make.
struct FioMovement {
    /// The columns of symbols.
    static let symbols: [FioColumn] = [.variableSymbol, .constantSymbol, .specificSymbol]

    private var texts = [String?](repeating: nil, count: FioColumn.count)
    /// Where it begins.
    var line = 0

    /// The text of a column; blanks around it, and a text of nothing else, are left out.
    subscript(_ column: FioColumn) -> String? {
        get { texts[column.rawValue] }
        set { texts[column.rawValue] = newValue.flatMap(FioMovement.trimmed) }
    }

    /// Sets a column by its number; numbers that are not read are skipped.
    mutating func set(_ number: Int, _ text: String) {
        guard let column = FioColumn(rawValue: number) else { return }
        self[column] = text
    }

    /// The payment; throws `STATEMENT-004` or `STATEMENT-005`, `STATEMENT-008`.
    func payment(_ account: BankAccount?, _ standard: Currency?, statement: Int) throws(Problem) -> Payment {
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
        if let kind = self[.kind], let went = FioMovement.went(kind), amount.minorUnits != 0,
            went != (amount.minorUnits < 0)
        {
            let values = ["statement": String(statement), "direction": kind, "amount": amount.decimal]
            throw Problem(StatementProblem.contradictingSign, at: place, values)
        }
        var payment = Payment(date: day, amount: amount, line: line)
        payment.ownAccount = account
        // Only this one is unique: a reversal and a fee have the order's number of the payment that they belong to.
        let id = self[.movement].map { FioNumber.plain($0) ?? $0 }
        payment.bankId = id
        payment.bankReference = id ?? self[.order]
        payment.counterAccount = self[.account].flatMap { StatedAccount.other($0, bank: self[.bank]) }
        payment.counterName = self[.name] ?? self[.userText] ?? self[.kind]
        payment.message = message
        payment.endToEndId = self[.payerReference]
        payment.isFee = self[.kind]?.hasPrefix("Poplat") ?? false
        payment.original = original(amount)
        readSymbols(into: &payment)
        return payment
    }

    /// Fields of their own first, then the payer's reference, as Slovak banks write it, then the message.
    private func readSymbols(into payment: inout Payment) {
        (payment.vs, payment.ks, payment.ss) = (
            symbol(.variableSymbol), symbol(.constantSymbol), symbol(.specificSymbol)
        )
        payment.readSymbolsOfTexts()
    }

    private func symbol(_ column: FioColumn) -> String? {
        let symbol = self[column].flatMap { Symbol.normalised($0) }
        return symbol.flatMap { $0.utf8.count <= Symbol.longest ? $0 : nil }
    }

    /// `TABLE-054` for each symbol that is none: in scientific notation, or too long.
    var unread: [Problem] {
        Self.symbols.compactMap { column in
            guard let text = self[column], symbol(column) == nil, text.utf8.contains(where: { $0 >= 49 && $0 <= 57 })
            else {
                return nil
            }
            let name = "column" + String(column.rawValue)
            let values = ["column": name, "value": text.utf8.count <= 24 ? text : "…"]
            let place = SourcePosition(line: line)
            return Problem(TableProblem.unreadValue, .warning, scope: .record, at: place, path: name, values)
        }
    }

    /// The message, and what the payer's bank writes as its own text where that is neither the name nor in the message.
    private var message: String? {
        let told = self[.message] ?? self[.comment]
        guard let text = self[.userText], self[.name] != nil, text != self[.name], told?.contains(text) != true else {
            return told
        }
        return told.map { text.contains($0) ? text : $0 + " " + text } ?? text
    }

    /// Whether money went by the kind of movement; nil when it may be either: a card's purchase may be given back.
    private static func went(_ kind: String) -> Bool? {
        let word = TextKey.folded(kind)
        guard !["poplat", "oprav", "storn", "vrac", "vrat"].contains(where: { word.contains($0) }) else { return nil }
        let came = ["prijem", "prichoz", "prichadz", "vklad", "pripsan", "pripisan"].contains { word.contains($0) }
        let left =
            ["odchoz", "odchadz", "vyber"].contains { word.contains($0) }
            || ["bezhotovostniplatba", "bezhotovostnaplatba"].contains(word) || word.hasPrefix("platbaprevodem")
            || word.hasPrefix("platbaprevodom")
        return came == left ? nil : left
    }

    /// `45.97 EUR` in another currency than the account's.
    private func original(_ amount: Money) -> Money? {
        guard let words = self[.detail]?.split(separator: " "), words.count == 2,
            let currency = Currency(code: String(words[1])), currency != amount.currency,
            let found = FioMovement.money(String(words[0]), currency)
        else { return nil }
        let magnitude = found.minorUnits.absolute
        return Money(minorUnits: amount.minorUnits < 0 ? -|magnitude : magnitude, currency: currency)
    }

    /// An amount with a sign, exactly; nil when it is none.
    static func money(_ text: String, _ currency: Currency) -> Money? {
        guard let plain = FioNumber.plain(text) else { return nil }
        let isNegative = plain.hasPrefix("-")
        let digits = Array(plain.utf8.dropFirst(isNegative ? 1 : 0))
        return StatementAmount.scaled(digits.span, decimals: currency.decimals).map { minorUnits in
            Money(minorUnits: isNegative ? -|minorUnits : minorUnits, currency: currency)
        }
    }

    /// The first ten characters; or milliseconds at midnight in Prague, as the bank's own example has them.
    static func day(_ text: String) -> Day? {
        let bytes = Array(text.utf8)
        if bytes.count >= 11, let milliseconds = Int64(text) {
            // Midnight there is one or two hours before midnight here.
            let days = (milliseconds / 1000 +| 7200) / 86_400
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

/// Numbers as programs of Java write them: `12500000.00` as `1.25E7`, an id as `2.6000000001E10`.
enum FioNumber {
    /// The most places by which an exponent may move the point.
    private static let furthest = 18

    /// Whether a number with an exponent has as many digits as it has places, so that none was rounded away.
    static func isWhole(_ text: String) -> Bool {
        guard let mark = text.utf8.firstIndex(where: { $0 | 32 == UInt8(ascii: "e") }) else { return true }
        let digits = text[..<mark].utf8.filter { $0 >= 48 && $0 <= 57 }.count
        guard let exponent = Int(shortText: text[text.index(after: mark)...]) else { return false }
        return digits > exponent
    }

    /// The number without an exponent, exactly, and without a fraction of zeros alone; nil when it is no number.
    static func plain(_ text: String) -> String? {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 32 == UInt8(ascii: "e") }
        guard let mantissa = parts.first, let exponent = parts.count == 2 ? number(parts[1]) : 0 else { return nil }
        let halves = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first, !whole.isEmpty, mantissa.count <= 40 else { return nil }
        let fraction = halves.count == 2 ? Array(halves[1]) : []
        guard whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit), halves.count == 1 || !fraction.isEmpty else {
            return nil
        }
        var digits = whole + fraction
        var point = whole.count + exponent
        while point > digits.count { digits.append(48) }
        while point < 1 {
            digits.insert(48, at: digits.startIndex)
            point += 1
        }
        let all = Array(digits)
        var end = all.count
        while end > point, all[end - 1] == 48 { end -= 1 }
        var start = 0
        while start < point - 1, all[start] == 48 { start += 1 }
        let front = String(decoding: all[start..<point], as: UTF8.self)
        let back = end > point ? "." + String(decoding: all[point..<end], as: UTF8.self) : ""
        return (isNegative ? "-" : "") + front + back
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let exponent = Int(shortText: String(decoding: bytes, as: UTF8.self)), exponent.magnitude <= furthest
        else { return nil }
        return exponent
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }
}
