import Domain

/// One payment on its way through the criteria.
struct PairingSearch {
    let payment: Payment
    let rules: PairingRules
    private var tried: [PairingDecision.Attempt] = []
    private var rejected: [PairingDecision.Candidate] = []
    /// Whether a key led to more orders than are looked at.
    private var hasTooMany = false

    init(payment: Payment, rules: PairingRules) {
        self.payment = payment
        self.rules = rules
    }

    private var amount: Int64 { payment.amount.minorUnits }

    /// What a criterion decides, or nil when it finds no order within the window.
    mutating func decide(by criterion: PairingCriterion, among lookup: some OrderLookup) -> PairingDecision? {
        var found: [OpenOrder] = []
        for keys in payment.pairingKeys(criterion) where found.isEmpty {
            found = find(keys, criterion, lookup)
        }
        if criterion == .account {
            rejected += found.map { PairingDecision.Candidate(order: $0.id, why: .accountOnly) }
            return nil
        }
        guard !hasTooMany else {
            return decision(.ambiguous, criterion, Array(found.prefix(PaymentMatcher.mostCandidates)), why: .severalFit)
        }
        var inWindow = false
        var paid = false
        var open: [OpenOrder] = []
        for order in found {
            guard let reason = obstacle(order) else {
                open.append(order)
                continue
            }
            rejected.append(PairingDecision.Candidate(order: order.id, why: reason))
            inWindow = inWindow || reason == .cancelled || reason == .alreadyPaid
            paid = paid || reason == .alreadyPaid
        }
        if !open.isEmpty { return choose(open, criterion) }
        // A cancelled order that somebody paid is a person's business, as is one that is paid twice.
        return inWindow ? decision(paid ? .alreadyPaid : .ambiguous, criterion, [], why: .alreadyPaid) : nil
    }

    /// No criterion found an order.
    var notFound: PairingDecision { decision(.notFound, nil, [], why: .severalFit) }

    /// The orders that keys name, each once, by their ids.
    mutating func find(_ keys: [PairingKey], _ criterion: PairingCriterion, _ lookup: some OrderLookup) -> [OpenOrder] {
        var found: [OpenOrder] = []
        for key in keys {
            tried.append(PairingDecision.Attempt(criterion: criterion, key: key.text))
            let orders = lookup.orders(criterion, key: key.text)
            // A cut list may hide a second order of the same name.
            if orders.count > PaymentMatcher.mostCandidates { hasTooMany = true }
            found += orders.filter { $0.isNamed(by: key, criterion) }
        }
        guard found.count > 1 else { return found }
        found.sort { $0.id < $1.id }
        var last: OrderKey?
        return found.filter { order in
            defer { last = order.id }
            return order.id != last
        }
    }

    /// A decision with `orders` among its candidates.
    func decision(
        _ outcome: PairingOutcome,
        _ criterion: PairingCriterion?,
        _ orders: [OpenOrder],
        why: PairingDecision.Candidate.Reason
    ) -> PairingDecision {
        var decision = PairingDecision(outcome, criterion)
        decision.tried = tried
        let looked = orders.map { PairingDecision.Candidate(order: $0.id, why: why) }
        for candidate in looked + rejected where !decision.candidates.contains(candidate) {
            decision.candidates.append(candidate)
        }
        return decision
    }

    /// Why an order cannot be paid by this payment; an order of the day after the payment still can, for clocks and
    /// cut-off times differ.
    private func obstacle(_ order: OpenOrder) -> PairingDecision.Candidate.Reason? {
        if let created = order.created {
            let age = Int(payment.date.number) - Int(created.number)
            if age < -1 { return .orderedLater }
            if age > rules.windowDays { return .tooOld }
        }
        if order.cancelled { return .cancelled }
        return order.isPaid(within: rules.toleranceUnder) ? .alreadyPaid : nil
    }

    private func choose(_ open: [OpenOrder], _ criterion: PairingCriterion) -> PairingDecision {
        var left = open
        // Each step narrows only when something is left: an amount that nothing fits must not hide the candidates.
        for fits in [hasAmount, fitsAmount, hasCurrency] where left.count > 1 {
            let narrowed = left.filter(fits)
            if !narrowed.isEmpty { left = narrowed }
        }
        guard left.count == 1, let order = left.first else {
            return decision(.ambiguous, criterion, open, why: .severalFit)
        }
        guard hasCurrency(order) else {
            return decision(.currencyMismatch, criterion, [order], why: .currencyDiffers)
        }
        guard fitsAmount(order) else {
            var decision = decision(.amountMismatch, criterion, [order], why: .amountDiffers)
            decision.difference = Money(minorUnits: amount &- order.remaining, currency: payment.amount.currency)
            return decision
        }
        var decision = decision(.paired, criterion, [], why: .severalFit)
        decision.allocations = [PairingDecision.Allocation(order: order.id, amount: payment.amount)]
        return decision
    }

    private func hasAmount(_ order: OpenOrder) -> Bool { order.remaining == amount }

    private func fitsAmount(_ order: OpenOrder) -> Bool {
        let (difference, overflow) = amount.subtractingReportingOverflow(order.remaining)
        return !overflow && difference >= -rules.toleranceUnder && difference <= rules.toleranceOver
    }

    private func hasCurrency(_ order: OpenOrder) -> Bool { order.total.currency == payment.amount.currency }
}
