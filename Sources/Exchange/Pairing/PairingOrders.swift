import Domain
import Ledger
import Matching

/// The orders that a round of pairing has met, each read once, and by what it met them.
struct PairingOrders {
    private let ledger: Ledger
    private(set) var facts: [Int: PairingOrder] = [:]
    /// In the order they were met, so that nothing hangs on the order of a dictionary.
    private(set) var order: [Int] = []
    /// What was looked up, and what it led to.
    private var asked: [UInt64: [Int]] = [:]

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// The orders that hashes lead to.
    mutating func find(_ hashes: [UInt64]) throws(Problem) -> [PairingOrder] {
        var found: [PairingOrder] = []
        for hash in hashes {
            for id in try ids(hash) {
                guard let order = try meet(id), !found.contains(where: { $0.id == id }) else { continue }
                found.append(order)
            }
        }
        return found
    }

    private mutating func ids(_ hash: UInt64) throws(Problem) -> [Int] {
        if let known = asked[hash] { return known }
        let ids = try ledger.orderIds(hash: hash, limit: PaymentMatcher.mostCandidates + 1)
        asked[hash] = ids
        return ids
    }

    private mutating func meet(_ id: Int) throws(Problem) -> PairingOrder? {
        if let known = facts[id] { return known }
        guard let order = try ledger.pairingOrder(id: id) else { return nil }
        facts[id] = order
        self.order.append(id)
        return order
    }
}

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

    /// Everything that is not too much to hold, nor more than so many payments are worth: to ask about one of them takes as
    /// long as to read a few dozen entries.
    init(_ ledger: Ledger, payments: Int) throws(Problem) {
        // bounded: no more than the most hashes.
        let entries = min(payments, Self.mostHashes / Self.worth) * Self.worth
        hashes = try ledger.orderHashes(limit: entries)
        payers = try ledger.knownPayers(limit: min(Self.mostAccounts, entries))
    }

    private static let worth = 50

    /// Whether any hash may lead to an order.
    var mayNameAny: Bool { hashes?.isEmpty != true }

    /// Whether a hash may lead to an order.
    func mayName(_ hash: UInt64) -> Bool { hashes?.contains(hash) ?? true }

    /// Whether an account may be known to be a customer's.
    func mayPay(_ account: BankAccount) -> Bool { payers?.contains(account.description) ?? true }

    /// Holds the accounts of payments that were put on orders.
    mutating func notePayers(_ accounts: [BankAccount]) {
        for account in accounts { payers?.insert(account.description) }
    }
}
