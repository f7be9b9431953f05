import Domain

extension PaymentMatcher {
    /// What it means that a person gave a payment to orders: it outranks every rule, window and tolerance.
    ///
    /// Each order gets what `amounts` says, in minor units of its currency, else what it needs, in the order named;
    /// what is left over goes to the last one that has no amount of its own, else it stays on the payment. Money that
    /// went back is taken off what the orders have got. A payment in another currency than one of the orders cannot be
    /// counted against it (`currencyMismatch`), nor can more than it is or the other direction (`amountMismatch`): nothing
    /// is allocated then.
    public static func pairByPerson(
        _ payment: Payment,
        with named: [OpenOrder],
        amounts: [OrderKey: Int64] = [:]
    ) -> PairingDecision {
        var seen: Set<OrderKey> = []
        let orders = named.filter { seen.insert($0.id).inserted }
        guard let currency = orders.first?.total.currency else { return PairingDecision(.notFound, .person) }
        let value = value(payment, currency)
        guard let value, orders.allSatisfy({ $0.total.currency == currency }) else {
            var decision = PairingDecision(.currencyMismatch, .person)
            decision.candidates = orders.filter { self.value(payment, $0.total.currency) == nil }
                .map { PairingDecision.Candidate(order: $0.id, why: .currencyDiffers) }
            return decision
        }
        // What one order gets more is never made up for by another one that gives.
        let areParts = orders.allSatisfy { order in
            guard let amount = amounts[order.id], amount != 0 else { return true }
            return amount.signum() == value.signum() && amount.magnitude <= value.magnitude
        }
        let fixed = orders.reduce(0) { $0 &+ (amounts[$1.id] ?? 0) }
        guard areParts, fixed.magnitude <= value.magnitude else { return PairingDecision(.amountMismatch, .person) }
        let shares = shares(value, orders, amounts, free: value -| fixed)
        return decision(value, orders, shares, currency)
    }

    private static func value(_ payment: Payment, _ currency: Currency) -> Int64? {
        if payment.amount.currency == currency { return payment.amount.minorUnits }
        guard let original = payment.original, original.currency == currency else { return nil }
        return payment.amount.minorUnits < 0 ? -|original.magnitude.minorUnits : original.magnitude.minorUnits
    }

    /// What each order gets.
    private static func shares(
        _ value: Int64,
        _ orders: [OpenOrder],
        _ amounts: [OrderKey: Int64],
        free: Int64
    ) -> [Int64] {
        var left = free
        var shares: [Int64] = []
        for order in orders {
            if let amount = amounts[order.id] {
                shares.append(amount)
                continue
            }
            let share = value < 0 ? max(left, min(0, -|order.allocated)) : min(left, max(0, order.remaining))
            shares.append(share)
            left -|= share
        }
        if let last = orders.lastIndex(where: { amounts[$0.id] == nil }) { shares[last] +|= left }
        return shares
    }

    private static func decision(
        _ value: Int64,
        _ orders: [OpenOrder],
        _ shares: [Int64],
        _ currency: Currency
    ) -> PairingDecision {
        var decision = PairingDecision(.paired, .person)
        for (order, share) in zip(orders, shares) where share != 0 || orders.count == 1 {
            decision.allocations.append(
                PairingDecision.Allocation(order: order.id, amount: Money(minorUnits: share, currency: currency))
            )
        }
        let needed = orders.reduce(0) { $0 &+ max(0, $1.remaining) }
        let isShort = zip(orders, shares).contains { $1 < $0.remaining }
        if value < 0 {
            decision.outcome = .refund
        } else if value > needed || zip(orders, shares).contains(where: { $1 > max(0, $0.remaining) }) {
            decision.outcome = .overpaid
        } else if isShort {
            decision.outcome = .partial
        } else if orders.count > 1 {
            decision.outcome = .split
        }
        if decision.outcome == .overpaid || decision.outcome == .partial {
            decision.difference = Money(minorUnits: value -| needed, currency: currency)
        }
        return decision
    }
}
