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
}

/// What a file that goes out is about.
public enum OutKind: Hashable, Sendable {
    /// Orders for the accounting system.
    case orders
    /// Stock levels for a channel: all that it is offered, or those that changed.
    case stock(StockExport.Coverage)
    /// States of orders for a channel.
    case states
    /// Payments for the accounting system.
    case payments
    /// Asks the accounting system for its exports.
    case request

    /// The kind by its name, and by whether the file replaces the one before; nil for a name that is none.
    public init?(name: String, replaces: Bool) {
        switch name {
        case Self.orders.name: self = .orders
        case Self.stock(.full).name: self = .stock(replaces ? .full : .changes)
        case Self.states.name: self = .states
        case Self.payments.name: self = .payments
        case Self.request.name: self = .request
        default: return nil
        }
    }

    /// The name in machine output and in the ledger; a whole list has that of its changes.
    public var name: String {
        switch self {
        case .orders: "orders"
        case .stock: "stock"
        case .states: "states"
        case .payments: "payments"
        case .request: "request"
        }
    }

    /// Whether it says all that the one before it said, so that it may take its place with the reader.
    public var replaces: Bool { self == .stock(.full) }

    /// Whether a channel reads it; else the accounting system does.
    public var isForChannel: Bool {
        switch self {
        case .stock, .states: true
        case .orders, .payments, .request: false
        }
    }
}
