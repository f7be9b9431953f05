import Domain

/// One e-shop or marketplace.
public struct ChannelSettings: Sendable {
    /// The words of `full`.
    enum FullList: String, CaseIterable {
        case never
        case always
    }

    /// The name, which is also its folder's.
    public let name: String
    /// The kind by its name: `neutral`.
    public let kind: String
    /// A quantity of every item that is never offered.
    public let reserve: Quantity
    /// Whether fractions are offered.
    public let fractions: Bool
    /// Whether the list of all products is written beside the changes.
    public let full: Bool
    /// The state that a paid order gets.
    public let paidState: String
    /// The states from which an order may become paid; empty means any.
    public let paidFrom: [String]

    init(_ name: String, _ reader: inout ConfigurationReader) {
        let key = "channels." + name + "."
        self.name = name
        kind = reader.settings.text(key + "kind") ?? "neutral"
        reserve = reader.decimal(key + "reserve") ?? .zero
        fractions = reader.settings.flag(key + "fractions")
        full = reader.choice(key + "full", FullList.never) == .always
        paidState = reader.settings.text(key + "paid-state") ?? "Uhradená"
        paidFrom = reader.settings.list(key + "paid-from")
    }
}
