import Domain
import Syntax

/// The booked balances of a statement, of which banks write several (docs/formats/camt.md#what-is-read-from-where).
///
/// Opening is the earliest OPBD, else the earliest PRCD (the closing of the period before); closing is the latest CLBD,
/// for Tatra banka writes one for each day. One of a page (subtype INTM) stands back behind one of the statement. A part of a
/// statement has interim ones, ITBD, in their places. Available and expected balances prove nothing.
struct CAMTBalances {
    /// A balance with its day.
    struct Balance {
        /// Without a sign where `isSigned` is not set.
        var amount: Money
        let day: Day?
        let isOfPage: Bool
        /// Whether the file says if it is a credit or a debit.
        var isSigned: Bool
        let position: SourcePosition

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
    private var closed: Balance?
    private var previous: Balance?
    /// The first and the last of the interim ones.
    private var interim: (first: Balance, last: Balance?)?
    /// What the movements prove of balances that lack a sign.
    private var proven: (opening: Int64, closing: Int64)?

    /// The opening balance, or the closing one of the period before, or where the part before ended.
    var start: Balance? {
        // After a statement's own opening the interim one is where this part ends.
        let part = closed != nil || interim?.last != nil ? interim?.first : nil
        return signed(opening ?? previous ?? part, proven?.opening)
    }

    /// The closing balance, or where this part ends.
    var closing: Balance? {
        let part = opening ?? previous == nil ? interim?.last : interim?.last ?? interim?.first
        return signed(closed ?? part, proven?.closing)
    }

    /// Whether a part before this one, and one after it, are parts of the same statement.
    var isPart: (opens: Bool, closes: Bool) {
        let opens = opening == nil && previous == nil && start != nil || start?.isOfPage == true
        return (opens, closed == nil && closing != nil || closing?.isOfPage == true)
    }

    /// Whether a balance that counts lacks its sign.
    var lacksSign: Balance? { [start, closing].lazy.compactMap { $0 }.first { !$0.isSigned } }

    /// Finds the signs of balances without one by the sum of the movements; false when no signs close, or several do.
    mutating func prove(_ movements: Int128) -> Bool {
        guard let start, let closing else { return false }
        var found: Set<[Int64]> = []
        for one in start.isSigned ? [1] : [1, -1] {
            for other in closing.isSigned ? [1] : [1, -1] {
                let (opens, closes) = (Int64(one) *| start.amount.minorUnits, Int64(other) *| closing.amount.minorUnits)
                if Int128(opens) + movements == Int128(closes) { found.insert([opens, closes]) }
            }
        }
        guard found.count == 1, let signs = found.first else { return false }
        proven = (signs[0], signs[1])
        return true
    }

    private func signed(_ balance: Balance?, _ units: Int64?) -> Balance? {
        guard var balance, let units else { return balance }
        balance.amount.minorUnits = units
        balance.isSigned = true
        return balance
    }

    /// Takes in a balance and returns its currency, nil when it proves nothing, or not yet; throws `CAMT-005`, `STATEMENT-012` or
    /// `STATEMENT-010` when one that counts cannot be read.
    mutating func read(
        _ record: XMLRecord,
        _ amounts: inout CAMTAmount,
        statement: String
    ) throws(Problem) -> Currency? {
        typealias Field = CAMTBalanceField
        let kind = CAMTBalanceKind.allCases.first { kind in record.withBytes(Field.kind) { $0.elementsEqual(kind.code) }
        }
        guard let kind else { return nil }
        guard amounts.currency(record, Field.currency) != nil || !record.has(Field.currency) else {
            let values = ["field": "Bal/" + record.path(Field.currency)]
            throw Problem(StatementProblem.badCurrency, at: record.position(Field.currency), values)
        }
        guard let money = amounts.money(record, Field.amount, Field.currency) else {
            let values = ["statement": statement, "field": "Bal/" + record.path(Field.amount)]
            throw Problem(CAMTProblem.badFigure, at: record.position(Field.amount), values)
        }
        let sign = CAMTText.sign(record, Field.direction)
        guard sign != nil || !record.has(Field.direction) else {
            throw Self.noDirection(record.position(Field.direction))
        }
        let balance = Balance(
            amount: Money(minorUnits: (sign ?? 1) *| money.minorUnits, currency: money.currency),
            day: try CAMTText.day(record, Field.day),
            isOfPage: record.equals(Field.subtype, "INTM"),
            isSigned: sign != nil || money.minorUnits == 0,
            position: record.position(Field.amount)
        )
        add(balance, kind)
        return kind == .interim ? nil : money.currency
    }

    /// `STATEMENT-010` of a balance.
    static func noDirection(_ position: SourcePosition) -> Problem {
        Problem(StatementProblem.noDirection, at: position, ["field": "Bal/" + CAMTBalanceField.direction.path])
    }

    private mutating func add(_ balance: Balance, _ kind: CAMTBalanceKind) {
        switch kind {
        case .opening: if opening.map({ balance.isEarlier(than: $0) }) != false { opening = balance }
        case .previous: if previous.map({ balance.isEarlier(than: $0) }) != false { previous = balance }
        case .closing: if closed.map({ balance.isLater(than: $0) }) != false { closed = balance }
        case .interim:
            guard let known = interim else { return interim = (balance, nil) }
            if balance.isEarlier(than: known.first) {
                interim = (balance, known.last ?? known.first)
            } else if known.last.map({ balance.isLater(than: $0) }) != false {
                interim = (known.first, balance)
            }
        }
    }
}

/// The balances that count, by their codes.
enum CAMTBalanceKind: CaseIterable {
    case opening, previous, closing, interim

    var code: [UInt8] {
        switch self {
        case .opening: Array("OPBD".utf8)
        case .previous: Array("PRCD".utf8)
        case .closing: Array("CLBD".utf8)
        case .interim: Array("ITBD".utf8)
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
