/// What is wrong, or only unusual, about a payment of the generated month.
public enum Fault: String, CaseIterable, Sendable {
    /// The symbol it was told, the amount it was told.
    case none
    /// The number of the invoice, with letters and signs, in the message.
    case invoiceInMessage
    /// The symbol only in the message, in one of the ways people write it.
    case symbolInMessage
    /// The order number with blanks or slashes in it.
    case spaced
    /// A creditor reference in its own field.
    case reference
    /// A few cents off.
    case rounding
    /// The payer's bank took its fee off.
    case bankFee
    /// Two orders in one payment, both named.
    case twoOrders
    /// Two payments for one order, together just enough.
    case instalments
    /// One payment, too low.
    case partial
    /// Too high by far.
    case overpaid
    /// Paid twice.
    case double
    /// In another currency, the original amount on the statement.
    case foreign
    /// No symbol at all.
    case missing
    /// A symbol of no order.
    case wrong
    /// The last digits left out.
    case truncated
    /// Two digits exchanged.
    case transposed
    /// The symbol of somebody else's order.
    case someoneElses
}
