/// What a payment is paired with an order by; raw values as the contract names them.
public enum PairingCriterion: String, CaseIterable, Sendable {
    /// The payment's VS is the VS of an invoice of the order, or the VS that the channel gave the order.
    case invoiceSymbol
    /// The payment's VS or message names an invoice of the order by its number.
    case invoiceNumber
    /// The payment's VS or message names the order by its number.
    case orderNumber
    /// The payment's VS is the VS of the order.
    case orderSymbol
    /// A structured creditor reference (ISO 11649, `RF…`) names the order or its invoice.
    case creditorReference
    /// Digits in the message name the order or its invoice.
    case message
    /// The payment's SS is the VS of the order or of its invoice.
    case specificSymbol
    /// The payer is the customer, and the payment's VS is a slip away from the order's, or its message has the end of
    /// the number.
    case slip
    /// The payer's account is known from an earlier payment; only ever a suggestion.
    case account
    /// A person said so.
    case person
}

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
