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
