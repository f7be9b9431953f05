import Domain
import Ledger

/// What of the ledger is held in memory while many payments are paired, to spare asking it about each of them.
struct PairingMemory {
    /// The most texts of a kind that are held.
    private static let most = 500_000

    /// All keys of orders; nil when they are not held.
    private let keys: Set<String>?
    /// The accounts that ever paid an order or that a person explained; nil when they are not held.
    private var payers: Set<String>?

    /// Nothing is held.
    init() { keys = nil }

    /// Everything that is not too much to hold.
    init(_ ledger: Ledger) throws(Problem) {
        keys = try ledger.orderKeys(limit: Self.most)
        payers = try ledger.knownPayers(limit: Self.most)
    }

    /// Whether a text may lead to an order.
    func mayName(_ text: String) -> Bool { keys?.contains(text) ?? true }

    /// Whether an account may be known to be a customer's.
    func mayPay(_ account: BankAccount) -> Bool { payers?.contains(account.description) ?? true }

    /// Holds the accounts of payments that were put on orders.
    mutating func notePayers(_ accounts: [BankAccount]) {
        for account in accounts { payers?.insert(account.description) }
    }
}
