import Domain
import Matching

/// How a month was paired, against the truth, fault by fault.
public struct MonthReport: Sendable {
    /// The payments of one fault.
    public struct Row: Sendable {
        /// How many there are.
        public var payments = 0
        /// How many of them carry enough to decide.
        public var decidable = 0
        /// How many of those were paired rightly.
        public var decided = 0
        /// How many were paired rightly, decidable or not.
        public var right = 0
        /// How many wait for a person.
        public var waiting = 0
        /// How many were put on an order that they were not meant for, though something about them tells.
        public var wrong = 0
        /// How many were put on such an order because they are word for word what its own customer would have sent.
        public var alike = 0
    }

    /// By fault.
    public private(set) var rows: [Fault: Row] = [:]
    /// Payments that were paired wrongly, with what was decided.
    public private(set) var mistakes: [String] = []

    /// Compares decisions with the truth.
    public init(_ month: Month, _ decisions: [PairingDecision]) {
        for (place, (truth, decision)) in zip(month.truths, decisions).enumerated() {
            var row = rows[truth.fault] ?? Row()
            row.payments += 1
            if truth.isDecidable { row.decidable += 1 }
            let isRight = decision.allocations.allSatisfy { truth.shares[$0.order] == $0.amount.minorUnits }
            if !isRight, month.isAsMeant(month.payments[place], for: decision) {
                row.alike += 1
            } else if !isRight {
                row.wrong += 1
                mistakes.append("\(truth.fault) \(month.payments[place]) \(decision)")
            } else if decision.allocations.count == truth.shares.count {
                row.right += 1
                if truth.isDecidable { row.decided += 1 }
            }
            if decision.allocations.isEmpty, !truth.shares.isEmpty { row.waiting += 1 }
            rows[truth.fault] = row
        }
    }

    /// All rows together.
    public var total: Row {
        rows.values.reduce(into: Row()) { sum, row in
            sum.payments += row.payments
            sum.decidable += row.decidable
            sum.decided += row.decided
            sum.right += row.right
            sum.waiting += row.waiting
            sum.wrong += row.wrong
            sum.alike += row.alike
        }
    }

    /// The rows as a table in Markdown.
    public var table: String {
        let head = ["| payments with | count | enough to decide | of these paired | waiting | nothing tells | wrong |"]
        let rule = ["| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
        let named = Fault.allCases.compactMap { fault in rows[fault].map { (fault.rawValue, $0) } } + [("all", total)]
        let body = named.map { name, row in
            let share = row.decidable == 0 ? "" : " (\(row.decided * 1000 / row.decidable) ‰)"
            let counts = [row.waiting, row.alike, row.wrong].map(String.init).joined(separator: " | ")
            return "| \(name) | \(row.payments) | \(row.decidable) | \(row.decided)\(share) | \(counts) |"
        }
        return (head + rule + body).joined(separator: "\n")
    }
}
