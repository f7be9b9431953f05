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
