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
    /// The state that a paid order gets; empty for none.
    public let paidState: String
    /// The state that a partly paid order gets; empty for none.
    public let partlyPaidState: String
    /// The state that an overpaid order gets; empty for that of a paid one.
    public let overpaidState: String
    /// The state that an order gets whose money went back; empty for none.
    public let refundedState: String
    /// The state that a paid order gets when a part of its money went back; empty for none.
    public let partlyRefundedState: String
    /// The state that an order gets whose money the customer's bank took back; empty for none.
    public let chargedBackState: String
    /// The states that a payment never changes, besides those that are known.
    public let doneStates: [String]
    /// The states from which an order may become paid; empty means any.
    public let paidFrom: [String]
    /// What is set of it, by full keys, defaults included; lists joined by commas.
    public let values: [String: String]

    init(_ name: String, _ reader: inout ConfigurationReader) {
        let key = "channels." + name + "."
        self.name = name
        var values: [String: String] = [:]
        for setting in reader.settings.declared where setting.key.hasPrefix("channels.*.") {
            let own = key + String(setting.key.dropFirst("channels.*.".count))
            let texts = reader.settings.list(own)
            if !texts.isEmpty { values[own] = texts.joined(separator: ",") }
        }
        self.values = values
        kind = reader.settings.text(key + "kind") ?? "neutral"
        reserve = reader.decimal(key + "reserve") ?? .zero
        fractions = reader.settings.flag(key + "fractions")
        full = reader.choice(key + "full", FullList.never) == .always
        paidState = reader.settings.text(key + "paid-state") ?? ""
        if paidState.isEmpty { reader.report(.noPaidState, key + "paid-state", severity: .warning) }
        partlyPaidState = reader.settings.text(key + "partly-paid-state") ?? ""
        overpaidState = reader.settings.text(key + "overpaid-state") ?? ""
        refundedState = reader.settings.text(key + "refunded-state") ?? ""
        partlyRefundedState = reader.settings.text(key + "partly-refunded-state") ?? ""
        chargedBackState = reader.settings.text(key + "charged-back-state") ?? ""
        doneStates = reader.settings.list(key + "done-states")
        paidFrom = reader.settings.list(key + "paid-from")
    }
}
