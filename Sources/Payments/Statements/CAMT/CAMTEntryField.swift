/// The fields of an entry (reference: bank formats, 2.1 and 2.2).
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
