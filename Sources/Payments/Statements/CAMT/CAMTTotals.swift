import Domain
import Syntax

/// The totals that a statement states of its movements, `TxsSummry`; Raiffeisenbank in the Czech Republic writes them.
struct CAMTTotals {
    /// Amounts are counted in this fraction of a unit, since they name no currency: as many decimals as the schemas have.
    private static let decimals = 5

    /// A stated value and where it stands.
    private struct Value {
        let field: String
        let line: Int
        let value: Int64
    }

    private var count: Value?
    private var sum: Value?
    private var net: Value?
    private var creditCount: Value?
    private var creditSum: Value?
    private var debitCount: Value?
    private var debitSum: Value?
    private var netSign: Int64?

    /// Reads the totals; throws `CAMT-005` when one is not a number.
    init(_ record: XMLRecord, statement: String) throws(Problem) {
        typealias Field = CAMTTotalsField
        func value(_ field: Field, _ decimals: Int) throws(Problem) -> Value? {
            guard record.has(field) else { return nil }
            let path = "TxsSummry/" + record.path(field)
            guard let number = record.withBytes(field, { CAMTTotals.signed($0.span, decimals) }) else {
                throw Problem(
                    CAMTProblem.badFigure,
                    at: record.position(field),
                    ["statement": statement, "field": path]
                )
            }
            return Value(field: path, line: record.position(field).line, value: number)
        }
        count = try value(.count, 0)
        sum = try value(.sum, CAMTTotals.decimals)
        net = try value(.net, CAMTTotals.decimals)
        creditCount = try value(.creditCount, 0)
        creditSum = try value(.creditSum, CAMTTotals.decimals)
        debitCount = try value(.debitCount, 0)
        debitSum = try value(.debitSum, CAMTTotals.decimals)
        netSign = CAMTText.sign(record, Field.direction)
    }

    /// A figure, which Wise writes with a minus when it is of debits.
    private static func signed(_ bytes: Span<UInt8>, _ decimals: Int) -> Int64? {
        guard bytes.count > 1, bytes[0] == UInt8(ascii: "-") else {
            return StatementAmount.scaled(bytes, decimals: decimals)
        }
        return StatementAmount.scaled(bytes.extracting(1..<bytes.count), decimals: decimals).map { -|$0 }
    }

    /// `STATEMENT-006` for the first total that the movements do not make; nil when they make all.
    ///
    /// Banks differ in whether movements that are not booked count, and whether a batch counts by its parts.
    func problem(_ booked: CAMTCount, _ all: CAMTCount, currency: Currency, statement: String) -> Problem? {
        var scale: Int128 = 1
        // bounded: as many decimals as a currency has.
        for _ in currency.decimals..<max(CAMTTotals.decimals, currency.decimals) { scale *= 10 }
        let ways = booked.ways + all.ways
        let further = Int128(all.furtherParts)
        let (credits, debits) = (all.credits, all.debits)
        /// A problem unless one of the ways of counting makes what is stated.
        func check(_ stated: Value?, _ computed: Int128, isAmount: Bool, _ way: (Way) -> [Int128]) -> Problem? {
            guard let stated else { return nil }
            let factor = isAmount ? scale : 1
            let value = Int128(stated.value)
            let isMade = ways.contains { one in
                // bounded: a sum of amounts of 64 bits, times some powers of ten.
                way(one).contains { $0 * factor == value || !isAmount && $0 + further == value }
            }
            if isMade { return nil }
            let text = isAmount ? amount(value, scale, currency) : String(stated.value)
            // bounded: as above.
            let made = isAmount ? amount(computed * scale, scale, currency) : String(computed)
            return Problem(
                StatementProblem.totalsDiffer,
                at: SourcePosition(line: stated.line),
                ["statement": statement, "field": stated.field, "stated": text, "computed": made]
            )
        }
        let sign = netSign.map { Int128($0) }
        let isNegative = (net?.value ?? 0) < 0
        let checks: [Problem?] = [
            check(count, Int128(credits.count + debits.count), isAmount: false) { [Int128($0.0.count + $0.1.count)] },
            check(sum, credits.sum + debits.sum, isAmount: true) { way in
                // bounded: sums of amounts of 64 bits.
                [way.0.sum + way.1.sum, way.0.sum - way.1.sum, way.1.sum - way.0.sum, -way.0.sum - way.1.sum]
            },
            check(net, credits.sum - debits.sum, isAmount: true) { way in
                let net = way.0.sum - way.1.sum
                // bounded: as above, by one or minus one.
                guard let sign else { return [abs(net), net] }
                // Marked as of debits, it may have a minus besides.
                return isNegative && sign < 0 && net < 0 ? [net] : [sign * net]
            },
            check(creditCount, Int128(credits.count), isAmount: false) { [Int128($0.0.count)] },
            check(debitCount, Int128(debits.count), isAmount: false) { [Int128($0.1.count)] },
            check(creditSum, credits.sum, isAmount: true) { [$0.0.sum] },
            // Wise: a sum of debits with a minus.
            // bounded: as above.
            check(debitSum, debits.sum, isAmount: true) { [$0.1.sum, -$0.1.sum] },
        ]
        return checks.lazy.compactMap { $0 }.first
    }

    private typealias Way = (credits: CAMTCount.Side, debits: CAMTCount.Side)

    /// Fractions of a unit as text; `?` when they are more exact than the currency.
    private func amount(_ value: Int128, _ scale: Int128, _ currency: Currency) -> String {
        // bounded: the scale is a power of ten.
        guard value % scale == 0, let units = Int64(exactly: value / scale) else { return "?" }
        return Money(minorUnits: units, currency: currency).decimal
    }
}
