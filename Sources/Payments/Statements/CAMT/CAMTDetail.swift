import Domain
import Syntax

/// A part of an entry, or the only one.
struct CAMTDetail {
    var line = 0
    /// The bank's reference.
    var reference: String?
    var endToEndId: String?
    var creditorReference: String?
    var symbols = StatementSymbols()
    var message: String?
    var info: String?
    /// Its amounts without signs, each in its own currency: booked, moved, instructed, and the counter value.
    var amounts: (own: Money?, converted: Money?, instructed: Money?, counterValue: Money?)
    /// 1 for a credit, -1 for a debit, nil as the entry.
    var sign: Int64?
    var debtor = CAMTParty()
    var creditor = CAMTParty()
    var isReturn = false
    var isFee = false
    /// Whether charges stand between its amount and the entry's.
    var hasCharges = false

    /// Reads what a record says; what its parts said before stays.
    mutating func read(_ record: XMLRecord, _ amount: inout CAMTAmount, isCzech: Bool) {
        line = record.line
        reference = CAMTText.reference(record.string(CAMTDetailField.reference))
        sign = CAMTText.sign(record, CAMTDetailField.direction)
        readReferences(record, isCzech: isCzech)
        readAmounts(record, &amount)
        readParties(record)
        isReturn =
            record.isPresent(CAMTDetailField.returned)
            || CAMTTransactionCode.isReturn(record, subfamily: CAMTDetailField.subfamily)
        isFee = CAMTTransactionCode.isFee(record, family: CAMTDetailField.family, subfamily: .subfamily, code: .code)
        hasCharges = record.isPresent(CAMTDetailField.charges)
        if record.has(CAMTDetailField.info) {
            info = record.string(CAMTDetailField.info)
            record.withBytes(CAMTDetailField.info) { symbols.read(text: $0.span) }
        }
    }

    /// The amount in a currency, by which a batch is split: the first of those that the versions know.
    func amount(in currency: Currency) -> Money? {
        for amount in [amounts.own, amounts.converted, amounts.instructed] where amount?.currency == currency {
            return amount
        }
        return nil
    }

    /// The amount in another currency than the account's.
    func original(than currency: Currency) -> Money? {
        CAMTDetail.original(than: currency, amounts.instructed, amounts.converted, amounts.counterValue, amounts.own)
    }

    /// The first amount in another currency.
    static func original(than currency: Currency, _ amounts: Money?...) -> Money? {
        for case let amount? in amounts where amount.currency != currency && amount.currency != .none { return amount }
        return nil
    }

    private mutating func readReferences(_ record: XMLRecord, isCzech: Bool) {
        if record.has(CAMTDetailField.endToEnd) {
            endToEndId = CAMTText.reference(record.string(CAMTDetailField.endToEnd))
            record.withBytes(CAMTDetailField.endToEnd) { symbols.read(endToEnd: $0.span, isCzech: isCzech) }
        }
        if record.has(CAMTDetailField.batch) {
            record.withBytes(CAMTDetailField.batch) { _ = symbols.read(reference: $0.span, .reference) }
        }
        if record.has(CAMTDetailField.instruction) {
            record.withBytes(CAMTDetailField.instruction) { bytes in
                guard !symbols.read(reference: bytes.span, .reference), isCzech else { return }
                symbols.read(bare: bytes.span, .constant, longest: 4)
            }
        }
    }

    private mutating func readAmounts(_ record: XMLRecord, _ amount: inout CAMTAmount) {
        if record.has(CAMTDetailField.amount) {
            amounts.own = amount.money(record, CAMTDetailField.amount, CAMTDetailField.currency)
        }
        if record.has(CAMTDetailField.converted) {
            amounts.converted = amount.money(record, CAMTDetailField.converted, CAMTDetailField.convertedCurrency)
        }
        if record.has(CAMTDetailField.instructed) {
            amounts.instructed = amount.money(record, CAMTDetailField.instructed, CAMTDetailField.instructedCurrency)
        }
        if record.has(CAMTDetailField.counterValue) {
            amounts.counterValue = amount.money(
                record,
                CAMTDetailField.counterValue,
                CAMTDetailField.counterValueCurrency
            )
        }
    }

    private mutating func readParties(_ record: XMLRecord) {
        typealias Field = CAMTDetailField
        debtor.name =
            record.string(Field.debtor) ?? record.string(Field.debtorAccountName) ?? record.string(Field.ultimateDebtor)
        creditor.name =
            record.string(Field.creditor) ?? record.string(Field.creditorAccountName)
            ?? record.string(Field.ultimateCreditor)
        debtor.account = CAMTAccount.account(
            record,
            iban: Field.debtorIBAN,
            other: .debtorAccount,
            bank: .debtorBank
        )
        creditor.account = CAMTAccount.account(
            record,
            iban: Field.creditorIBAN,
            other: .creditorAccount,
            bank: .creditorBank
        )
    }
}

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

/// One side of a movement.
struct CAMTParty {
    var name: String?
    var account: BankAccount?

    var isEmpty: Bool { name == nil && account == nil }
}
