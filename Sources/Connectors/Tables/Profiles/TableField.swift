import Domain

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

/// A field that a column of a table may hold; the raw value is its key in a profile.
public enum TableField: String, Sendable, CaseIterable {
    /// The product code.
    case code
    /// The EAN.
    case ean
    /// A name.
    case name
    /// The unit of measure.
    case unit
    /// The physical count.
    case quantity
    /// What orders block.
    case reserved
    /// What open orders ask for.
    case ordered
    /// The warehouse.
    case warehouse
    /// The order that an answer speaks of.
    case order
    /// What became of it.
    case status
    /// The document number that it got.
    case document
    /// The system's own words.
    case message

    /// The day a movement was booked.
    case date
    /// Its value day.
    case valueDate = "value-date"
    /// Its amount, signed or with a direction.
    case amount
    /// The amount of money that came, where it has a column of its own.
    case credit
    /// The amount of money that went, where it has a column of its own.
    case debit
    /// The word that tells whether money came or went.
    case direction
    /// The currency of the amount.
    case currency
    /// The currency of the money that came, and of the money that went, where each has a column of its own.
    case creditCurrency = "credit-currency"
    case debitCurrency = "debit-currency"
    /// Variable symbol.
    case vs
    /// Constant symbol.
    case ks
    /// Specific symbol.
    case ss
    /// The other side's account.
    case counterAccount = "counter-account"
    /// The bank code of the other side's account, where it has a column of its own.
    case counterBank = "counter-bank"
    /// The prefix of the other side's account number, where it has a column of its own.
    case counterPrefix = "counter-prefix"
    /// The other side's name.
    case counterName = "counter-name"
    /// Who sent the money that came, and who got the money that went, where each has a column of its own.
    case creditName = "credit-name"
    case debitName = "debit-name"
    /// The bank's own id of a movement, unique within the account.
    case bankId = "bank-id"
    /// The bank's reference, which several movements may share.
    case reference
    /// The payer's end-to-end reference.
    case endToEnd = "end-to-end"
    /// The merchant's account.
    case account
    /// Whether a movement is booked.
    case state
    /// The kind of movement.
    case type
    /// What the bank takes for it, besides the amount.
    case fee
    /// The amount before the bank's exchange.
    case original
    /// The currency of that.
    case originalCurrency = "original-currency"
    /// The balance after a movement.
    case balance
    /// What has a balance of its own within the account.
    case part

    /// The fields of statements, in the order they are shown to people.
    static let ofStatements: [TableField] = [
        .date, .valueDate, .amount, .credit, .debit, .direction, .fee, .currency, .creditCurrency, .debitCurrency, .vs,
        .ks, .ss, .counterAccount, .counterPrefix, .counterBank, .counterName, .creditName, .debitName, .message,
        .bankId, .reference, .endToEnd, .account, .state, .type, .original,
        .originalCurrency, .balance, .part,
    ]
}

/// What stands before the decimals of a table's numbers; the raw value is the word in a profile.
public enum DecimalMark: String, Sendable, CaseIterable {
    case comma = ","
    case point = "."
    /// Each number shows it by its own marks; one that does not is refused.
    case auto
}

/// What two rows of one item and warehouse mean; the raw value is the word in a profile.
public enum DuplicateRule: String, Sendable, CaseIterable {
    /// A conflict: neither is applied.
    case conflict
    /// The last one holds.
    case last
    /// Their quantities are added.
    case sum
}
