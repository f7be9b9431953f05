import Domain

/// Who pays out for gateways: what comes from them pays no order.
public struct PayoutSenders: Sendable {
    private struct Sender: Sendable {
        var accounts: Set<BankAccount>
        var names: [[String]]
    }

    private var senders: [String: Sender] = [:]

    /// Nobody.
    public init() {}

    /// What the senders of payouts are called where the merchant says nothing: the gateways' own names.
    public static let usual: [String: [String]] = [
        "gopay": ["GOPAY*"], "stripe": ["STRIPE*"], "mollie": ["*MOLLIE PAYMENTS*", "MOLLIE B.V.*", "MOLLIE"],
        "comgate": ["COMGATE*"], "paypal": ["PAYPAL*"], "barion": ["BARION*"], "besteron": ["BESTERON*"],
    ]

    /// Adds the accounts and names of a gateway; `*` in a name is anything.
    public mutating func add(_ gateway: String, accounts: [BankAccount], names: [String]) {
        guard !accounts.isEmpty || !names.isEmpty else { return }
        senders[gateway, default: Sender(accounts: [], names: [])].accounts.formUnion(accounts.map(\.domestic))
        senders[gateway]?.names += names.map { Self.parts($0) }
    }

    /// The accounts that are known, domestic where they have such a form.
    public var accounts: Set<BankAccount> { senders.values.reduce(into: []) { $0.formUnion($1.accounts) } }

    /// Whether a payment comes from any gateway.
    public func areKnown(for payment: Payment) -> Bool { senders.values.contains { Self.is($0, payment) } }

    /// Whether a payment comes from a gateway.
    public func isKnown(_ gateway: String, for payment: Payment) -> Bool {
        senders[gateway].map { Self.is($0, payment) } ?? false
    }

    /// Whether a payment comes from an account that is none of a gateway whose accounts the merchant named.
    public func isForeign(to gateway: String, _ payment: Payment) -> Bool {
        guard let sender = senders[gateway], !sender.accounts.isEmpty, let account = payment.counterAccount else {
            return false
        }
        return !sender.accounts.contains(account.domestic)
    }

    private static func `is`(_ sender: Sender, _ payment: Payment) -> Bool {
        if let account = payment.counterAccount?.domestic, sender.accounts.contains(account) { return true }
        guard !sender.names.isEmpty, let name = payment.counterName, !name.isEmpty else { return false }
        let folded = fold(name)
        return sender.names.contains { fits(folded, $0) }
    }

    /// A name in capitals, with single blanks.
    private static func fold(_ name: String) -> String {
        name.uppercased().split { $0.isWhitespace }.joined(separator: " ")
    }

    private static func parts(_ pattern: String) -> [String] {
        fold(pattern).split(separator: "*", omittingEmptySubsequences: false).map { String($0) }
    }

    /// Whether a name is made of the parts in their order, with anything between them.
    private static func fits(_ name: String, _ parts: [String]) -> Bool {
        guard let first = parts.first, let last = parts.last, name.hasPrefix(first) else { return false }
        guard parts.count > 1 else { return name == first }
        var rest = name.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
