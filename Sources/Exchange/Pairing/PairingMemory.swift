import Domain
import Ledger

/// What of the ledger is held in memory while many payments are paired, to spare asking it about each of them.
struct PairingMemory {
    /// The most hashes that are held.
    private static let mostHashes = 4_000_000
    /// The most accounts that are held.
    private static let mostAccounts = 500_000

    /// All hashes of orders; nil when they are not held.
    private let hashes: Set<UInt64>?
    /// The accounts that ever paid an order or that a person explained; nil when they are not held.
    private var payers: Set<String>?

    /// Nothing is held.
    init() { hashes = nil }

    /// Everything that is not too much to hold.
    init(_ ledger: Ledger) throws(Problem) {
        hashes = try ledger.orderHashes(limit: Self.mostHashes)
        payers = try ledger.knownPayers(limit: Self.mostAccounts)
    }

    /// Whether a hash may lead to an order.
    func mayName(_ hash: UInt64) -> Bool { hashes?.contains(hash) ?? true }

    /// Whether an account may be known to be a customer's.
    func mayPay(_ account: BankAccount) -> Bool { payers?.contains(account.description) ?? true }

    /// Holds the accounts of payments that were put on orders.
    mutating func notePayers(_ accounts: [BankAccount]) {
        for account in accounts { payers?.insert(account.description) }
    }
}
