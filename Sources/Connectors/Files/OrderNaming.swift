import Domain

/// Where a gateway's record says which order a payment is for, and in which order that is looked for.
public struct OrderNaming: Hashable, Sendable {
    /// A place in a record; raw values are words of the configuration.
    public enum Source: String, CaseIterable, Sendable {
        /// What the shop wrote down for itself at the payment.
        case metadata
        /// The field that gateways have for the order.
        case number = "order-number"
        /// What the payment is for, in words.
        case text
    }

    /// The places, the first one that names an order first.
    public var sources: [Source]
    /// Under which names the shop keeps the order in its metadata; empty for those that are usual.
    public var keys: [String]

    /// A naming by its parts; without any it is the usual one.
    public init(sources: [Source] = Source.allCases, keys: [String] = []) {
        (self.sources, self.keys) = (sources, keys)
    }

    /// The order that the first place names; nil when none does.
    public func order(metadata: () -> String?, number: () -> String? = { nil }, text: () -> String?) -> String? {
        for source in sources {
            let found =
                switch source {
                case .metadata: metadata()
                case .number: number()
                case .text: text()
                }
            if let found, !found.isEmpty { return found }
        }
        return nil
    }
}

extension ReaderContext {
    /// How the records of a gateway name orders.
    public func naming(of gateway: String) -> OrderNaming { namings[gateway] ?? OrderNaming() }
}
