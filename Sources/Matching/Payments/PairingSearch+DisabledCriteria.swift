import Domain

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
