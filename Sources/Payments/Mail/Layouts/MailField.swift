/// What a layout can take out of a mail.
enum MailField: String, CaseIterable, Sendable {
    /// The day that the bank booked it, with or without a time.
    case date
    /// The value day.
    case valueDate = "value-date"
    /// The amount, with or without a currency.
    case amount
    case currency
    case vs
    case ks
    case ss
    /// The symbols in one text: `/VS123/SS/KS0308`.
    case symbols
    /// The merchant's account.
    case account
    /// Its bank code, where it stands apart.
    case accountBank = "account-bank"
    /// The other side's account, whose name may stand behind it.
    case counterAccount = "counter-account"
    case counterPrefix = "counter-prefix"
    case counterBank = "counter-bank"
    case counterName = "counter-name"
    /// The account that the money comes from, and the one it goes to: which is whose depends on the direction.
    case from
    case to
    case message
    /// The bank's own reference of the movement.
    case reference
    /// The payer's reference.
    case endToEnd = "end-to-end"
    /// What the bank calls the movement; it is the message where there is none.
    case kind
    /// The balance after the movement.
    case balance
    /// The sum of all that came, and of all that went, where a mail lists movements.
    case deposits
    case withdrawals
    /// The bank's seal of the notice, such as SporoPay's SIGN.
    case mac

    /// How its text is found in a sentence.
    var shape: Shape {
        switch self {
        case .date, .valueDate: .date
        case .amount, .balance, .deposits, .withdrawals: .amount
        case .currency: .word
        case .vs, .ks, .ss, .accountBank, .counterPrefix, .counterBank: .digits
        case .account, .counterAccount, .from, .to: .account
        case .symbols, .counterName, .message, .reference, .endToEnd, .kind, .mac: .text
        }
    }

    /// Whether its value may have several lines.
    var hasLines: Bool {
        switch self {
        case .message, .symbols, .endToEnd: true
        default: false
        }
    }

    /// Fields whose text the payer chooses, in which anything may stand; a layout may name others.
    static let ofPayer: Set<MailField> = [.message, .symbols, .counterName, .counterAccount, .endToEnd]

    enum Shape {
        case date
        case amount
        case word
        case digits
        case account
        case text
    }
}
