import Domain

/// What was decided about a payment, as the ledger keeps it.
public struct PaymentVerdict: Sendable {
    /// A text of the payment that decided, or stopped the search.
    public struct Evidence: Hashable, Sendable {
        /// By which criterion.
        public var criterion: String
        /// The field of the payment.
        public var field: String
        /// The text as it stands there.
        public var raw: String
        /// The text in the form it was compared in.
        public var value: String

        /// Evidence by its parts.
        public init(criterion: String, field: String, raw: String, value: String) {
            self.criterion = criterion
            self.field = field
            self.raw = raw
            self.value = value
        }
    }

    /// The outcome in the contract's words.
    public var outcome: String
    /// The criterion that decided or stopped.
    public var criterion: String?
    /// Whether a person decided.
    public var isByPerson: Bool
    /// The payment minus what remained, where the amount differs.
    public var difference: Money?
    /// What was put on which order, in minor units of the order's currency.
    public var shares: [(order: Int, amount: Int64)]
    /// Orders that it may belong to, with why it was not put on them.
    public var candidates: [(order: Int, why: String)]
    /// What decided, or stopped the search.
    public var evidence: [Evidence]

    /// A verdict by its parts.
    public init(
        outcome: String,
        criterion: String? = nil,
        isByPerson: Bool = false,
        difference: Money? = nil,
        shares: [(order: Int, amount: Int64)] = [],
        candidates: [(order: Int, why: String)] = [],
        evidence: [Evidence] = []
    ) {
        self.outcome = outcome
        self.criterion = criterion
        self.isByPerson = isByPerson
        self.difference = difference
        self.shares = shares
        self.candidates = candidates
        self.evidence = evidence
    }
}
