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
    /// that has just come and pays the order; whatever else changed in the meantime, an order's total or state, an
    /// invoice, leaves it as it is.
    public func revise(_ known: [KnownPayment], among table: inout OrderTable) -> [PairingDecision] {
        var kept: Set<Int> = []
        while true {
            var trial = table
            for position in kept.sorted() {
                if let before = known[position].before { trial.apply(before, of: known[position].payment) }
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
        .sorted { Self.precedes(known[$0].payment, known[$1].payment) }
        var moved: Set<OrderKey> = []
        var lost: [Int] = []
        for position in changed {
            let before = known[position].before
            let pays = Set(((before?.allocations ?? []) + result[position].allocations).map(\.order))
            let looked = Set(((before?.candidates ?? []) + result[position].candidates).map(\.order))
            let isMoved = before == nil || known[position].isRenewed || !moved.isDisjoint(with: pays.union(looked))
            if isMoved { moved.formUnion(pays) }
            if !isMoved, !(before?.allocations.isEmpty ?? true) { lost.append(position) }
        }
        return lost
    }
}
