import Domain
import Syntax

extension CAMTEntry {
    /// The signed amounts of the parts of a batch, when each has one in the currency of the entry and they add up to it
    /// exactly; else nil, for then it is one movement (docs/formats/camt.md#batches).
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

/// What the code of a transaction, `BkTxCd`, says of a movement.
enum CAMTTransactionCode {
    /// Whether it is a fee of the bank: by family and subfamily of ISO 20022's external codes, or by the code of the Czech
    /// Banking Association, whose series 40000 are fees.
    static func isFee<Field: CAMTField>(_ record: XMLRecord, family: Field, subfamily: Field, code: Field) -> Bool {
        if isCharge(record, subfamily) || isCharge(record, family) { return true }
        return record.withBytes(code) { $0.count == 11 } && CAMTText.starts(record, code, with: "40000")
    }

    /// Whether it gives back what an earlier movement moved.
    static func isReturn(_ record: XMLRecord, subfamily: some CAMTField) -> Bool {
        switch letters(record, subfamily) {
        // RRTN, RPCR, PRDD, UPDD: returned payment, cancelled payment, reversed and unpaid direct debit.
        case 0x5252_544E, 0x5250_4352, 0x5052_4444, 0x5550_4444: true
        default: false
        }
    }

    /// Charges, fees, and commissions of all kinds.
    private static func isCharge(_ record: XMLRecord, _ field: some CAMTField) -> Bool {
        switch letters(record, field) {
        // CHRG, FEES, COMM, COME, COMI, COMT.
        case 0x4348_5247, 0x4645_4553, 0x434F_4D4D, 0x434F_4D45, 0x434F_4D49, 0x434F_4D54: true
        default: false
        }
    }

    /// The four letters of a code as a number; 0 for anything else.
    private static func letters(_ record: XMLRecord, _ field: some CAMTField) -> UInt32 {
        record.withBytes(field) { bytes in
            guard bytes.count == 4 else { return 0 }
            return UInt32(bytes[0]) << 24 | UInt32(bytes[1]) << 16 | UInt32(bytes[2]) << 8 | UInt32(bytes[3])
        }
    }
}
