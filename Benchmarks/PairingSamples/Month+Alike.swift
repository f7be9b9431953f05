import Domain
import Matching

extension Month {
    /// Whether a payment is word for word what the customer of the one order that it was put on would have sent: the
    /// order's symbol, its whole total, no name, and an account that nobody has seen before.
    ///
    /// Then nobody can know that somebody else sent it, and no rule but "never pair by symbol" could hold it back. It
    /// comes out when the order's own customer pays: that payment finds the order paid and waits for a person.
    func isAsMeant(_ payment: Payment, for decision: PairingDecision) -> Bool {
        guard decision.allocations.count == 1, let share = decision.allocations.first, payment.counterName == nil,
            payment.message == nil, let symbol = payment.vs, payment.amount == share.amount,
            payment.counterAccount.flatMap({ owners[$0.domestic] }) == nil,
            let order = orders.first(where: { $0.id == share.order }), order.total == payment.amount
        else { return false }
        return order.vs == symbol || order.invoices.contains { $0.vs == symbol }
    }
}
