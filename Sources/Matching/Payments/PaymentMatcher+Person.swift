import Domain

extension PaymentMatcher {
    /// What it means that a person gave a payment to orders: it outranks every rule, window and tolerance.
    ///
    /// Each order gets what it needs, in the order named; what is left over goes to the last one, so that the whole
    /// payment is allocated. Money that went back is taken off what the orders have got. A payment in another
    /// currency than one of the orders cannot be counted against it: `currencyMismatch`, nothing is allocated.
    public static func pairByPerson(_ payment: Payment, with named: [OpenOrder]) -> PairingDecision {
        var seen: Set<OrderKey> = []
        let orders = named.filter { seen.insert($0.id).inserted }
        let currency = payment.amount.currency
        let strangers = orders.filter { $0.total.currency != currency }
        guard strangers.isEmpty, let last = orders.last else {
            var decision = PairingDecision(strangers.isEmpty ? .notFound : .currencyMismatch, .person)
            decision.candidates = strangers.map { PairingDecision.Candidate(order: $0.id, why: .currencyDiffers) }
            return decision
        }
        let back = payment.amount.minorUnits < 0
        var left = payment.amount.minorUnits
        var shares: [Int64] = []
        for order in orders {
            let share = back ? max(left, min(0, -order.allocated)) : min(left, max(0, order.remaining))
            shares.append(share)
            left -= share
        }
        let short = zip(orders, shares).contains { order, share in share < order.remaining }
        shares[shares.count - 1] += left
        var decision = PairingDecision(.paired, .person)
        for (order, share) in zip(orders, shares) where share != 0 || order.id == last.id && orders.count == 1 {
            decision.allocations.append(
                PairingDecision.Allocation(order: order.id, amount: Money(minorUnits: share, currency: currency))
            )
        }
        let needed = orders.reduce(0) { $0 &+ max(0, $1.remaining) }
        if back {
            decision.outcome = .refund
        } else if left > 0 || short {
            decision.outcome = left > 0 ? .overpaid : .partial
            decision.difference = Money(minorUnits: payment.amount.minorUnits - needed, currency: currency)
        } else if orders.count > 1 {
            decision.outcome = .split
        }
        return decision
    }
}
