import Domain
import GRDB

/// The columns of a payment that are read, by their places in `all`: to find a column by its name costs more than to
/// read it.
enum PaymentColumn: Int, CaseIterable {
    case id, date, valueDate, amount, currency, vs, ks, ss, ownAccount, counterAccount, counterName, message
    case bankReference, endToEnd, creditorReference, originalAmount, originalCurrency, reversal, fee, provisional
    case outcome, criterion, decidedBy, difference, differenceCurrency

    /// The list for a query.
    static let all = allCases.map(\.name).joined(separator: ", ")

    /// `valueDate` is `value_date` in the ledger.
    private var name: String { "\(self)".map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined() }
}

extension Row {
    fileprivate func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: PaymentColumn
    ) -> Value { self[column.rawValue] }

    fileprivate func maybe<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: PaymentColumn
    ) -> Value? { self[column.rawValue] }
}

extension Ledger {
    /// What a row of `PaymentColumn.all` says.
    func payment(_ row: Row) -> Payment {
        var payment = Payment(
            date: Day(number: row.value(.date)),
            amount: Money(minorUnits: row.value(.amount), currency: currency(row.value(.currency)) ?? .none),
            line: 0
        )
        payment.valueDate = (row.maybe(.valueDate) as Int32?).map { Day(number: $0) }
        payment.vs = row.maybe(.vs)
        payment.ks = row.maybe(.ks)
        payment.ss = row.maybe(.ss)
        payment.ownAccount = (row.maybe(.ownAccount) as String?).map { BankAccount($0) }
        payment.counterAccount = (row.maybe(.counterAccount) as String?).map { BankAccount($0) }
        payment.counterName = row.maybe(.counterName)
        payment.message = row.maybe(.message)
        payment.bankReference = row.maybe(.bankReference)
        payment.endToEndId = row.maybe(.endToEnd)
        payment.creditorReference = row.maybe(.creditorReference)
        if let amount: Int64 = row.maybe(.originalAmount) {
            payment.original = Money(minorUnits: amount, currency: currency(row.maybe(.originalCurrency)) ?? .none)
        }
        payment.reversal = row.value(.reversal)
        payment.isFee = row.value(.fee)
        payment.isAdvice = row.value(.provisional)
        return payment
    }

    /// The same with what was decided; without what stands in tables of their own.
    func undecided(_ row: Row) -> PaymentRow {
        PaymentRow(
            id: row.value(.id),
            payment: payment(row),
            provisional: row.value(.provisional),
            outcome: row.value(.outcome),
            criterion: row.maybe(.criterion),
            decidedBy: row.maybe(.decidedBy),
            difference: (row.maybe(.difference) as Int64?).map { minorUnits in
                Money(minorUnits: minorUnits, currency: currency(row.maybe(.differenceCurrency)) ?? .none)
            },
            allocations: [],
            candidates: [],
            sources: []
        )
    }

    private func currency(_ code: String?) -> Currency? { code.flatMap { Currency(code: $0) } }
}
