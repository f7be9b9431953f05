import Domain
import Ledger
import Spool

extension Pass {
    /// Says that an order that came in this pass has the variable symbol of another one that waits for its money: now
    /// the customer can still be told another symbol, later nobody knows whose the money is.
    func reportSharedSymbols() throws(Problem) {
        for id in touchedOrders.sorted() {
            guard let row = try ledger.order(id: id), isWaiting(row), let vs = row.order.vs else { continue }
            guard try ledger.wasFirstMet(order: id, pass: self.id) else { continue }
            for other in try ledger.orders(vs: vs) where other.id != id && isWaiting(other) {
                // Of two that came together the later one is said once.
                if try ledger.wasFirstMet(order: other.id, pass: self.id), other.id > id { continue }
                report.problems.append(
                    (
                        Place.channelIn(row.channel).path,
                        Problem(
                            ExchangeProblem.sharedSymbol,
                            .warning,
                            scope: .record,
                            [
                                "order": row.channel + "/" + row.order.number,
                                "other": other.channel + "/" + other.order.number, "vs": vs,
                            ]
                        )
                    )
                )
            }
        }
    }

    private func isWaiting(_ row: OrderRow) -> Bool {
        !row.cancelled && row.order.paid != true && (row.paymentState == .open || row.paymentState == .partial)
    }
}
