/// Whose an account is, as far as it is known.
public struct AccountOwners: Hashable, Sendable {
    /// The customers that paid from it, as `OpenOrder.customer`, each once.
    public var customers: Set<String>
    /// Customers that only a criterion which is switched off speaks for: they count against, not for.
    var suspected: Set<String> = []
    /// Whether a person said that it always means this customer.
    public var isRule: Bool

    /// Owners by what is known.
    public init(customers: Set<String> = [], isRule: Bool = false) {
        self.customers = customers
        self.isRule = isRule
    }

    /// All of them, in a fixed order.
    var all: [String] { customers.union(suspected).sorted() }
}
