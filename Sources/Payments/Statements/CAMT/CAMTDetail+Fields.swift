import Domain
import Syntax

extension CAMTDetail {
    /// Several parts as one: what they agree in, and all their references and messages as far as there is room.
    ///
    /// References that differ pair with nothing, since which of them was paid by how much is not known.
    static func joined(_ parts: [CAMTDetail]) -> CAMTDetail {
        guard var joined = parts.first, parts.count > 1 else { return parts.first ?? CAMTDetail() }
        joined.amounts = (nil, nil, nil, nil)
        // A reference of the bank names the movement whichever of its parts it stands at.
        joined.reference = parts.lazy.compactMap(\.reference).first
        joined.endToEndId = agreed(parts, \.endToEndId)
        joined.creditorReference = agreed(parts, \.creditorReference)
        joined.symbols = StatementSymbols(
            vs: agreed(parts, \.symbols.vs),
            ks: agreed(parts, \.symbols.ks),
            ss: agreed(parts, \.symbols.ss)
        )
        joined.debtor = CAMTParty(name: agreed(parts, \.debtor.name), account: agreed(parts, \.debtor.account))
        joined.creditor = CAMTParty(name: agreed(parts, \.creditor.name), account: agreed(parts, \.creditor.account))
        joined.isFee = parts.allSatisfy(\.isFee)
        joined.isReturn = parts.contains(where: \.isReturn)
        joined.message = words(of: parts)
        return joined
    }

    /// The value of all parts that have one, nil when they differ.
    private static func agreed<Value: Equatable>(_ parts: [CAMTDetail], _ value: (CAMTDetail) -> Value?) -> Value? {
        var agreed: Value?
        for part in parts {
            guard let value = value(part) else { continue }
            guard agreed == nil || agreed == value else { return nil }
            agreed = value
        }
        return agreed
    }

    private static func words(of parts: [CAMTDetail]) -> String? {
        var words: [String] = []
        var length = 0
        for part in parts {
            for word in [part.endToEndId, part.creditorReference, part.message ?? part.info] {
                guard let word, length + word.utf8.count < Limits.messageBytes, words.last != word else { continue }
                words.append(word)
                length += word.utf8.count + 1
            }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

/// The fields of a part of an entry (docs/formats/camt.md#versions).
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
