import Domain

extension CAMTEntry {
    /// The signed amounts of the parts of a batch, when each has one in the currency of the entry and they add up to it
    /// exactly; else nil, for then it is one movement (reference: bank formats, 2.3).
    static func split(_ whole: Money, _ parts: [CAMTDetail]) -> [Money]? {
        let standard: Int64 = whole.minorUnits < 0 ? -1 : 1
        var sum: Int128 = 0
        var amounts: [Money] = []
        amounts.reserveCapacity(parts.count)
        for part in parts {
            guard let amount = part.amount(in: whole.currency) else { return nil }
            let signed = (part.sign ?? standard) * amount.minorUnits
            sum += Int128(signed)
            amounts.append(Money(minorUnits: signed, currency: whole.currency))
        }
        return sum == Int128(whole.minorUnits) ? amounts : nil
    }

    /// `STATEMENT-014` when the only part of an entry moves its whole amount the other way; nil when it does not.
    func contradiction(_ part: CAMTDetail, statement: String) -> Problem? {
        guard !isReversal, !part.isReturn, let sign = part.sign, amount.minorUnits != 0,
            sign != amount.minorUnits.signum(),
            part.amount(in: amount.currency)?.minorUnits.magnitude == amount.minorUnits.magnitude
        else { return nil }
        let values = ["statement": statement, "direction": sign < 0 ? "DBIT" : "CRDT", "amount": amount.decimal]
        return Problem(StatementProblem.contradictingSign, at: SourcePosition(line: part.line), values)
    }
}
