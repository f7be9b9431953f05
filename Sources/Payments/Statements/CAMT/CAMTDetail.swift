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

/// One side of a movement.
struct CAMTParty {
    var name: String?
    var account: BankAccount?

    var isEmpty: Bool { name == nil && account == nil }
}
