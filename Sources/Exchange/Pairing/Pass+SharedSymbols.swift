import Domain
import Ledger
import Spool

extension Pass {
    /// Says that an order that came in this pass has the variable symbol of another one that waits for its money: now
    /// the customer can still be told another symbol, later nobody knows whose the money is.
    func reportSharedSymbols() throws(Problem) {
        for order in try ledger.waitingSymbols(of: touchedOrders.sorted()) {
            let id = order.id
            let others = try ledger.waitingOrders(vs: order.vs, besides: id)
            guard try ledger.wasFirstMet(order: id, pass: self.id) else { continue }
            for other in others {
                // Of two that came together the later one is said once.
                if try ledger.wasFirstMet(order: other.id, pass: self.id), other.id > id { continue }
                report.problems.append(
                    (
                        Place.channelIn(order.channel).path,
                        Problem(
                            ExchangeProblem.sharedSymbol,
                            .warning,
                            scope: .record,
                            ["order": order.channel + "/" + order.number, "other": other.name, "vs": order.vs]
                        )
                    )
                )
            }
        }
    }
}
