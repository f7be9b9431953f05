import Domain

/// Orders in memory, found by hash.
///
/// One order takes a step per key it has; a lookup takes a step per order found, and stops soon after
/// `PaymentMatcher.mostCandidates`.
public struct OrderTable: OrderLookup, Sendable {
    /// The orders, in the order they were added.
    public private(set) var orders: [OpenOrder] = []
    private var first: [String: Int32] = [:]
    /// Links of all chains: an order and the next link.
    private var links: [(order: Int32, next: Int32)] = []
    private var positions: [OrderKey: Int32] = [:]

    /// A table of orders.
    public init(_ orders: some Collection<OpenOrder> = []) {
        self.orders.reserveCapacity(orders.count)
        positions.reserveCapacity(orders.count)
        first.reserveCapacity(orders.count * 2)
        for order in orders { add(order) }
    }

    /// Adds an order; one with the same id that is there already is left as it is.
    public mutating func add(_ order: OpenOrder) {
        guard positions[order.id] == nil else { return }
        let position = Int32(truncatingIfNeeded: orders.count)
        positions[order.id] = position
        orders.append(order)
        for key in order.keys {
            let link = Int32(truncatingIfNeeded: links.count)
            links.append((position, first.updateValue(link, forKey: key) ?? -1))
        }
    }

    /// The order with an id.
    public subscript(_ id: OrderKey) -> OpenOrder? { positions[id].map { orders[Int($0)] } }

    /// Takes the allocations of a decision into account.
    public mutating func apply(_ decision: PairingDecision) {
        for allocation in decision.allocations {
            guard let position = positions[allocation.order] else { continue }
            orders[Int(position)].allocated += allocation.amount.minorUnits
        }
    }

    /// The orders with a key; none by account, of which the table knows nothing.
    public func orders(_ criterion: PairingCriterion, key: String) -> [OpenOrder] {
        guard criterion != .account, var link = first[key] else { return [] }
        var found: [OpenOrder] = []
        while link >= 0, found.count <= PaymentMatcher.mostCandidates {
            found.append(orders[Int(links[Int(link)].order)])
            link = links[Int(link)].next
        }
        return found
    }
}
