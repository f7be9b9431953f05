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
