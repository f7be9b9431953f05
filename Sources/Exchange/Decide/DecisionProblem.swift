import Domain

/// Why a person's word cannot be followed.
public enum DecisionProblem: String, ProblemCode {
    /// There is no such order, payment or held file. Remedy: list them first. Placeholders: what, id.
    case notFound = "DECISION-001"
    /// Several channels have that order number. Remedy: say channel/number. Placeholders: id, channels.
    case ambiguous = "DECISION-002"
    /// The order has gone out; it cannot be held or sent again. Remedy: correct it in the accounting system.
    /// Placeholders: id, state.
    case tooLate = "DECISION-003"
    /// The payment is in another currency than the order. Remedy: choose another order. Placeholders: id.
    case otherCurrency = "DECISION-004"
}
