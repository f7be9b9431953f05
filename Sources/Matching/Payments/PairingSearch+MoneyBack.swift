import Domain

extension PairingSearch {
    /// A debit is a refund when it names an order that was paid, wholly or partly, or, as a reversal, any order; else
    /// it is nothing that an order could be about. A reversed debit always is a refund.
    ///
    /// It is taken off the order when nothing else can be meant: one order is named, which got at least as much, and
    /// the money goes back to an account that paid it, or is all it got, or the bank says that it takes a payment back.
    mutating func decideMoneyBack() -> PairingDecision {
        for criterion in rules.criteria where criterion != .account {
            let hits = find(criterion).filter { hit in
                let order = order(hit)
                return payment.reversal || order.allocated > 0 || order.isPaid(within: rules.under.of(order.total))
            }
            guard !hits.isEmpty, !hasTooMany else { continue }
            guard hits.count == 1, let hit = hits.first, let amount = amount(for: order(hit)), amount < 0,
                takesBack(amount, from: order(hit))
            else { return decision(.refund, criterion, hits, why: .moneyBack) }
            var decision = decision(.refund, criterion, [], why: .moneyBack)
            decision.evidence = evidence([hit], criterion)
            decision.allocations = [allocation(order(hit), amount)]
            // What only a suggestion put on the order cannot be taken off it.
            let real = order(hit).allocated &- table.reserved[order(hit).id, default: 0]
            return real < -amount ? decision.withheld(by: criterion) : confirmed(decision)
        }
        return decision(
            payment.amount.minorUnits > 0 || payment.reversal ? .refund : .ignored,
            nil,
            [],
            why: .moneyBack
        )
    }

    private func takesBack(_ amount: Int64, from order: OpenOrder) -> Bool {
        guard order.allocated >= -amount else { return false }
        if payment.reversal || order.allocated == -amount { return true }
        return payment.counterAccount.map { order.payers.contains($0.domestic) } ?? false
    }
}
