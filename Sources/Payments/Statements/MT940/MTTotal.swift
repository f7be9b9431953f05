import Domain

/// What a report states of its debits or credits, field 90: `90C:3CZK1234,56`.
struct MTTotal {
    let count: Int
    let amount: Money
    let line: Int

    /// Reads the field; nil when it cannot be read, for nothing else depends on it.
    init?(_ bytes: Span<UInt8>, line: Int) {
        var index = 0
        var count = 0
        while index < bytes.count, index < 6, bytes[index] >= 48, bytes[index] <= 57 {
            // bounded: six digits at most.
            count = count * 10 + Int(bytes[index] &- 48)
            index += 1
        }
        guard index > 0, let currency = MTBalance.currency(bytes, index),
            let (minorUnits, _) = MTAmount.read(bytes, from: index + 3, currency)
        else { return nil }
        self.count = count
        amount = Money(minorUnits: minorUnits, currency: currency)
        self.line = line
    }

    /// `STATEMENT-006` when the movements do not make it; nil when they do.
    func problem(_ field: String, _ computed: (count: Int, sum: Int128), statement: String) -> Problem? {
        guard computed.count != count || computed.sum != Int128(amount.minorUnits) else { return nil }
        let sum = Int64(exactly: computed.sum).map { Money(minorUnits: $0, currency: amount.currency).decimal } ?? "?"
        return Problem(
            StatementProblem.totalsDiffer,
            at: SourcePosition(line: line),
            [
                "statement": statement, "field": field, "stated": "\(count) / \(amount.decimal)",
                "computed": "\(computed.count) / \(sum)",
            ]
        )
    }
}
