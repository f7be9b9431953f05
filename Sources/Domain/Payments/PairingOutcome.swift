/// What became of a payment; raw values as the contract names them.
public enum PairingOutcome: String, CaseIterable, Sendable {
    /// Nothing was decided about it yet.
    case new
    /// It pays one order.
    case paired
    /// It pays a part of an order that needs more.
    case partial
    /// It pays an order that needs less; the surplus is visible.
    case overpaid
    /// It is divided over several orders, to the cent.
    case split
    /// It is the same payment that another source brought already; decided where payments are compared.
    case `repeat`
    /// Several orders are possible, or the one that is possible is cancelled.
    case ambiguous
    /// The order is known; the amount differs by more than the tolerance.
    case amountMismatch
    /// The order is known; the currency differs.
    case currencyMismatch
    /// The order is known and paid.
    case alreadyPaid
    /// No criterion finds an order.
    case notFound
    /// Money that goes or comes back.
    case refund
    /// A fee of the bank.
    case fee
    /// Between the merchant's own accounts.
    case ownTransfer
    /// A gateway's payout: one sum for many orders.
    case payout
    /// Nothing that an order could be about.
    case ignored
}

/// Who decided about a payment; raw values are words of the ledger and of machine output.
public enum DecidedBy: String, Sendable {
    /// A rule: another one may decide otherwise.
    case rule
    /// A person, whom no rule overrules.
    case person
}

/// Why an order that was looked at did not get a payment; raw values are stable codes for lists.
public enum CandidateReason: String, CaseIterable, Sendable {
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

/// The field of a payment in which a text stood; raw values are stable words of the ledger.
public enum PaymentField: String, CaseIterable, Sendable {
    /// The variable symbol.
    case variableSymbol
    /// The specific symbol.
    case specificSymbol
    /// The message for the recipient.
    case message
    /// The payer's end-to-end reference.
    case endToEndId
    /// The structured creditor reference.
    case creditorReference
    /// The other side's account.
    case counterAccount
    /// The other side's name.
    case counterName
}

/// A text of a payment that was looked up, and where it stood.
public struct PairingEvidence: Hashable, Sendable {
    /// By which criterion.
    public var criterion: PairingCriterion
    /// The field of the payment.
    public var field: PaymentField
    /// The text as it stands there.
    public var raw: String
    /// The text in the form it was compared in.
    public var value: String

    /// Evidence by its parts.
    public init(criterion: PairingCriterion, field: PaymentField, raw: String, value: String) {
        self.criterion = criterion
        self.field = field
        self.raw = raw
        self.value = value
    }
}
