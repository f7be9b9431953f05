import Domain

/// A payment as the ledger keeps it.
public struct PaymentRow: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// What the bank says.
    public var payment: Payment
    /// Whether only a notification has told of it so far.
    public var provisional: Bool
    /// What was decided about it.
    public var outcome: PairingOutcome
    /// The criterion that decided.
    public var criterion: PairingCriterion?
    /// Who decided; nil before anybody did.
    public var decidedBy: DecidedBy?
    /// The payment minus what remained of the order, where they differ; positive is a surplus.
    public var difference: Money?
    /// Whether it is to be decided again, as if it had just come.
    public var isRenewed: Bool
    /// What was put on which order.
    public var allocations: [PaymentShare]
    /// Orders that it may belong to, with why it was not put on them.
    public var candidates: [PaymentCandidate]
    /// Where it was read.
    public var sources: [(file: Int, line: Int)]
}

/// A part of a payment that belongs to an order.
public struct PaymentShare: Hashable, Sendable {
    /// The order's number in the ledger.
    public var order: Int
    /// The channel.
    public var channel: String
    /// The order number.
    public var number: String
    /// The part.
    public var amount: Money
}

/// An order that a payment may belong to.
public struct PaymentCandidate: Hashable, Sendable {
    /// The order's number in the ledger.
    public var order: Int
    /// The channel.
    public var channel: String
    /// The order number.
    public var number: String
    /// Why it was not paired.
    public var why: CandidateReason
}
