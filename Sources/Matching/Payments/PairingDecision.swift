import Domain

/// What was decided about a payment, with everything that led to it.
public struct PairingDecision: Hashable, Sendable {
    /// A part of the payment that belongs to an order.
    public struct Allocation: Hashable, Sendable {
        /// The order.
        public var order: OrderKey
        /// The part; negative when money went back.
        public var amount: Money

        /// A part by order and amount.
        public init(order: OrderKey, amount: Money) {
            self.order = order
            self.amount = amount
        }
    }

    /// An order that was looked at and did not get the payment.
    public struct Candidate: Hashable, Sendable {
        /// The order.
        public var order: OrderKey
        /// Why it did not get the payment.
        public var why: CandidateReason

        /// A candidate by order and reason.
        public init(order: OrderKey, why: CandidateReason) {
            self.order = order
            self.why = why
        }
    }

    /// What became of the payment.
    public var outcome: PairingOutcome
    /// The criterion that decided or stopped; nil when none found anything.
    public var criterion: PairingCriterion?
    /// The parts of the payment that belong to orders; together never more than the payment.
    public var allocations: [Allocation] = []
    /// Orders that were looked at and did not get it, by their keys.
    public var candidates: [Candidate] = []
    /// What named the orders of the allocations, or of the candidates where the search stopped.
    public var evidence: [PairingEvidence] = []
    /// What was looked up, in order.
    public var tried: [PairingEvidence] = []
    /// The payment minus what remained, where the amount differs, in the order's currency; positive is a surplus,
    /// negative is what is missing.
    public var difference: Money?
    /// What a criterion that is switched off would have allocated.
    var withheld: [Allocation] = []

    /// A decision by its outcome and criterion; the rest is set afterwards.
    public init(_ outcome: PairingOutcome, _ criterion: PairingCriterion? = nil) {
        self.outcome = outcome
        self.criterion = criterion
    }
}

extension PairingEvidence {
    /// What a key of a payment says for a criterion.
    init(_ key: PairingKey, _ criterion: PairingCriterion, of payment: Payment) {
        let field = payment.text(key.field)
        self.init(
            criterion: criterion,
            field: key.field,
            raw: key.place.map { place in
                String(decoding: field.utf8.dropFirst(place.lowerBound).prefix(place.count), as: UTF8.self)
            } ?? field,
            value: key.text
        )
    }
}

extension Payment {
    fileprivate func text(_ field: PaymentField) -> String {
        let text: String? =
            switch field {
            case .variableSymbol: vs
            case .specificSymbol: ss
            case .message: message
            case .endToEndId: endToEndId
            case .creditorReference: creditorReference
            case .counterAccount: counterAccount?.description
            case .counterName: counterName
            }
        return text ?? ""
    }
}
