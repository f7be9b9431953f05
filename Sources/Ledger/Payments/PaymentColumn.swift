import Domain
import GRDB

/// The columns of a payment that are read, by their places in `all`: to find a column by its name costs more than to
/// read it.
enum PaymentColumn: Int, CaseIterable {
    case id, date, value_date, amount, currency, vs, ks, ss, own_account, counter_account, counter_name, message
    case bank_reference, end_to_end, creditor_reference, original_amount, original_currency, reversal, fee, provisional
    case outcome, criterion, decided_by, difference, difference_currency

    /// The list for a query.
    static let all = allCases.map { "\($0)" }.joined(separator: ", ")
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
        payment.valueDate = (row.maybe(.value_date) as Int32?).map { Day(number: $0) }
        payment.vs = row.maybe(.vs)
        payment.ks = row.maybe(.ks)
        payment.ss = row.maybe(.ss)
        payment.ownAccount = (row.maybe(.own_account) as String?).map { BankAccount($0) }
        payment.counterAccount = (row.maybe(.counter_account) as String?).map { BankAccount($0) }
        payment.counterName = row.maybe(.counter_name)
        payment.message = row.maybe(.message)
        payment.bankReference = row.maybe(.bank_reference)
        payment.endToEndId = row.maybe(.end_to_end)
        payment.creditorReference = row.maybe(.creditor_reference)
        if let amount: Int64 = row.maybe(.original_amount) {
            payment.original = Money(minorUnits: amount, currency: currency(row.maybe(.original_currency)) ?? .none)
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
            decidedBy: row.maybe(.decided_by),
            difference: (row.maybe(.difference) as Int64?).map { minorUnits in
                Money(minorUnits: minorUnits, currency: currency(row.maybe(.difference_currency)) ?? .none)
            },
            allocations: [],
            candidates: [],
            sources: []
        )
    }

    private func currency(_ code: String?) -> Currency? { code.flatMap { Currency(code: $0) } }
}
