import Domain
import Ledger
import Matching

extension PairingDecision {
    /// Writes the decision about a payment down.
    ///
    /// - Parameter isNew: whether nothing was decided about the payment before.
    func write(
        to ledger: Ledger,
        payment: Int,
        by decider: DecidedBy,
        isNew: Bool = false,
        pass: Int
    ) throws(Problem) {
        var shares: [(order: Int, amount: Int64)] = []
        for allocation in allocations {
            shares.append((try ledger.id(of: allocation.order), allocation.amount.minorUnits))
        }
        var others: [(order: Int, why: CandidateReason)] = []
        for candidate in candidates { others.append((try ledger.id(of: candidate.order), candidate.why)) }
        try ledger.decide(
            payment: payment,
            PaymentVerdict(
                outcome: outcome,
                criterion: criterion,
                by: decider,
                difference: difference,
                shares: shares,
                candidates: others,
                // What was looked up besides follows from the payment.
                evidence: Array(evidence.prefix(40))
            ),
            isNew: isNew,
            pass: pass
        )
    }
}

extension Ledger {
    /// The number of the order that a decision names.
    fileprivate func id(of key: OrderKey) throws(Problem) -> Int {
        guard let id = try orderId(channel: key.channel, number: key.number) else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "order", "id": key.channel + "/" + key.number])
        }
        return id
    }
}
