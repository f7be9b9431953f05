import Domain
import Syntax

/// The booked balances of a statement, of which banks write several (reference: bank formats, 2.1).
///
/// Opening is the earliest OPBD, else the earliest PRCD (the closing of the period before); closing is the latest CLBD,
/// for Tatra banka writes one for each day. One of a page (subtype INTM) stands back behind one of the statement.
/// Available, expected and interim balances prove nothing.
struct CAMTBalances {
    /// A balance with its day.
    struct Balance {
        let amount: Money
        let day: Day?
        let isOfPage: Bool

        /// Whether it opens before another that comes sooner in the file.
        func isEarlier(than other: Balance) -> Bool {
            guard isOfPage == other.isOfPage else { return other.isOfPage }
            guard let day, let otherDay = other.day else { return false }
            return day < otherDay
        }

        /// Whether it closes after another that comes sooner in the file.
        func isLater(than other: Balance) -> Bool {
            guard isOfPage == other.isOfPage else { return other.isOfPage }
            guard let day, let otherDay = other.day else { return true }
            return day >= otherDay
        }
    }

    private var opening: Balance?
    private(set) var closing: Balance?
    private var previous: Balance?

    /// The opening balance, or the closing one of the period before.
    var start: Balance? { opening ?? previous }

    /// Takes in a balance and returns its currency, nil when it proves nothing; throws `CAMT-005` or `STATEMENT-010` when
    /// one that counts cannot be read.
    mutating func read(
        _ record: XMLRecord,
        _ amounts: inout CAMTAmount,
        statement: String
    ) throws(Problem) -> Currency? {
        typealias Field = CAMTBalanceField
        let isOpening = record.equals(Field.kind, "OPBD")
        let isPrevious = record.equals(Field.kind, "PRCD")
        guard isOpening || isPrevious || record.equals(Field.kind, "CLBD") else { return nil }
        let known = amounts.currency(record, Field.currency)
        guard known != nil || !record.has(Field.currency),
            let money = amounts.money(record, Field.amount, Field.currency)
        else {
            throw Problem(
                CAMTProblem.badFigure,
                at: record.position(Field.amount),
                ["statement": statement, "field": "Bal/" + record.path(Field.amount)]
            )
        }
        guard let sign = CAMTText.sign(record, Field.direction) else {
            throw Problem(
                StatementProblem.noDirection,
                at: record.position(Field.direction),
                ["field": "Bal/" + record.path(Field.direction)]
            )
        }
        let balance = Balance(
            amount: Money(minorUnits: sign * money.minorUnits, currency: money.currency),
            day: try CAMTText.day(record, Field.day),
            isOfPage: record.equals(Field.subtype, "INTM")
        )
        if isOpening {
            if opening.map({ balance.isEarlier(than: $0) }) != false { opening = balance }
        } else if isPrevious {
            if previous.map({ balance.isEarlier(than: $0) }) != false { previous = balance }
        } else if closing.map({ balance.isLater(than: $0) }) != false {
            closing = balance
        }
        return money.currency
    }
}
