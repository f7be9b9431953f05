import Domain

/// What a person decides; it outranks every rule and is kept in the archive's journal.
public enum PersonalDecision: Sendable, Hashable {
    /// What is done with an order.
    public enum OrderAction: String, Sendable {
        /// Let it go with the next pass.
        case send
        /// Keep it from being sent.
        case hold
    }

    /// About an order, by number or channel/number.
    case order(OrderAction, String)
    /// What waits about an order is settled outside; with the number of its document there, and why, if said.
    case settle(String, document: String?, reason: String?)
    /// That an order was settled does not hold.
    case unsettle(String)
    /// A channel's product needs no item.
    case ignoreProduct(channel: String, code: String)
    /// A channel's product needs an item after all.
    case unignoreProduct(channel: String, code: String)
    /// A payment belongs to these orders; `number=12.50` says how much of it does.
    case pair(Int, [String])
    /// A payment belongs to no order, and no rule may pair it again.
    case unpair(Int)
    /// A payment concerns no order.
    case ignore(Int)
    /// A payment belongs to an order that other payments have; these are decided again.
    case swap(Int, String)
    /// An account never pays an order.
    case ignoreAccount(String)
    /// The last decision about a payment does not hold.
    case undo(Int)
    /// A payment goes into the accounting with the next pass, again or despite what left it to the accountant.
    case sendPayment(Int)
    /// The account that a payment came from always means the customer whose orders it was put on.
    case rule(Int)
    /// An account means nothing any more.
    case forget(String)
    /// A held export is right.
    case release(Int)
    /// A held export is wrong.
    case discard(Int)
    /// A refused file needs no more of anybody.
    case seen(Int)
    /// Nothing is missing between two statements.
    case acceptGap(Int)

    /// Whether it says something of an order's way into the accounting system.
    var isOfOrder: Bool {
        switch self {
        case .order, .settle, .unsettle: true
        default: false
        }
    }

    /// The decision as the ledger and the journal keep it: words with tabs between.
    var command: String {
        let words: [String] =
            switch self {
            case .order(let action, let order): ["order", action.rawValue, order]
            case .settle(let order, let document, let reason):
                ["settle", Self.plain(order)]
                    + [("document", document), ("reason", reason)].compactMap { name, text in
                        text.map { name + "=" + Self.plain($0) }
                    }
            case .unsettle(let order): ["unsettle", Self.plain(order)]
            case .ignoreProduct(let channel, let code): ["ignore-product", channel, Self.plain(code)]
            case .unignoreProduct(let channel, let code): ["unignore-product", channel, Self.plain(code)]
            case .pair(let payment, let orders): ["pair", String(payment)] + orders
            case .unpair(let payment): ["unpair", String(payment)]
            case .ignore(let payment): ["ignore", String(payment)]
            case .swap(let payment, let order): ["swap", String(payment), order]
            case .ignoreAccount(let account): ["ignore-account", account]
            case .undo(let payment): ["undo", String(payment)]
            case .sendPayment(let payment): ["send-payment", String(payment)]
            case .rule(let payment): ["rule", String(payment)]
            case .forget(let account): ["forget", account]
            case .release(let file): ["release", String(file)]
            case .discard(let file): ["discard", String(file)]
            case .seen(let file): ["seen", String(file)]
            case .acceptGap(let gap): ["accept-gap", String(gap)]
            }
        return words.joined(separator: "\t")
    }

    /// A text without what parts words and lines, and without blanks around it.
    private static func plain(_ text: String) -> String {
        text.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
            .joined(separator: " ")
    }

    /// The decision that `command` was made of; nil when it is none.
    init?(command: String) {
        let words = command.split(separator: "\t").map { String($0) }
        guard words.count >= 2 else { return nil }
        let number = Int(shortText: words[1])
        switch (words[0], number) {
        case ("order", _):
            guard words.count == 3, let action = OrderAction(rawValue: words[1]) else { return nil }
            self = .order(action, words[2])
        case ("settle", _):
            func text(_ name: String) -> String? {
                words.dropFirst(2).first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.utf8.count + 1)) }
            }
            self = .settle(words[1], document: text("document"), reason: text("reason"))
        case ("unsettle", _): self = .unsettle(words[1])
        case ("ignore-product", _):
            guard words.count == 3 else { return nil }
            self = .ignoreProduct(channel: words[1], code: words[2])
        case ("unignore-product", _):
            guard words.count == 3 else { return nil }
            self = .unignoreProduct(channel: words[1], code: words[2])
        case ("pair", let payment?): self = .pair(payment, Array(words.dropFirst(2)))
        case ("unpair", let payment?): self = .unpair(payment)
        case ("ignore", let payment?): self = .ignore(payment)
        case ("swap", let payment?):
            guard words.count == 3 else { return nil }
            self = .swap(payment, words[2])
        case ("ignore-account", _): self = .ignoreAccount(words[1])
        case ("undo", let payment?): self = .undo(payment)
        case ("send-payment", let payment?): self = .sendPayment(payment)
        case ("rule", let payment?): self = .rule(payment)
        case ("forget", _): self = .forget(words[1])
        case ("release", let file?): self = .release(file)
        case ("discard", let file?): self = .discard(file)
        case ("seen", let file?): self = .seen(file)
        case ("accept-gap", let gap?): self = .acceptGap(gap)
        default: return nil
        }
    }
}
