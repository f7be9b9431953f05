/// The fields of a part of an entry (reference: bank formats, 2.1 and 2.2).
enum CAMTDetailField: Int, CAMTField {
    case reference, batch, instruction, endToEnd
    case amount, currency, direction
    case instructed, instructedCurrency, converted, convertedCurrency, counterValue, counterValueCurrency
    case family, subfamily, code
    case debtor, debtorIBAN, debtorAccount, debtorAccountName, ultimateDebtor
    case creditor, creditorIBAN, creditorAccount, creditorAccountName, ultimateCreditor
    case debtorBank, creditorBank
    case returned, charges, info

    var path: String {
        switch self {
        case .reference: "Refs/AcctSvcrRef"
        case .batch: "Refs/PmtInfId"
        case .instruction: "Refs/InstrId"
        case .endToEnd: "Refs/EndToEndId"
        case .amount: "Amt"
        case .currency: "Amt/@Ccy"
        case .direction: "CdtDbtInd"
        case .instructed: "AmtDtls/InstdAmt/Amt"
        case .instructedCurrency: "AmtDtls/InstdAmt/Amt/@Ccy"
        case .converted: "AmtDtls/TxAmt/Amt"
        case .convertedCurrency: "AmtDtls/TxAmt/Amt/@Ccy"
        case .counterValue: "AmtDtls/CntrValAmt/Amt"
        case .counterValueCurrency: "AmtDtls/CntrValAmt/Amt/@Ccy"
        case .family: "BkTxCd/Domn/Fmly/Cd"
        case .subfamily: "BkTxCd/Domn/Fmly/SubFmlyCd"
        case .code: "BkTxCd/Prtry/Cd"
        case .debtor: "RltdPties/Dbtr/Nm"
        case .debtorIBAN: "RltdPties/DbtrAcct/Id/IBAN"
        case .debtorAccount: "RltdPties/DbtrAcct/Id/Othr/Id"
        case .debtorAccountName: "RltdPties/DbtrAcct/Nm"
        case .ultimateDebtor: "RltdPties/UltmtDbtr/Nm"
        case .creditor: "RltdPties/Cdtr/Nm"
        case .creditorIBAN: "RltdPties/CdtrAcct/Id/IBAN"
        case .creditorAccount: "RltdPties/CdtrAcct/Id/Othr/Id"
        case .creditorAccountName: "RltdPties/CdtrAcct/Nm"
        case .ultimateCreditor: "RltdPties/UltmtCdtr/Nm"
        case .debtorBank: "RltdAgts/DbtrAgt/FinInstnId/Othr/Id"
        case .creditorBank: "RltdAgts/CdtrAgt/FinInstnId/Othr/Id"
        case .returned: "RtrInf"
        case .charges: "Chrgs/TtlChrgsAndTaxAmt"
        case .info: "AddtlTxInf"
        }
    }

    var otherPaths: [String] {
        switch self {
        case .debtor: ["RltdPties/Dbtr/Pty/Nm", "RltdPties/Dbtr/Agt/FinInstnId/Nm"]
        case .creditor: ["RltdPties/Cdtr/Pty/Nm", "RltdPties/Cdtr/Agt/FinInstnId/Nm"]
        case .ultimateDebtor: ["RltdPties/UltmtDbtr/Pty/Nm"]
        case .ultimateCreditor: ["RltdPties/UltmtCdtr/Pty/Nm"]
        case .debtorAccount: ["RltdPties/DbtrAcct/Id/PrtryAcct/Id"]
        case .creditorAccount: ["RltdPties/CdtrAcct/Id/PrtryAcct/Id"]
        case .debtorBank: ["RltdAgts/DbtrAgt/FinInstnId/ClrSysMmbId/MmbId"]
        case .creditorBank: ["RltdAgts/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId"]
        case .charges: ["Chrgs/Amt", "Chrgs/Rcrd/Amt"]
        case .returned: ["RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry", "RtrInf/Orgtr", "RtrInf/AddtlInf"]
        default: []
        }
    }
}

/// A reference of the bank's own kind.
enum CAMTReferenceField: Int, CAMTField {
    case kind, value

    var path: String { self == .kind ? "Tp" : "Ref" }
}

/// A structured message.
enum CAMTStructuredField: Int, CAMTField {
    case kind, reference, text

    var path: String {
        switch self {
        case .kind: "CdtrRefInf/Tp/CdOrPrtry/Prtry"
        case .reference: "CdtrRefInf/Ref"
        case .text: "AddtlRmtInf"
        }
    }

    var otherPaths: [String] { self == .kind ? ["CdtrRefInf/Tp/CdOrPrtry/Cd", "CdtrRefInf/CdtrRefTp/Prtry"] : [] }
}
