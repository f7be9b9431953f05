import Domain

/// Payments that name an order beyond doubt and do not cover it, until they cover it together.
struct PaymentParts {
    private struct Part {
        let position: Int
        let amount: Int64
        let decision: PairingDecision
    }

    private var parts: [OrderKey: [Part]] = [:]

    /// Takes in what was decided about the next payment; returns the new decisions about all payments of its order,
    /// when they are together just what remains of it.
    mutating func add(
        _ position: Int,
        _ decision: PairingDecision,
        among table: OrderTable
    ) -> [(Int, PairingDecision)] {
        guard decision.outcome == .amountMismatch, decision.criterion?.isExact ?? false,
            let difference = decision.difference, difference.minorUnits < 0,
            // First stands what the payer's own orders speak for.
            let candidate = decision.candidates.first, candidate.why == .amountDiffers,
            let rest = table.position(of: candidate.order).map({ table.balances[$0].remaining })
        else { return [] }
        let amount = rest &+ difference.minorUnits
        let group = parts[candidate.order, default: []] + [Part(position: position, amount: amount, decision: decision)]
        parts[candidate.order] = group
        guard group.count > 1, group.reduce(0, { $0 &+ $1.amount }) == rest else { return [] }
        parts[candidate.order] = nil
        return group.map { part in
            var decision = part.decision
            let isLast = part.position == position
            decision.outcome = isLast ? .paired : .partial
            if isLast { decision.difference = nil }
            decision.candidates.removeAll { $0.order == candidate.order }
            let share = Money(minorUnits: part.amount, currency: difference.currency)
            decision.allocations = [PairingDecision.Allocation(order: candidate.order, amount: share)]
            return (part.position, decision)
        }
    }
}
