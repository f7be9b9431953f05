import Domain

/// What the indicator of a movement or balance says: credit, debit, and either taken back.
enum FINSTAMark: String {
    case credit = "C"
    case debit = "D"
    case creditBack = "CR"
    case debitBack = "DR"

    init?(_ text: String?) {
        guard let text, let mark = FINSTAMark(rawValue: text) else { return nil }
        self = mark
    }

    /// 1 when money came, -1 when it went.
    var sign: Int64 { self == .credit || self == .debitBack ? 1 : -1 }

    /// Whether it takes back an earlier movement.
    var isReversal: Bool { self == .creditBack || self == .debitBack }
}

/// What a statement states of its credits and debits, `12=220232,41`: their number and their sum.
///
/// Banks count what is taken back on the other side, or off its own; with its number there, on the other side, or not.
struct FINSTATotals {
    private struct Total {
        var count = 0
        var sum: Int128 = 0

        mutating func add(_ amount: Int64) {
            count += 1
            sum += Int128(amount)
        }
    }

    /// By which way the money went, and by which side the indicator names.
    private var bySign = (credits: Total(), debits: Total())
    private var byMark = (credits: Total(), debits: Total())

    /// Takes in a movement.
    mutating func add(_ amount: Money, mark: String?) {
        let units = amount.minorUnits
        if units < 0 { bySign.debits.add(-|units) } else { bySign.credits.add(units) }
        let isCredit = mark.map { $0.hasPrefix("C") } ?? (units >= 0)
        if isCredit { byMark.credits.add(units) } else { byMark.debits.add(-|units) }
    }

    /// `STATEMENT-006` for a total that the movements do not make in any way that banks count; throws `STATEMENT-017` when
    /// one is no total.
    func problems(
        _ credits: String?,
        _ debits: String?,
        _ statement: Statement,
        name: String
    ) throws(Problem) -> [Problem?] {
        [
            try problem(.credits, credits, [bySign.credits, byMark.credits], statement, name),
            try problem(.debits, debits, [bySign.debits, byMark.debits], statement, name),
        ]
    }

    private func problem(
        _ field: FINSTAHead,
        _ stated: String?,
        _ computed: [Total],
        _ statement: Statement,
        _ name: String
    ) throws(Problem) -> Problem? {
        guard let stated else { return nil }
        let place = SourcePosition(line: statement.line)
        let parts = stated.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(shortText: parts[0]),
            let amount = FINSTAHandler.money(String(parts[1]), statement.currency)
        else { throw Problem(StatementProblem.badFigure, at: place, ["statement": name, "field": field.name]) }
        // Only where the balances prove the movements, another way of counting may explain a total.
        let ways = statement.balanced == true ? computed : Array(computed.prefix(1))
        let sum = Int128(amount.minorUnits.magnitude)
        let isExplained = ways.contains { $0.sum.magnitude == sum } && computed.contains { $0.count == number }
        guard !isExplained else { return nil }
        let whole = Int64(exactly: computed[0].sum).map { Money(minorUnits: $0, currency: statement.currency).decimal }
        return Problem(
            StatementProblem.totalsDiffer,
            at: place,
            [
                "statement": name, "field": field.name, "stated": "\(number) / \(amount.decimal)",
                "computed": "\(computed[0].count) / \(whole ?? "?")",
            ]
        )
    }
}
