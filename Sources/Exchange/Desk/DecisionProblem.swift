import Domain

/// Why a person's word cannot be followed.
public enum DecisionProblem: String, ProblemCode {
    /// There is no such order, payment or held file. Remedy: list them first. Placeholders: what, id, list.
    case notFound = "DECISION-001"
    /// Several channels have that order number. Remedy: say channel/number. Placeholders: id, channels.
    case ambiguous = "DECISION-002"
    /// The order has gone out; it cannot be held or sent again. Remedy: correct it in the accounting system.
    /// Placeholders: id, state.
    case tooLate = "DECISION-003"
    /// The payment is in another currency than the order. Remedy: choose another order. Placeholders: id.
    case otherCurrency = "DECISION-004"
    /// Orders were to get more than the payment is. Remedy: smaller amounts. Placeholders: id.
    case tooMuch = "DECISION-005"
    /// An amount after an order cannot be read. Remedy: write `1001=12.50`. Placeholders: text.
    case badAmount = "DECISION-006"
    /// No rule follows from a payment: its account is not known, or its orders are of no customer or of several. Remedy:
    /// pair it with the orders of one customer first. Placeholders: id.
    case noRule = "DECISION-007"
    /// There is no rule of that account. Remedy: list the rules. Placeholders: account.
    case noSuchRule = "DECISION-008"
    /// Nobody settled the order. Remedy: none needed. Placeholders: id.
    case notSettled = "DECISION-010"
    /// The order is cancelled in its channel; it is not sent. Remedy: open it again there. Placeholders: id.
    case cancelled = "DECISION-011"
    /// The payment was neither refused by the accounting system nor left to the accountant, so it is not sent again. Remedy: look
    /// at its story. Placeholders: id, state.
    case paymentNotRefused = "DECISION-012"
}
