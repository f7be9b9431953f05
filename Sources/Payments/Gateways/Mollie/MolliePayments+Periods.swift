import Domain
import Syntax

/// A settlement's own record: what it pays out, and what it is made of by ways to pay and months.
struct MollieSettlement {
    /// One line of a month: what came by one way to pay, or what it cost.
    private struct Part {
        let isCost: Bool
        let method: String?
        let text: String?
        let amount: UnitPrice
    }

    let id: String
    let reference: String?
    let net: Money
    let day: Day?
    let line: Int
    private var parts: [Part] = []

    init(_ value: JSONTree) throws(Problem) {
        id = GatewayText.short(value["id"]?.text ?? "")
        line = value.line
        reference = value["reference"]?.text.map { GatewayText.short($0) }
        net = try Self.money(value["amount"], "amount", at: value.line)
        day = try value["settledAt"]?.text.map { (text) throws(Problem) in
            guard let day = GatewayDay.central(utc: text) else {
                throw Problem(SettlementProblem.badDate, at: SourcePosition(line: value.line), ["field": "settledAt"])
            }
            return day
        }
        for year in value["periods"]?.members ?? [] {
            for month in year.value.members {
                for entry in month.value["revenue"]?.elements ?? [] { try add(entry, isCost: false) }
                for entry in month.value["costs"]?.elements ?? [] { try add(entry, isCost: true) }
            }
        }
    }

    private mutating func add(_ entry: JSONTree, isCost: Bool) throws(Problem) {
        guard let amount: UnitPrice = (entry["amountGross"] ?? entry["amountNet"])?["value"]?.fixed() else {
            throw Problem(SettlementProblem.badAmount, at: SourcePosition(line: entry.line), ["field": "amountGross"])
        }
        let method = entry["method"]?.text
        parts.append(Part(isCost: isCost, method: method, text: entry["description"]?.text, amount: amount))
    }

    /// Its parts as lines, rounded so that together they are rounded once; without the revenue where each payment is a line of
    /// its own.
    func lines(_ position: Int, withRevenue: Bool) throws(Problem) -> [GatewayLine] {
        guard !parts.isEmpty else { return [] }
        guard let day else {
            throw Problem(SettlementProblem.badDate, at: SourcePosition(line: line), ["field": "settledAt"])
        }
        var lines: [GatewayLine] = []
        var exact = UnitPrice.zero
        var rounded: Int64 = 0
        for part in parts {
            let before = rounded
            let change = part.isCost ? -|part.amount.millionths : part.amount.millionths
            exact = exact.saturatingSum(UnitPrice(millionths: change))
            guard let sum = Money(exact, currency: net.currency) else {
                throw Problem(SettlementProblem.badAmount, at: SourcePosition(line: line), ["field": "amountGross"])
            }
            rounded = sum.minorUnits
            let amount = Money(minorUnits: rounded -| before, currency: net.currency)
            guard part.isCost || withRevenue else { continue }
            var one = GatewayLine(Self.kind(part, amount), settlement: position, gross: amount, date: day, line: line)
            (one.method, one.text) = (part.method, part.text)
            lines.append(one)
        }
        return lines
    }

    private static func kind(_ part: Part, _ amount: Money) -> GatewayLine.Kind {
        let isCredit = amount.minorUnits > 0
        if part.isCost { return isCredit ? .feeCredit : .fee }
        let word = TextKey.folded((part.method ?? "") + " " + (part.text ?? ""))
        if word.contains("chargeback") { return isCredit ? .chargebackReversal : .chargeback }
        if word.contains("refund") { return isCredit ? .refundReversal : .refund }
        return isCredit ? .payment : .adjustment
    }

    /// `{"currency":"EUR","value":"39.75"}`; throws when it is none.
    static func money(_ value: JSONTree?, _ field: String, at line: Int) throws(Problem) -> Money {
        let place = SourcePosition(line: value?.line ?? line)
        guard let code = value?["currency"]?.text, let currency = Currency(code: code.uppercased()), currency != .none
        else {
            throw Problem(SettlementProblem.badCurrency, at: place, ["field": field])
        }
        let amount = value?["value"]?.text.flatMap { GatewayAmount.read($0, currency, mark: UInt8(ascii: ".")) }
        guard let amount else { throw Problem(SettlementProblem.badAmount, at: place, ["field": field]) }
        return amount
    }
}
