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

/// What something is called at a gateway.
public struct ChargeKey: Hashable, Sendable {
    /// The gateway, by the id of its connector.
    public var gateway: String
    /// The gateway's id of a payment or a movement, or the reference of an order.
    public var name: String

    /// A name at a gateway.
    public init(_ gateway: String, _ name: String) { (self.gateway, self.name) = (gateway, name) }
}

/// A line of a movement that was followed before.
public struct KnownMovement: Sendable {
    /// The number of the line's settlement.
    public var settlement: Int
    /// The line's place there.
    public var number: Int
    /// The payment at the gateway that it is about; nil for one that is about none.
    public var charge: Int?
    /// What it moved.
    public var gross: Money
    /// What it cost.
    public var fee: Money

    /// A line by its parts.
    public init(settlement: Int, number: Int, charge: Int?, gross: Money, fee: Money) {
        (self.settlement, self.number, self.charge) = (settlement, number, charge)
        (self.gross, self.fee) = (gross, fee)
    }

    /// Whether this line speaks for its movement rather than another one: one that is about a payment, then the one of the
    /// earlier settlement.
    public func comes(before other: KnownMovement) -> Bool {
        (charge == nil ? 1 : 0, settlement, number) < (other.charge == nil ? 1 : 0, other.settlement, other.number)
    }
}

/// What sources newly said of payments at gateways, to be written down together.
public struct ChargeAdditions: Sendable {
    /// Payments that are new, with the gateways.
    public var charges: [(id: Int, gateway: String)] = []
    /// What payments are known by from now on.
    public var natives: [(key: ChargeKey, charge: Int)] = []
    /// Which orders payments name from now on.
    public var references: [(key: ChargeKey, charge: Int)] = []
    /// How payments stand of which a source said something.
    public var standings: [ChargeStanding] = []
    /// Lines that were followed: which movement each is, and of which payment.
    public var lines: [(settlement: Int, number: Int, movement: Int64, charge: Int?)] = []

    /// Nothing yet.
    public init() {}

    /// Whether there is nothing to write.
    public var isEmpty: Bool { standings.isEmpty && lines.isEmpty && natives.isEmpty && references.isEmpty }
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

    /// One of which nothing is known yet.
    public init(id: Int) {
        self.id = id
        (isReported, isListed, isUnnamed, isIdentified) = (false, false, false, false)
    }
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

/// A row of a payment at a gateway as it stands in the list of payments.
public struct ChargeRow: Sendable {
    /// Its number.
    public var id: Int
    /// What of the payment it is.
    public var kind: ChargeMovement.Kind
    /// What is said of it.
    public var payment: Payment
    /// Whether a person decided about it.
    public var isPersons: Bool
}
