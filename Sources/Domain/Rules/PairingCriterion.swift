/// What a payment is paired with an order by; raw values as the contract names them.
public enum PairingCriterion: String, CaseIterable, Sendable {
    /// The payment's VS is the VS of an invoice of the order, or the VS that the channel gave the order.
    case invoiceSymbol
    /// The payment's VS or message names an invoice of the order by its number.
    case invoiceNumber
    /// The payment's VS or message names the order by its number.
    case orderNumber
    /// The payment's VS is the VS of the order.
    case orderSymbol
    /// A structured creditor reference (ISO 11649, `RF…`) names the order or its invoice.
    case creditorReference
    /// Digits in the message name the order or its invoice.
    case message
    /// The payment's SS is the VS of the order or of its invoice.
    case specificSymbol
    /// The payer is the customer, and the payment's VS is a slip away from the order's, or its message has the end of
    /// the number.
    case slip
    /// The payer's account is known from an earlier payment; only ever a suggestion.
    case account
    /// A person said so.
    case person
}
