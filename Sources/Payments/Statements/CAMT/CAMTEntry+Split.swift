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
            let signed = (part.sign ?? standard) *| amount.minorUnits
            sum += Int128(signed)
            amounts.append(Money(minorUnits: signed, currency: whole.currency))
        }
        return sum == Int128(whole.minorUnits) ? amounts : nil
    }

    /// `STATEMENT-014` when the only part of an entry went the other way; nil when it did not. What is given back may keep the
    /// direction of what it gives back, and an amount before an exchange may be told from the other side.
    func contradiction(_ part: CAMTDetail, statement: String) -> Problem? {
        guard !isReversal, !part.isReturn, let sign = part.sign, amount.minorUnits != 0,
            sign != amount.minorUnits.signum(),
            part.amount(in: amount.currency) != nil || part.original(than: amount.currency) == nil
        else { return nil }
        let values = ["statement": statement, "direction": sign < 0 ? "DBIT" : "CRDT", "amount": amount.decimal]
        return Problem(StatementProblem.contradictingSign, at: SourcePosition(line: part.line), values)
    }

    /// `STATEMENT-028` when the only part of an entry has another amount, or another currency and nothing of an exchange; nil
    /// when it has the same, or charges between them.
    func difference(_ part: CAMTDetail, statement: String) -> Problem? {
        guard amount.minorUnits != 0, !hasCharges, !part.hasCharges else { return nil }
        let all = [part.amounts.own, part.amounts.converted, part.amounts.instructed, part.amounts.counterValue]
        let stated = all.compactMap { $0 }.filter { $0.minorUnits != 0 && $0.currency != .none }
        let same = stated.filter { $0.currency == amount.currency }
        guard !same.contains(where: { $0.minorUnits.magnitude == amount.minorUnits.magnitude }),
            let first = same.first ?? stated.first
        else { return nil }
        if same.isEmpty, stated.count > 1 || original != nil || part.amounts.own == nil { return nil }
        let values = [
            "statement": statement, "amount": amount.decimal + " " + amount.currency.code,
            "part": first.decimal + " " + first.currency.code,
        ]
        return Problem(StatementProblem.partDiffers, at: SourcePosition(line: part.line), values)
    }
}
