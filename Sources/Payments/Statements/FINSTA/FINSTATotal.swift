import Domain

/// What a statement states of its credits or debits, `12=220232,41`: their number and their sum.
struct FINSTATotal {
    private let field: FINSTAHead
    private var count = 0
    private var sum: Int128 = 0

    init(field: FINSTAHead) {
        self.field = field
    }

    /// Takes in a movement.
    mutating func add(_ amount: Money) {
        count += 1
        sum += Int128(amount.minorUnits.magnitude)
    }

    /// `STATEMENT-006` when the movements do not make what is stated; nil when they do, or nothing is stated.
    func problem(_ stated: String?, _ currency: Currency, statement: String, at place: SourcePosition) -> Problem? {
        guard let parts = stated?.split(separator: "="), parts.count == 2, let number = Int(parts[0]),
            let amount = FINSTAHandler.money(String(parts[1]), currency)
        else { return nil }
        guard number != count || Int128(amount.minorUnits.magnitude) != sum else { return nil }
        let computed = Int64(exactly: sum).map { Money(minorUnits: $0, currency: currency).decimal } ?? "?"
        return Problem(
            StatementProblem.totalsDiffer,
            at: place,
            [
                "statement": statement, "field": field.name, "stated": "\(number) / \(amount.decimal)",
                "computed": "\(count) / \(computed)",
            ]
        )
    }
}
