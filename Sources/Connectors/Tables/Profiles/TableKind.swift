/// What a table is about; which fields it has is data, so that one engine reads all of them.
public enum TableKind: String, Sendable, CaseIterable {
    /// Stock levels.
    case stock
    /// Answers to orders.
    case receipts
    /// Movements of a bank account.
    case statement
    /// Orders that are written.
    case orders

    /// A field that a kind of table may have.
    struct Member: Sendable {
        let field: TableField
        /// Whether a file without it is refused.
        var isRequired = false
    }

    /// The fields of its files, in the order they are shown to people; none for what is written.
    var members: [Member] {
        switch self {
        case .stock:
            [
                Member(field: .code), Member(field: .ean), Member(field: .name), Member(field: .unit),
                Member(field: .quantity, isRequired: true), Member(field: .reserved), Member(field: .ordered),
                Member(field: .warehouse),
            ]
        case .receipts:
            [
                Member(field: .order, isRequired: true), Member(field: .status, isRequired: true),
                Member(field: .document), Member(field: .message),
            ]
        case .statement:
            TableField.ofStatements.map { Member(field: $0, isRequired: $0 == .date || $0 == .amount) }
        case .orders: []
        }
    }

    /// What `spojka inspect` calls it.
    var fileKind: FileKind {
        switch self {
        case .stock: .stock
        case .receipts: .receipts
        case .statement: .statement
        case .orders: .orders
        }
    }
}
