import Domain

/// A payment and what a rule decided about it before.
public struct KnownPayment: Sendable {
    /// The payment.
    public var payment: Payment
    /// What a rule decided; nil for a payment that has just come.
    public var before: PairingDecision?
    /// Whether it looks otherwise now, so that it counts as one that has just come.
    public var isRenewed: Bool

    /// A payment with what was decided before.
    public init(_ payment: Payment, before: PairingDecision?, isRenewed: Bool = false) {
        self.payment = payment
        self.before = before
        self.isRenewed = isRenewed
    }
}

extension PaymentMatcher {
    /// What becomes of payments when new ones have come, as if all had come together; `table` must not have the
    /// allocations of these payments, and has them afterwards.
    ///
    /// So it does not matter which file came first. A pairing that was made is only given up for an earlier payment
    /// that has just come and pays the order, for any that names the order where only its payer spoke for it, and when
    /// one that has just come tells whose the account is; whatever else changed in the meantime, an order's total or state, an
    /// invoice, leaves it as it is.
    public func revise(_ known: [KnownPayment], among table: inout OrderTable) -> [PairingDecision] {
        var kept: Set<Int> = []
        while true {
            var trial = table
            for position in kept.sorted() {
                guard let before = known[position].before else { continue }
                trial.apply(before, of: known[position].payment)
                guard known[position].payment.amount.minorUnits > 0,
                    let account = known[position].payment.counterAccount?.domestic
                else { continue }
                trial.learn(from: before.allocations, of: account, isSure: true)
            }
            let free = known.indices.filter { !kept.contains($0) }
            let decisions = decide(free.map { known[$0].payment }, among: &trial)
            var result = known.map { $0.before ?? PairingDecision(.notFound) }
            for (position, decision) in zip(free, decisions) { result[position] = decision }
            let lost = lost(known, result, free)
            guard !lost.isEmpty else {
                table = trial
                return result
            }
            kept.formUnion(lost)
        }
    }

    /// The payments that would lose what they are on though no earlier payment took it: none that has just come, nor
    /// one that had to make room for such.
    private func lost(_ known: [KnownPayment], _ result: [PairingDecision], _ free: [Int]) -> [Int] {
        let changed = free.filter { position in
            guard let before = known[position].before else { return true }
            return before.allocations != result[position].allocations
        }
        .sorted { a, b in
            let (isLater, other) = (isByPayer(known[a].before), isByPayer(known[b].before))
            return isLater == other ? Self.precedes(known[a].payment, known[b].payment) : other
        }
        var moved: Set<OrderKey> = []
        var lost: [Int] = []
        for position in changed {
            let before = known[position].before
            let pays = Set(((before?.allocations ?? []) + result[position].allocations).map(\.order))
            let looked = Set(((before?.candidates ?? []) + result[position].candidates).map(\.order))
            // Another payment tells whose the account is.
            let isAnothers = result[position].candidates.contains { $0.why == .accountOnly }
            let isMoved =
                isAnothers || before == nil || known[position].isRenewed || !moved.isDisjoint(with: pays.union(looked))
            if isMoved { moved.formUnion(pays) }
            if !isMoved, !(before?.allocations.isEmpty ?? true) { lost.append(position) }
        }
        return lost
    }

    private func isByPayer(_ decision: PairingDecision?) -> Bool { decision?.criterion?.isByPayer ?? false }
}
