import Domain

extension PairingSearch {
    /// What a criterion decides, or nil when it finds no order within the window.
    mutating func decide(by criterion: PairingCriterion) -> PairingDecision? {
        let hits = find(criterion)
        if hasTooMany { return decision(.ambiguous, criterion, [], why: .severalFit) }
        guard !hits.isEmpty else { return nil }
        let (open, isStopped, isPaid) = open(hits)
        if open.isEmpty {
            // A cancelled order that somebody paid is a person's business, as is one that is paid twice.
            guard isStopped else { return nil }
            var decision = decision(isPaid ? .alreadyPaid : .ambiguous, criterion, [], why: .alreadyPaid)
            decision.evidence = evidence(hits, criterion)
            return decision
        }
        return choose(open, criterion)
    }

    /// Narrows the open orders by amount, then by currency, and decides about the one that is left.
    private mutating func choose(_ open: [Hit], _ criterion: PairingCriterion) -> PairingDecision {
        var left = open
        // Each step narrows only when something is left: an amount that nothing fits must not hide the candidates.
        narrow(&left) { $0.difference($1) == 0 }
        narrow(&left) { $0.fits($1) }
        narrow(&left) { $0.amount(for: $1) != nil }
        guard left.count == 1, let hit = left.first else {
            return split(open, criterion) ?? decision(.ambiguous, criterion, open, why: .severalFit)
        }
        let order = balance(hit.position)
        guard let difference = difference(order) else {
            return decision(.currencyMismatch, criterion, [hit], why: .currencyDiffers)
        }
        if fits(order) { return pay(hit, criterion) }
        if let decision = split(open, criterion) { return decision }
        if open.count == 1, let decision = settle(hit, criterion, difference) { return decision }
        var decision = decision(.amountMismatch, criterion, [hit], why: .amountDiffers)
        decision.difference = Money(minorUnits: difference, currency: order.total.currency)
        return decision
    }

    private func narrow(_ hits: inout [Hit], _ keeps: (PairingSearch, OrderBalance) -> Bool) {
        guard hits.count > 1 else { return }
        let narrowed = hits.filter { keeps(self, balance($0.position)) }
        if !narrowed.isEmpty { hits = narrowed }
    }

    /// The whole payment to one order, unless the payer speaks for another one.
    mutating func pay(_ hit: Hit, _ criterion: PairingCriterion) -> PairingDecision {
        if let decision = contradiction(hit, criterion) { return decision }
        var decision = decision(.paired, criterion, [], why: .severalFit)
        decision.evidence = evidence([hit], criterion)
        decision.allocations = [allocation(hit.position, amount(for: balance(hit.position)) ?? 0)]
        return decision
    }

    /// A part of an order, or more than it: only by a name that cannot be chance, and when no other payer is known.
    private mutating func settle(_ hit: Hit, _ criterion: PairingCriterion, _ difference: Int64) -> PairingDecision? {
        let order = balance(hit.position)
        guard criterion.isExact, accepts(difference < 0 ? rules.partial : rules.overpaid, hit.position),
            let amount = amount(for: order)
        else { return nil }
        if let decision = contradiction(hit, criterion) { return decision }
        var decision = decision(difference < 0 ? .partial : .overpaid, criterion, [], why: .severalFit)
        decision.evidence = evidence([hit], criterion)
        decision.difference = Money(minorUnits: difference, currency: order.total.currency)
        // A surplus stays on the payment: no rule puts more on an order than it costs.
        decision.allocations = [allocation(hit.position, min(amount, order.remaining))]
        return decision
    }

    /// All open orders that the payment names, when they cost together just what it is.
    private mutating func split(_ open: [Hit], _ criterion: PairingCriterion) -> PairingDecision? {
        var named = open
        for other in rules.criteria where other != criterion && other != .account {
            let rejectedBefore = rejected
            for hit in self.open(find(other)).open where !named.contains(where: { $0.position == hit.position }) {
                named.append(hit)
            }
            rejected = rejectedBefore
        }
        guard named.count > 1, !hasTooMany else { return nil }
        named.sort { id($0.position) < id($1.position) }
        var sum: Int64 = 0
        for hit in named {
            let order = balance(hit.position)
            guard order.total.currency == payment.amount.currency else { return nil }
            let (next, overflow) = sum.addingReportingOverflow(order.remaining)
            guard !overflow else { return nil }
            sum = next
        }
        guard sum == payment.amount.minorUnits else { return nil }
        var decision = decision(.split, criterion, [], why: .severalFit)
        decision.evidence = evidence(named, criterion)
        decision.allocations = named.map { allocation($0.position, balance($0.position).remaining) }
        return decision
    }

    func allocation(_ position: Int, _ amount: Int64) -> PairingDecision.Allocation {
        PairingDecision.Allocation(
            order: id(position),
            amount: Money(minorUnits: amount, currency: balance(position).total.currency)
        )
    }
}

extension PairingCriterion {
    /// Whether it compares symbols and whole numbers only, so that it cannot name an order by chance.
    var isExact: Bool {
        switch self {
        case .invoiceSymbol, .invoiceNumber, .orderNumber, .orderSymbol, .creditorReference: true
        case .message, .specificSymbol, .account, .person: false
        }
    }
}
