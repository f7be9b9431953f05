extension PairingCriterion {
    /// The criteria that a merchant may put in an order; `slip` and `account` only suggest unless they are there, and a
    /// person needs no setting.
    public static let selectable: [PairingCriterion] = [
        .invoiceSymbol, .invoiceNumber, .orderNumber, .orderSymbol, .creditorReference, .specificSymbol, .message,
        .slip, .account,
    ]

    /// The word of the configuration: `invoice-symbol`.
    public var settingName: String {
        switch self {
        case .invoiceSymbol: "invoice-symbol"
        case .invoiceNumber: "invoice-number"
        case .orderNumber: "order-number"
        case .orderSymbol: "order-symbol"
        case .creditorReference: "creditor-reference"
        case .message: "message"
        case .specificSymbol: "specific-symbol"
        case .slip: "slip"
        case .account: "account"
        case .person: "person"
        }
    }

    /// The criterion that a word of the configuration names, or nil when a merchant cannot choose such a one.
    public init?(settingName: String) {
        guard let found = PairingCriterion.selectable.first(where: { $0.settingName == settingName }) else {
            return nil
        }
        self = found
    }
}
