import Domain

extension PairingSearch {
    /// A debit is a refund when it names an order that was paid, wholly or partly, or, as a reversal, any order; else
    /// it is nothing that an order could be about. A reversed debit always is a refund.
    ///
    /// It is taken off the order when nothing else can be meant: one order is named, which got at least as much, and
    /// the money goes back to an account that paid it, or is all it got and goes to its customer, or the bank says that
    /// it takes a payment back.
    mutating func decideMoneyBack() -> PairingDecision {
        for criterion in rules.criteria where !criterion.isByPayer {
            let hits = find(criterion).filter { hit in
                let order = balance(hit.position)
                return payment.reversal || order.allocated > 0 || order.isPaid(within: rules.under.of(order.total))
            }
            guard !hits.isEmpty, !hasTooMany else { continue }
            guard hits.count == 1, let hit = hits.first, let amount = amount(for: balance(hit.position)), amount < 0,
                takesBack(amount, from: hit.position)
            else { return decision(.refund, criterion, hits, why: .moneyBack) }
            var decision = decision(.refund, criterion, [], why: .moneyBack)
            decision.evidence = evidence([hit], criterion)
            decision.allocations = [allocation(hit.position, amount)]
            // What only a suggestion put on the order cannot be taken off it.
            let real = balance(hit.position).allocated &- table.reserved[id(hit.position), default: 0]
            return real < -|amount ? decision.withheld(by: criterion) : confirmed(decision)
        }
        return decision(
            payment.amount.minorUnits > 0 || payment.reversal ? .refund : .ignored,
            nil,
            [],
            why: .moneyBack
        )
    }

    private mutating func takesBack(_ amount: Int64, from position: Int) -> Bool {
        let allocated = balance(position).allocated
        guard allocated >= -|amount else { return false }
        if payment.reversal { return true }
        // A supplier's invoice may have the number of an order: only to whom the order belongs money goes back.
        if let account = payment.counterAccount, table.accounts(of: position).contains(account.domestic) { return true }
        return allocated == -|amount && likeness(position) > .none
    }
}
