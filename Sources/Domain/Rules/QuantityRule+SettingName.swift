extension QuantityRule {
    /// The words of the configuration: `on-hand - reserved`.
    public var settingName: String {
        switch self {
        case .onHand: "on-hand"
        case .onHandMinusReserved: "on-hand - reserved"
        case .onHandMinusOrdered: "on-hand - ordered"
        case .asReported: "as-reported"
        }
    }

    /// The rule that words of the configuration name, or nil when there is no such rule.
    public init?(settingName: String) {
        guard let found = QuantityRule.allCases.first(where: { $0.settingName == settingName }) else { return nil }
        self = found
    }
}
