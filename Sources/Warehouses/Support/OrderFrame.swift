import Connectors
import Domain

/// What a system demands of the ids around its orders, and the codes by which it refuses others.
struct OrderFrame {
    /// How many characters an id may have.
    let idLimit: Int
    /// Whether an id is part of a file's name.
    let isFileName: Bool
    /// The code for an id that cannot be written.
    let badId: any ProblemCode
    /// Where the accounting unit is written.
    let unitField: String
    /// How many characters it may have.
    let unitLimit: Int
    /// The code for a unit that cannot be written.
    let badUnit: any ProblemCode

    /// Throws when an id or the accounting unit cannot be written at all: that spoils every order alike.
    func check(
        _ ids: [String],
        unique: [String],
        unit: String,
        isExact: (String, Int) -> Bool
    ) throws(Problem) {
        for id in ids + unique where !isFine(id) { throw Problem(badId, .error, ["id": id]) }
        var seen: Set<String> = []
        for id in unique where !seen.insert(id).inserted { throw Problem(badId, .error, ["id": id]) }
        guard !unit.isEmpty, isExact(unit, unitLimit) else {
            throw Problem(
                badUnit,
                .error,
                ["order": "", "field": unitField, "value": unit, "limit": String(unitLimit)]
            )
        }
    }

    private func isFine(_ id: String) -> Bool {
        (1...idLimit).contains(id.utf8.count)
            && id.utf8.allSatisfy { $0 > 32 && $0 < 127 && !(isFileName && $0 == UInt8(ascii: "/")) }
    }
}

/// An order as an accounting system gets it.
protocol WrittenOrder {}

extension WrittenOrder {
    /// Why an order is not written.
    static func refusal(
        _ code: any ProblemCode,
        _ order: Order,
        _ arguments: [String: String] = [:]
    ) -> Problem {
        let all = arguments.merging(["order": order.number]) { $1 }
        return Problem(code, scope: .record, at: SourcePosition(line: order.line), all)
    }

    /// The day of an order; throws where it has none, or where its amounts are in several currencies.
    static func day(
        of order: Order,
        noDate: any ProblemCode,
        mixedCurrencies: any ProblemCode
    ) throws(Problem) -> Day {
        guard let day = order.created?.day else { throw refusal(noDate, order) }
        guard order.total.currency == order.currency,
            order.items.allSatisfy({ $0.total.currency == order.currency })
        else { throw refusal(mixedCurrencies, order) }
        return day
    }
}

extension OrderFile {
    /// Writes each order by `body`, which gives its remarks; one that throws is refused, and the others stay.
    ///
    /// Returns whether any was written: a file of none is no file.
    mutating func write(
        _ entries: [OrderBatch.Entry],
        _ body: (OrderBatch.Entry) throws(Problem) -> [Problem]
    ) -> Bool {
        for entry in entries {
            do throws(Problem) {
                let found = try body(entry)
                if !found.isEmpty { remarks[entry.id] = found }
            } catch {
                refused[entry.id] = error.ofRecord
            }
        }
        return refused.count < entries.count
    }
}

extension PaymentFile {
    /// Writes each payment by `body`, which says what it changed; one that throws is refused, and the others stay.
    ///
    /// Returns whether any was written: a file of none is no file.
    mutating func write(
        _ entries: [PaymentBatch.Entry],
        _ body: (PaymentBatch.Entry) throws(Problem) -> [Problem]
    ) -> Bool {
        for entry in entries {
            do throws(Problem) {
                let changed = try body(entry)
                if !changed.isEmpty { remarks[entry.id] = changed }
            } catch {
                refused[entry.id] = error.ofRecord
            }
        }
        return refused.count < entries.count
    }
}

/// Tells whether a file is of the merchant's own accounting unit.
enum AccountingUnit {
    /// Whether a file's IČO is another than the configured one; blanks, letters and zeros at the front do not count, and
    /// where one of them is not told nobody can say.
    static func isOther(_ found: String?, than expected: String?) -> Bool {
        guard let found = found.map(digits), let expected = expected.map(digits) else { return false }
        return !found.isEmpty && !expected.isEmpty && found != expected
    }

    private static func digits(_ text: String) -> Substring {
        Substring(text.filter { $0.isASCII && $0.isNumber }).drop { $0 == "0" }
    }
}
