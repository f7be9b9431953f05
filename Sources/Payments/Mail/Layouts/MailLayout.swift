import Domain

/// How one kind of a bank's mails is read (reference: bank mails, 2): data, not code.
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

    /// A label and the field whose value stands behind it; a field that is nil is passed over.
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
    /// What stands behind a label; nil when nothing need to.
    var separator: UInt8? = UInt8(ascii: ":")
    /// Whether labels stand inside lines too.
    var isInline = false
    /// Whether a value may stand on the line under its label.
    var isBelow = false
    /// Whether a mail has one movement, so that its opening may stand anywhere.
    var isSingle = false
    /// Whether a mail may tell of several movements.
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
    /// Fields in which the variable symbol stands behind `VS`, in order.
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
