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
