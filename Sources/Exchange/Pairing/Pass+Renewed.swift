import Domain
import Ledger

extension Pass {
    /// Has payments decided again that a rule decided before an order came that they might mean: so the order in which
    /// files come does not count.
    func renewPayments(for orders: Set<Int>) throws(Problem) {
        var totals: [Money: Day] = [:]
        var first: Day?
        for id in orders {
            guard let order = try ledger.pairingOrder(id: id) else { continue }
            // As late as a payment may be before its order, for clocks and cut-off times differ.
            let day = order.created?.advanced(by: -1) ?? Day(number: .min)
            totals[order.total] = min(totals[order.total] ?? day, day)
            first = min(first ?? day, day)
        }
        guard let first, try ledger.hasPaired(from: first) else { return }
        for (total, day) in totals { try ledger.renewPayments(of: total, from: day) }
        try ledger.renewPartialPayments(from: first)
    }
}
