import Domain
import GRDB

/// The columns of a payment that are read, by their places in `all`: to find a column by its name costs more than to
/// read it.
enum PaymentColumn: Int, CaseIterable {
    case id, date, valueDate, amount, currency, vs, ks, ss, ownAccount, counterAccount, counterName, message
    case bankReference, endToEnd, creditorReference, originalAmount, originalCurrency, reversal, fee, provisional
    case outcome, criterion, decidedBy, difference, differenceCurrency, renewed

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
            line: 0,
            valueDate: (row.maybe(.valueDate) as Int32?).map { Day(number: $0) },
            vs: row.maybe(.vs),
            ks: row.maybe(.ks),
            ss: row.maybe(.ss),
            ownAccount: (row.maybe(.ownAccount) as String?).map { BankAccount($0) },
            counterAccount: (row.maybe(.counterAccount) as String?).map { BankAccount($0) },
            counterName: row.maybe(.counterName),
            message: row.maybe(.message),
            bankReference: row.maybe(.bankReference),
            endToEndId: row.maybe(.endToEnd),
            reversal: row.value(.reversal),
            isFee: row.value(.fee),
            isAdvice: row.value(.provisional),
            original: original(row)
        )
        if let reference: String = row.maybe(.creditorReference) { payment.creditorReference = reference }
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
            isRenewed: row.value(.renewed),
            allocations: [],
            candidates: [],
            sources: []
        )
    }

    private func original(_ row: Row) -> Money? {
        (row.maybe(.originalAmount) as Int64?).map { minorUnits in
            Money(minorUnits: minorUnits, currency: currency(row.maybe(.originalCurrency)) ?? .none)
        }
    }

    private func currency(_ code: String?) -> Currency? { code.flatMap { Currency(code: $0) } }
}
