import Domain

/// How one kind of a bank's mails is read (docs/mail.md#a-bank-that-is-not-known): data, not code.
public struct MailLayout: Sendable {
    /// Whether money came or went.
    enum Direction: String, Sendable {
        case credit
        case debit
    }

    /// A sentence that begins a movement, and the direction that it says.
    struct Opening: Sendable {
        var pattern: MailPattern
        var direction: Direction?
    }

    /// A label and the field whose value follows it; a field that is nil is skipped.
    struct Label: Sendable {
        var pattern: MailPattern
        var field: MailField?
        /// Its place among the labels of its field: an earlier one wins.
        var rank: Int
        /// Its place in the order in which the bank prints; equal places may come in any order, and nil is no place.
        var place: Int? = 0
    }

    /// Its name: `tatrabanka.movement`.
    public let name: String
    /// The file it stands in.
    public let file: String
    /// Domains that the bank sends from.
    public internal(set) var senders: [String] = []
    /// The bank's code, such as `1100`.
    var bank: String?
    /// Words one of which the subject must have; any subject when there are none.
    var subjects: [MailPattern] = []
    var openings: [Opening] = []
    /// Sentences that may stand besides.
    var also: [MailPattern] = []
    var labels: [Label] = []
    /// What follows a label; nil when nothing need to.
    var separator: UInt8? = UInt8(ascii: ":")
    /// Whether labels stand inside lines too.
    var isInline = false
    /// Whether a value may stand on the line under its label.
    var isBelow = false
    /// Whether a mail has one movement, so that its opening may stand anywhere.
    var isSingle = false
    /// Whether a mail may report several movements.
    var isSeveral = false
    /// The order in which the bank prints: fields, or labels by their texts, those of one group in any order. None when it
    /// is not known.
    var order: [[String]] = []
    /// Fields whose text the payer chooses. Of `from` and `to` only the second one of a movement is his.
    var payers = MailField.ofPayer
    /// Lines with which the bank ends its notice.
    var closings: [MailPattern] = []
    var decimal = UInt8(ascii: ",")
    /// The currency of amounts without one.
    var currency: Currency?
    /// Whether the bank leaves its own code out of the merchant's accounts.
    var completesAccount = false
    /// Whether the other side's account is written `bank/prefix-number`.
    var isBankFirst = false
    /// The direction of an amount without a sign, when no sentence says it.
    var unsigned: Direction?
    /// Texts of notices that are no payment.
    var refusals: [MailPattern] = []
    /// Texts of movements that are not booked yet.
    var pending: [MailPattern] = []
    /// Fields in which the variable symbol follows `VS`, in order.
    var symbolFields: [MailField] = []
    /// Fields whose only number may be the variable symbol.
    var guessFields: [MailField] = []

    init(name: String, file: String) {
        self.name = name
        self.file = file
    }

    /// The place of a field in the order; 0 without an order.
    func place(of field: MailField) -> Int? {
        order.isEmpty ? 0 : order.firstIndex { $0.contains(field.rawValue) }
    }

    /// Gives each label its place; false when a name in the order is none of a label or sentence, or a field has no place.
    mutating func putInOrder() -> Bool {
        guard !order.isEmpty else { return true }
        let sentences = (openings.map(\.pattern) + also).flatMap(\.fields)
        let known = Set(
            labels.map(\.pattern.source) + labels.compactMap { $0.field?.rawValue } + sentences.map(\.rawValue)
        )
        guard order.joined().allSatisfy(known.contains) else { return false }
        for index in labels.indices {
            let label = labels[index]
            let own = order.firstIndex { $0.contains(label.pattern.source) }
            labels[index].place = own ?? label.field.flatMap { place(of: $0) }
            if label.field != nil, labels[index].place == nil { return false }
        }
        return true
    }

    /// Whether a domain is one that the bank sends from.
    func isSender(_ domain: String) -> Bool { senders.contains { MailAddress.isDomain(domain, within: $0) } }

    /// The bank in the name of the format: `tatrabanka`.
    public var bankName: String { String(name.prefix { $0 != "." }) }
}

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
    /// The other side's account, whose name may follow it.
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
