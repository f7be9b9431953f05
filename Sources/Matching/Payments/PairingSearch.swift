import Domain

/// One payment on its way through the criteria.
struct PairingSearch {
    /// An order that a key of the payment names.
    struct Hit {
        let position: Int
        let key: PairingKey
    }

    let payment: Payment
    let rules: PairingRules
    let table: OrderTable
    private var texts: PaymentTexts
    /// The payer's name as `PayerName.key` writes it; empty when there is none.
    private(set) lazy var payer = payment.counterName.map { PayerName.key($0) } ?? ""
    /// The ways in which the payer's name may be read.
    private(set) lazy var readings = payment.counterName.map { PayerReading.all(of: $0) } ?? []
    /// The words of the message.
    private(set) lazy var message = NamedInText(payment.message ?? "")
    private var tried: [(PairingKey, PairingCriterion)] = []
    var rejected: [PairingDecision.Candidate] = []
    /// Whether a key leads to more orders than are looked at.
    private(set) var hasTooMany = false

    init(_ payment: Payment, _ rules: PairingRules, _ table: OrderTable) {
        self.payment = payment
        self.rules = rules
        self.table = table
        texts = PaymentTexts(payment)
    }

    /// Numbers of the message that may be the end of an order's number.
    var shortNumbers: [PairingKey] {
        mutating get { texts.shortNumbers }
    }

    /// Numbers of the message that are too long to be anything but an order's or somebody's own number.
    var longNumbers: [PairingKey] {
        mutating get { texts.longNumbers }
    }

    func id(_ position: Int) -> OrderKey { table.given.span[position].id }

    func balance(_ position: Int) -> OrderBalance { table.balances[position] }

    /// The orders that the payment names by a criterion, each once, by their ids.
    mutating func find(_ criterion: PairingCriterion) -> [Hit] {
        var found: [Hit] = []
        var group = 0
        while found.isEmpty, let keys = texts.keys(criterion, group: group) {
            for key in keys {
                tried.append((key, criterion))
                // A cut list may hide a second order of the same name.
                guard let positions = table.positions(key.text, key.roles(criterion)) else {
                    hasTooMany = true
                    continue
                }
                for position in positions where !found.contains(where: { $0.position == position }) {
                    found.append(Hit(position: position, key: key))
                }
            }
            group += 1
        }
        if found.count > 1 { found.sort { id($0.position) < id($1.position) } }
        return found
    }

    /// The other orders that the payment names by a criterion, with a number that is none of one order's: what names that
    /// one as well says nothing against it.
    mutating func find(_ criterion: PairingCriterion, besides position: Int) -> [Hit] {
        var found: [Hit] = []
        var group = 0
        while found.isEmpty, let keys = texts.keys(criterion, group: group) {
            group += 1
            // Beside a VS the SS is the bank's or the payer's own business.
            for key in keys where key.field != .specificSymbol || payment.vs == nil {
                let roles = key.roles(criterion)
                guard let positions = table.positions(key.text, roles), !positions.isEmpty,
                    !isOwn(key, of: position)
                else { continue }
                for other in positions where other != position && !found.contains(where: { $0.position == other }) {
                    found.append(Hit(position: other, key: key))
                }
            }
        }
        return found
    }

    /// Whether a text of the payment is one of an order's, or a part of such a one.
    private func isOwn(_ key: PairingKey, of position: Int) -> Bool {
        var isOwn = false
        table.given.span[position].visitKeys { number, form, _ in
            if !isOwn, form.text(of: number).hasSuffix(key.text) { isOwn = true }
        }
        return isOwn
    }

    /// The hits that can be paid; the others are kept as candidates with what stands against them.
    mutating func open(_ hits: [Hit]) -> (open: [Hit], isStopped: Bool, isPaid: Bool) {
        var open: [Hit] = []
        var isStopped = false
        var isPaid = false
        for hit in hits {
            guard let reason = obstacle(hit.position) else {
                open.append(hit)
                continue
            }
            reject(hit.position, reason)
            isPaid = isPaid || reason == .alreadyPaid
            isStopped = isStopped || reason != .tooOld && reason != .orderedLater
        }
        return (open, isStopped, isPaid)
    }

    mutating func reject(_ position: Int, _ why: CandidateReason) {
        let candidate = PairingDecision.Candidate(order: id(position), why: why)
        if !rejected.contains(candidate) { rejected.append(candidate) }
    }

