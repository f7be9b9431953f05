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
        /// Why not; raw values are stable codes for lists.
        public enum Reason: String, CaseIterable, Sendable {
            /// Other orders fit as well.
            case severalFit
            /// What remains to be paid differs from the payment by more than the tolerance.
            case amountDiffers
            /// The order is in another currency.
            case currencyDiffers
            /// Nothing remains to be paid.
            case alreadyPaid
            /// The order is cancelled.
            case cancelled
            /// The order was made too long before the payment.
            case tooOld
            /// The order was made after the payment.
            case orderedLater
            /// Money came or went back; a person decides what for.
            case moneyBack
            /// Money for it went back.
            case refunded
            /// Only the payer's account speaks for it.
            case accountOnly
            /// Only the payer's name and the amount speak for it.
            case payerOnly
            /// The payer is somebody else, who has an order of just this amount.
            case payerDiffers
            /// The message names its customer.
            case namedInMessage
            /// Its number is one slip away from the one that was typed, and the surname or the message speaks for it.
            case symbolSlip
            /// It has the same number, and the payer is its customer.
            case sameNumber
            /// What is left over is just what remains of it.
            case surplusFits
            /// What speaks for it is a criterion that the merchant switched off.
            case criterionOff

            /// Whether the payer, the account or the message speaks for the order.
            public var isOfPayer: Bool {
                switch self {
                case .payerOnly, .accountOnly, .namedInMessage, .symbolSlip, .sameNumber: true
                default: false
                }
            }
        }

        /// The order.
        public var order: OrderKey
        /// Why it did not get the payment.
        public var why: Reason

        /// A candidate by order and reason.
        public init(order: OrderKey, why: Reason) {
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
