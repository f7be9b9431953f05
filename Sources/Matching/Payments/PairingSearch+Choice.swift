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
            if !isPaid, let decision = decideByInvoice(insteadOf: hits, criterion) { return decision }
            var decision = decision(isPaid ? .alreadyPaid : .ambiguous, criterion, [], why: .alreadyPaid)
            decision.evidence = evidence(hits, criterion)
            return decision
        }
        return choose(open, criterion)
    }

    /// Of a cancelled order and an invoice with one number the invoice is meant, when everything else that the payment
    /// names is the one order of that invoice, and the amount fits.
    private mutating func decideByInvoice(insteadOf cancelled: [Hit], _ criterion: PairingCriterion) -> PairingDecision?
    {
        guard cancelled.allSatisfy({ balance($0.position).cancelled }) else { return nil }
        var named: Int?
        var found: (hit: Hit, criterion: PairingCriterion)?
        for other in rules.criteria where other != criterion && !other.isByPayer {
            let hits = find(other)
            if hasTooMany { return nil }
            for hit in hits where !balance(hit.position).cancelled && !isOutsideWindow(hit.position) {
                guard obstacle(hit.position) == nil, named ?? hit.position == hit.position else { return nil }
                named = hit.position
                let isOfInvoice = other == .invoiceSymbol || other == .invoiceNumber
                if isOfInvoice, found == nil { found = (hit, other) }
            }
        }
        guard let found, fits(balance(found.hit.position)) else { return nil }
        return pay(found.hit, found.criterion)
    }

    private func isOutsideWindow(_ position: Int) -> Bool {
        let reason = obstacle(position)
        return reason == .tooOld || reason == .orderedLater
    }

    /// Narrows the open orders by amount, then by currency, and decides about the one that is left.
    private mutating func choose(_ open: [Hit], _ criterion: PairingCriterion) -> PairingDecision {
        var left = open
        // Each step narrows only when something is left: an amount that nothing fits must not hide the candidates.
        narrow(&left) { $0.difference($1) == 0 }
        narrow(&left) { $0.fits($1) }
        narrow(&left) { $0.amount(for: $1) != nil }
        narrowByPayer(&left)
        guard left.count == 1, let hit = left.first else {
            return split(open, criterion) ?? decision(.ambiguous, criterion, open, why: .severalFit)
        }
        let order = balance(hit.position)
        guard let difference = difference(order) else {
            return decision(.currencyMismatch, criterion, [hit], why: .currencyDiffers)
        }
        if fits(order) { return rivalOfRest(hit, criterion) ?? pay(hit, criterion) }
        if let decision = split(open, criterion) { return decision }
        if let decision = decideByNamesake(of: hit, criterion) { return decision }
        // What is too little or too much for this order may be just enough for another one of the payer's.
        let paid = ordersPaid(besides: hit.position)
        for other in paid { reject(other, likeness(other) > .none ? .payerOnly : .severalFit) }
        let rest = difference > 0 ? ordersOfRest(difference, besides: hit.position) : []
        for other in rest where !paid.contains(other) { reject(other, .surplusFits) }
        let others = paid + rest
        if open.count == 1, others.isEmpty, let decision = settle(hit, criterion, difference) { return decision }
        var decision = decision(.amountMismatch, criterion, [hit], why: .amountDiffers)
        decision.difference = Money(minorUnits: difference, currency: order.total.currency)
        return decision
    }

    /// A stop, when what is just the rest of an order is also just another order of its payer's.
    private mutating func rivalOfRest(_ hit: Hit, _ criterion: PairingCriterion) -> PairingDecision? {
        let order = balance(hit.position)
        guard order.allocated > 0, amount(for: order) != order.total.minorUnits else { return nil }
        let others = ordersPaid(besides: hit.position)
        guard !others.isEmpty else { return nil }
        for other in others { reject(other, likeness(other) > .none ? .payerOnly : .severalFit) }
        return decision(.ambiguous, criterion, [hit], why: .severalFit)
    }

    /// Of several orders with one number, some of which only a weaker criterion names, the one is meant that the amount fits
    /// and whose customer pays.
    private mutating func decideByNamesake(of hit: Hit, _ criterion: PairingCriterion) -> PairingDecision? {
        let likeness = likeness(hit.position)
        guard !payer.isEmpty, let positions = table.positions(hit.key.text, .anyName) else { return nil }
        var own: [Int] = []
        for position in positions where position != hit.position && obstacle(position) == nil {
            let other = self.likeness(position)
            if other > likeness, other >= .kin, difference(balance(position)) == 0 { own.append(position) }
        }
        guard own.count == 1 else { return nil }
        for other in rules.criteria where other != criterion && !other.isByPayer {
            if let found = find(other).first(where: { $0.position == own[0] && $0.key.text == hit.key.text }) {
                return pay(found, other)
            }
        }
        return nil
    }

    /// Of several orders with one number the one whose customer pays is meant.
    private mutating func narrowByPayer(_ hits: inout [Hit]) {
        guard hits.count > 1, !payer.isEmpty, Set(hits.map(\.key.text)).count == 1,
            hits.allSatisfy({ fits(balance($0.position)) })
        else { return }
        var own: [Hit] = []
        for hit in hits where likeness(hit.position) >= .kin { own.append(hit) }
        if own.count == 1 { hits = own }
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
        for other in rules.criteria where other != criterion && !other.isByPayer {
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
        if !named.contains(where: { likeness($0.position) > .none }), let decision = contradiction(named[0], criterion)
        {
            return decision
        }
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
        case .message, .specificSymbol, .slip, .account, .person: false
        }
    }

    /// Whether it asks the payer, when no text names an order.
    public var isByPayer: Bool { self == .slip || self == .account }
}
