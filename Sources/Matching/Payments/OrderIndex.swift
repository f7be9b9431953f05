/// Finds the places of orders by the hashes of their texts: open addressing, and a chain of orders for each text.
struct OrderIndex: Sendable {
    /// The most links of a chain that are walked: a text that so many orders share says nothing of any of them.
    static let longestWalk = 2_000

    private struct Slot {
        var hash: UInt64 = 0
        var first: Int32 = -1
    }

    private struct Link {
        var order: Int32
        var next: Int32
        var roles: OrderKeyRole
    }

    private var slots: [Slot] = []
    private var links: [Link] = []
    private var used = 0

    /// An index with room for so many texts.
    init(texts: Int) {
        var size = 16
        while size < texts * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        links.reserveCapacity(texts)
    }

    mutating func add(_ hash: UInt64, _ order: Int32, _ roles: OrderKeyRole) {
        if used * 3 > slots.count * 2 { grow() }
        let place = place(of: hash)
        let first = slots[place].first
        if first >= 0, links[Int(first)].order == order {
            // The same text of the same order in another role.
            links[Int(first)].roles.formUnion(roles)
            return
        }
        if first < 0 { used += 1 }
        slots[place] = Slot(hash: hash, first: Int32(truncatingIfNeeded: links.count))
        links.append(Link(order: order, next: first, roles: roles))
    }

    /// Calls `visit` for each order with that text in one of the roles until it returns false; false when the chain is
    /// longer than `limit`.
    func walk(
        _ hash: UInt64,
        _ roles: OrderKeyRole,
        limit: Int = OrderIndex.longestWalk,
        _ visit: (Int32) -> Bool
    ) -> Bool {
        var next = slots[place(of: hash)].first
        var walked = 0
        while next >= 0 {
            guard walked < limit else { return false }
            walked += 1
            let link = links[Int(next)]
            if !link.roles.isDisjoint(with: roles), !visit(link.order) { return true }
            next = link.next
        }
        return true
    }

    private func place(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].hash != hash, slots[place].hash != 0 { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.hash != 0 { slots[place(of: slot.hash)] = slot }
    }
}
