/// When a rule may put a payment on an order that it names but does not fit; raw values are words of the configuration.
public enum PartialAcceptance: String, CaseIterable, Sendable {
    /// Never: it waits for a person.
    case never
    /// When the payer is the order's customer by name, or by an account that a person explained.
    case knownPayer = "known-payer"
    /// When it names the order, unless the payer is known to be somebody else.
    case always
}
