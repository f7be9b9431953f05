/// What became of a payment; raw values as the contract names them.
public enum PairingOutcome: String, CaseIterable, Sendable {
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
