import Domain
import Syntax

/// What an entry says of the money that moved.
struct CAMTEntry {
    let line: Int
    /// Signed; without a sign where the file does not say which way it went.
    var amount: Money
    /// Whether the file says which way it went.
    let isSigned: Bool
    let isBooked: Bool
    let isReversal: Bool
    /// Whether the file marks it as a reversal, whose indicator some banks leave as that of the movement it reverses.
    let isMarkedReversal: Bool
    let isFee: Bool
    /// Whether charges stand between its amount and that of its part.
    let hasCharges: Bool
    let day: Day?
    let valueDay: Day?
    /// The bank's reference of the movement.
    let reference: String?
    /// The bank's reference of the entry, which may be a running number.
    let entryReference: String?
    /// Its amounts without signs: moved, instructed, and the counter value.
    let original: Money?
    let info: String?

    /// Reads an entry; throws `STATEMENT-004`, `STATEMENT-008` or `STATEMENT-010`.
    init(_ record: XMLRecord, _ amounts: inout CAMTAmount, currency standard: Currency) throws(Problem) {
        typealias Field = CAMTEntryField
        let sign = CAMTText.sign(record, Field.direction)
        isSigned = sign != nil
        if sign == nil, record.has(Field.direction) { throw CAMTEntry.noDirection(record.position(Field.direction)) }
        guard amounts.currency(record, Field.currency) != nil || !record.has(Field.currency) else {
            let values = ["field": "Ntry/" + record.path(Field.currency)]
            throw Problem(StatementProblem.badCurrency, at: record.position(Field.currency), values)
        }
        guard var money = amounts.money(record, Field.amount, Field.currency) else { throw CAMTEntry.badAmount(record) }
        if money.currency == .none, standard != .none {
            // The account's currency may have other decimals than a currency that nobody knows.
            let decimals = standard.decimals
            let units = record.withBytes(Field.amount) { StatementAmount.scaled($0.span, decimals: decimals) }
            guard let units else { throw CAMTEntry.badAmount(record) }
            money = Money(minorUnits: units, currency: standard)
        }
        line = record.line
        amount = Money(minorUnits: (sign ?? 1) *| money.minorUnits, currency: money.currency)
        isBooked = !record.has(Field.status) || record.equals(Field.status, "BOOK")
        isMarkedReversal = record.equals(Field.reversal, "true") || record.equals(Field.reversal, "1")
        isReversal =
            isMarkedReversal
            || CAMTTransactionCode.isReturn(record, subfamily: Field.subfamily)
        isFee = CAMTTransactionCode.isFee(record, family: Field.family, subfamily: .subfamily, code: .code)
        hasCharges = record.isPresent(Field.charges)
        day = try CAMTText.day(record, Field.day)
        valueDay = try CAMTText.day(record, Field.valueDay)
        reference = CAMTText.reference(record.string(Field.reference))
        entryReference = CAMTText.reference(record.string(Field.entryReference))
        info = record.string(Field.info)
        guard record.has(Field.instructed) || record.has(Field.converted) || record.has(Field.counterValue) else {
            original = nil
            return
        }
        original = CAMTDetail.original(
            than: amount.currency,
            amounts.money(record, Field.instructed, Field.instructedCurrency),
            amounts.money(record, Field.converted, Field.convertedCurrency),
            amounts.money(record, Field.counterValue, Field.counterValueCurrency)
        )
    }

    /// `STATEMENT-010` of an entry.
    static func noDirection(_ position: SourcePosition) -> Problem {
        Problem(StatementProblem.noDirection, at: position, ["field": "Ntry/" + CAMTEntryField.direction.path])
    }

    private static func badAmount(_ record: XMLRecord) -> Problem {
        Problem(
            StatementProblem.badAmount,
            at: record.position(CAMTEntryField.amount),
            ["field": "Ntry/" + record.path(CAMTEntryField.amount)]
        )
    }
}

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

/// The fields of an entry (docs/formats/camt.md#versions).
enum CAMTEntryField: Int, CAMTField {
    case entryReference, amount, currency, direction, reversal, status, day, valueDay, reference
    case family, subfamily, code
    case instructed, instructedCurrency, converted, convertedCurrency, counterValue, counterValueCurrency
    case charges, info

    var path: String {
        switch self {
        case .entryReference: "NtryRef"
        case .amount: "Amt"
        case .currency: "Amt/@Ccy"
        case .direction: "CdtDbtInd"
        case .reversal: "RvslInd"
        case .status: "Sts"
        case .day: "BookgDt/Dt"
        case .valueDay: "ValDt/Dt"
        case .reference: "AcctSvcrRef"
        case .family: "BkTxCd/Domn/Fmly/Cd"
        case .subfamily: "BkTxCd/Domn/Fmly/SubFmlyCd"
        case .code: "BkTxCd/Prtry/Cd"
        case .instructed: "AmtDtls/InstdAmt/Amt"
        case .instructedCurrency: "AmtDtls/InstdAmt/Amt/@Ccy"
        case .converted: "AmtDtls/TxAmt/Amt"
        case .convertedCurrency: "AmtDtls/TxAmt/Amt/@Ccy"
        case .counterValue: "AmtDtls/CntrValAmt/Amt"
        case .counterValueCurrency: "AmtDtls/CntrValAmt/Amt/@Ccy"
        case .charges: "Chrgs/TtlChrgsAndTaxAmt"
        case .info: "AddtlNtryInf"
        }
    }

    var otherPaths: [String] {
        switch self {
        case .status: ["Sts/Cd", "Sts/Prtry"]
        case .day: ["BookgDt/DtTm"]
        case .valueDay: ["ValDt/DtTm"]
        case .charges: ["Chrgs/Amt", "Chrgs/Rcrd/Amt"]
        default: []
        }
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
