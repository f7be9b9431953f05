/// What became of a payment; raw values as the contract names them.
public enum PairingOutcome: String, CaseIterable, Sendable {
    /// It pays one order.
    case paired
    /// A person gave it to orders that need more.
    case partial
    /// A person gave it to orders that need less.
    case overpaid
    /// A person divided it over several orders, to the cent.
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
    /// A fee of the bank or a gateway; decided where the kind of movement is known.
    case fee
    /// Between the merchant's own accounts.
    case ownTransfer
    /// A gateway's payout; decided where settlements are known.
    case payout
    /// Nothing that an order could be about.
    case ignored
}
