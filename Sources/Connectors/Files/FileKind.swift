/// What a file is about, as `spojka inspect` names it.
public enum FileKind: String, Sendable, CaseIterable {
    case stock
    case orders
    case receipts
    case invoices
    case statement
    case notification
    case settlement
    case catalogue
    case unknown

    /// Where files of the kind belong, unless their format says otherwise.
    var home: Format.Home {
        switch self {
        case .stock, .receipts, .invoices: .warehouse
        case .orders, .catalogue: .channel
        case .statement, .notification, .settlement, .unknown: .inbox
        }
    }
}
