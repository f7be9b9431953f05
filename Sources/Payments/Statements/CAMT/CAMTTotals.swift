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
            guard let number = record.withBytes(field, { StatementAmount.scaled($0.span, decimals: decimals) }) else {
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

    /// `STATEMENT-006` for the first total that the movements do not make; nil when they make all.
    ///
    /// Banks differ in whether movements that are not booked count, and whether a batch counts by its parts.
    func problem(_ booked: CAMTCount, _ all: CAMTCount, currency: Currency, statement: String) -> Problem? {
        var scale: Int128 = 1
        for _ in currency.decimals..<max(CAMTTotals.decimals, currency.decimals) { scale *= 10 }
        func differs(_ stated: Value?, _ computed: [Int128]) -> Bool {
            guard let stated else { return false }
            return !computed.contains(Int128(stated.value))
        }
        func problem(_ stated: Value?, _ computed: String, isAmount: Bool) -> Problem {
            var text = String(stated?.value ?? 0)
            if isAmount, let stated {
                let minorUnits = Money(minorUnits: stated.value / Int64(scale), currency: currency)
                text = Int128(stated.value) % scale == 0 ? minorUnits.decimal : "?"
            }
            return Problem(
                StatementProblem.totalsDiffer,
                at: SourcePosition(line: stated?.line ?? 1),
                ["statement": statement, "field": stated?.field ?? "", "stated": text, "computed": computed]
            )
        }
        func text(_ minorUnits: Int128) -> String {
            Int64(exactly: minorUnits).map { Money(minorUnits: $0, currency: currency).decimal } ?? "?"
        }
        if differs(count, counts(booked, all) { $0.credits + $0.debits }) {
            return problem(count, String(all.credits + all.debits), isAmount: false)
        }
        let sums = [booked, all].map { ($0.creditSum + $0.debitSum) * scale }
        let nets = [booked, all].map { ($0.creditSum - $0.debitSum) * scale }
        if differs(sum, sums + nets.map { abs($0) }) {
            return problem(sum, text(all.creditSum + all.debitSum), isAmount: true)
        }
        if differs(net, nets.map { net in netSign.map { Int128($0) * net } ?? abs(net) }) {
            return problem(net, text(all.creditSum - all.debitSum), isAmount: true)
        }
        // A reversed credit is a debit to some banks and a negative credit to others.
        guard !all.hasReversals else { return nil }
        if differs(creditCount, counts(booked, all) { $0.credits }) {
            return problem(creditCount, String(all.credits), isAmount: false)
        }
        if differs(debitCount, counts(booked, all) { $0.debits }) {
            return problem(debitCount, String(all.debits), isAmount: false)
        }
        if differs(creditSum, [booked, all].map { $0.creditSum * scale }) {
            return problem(creditSum, text(all.creditSum), isAmount: true)
        }
        if differs(debitSum, [booked, all].map { $0.debitSum * scale }) {
            return problem(debitSum, text(all.debitSum), isAmount: true)
        }
        return nil
    }

    private func counts(_ booked: CAMTCount, _ all: CAMTCount, _ number: (CAMTCount) -> Int) -> [Int128] {
        // By parts, credits and debits are not told apart: a batch has one direction for its entry.
        let ofParts = Int128(number(all) + all.furtherParts)
        return [Int128(number(booked)), Int128(number(all)), ofParts]
    }
}
