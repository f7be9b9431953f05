import Domain
import Ledger

extension Pass {
    /// Has payments decided again that a rule decided before an order came that they might mean: so the order in which
    /// files come does not count.
    func renewPayments(for orders: Set<Int>) throws(Problem) {
        guard try ledger.hasPaired(from: nil) else { return }
        // As late as a payment may be before its order, for clocks and cut-off times differ; any day where none is known.
        let totals = try ledger.totals(of: orders).map { total, day in
            (total: total, day: day?.advanced(by: -1) ?? Day(number: .min))
        }
        guard let first = totals.map(\.day).min(), try ledger.hasPaired(from: first) else { return }
        for (total, day) in totals { try ledger.renewPayments(of: total, from: day) }
        try ledger.renewPartialPayments(from: first)
    }
}
