import Domain

/// A line of a settlement that is on its way to the payment at the gateway that it is about.
public struct ChargeLine: Sendable {
    /// The number of its settlement.
    public var settlement: Int
    /// Its place there, from 1.
    public var number: Int
    /// The file of the settlement.
    public var file: Int
    /// The gateway, by the id of its connector.
    public var gateway: String
    /// What it says.
    public var line: GatewayLine
}

/// A payment at a gateway as later facts are held against it.
public struct ChargeStanding: Sendable {
    /// Its number.
    public var id: Int
    /// What the customer paid; nil while only what went back is known.
    public var amount: Money?
    /// The first day that a source gives for it.
    public var date: Day?
    /// Whether a report of the gateway is about it.
    public var isReported: Bool
    /// Whether a line with an id is about it.
    public var isListed: Bool
    /// Whether a line without an id is about it.
    public var isUnnamed: Bool
    /// Whether any source gives the gateway's id of it.
    public var isIdentified: Bool
}

/// A row of a payment at a gateway in the list of payments.
public struct ChargeMovement: Sendable {
    /// What of it the row is.
    public enum Kind: String, CaseIterable, Sendable {
        /// What the customer paid.
        case payment
        /// What went back to him.
        case refund
        /// What his bank took back.
        case chargeback
    }

    /// What of it the row is.
    public var kind: Kind
    /// What is said of it.
    public var payment: Payment

    /// A row by its parts.
    public init(_ kind: Kind, _ payment: Payment) {
        self.kind = kind
        self.payment = payment
    }
}
