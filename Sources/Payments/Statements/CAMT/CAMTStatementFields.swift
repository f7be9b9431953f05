/// The period of a statement.
enum CAMTPeriodField: Int, CAMTField {
    case from, to

    var path: String { self == .from ? "FrDtTm" : "ToDtTm" }

    var otherPaths: [String] { self == .from ? ["FrDt"] : ["ToDt"] }
}

/// The account of a statement.
enum CAStatedAccountField: Int, CAMTField {
    case iban, other, currency, bic, bankCode

    var path: String {
        switch self {
        case .iban: "Id/IBAN"
        case .other: "Id/Othr/Id"
        case .currency: "Ccy"
        case .bic: "Svcr/FinInstnId/BICFI"
        case .bankCode: "Svcr/FinInstnId/Othr/Id"
        }
    }

    var otherPaths: [String] {
        switch self {
        case .other: ["Id/PrtryAcct/Id"]
        case .bic: ["Svcr/FinInstnId/BIC"]
        case .bankCode: ["Svcr/FinInstnId/ClrSysMmbId/MmbId"]
        default: []
        }
    }
}

/// A balance of a statement.
enum CAMTBalanceField: Int, CAMTField {
    case kind, subtype, amount, currency, direction, day

    var path: String {
        switch self {
        case .kind: "Tp/CdOrPrtry/Cd"
        case .subtype: "Tp/SubTp/Cd"
        case .amount: "Amt"
        case .currency: "Amt/@Ccy"
        case .direction: "CdtDbtInd"
        case .day: "Dt/Dt"
        }
    }

    var otherPaths: [String] {
        switch self {
        case .kind: ["Tp/CdOrPrtry/Prtry", "Tp/Cd"]
        case .day: ["Dt/DtTm"]
        default: []
        }
    }
}

/// The totals that a statement states of its movements.
enum CAMTTotalsField: Int, CAMTField {
    case count, sum, net, direction, creditCount, creditSum, debitCount, debitSum

    var path: String {
        switch self {
        case .count: "TtlNtries/NbOfNtries"
        case .sum: "TtlNtries/Sum"
        case .net: "TtlNtries/TtlNetNtryAmt"
        case .direction: "TtlNtries/CdtDbtInd"
        case .creditCount: "TtlCdtNtries/NbOfNtries"
        case .creditSum: "TtlCdtNtries/Sum"
        case .debitCount: "TtlDbtNtries/NbOfNtries"
        case .debitSum: "TtlDbtNtries/Sum"
        }
    }

    var otherPaths: [String] {
        switch self {
        case .net: ["TtlNtries/TtlNetNtry/Amt"]
        case .direction: ["TtlNtries/TtlNetNtry/CdtDbtInd"]
        default: []
        }
    }
}
