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

/// The totals that a statement states of its movements.
enum CAMTTotalsField: Int, CAMTField {
    case count, sum, net, direction, creditCount, creditSum, debitCount, debitSum

    var path: String {
        switch self {
        case .count: "TtlNtries/NbOfNtries"
        case .sum: "TtlNtries/Sum"
        case .net: "TtlNtries/TtlNetNtryAmt"
        case .direction: "TtlNtries/CdtDbtInd"
        case .creditCount: "TtlCdtNtries/NbOfNtries"
        case .creditSum: "TtlCdtNtries/Sum"
        case .debitCount: "TtlDbtNtries/NbOfNtries"
        case .debitSum: "TtlDbtNtries/Sum"
        }
    }

    var otherPaths: [String] {
        switch self {
        case .net: ["TtlNtries/TtlNetNtry/Amt"]
        case .direction: ["TtlNtries/TtlNetNtry/CdtDbtInd"]
        default: []
        }
    }
}

/// How many movements there are, and what they add up to, in minor units.
struct CAMTCount {
    /// One side of the account.
    struct Side {
        var count = 0
        var sum: Int128 = 0

        static func + (one: Side, other: Side) -> Side {
            Side(count: one.count + other.count, sum: one.sum + other.sum)
        }
    }

    /// By the indicator as it is written: what is no marked reversal, and what is.
    private var plain = (credits: Side(), debits: Side())
    private var reversed = (credits: Side(), debits: Side())
    /// How many parts batches have besides their first.
    private(set) var furtherParts = 0
    /// Whether movements give back what others moved.
    private(set) var hasReversals = false
    /// Whether the indicator of a marked reversal is that of the movement that it reverses.
    var isTurned = false

    /// Money that came, and money that went.
    var credits: Side { plain.credits + (isTurned ? reversed.debits : reversed.credits) }
    var debits: Side { plain.debits + (isTurned ? reversed.credits : reversed.debits) }

    /// The sides as banks count them: reversals on the side to which the money went, off the side of what they reverse with
    /// or without their number, on the side of their indicator, or not at all.
    var ways: [(credits: Side, debits: Side)] {
        guard hasReversals else { return [(credits, debits)] }
        let back = isTurned ? (of: reversed.credits, reversed.debits) : (of: reversed.debits, reversed.credits)
        func off(_ side: Side, _ back: Side, counts: Bool) -> Side {
            Side(count: side.count + (counts ? back.count : -back.count), sum: side.sum - back.sum)
        }
        return [
            (credits, debits), plain,
            (plain.credits + reversed.credits, plain.debits + reversed.debits),
            (off(plain.credits, back.0, counts: true), off(plain.debits, back.1, counts: true)),
            (off(plain.credits, back.0, counts: false), off(plain.debits, back.1, counts: false)),
        ]
    }

    /// What marked reversals come to, by their indicators.
    var reversals: (count: Int, net: Int128) {
        (reversed.credits.count + reversed.debits.count, reversed.credits.sum - reversed.debits.sum)
    }

    /// Takes in a movement.
    mutating func add(_ entry: CAMTEntry, parts: Int) {
        let units = Int128(entry.amount.minorUnits)
        // bounded: an amount has 64 bits.
        let side = Side(count: 1, sum: units < 0 ? -units : units)
        switch (entry.isMarkedReversal, units < 0) {
        case (false, false): plain.credits = plain.credits + side
        case (false, true): plain.debits = plain.debits + side
        case (true, false): reversed.credits = reversed.credits + side
        case (true, true): reversed.debits = reversed.debits + side
        }
        furtherParts += max(parts - 1, 0)
        hasReversals = hasReversals || entry.isReversal
    }
}
