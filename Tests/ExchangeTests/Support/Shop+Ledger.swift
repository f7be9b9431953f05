import Domain
import Ledger

extension Shop {
    /// The states of orders by their numbers: `new`, or `held ORDER-002`.
    func exportStates() throws -> [String: String] {
        try ledger { ledger throws(Problem) in
            var found: [String: String] = [:]
            for row in try ledger.orders() {
                found[row.order.number] = row.exportState.rawValue + (row.why.map { " " + $0 } ?? "")
            }
            return found
        }
    }

    /// One order by its number.
    func order(_ number: String) throws -> OrderRow? {
        try ledger { ledger throws(Problem) in try ledger.orders(named: number).first }
    }

    /// Each payment in the order they were read: `paired orderNumber 1001 by rule`.
    func payments() throws -> [String] {
        try ledger { ledger throws(Problem) in
            try ledger.payments().sorted { $0.id < $1.id }.map { row in
                let words =
                    [row.outcome.rawValue, row.criterion?.rawValue]
                    + row.allocations.map { $0.number + "=" + $0.amount.decimal }
                return words.compactMap { $0 }.joined(separator: " ")
            }
        }
    }

    /// What else each payment may belong to: `eshop/1001 severalFit`.
    func candidates() throws -> [String] {
        try ledger { ledger throws(Problem) in
            try ledger.payments().flatMap(\.candidates).map { "\($0.channel)/\($0.number) \($0.why)" }
        }
    }
}
