import Domain

/// What was decided about a payment, as the ledger keeps it.
public struct PaymentVerdict: Sendable {
    /// What became of it.
    public var outcome: PairingOutcome
    /// The criterion that decided or stopped.
    public var criterion: PairingCriterion?
    /// Who decided.
    public var decidedBy: DecidedBy
    /// The payment minus what remained, where the amount differs.
    public var difference: Money?
    /// What was put on which order, in minor units of the order's currency.
    public var shares: [(order: Int, amount: Int64)]
    /// Orders that it may belong to, with why it was not put on them.
    public var candidates: [(order: Int, why: CandidateReason)]
    /// What decided, or stopped the search.
    public var evidence: [PairingEvidence]

    /// A verdict by its parts.
    public init(
        outcome: PairingOutcome,
        criterion: PairingCriterion? = nil,
        by decidedBy: DecidedBy,
        difference: Money? = nil,
        shares: [(order: Int, amount: Int64)] = [],
        candidates: [(order: Int, why: CandidateReason)] = [],
        evidence: [PairingEvidence] = []
    ) {
        self.outcome = outcome
        self.criterion = criterion
        self.decidedBy = decidedBy
        self.difference = difference
        self.shares = shares
        self.candidates = candidates
        self.evidence = evidence
    }
}
