/// The sum of a statement's movements, checked exactly against its balances.
public struct StatementBalance: Sendable {
    /// The sum so far, in minor units; wider than any balance, so that no sum overflows.
    public private(set) var movements: Int128 = 0
    /// How many movements there are.
    public private(set) var entries = 0

    /// Nothing yet.
    public init() {}

    /// Takes in a booked movement, signed; of a batch the whole, not its parts.
    public mutating func add(_ amount: Money) {
        movements += Int128(amount.minorUnits)
        entries += 1
    }

    /// Takes in several movements by their sum.
    public mutating func add(sum: Int128, entries count: Int) {
        movements += sum
        entries += count
    }

    /// Puts the number of movements and whether they balance into `statement`.
    ///
    /// Returns `STATEMENT-001`, which spoils the file, when opening plus movements is not closing; nil when it is, or when
    /// a balance is missing.
    public func close(_ statement: inout Statement, position: Int) -> Problem? {
        statement.entries = entries
        guard let opening = statement.opening, let closing = statement.closing else { return nil }
        let computed = Int128(opening.minorUnits) + movements
        statement.balanced = computed == Int128(closing.minorUnits)
        guard statement.balanced == false else { return nil }
        func text(_ minorUnits: Int128) -> String {
            Int64(exactly: minorUnits).map { Money(minorUnits: $0, currency: statement.currency).decimal } ?? "?"
        }
        return Problem(
            StatementProblem.doesNotBalance,
            at: SourcePosition(line: statement.line),
            [
                "statement": statement.number ?? String(position), "opening": opening.decimal,
                "stated": closing.decimal, "movements": text(movements), "computed": text(computed),
                "difference": text(Int128(closing.minorUnits) - computed),
            ]
        )
    }
}

extension Statement {
    /// `STATEMENT-009` or `STATEMENT-018`, a warning, when a balance is missing; nil when both are there.
    public func unproven(_ name: String) -> Problem? {
        guard opening == nil || closing == nil else { return nil }
        let code: StatementProblem = opening == nil && closing == nil ? .noBalances : .oneBalance
        return Problem(code, .warning, scope: .record, at: SourcePosition(line: line), ["statement": name])
    }
}