    /// Why an order cannot be paid by this payment; an order of the day after the payment still can, for clocks and
    /// cut-off times differ.
    func obstacle(_ position: Int) -> CandidateReason? {
        let order = balance(position)
        if let created = order.created {
            let age = Int(payment.date.number) - Int(created.number)
            if age < -1 { return .orderedLater }
            if age > rules.windowDays { return .tooOld }
        }
        if order.cancelled { return .cancelled }
        if order.refunded { return .refunded }
        return order.isPaid(within: rules.under.of(order.total)) ? .alreadyPaid : nil
    }

    /// The payment in the currency of an order: as it was booked, or before the bank's exchange; nil in any other.
    func amount(for order: OrderBalance) -> Int64? {
        if payment.amount.currency == order.total.currency { return payment.amount.minorUnits }
        guard let original = payment.original, original.currency == order.total.currency else { return nil }
        return payment.amount.minorUnits < 0 ? -|original.magnitude.minorUnits : original.magnitude.minorUnits
    }

    /// The payment minus what remains of an order; nil in another currency.
    func difference(_ order: OrderBalance) -> Int64? {
        guard let amount = amount(for: order) else { return nil }
        if order.allocated == 0, amount == order.asked { return 0 }
        let (difference, overflow) = amount.subtractingReportingOverflow(order.remaining)
        return overflow ? nil : difference
    }

    func fits(_ order: OrderBalance) -> Bool {
        guard let difference = difference(order) else { return false }
        return difference >= -|rules.under.of(order.total) && difference <= rules.over.of(order.total)
    }

    /// A decision with `hits` among its candidates.
    func decision(
        _ outcome: PairingOutcome,
        _ criterion: PairingCriterion?,
        _ hits: [Hit],
        why: CandidateReason
    ) -> PairingDecision {
        var decision = PairingDecision(outcome, criterion)
        if let criterion { decision.evidence = evidence(hits, criterion) }
        let looked = hits.map { PairingDecision.Candidate(order: id($0.position), why: why) }
        for candidate in looked + rejected where !decision.candidates.contains(candidate) {
            decision.candidates.append(candidate)
        }
        decision.tried = tried.map { PairingEvidence($0.0, $0.1, of: payment) }
        return decision
    }

    /// What the keys of hits say, each once.
    func evidence(_ hits: [Hit], _ criterion: PairingCriterion) -> [PairingEvidence] {
        var evidence: [PairingEvidence] = []
        for hit in hits {
            let one = PairingEvidence(hit.key, criterion, of: payment)
            if !evidence.contains(one) { evidence.append(one) }
        }
        return evidence
    }
}

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

extension PairingSearch {
    /// What may be done of a decision to which a criterion that is switched off contributed: only what criteria that
    /// are switched on name as well.
    mutating func confirmed(_ decision: PairingDecision) -> PairingDecision {
        guard !rules.off.isEmpty, let criterion = decision.criterion else { return decision }
        let allocated = decision.allocations.map(\.order)
        let named = allocated.isEmpty ? decision.candidates.prefix(1).map(\.order) : allocated
        guard decision.outcome == .split || !rules.allows(criterion) else { return decision }
        var confirmed = decision
        confirmed.evidence = []
        var left = Set(named)
        for other in rules.criteria where !other.isByPayer && rules.allows(other) {
            guard other.isExact || ![.partial, .overpaid].contains(decision.outcome) else { continue }
            let hits = find(other).filter { left.contains(id($0.position)) }
            guard !hits.isEmpty else { continue }
            if confirmed.evidence.isEmpty { confirmed.criterion = other }
            confirmed.evidence += evidence(hits, other)
            for hit in hits { left.remove(id(hit.position)) }
            if left.isEmpty { return confirmed }
        }
        guard !decision.allocations.isEmpty else { return decision }
        return decision.withheld(by: criterion)
    }
}

extension PairingDecision {
    /// The same as a suggestion: a criterion that is switched off speaks for it.
    func withheld(by criterion: PairingCriterion) -> PairingDecision {
        var stopped = self
        stopped.outcome = .ambiguous
        stopped.criterion = criterion
        stopped.difference = nil
        stopped.withheld = allocations
        stopped.allocations = []
        stopped.candidates = allocations.map { Candidate(order: $0.order, why: .criterionOff) } + candidates
        return stopped
    }
}
