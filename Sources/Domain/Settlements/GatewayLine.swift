/// One movement of a gateway's settlement: a payment of an order, what goes back, a fee.
public struct GatewayLine: Hashable, Sendable {
    /// What a movement is; the raw values are those of machine output and of the ledger.
    public enum Kind: String, CaseIterable, Sendable {
        /// A customer's payment.
        case payment
        /// Money that goes back to a customer.
        case refund
        /// A refund that did not arrive, so that the money comes back.
        case refundReversal
        /// Money that the customer's bank takes back.
        case chargeback
        /// A chargeback that was decided for the merchant.
        case chargebackReversal
        /// A fee that is charged by itself.
        case fee
        /// A fee that the gateway gives back.
        case feeCredit
        /// What went to the bank. It is counted in no sum: a settlement's net is what it pays out.
        case payout
        /// Money that the gateway keeps back for a time.
        case hold
        /// Money that was kept back and is free again.
        case release
        /// What else the gateway books: a transfer, a correction.
        case adjustment
    }

    /// The position of its settlement in the file, from 1.
    public var settlement: Int
    /// What it is.
    public var kind: Kind
    /// The gateway's id of the movement; nil where the file has none.
    public var id: String?
    /// The gateway's id of the payment that it is about, which a refund and its payment share.
    public var paymentId: String?
    /// The order as the shop told the gateway, letters and all.
    public var orderNumber: String?
    /// The variable symbol: digits without leading zeros.
    public var vs: String?
    /// What moved before the fee went off: credit positive, debit negative.
    public var gross: Money
    /// The fee that went off this movement; positive is a cost.
    public var fee: Money
    /// What moved: gross less fee.
    public var net: Money { Money(minorUnits: gross.minorUnits -| fee.minorUnits, currency: gross.currency) }
    /// The day on which the gateway booked it.
    public var date: Day
    /// How the customer paid, as the gateway calls it.
    public var method: String?
    /// What the gateway says of it.
    public var text: String?
    /// What the customer paid, where it was in another currency; signed like `gross`.
    public var customer: Money?
    /// The line of the file.
    public var line: Int

    /// A movement without a fee; the rest is set afterwards.
    public init(_ kind: Kind, settlement: Int = 1, gross: Money, date: Day, line: Int) {
        self.settlement = settlement
        self.kind = kind
        self.gross = gross
        fee = .zero(gross.currency)
        self.date = date
        self.line = line
    }
}
