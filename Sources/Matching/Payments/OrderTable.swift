import Domain

/// Orders in memory, found by hash, and the accounts of their customers.
///
/// One order takes a step per text it has; a lookup takes a step per order found, and stops soon after
/// `PaymentMatcher.mostCandidates`.
public struct OrderTable: Sendable {
    /// The orders, in the order they were added.
    public private(set) var orders: [OpenOrder] = []
    /// Whose accounts are known, by the account as `BankAccount.domestic`.
    public var owners: [BankAccount: AccountOwners] = [:]
    /// What of the allocations is only a suggestion.
    private(set) var reserved: [OrderKey: Int64] = [:]
    /// Orders whose refund is only a suggestion.
    private var suggestedBack: Set<OrderKey> = []
    private var index: OrderIndex

    /// A table of orders.
    public init(_ orders: some Collection<OpenOrder> = []) {
        self.orders.reserveCapacity(orders.count)
        index = OrderIndex(texts: orders.count * 4)
        for order in orders { add(order) }
    }

    /// Adds an order; one with the same id that is there already is left as it is.
    public mutating func add(_ order: OpenOrder) {
        guard position(of: order.id) == nil else { return }
        let position = Int32(truncatingIfNeeded: orders.count)
        orders.append(order)
        order.visitKeys { text, role in index.add(Self.hash(text, role), position, role) }
    }

    /// The order with an id.
    public subscript(_ id: OrderKey) -> OpenOrder? { position(of: id).map { orders[Int($0)] } }

    /// Takes the allocations of a decision into account.
    public mutating func apply(_ decision: PairingDecision, of payment: Payment) {
        for allocation in decision.allocations {
            guard let position = position(of: allocation.order).map({ Int($0) }) else { continue }
            orders[position].allocated &+= allocation.amount.minorUnits
            if allocation.amount.minorUnits < 0 {
                orders[position].refunded = true
            } else if let account = payment.counterAccount {
                orders[position].payers.append(account.domestic)
            }
        }
    }

    /// Keeps what belongs to nobody else for the time being, or gives it back.
    mutating func reserve(_ allocations: [PairingDecision.Allocation], back: Bool) {
        for allocation in allocations {
            guard let position = position(of: allocation.order) else { continue }
            let amount = back ? -allocation.amount.minorUnits : allocation.amount.minorUnits
            orders[Int(position)].allocated &+= amount
            reserved[allocation.order, default: 0] &+= amount
            guard allocation.amount.minorUnits < 0 else { continue }
            if back, suggestedBack.remove(allocation.order) != nil {
                orders[Int(position)].refunded = false
            } else if !back, !orders[Int(position)].refunded {
                orders[Int(position)].refunded = true
                suggestedBack.insert(allocation.order)
            }
        }
    }

    /// Learns whose the payer's account is from what a payment was put on; what a person's rule says stays.
    mutating func learn(from allocations: [PairingDecision.Allocation], of payment: Payment, isSure: Bool) {
        guard payment.amount.minorUnits > 0, !allocations.isEmpty, let account = payment.counterAccount?.domestic,
            !(owners[account]?.isRule ?? false)
        else { return }
        for customer in allocations.compactMap({ self[$0.order]?.customer }) {
            if isSure {
                owners[account, default: AccountOwners()].customers.insert(customer)
            } else {
                owners[account, default: AccountOwners()].suspected.insert(customer)
            }
        }
    }

    /// A text as an index outside this table may keep it: customers and payers apart from numbers.
    static func key(_ text: String, _ role: OrderKeyRole) -> String {
        switch salt(role) {
        case 1: "customer:" + text
        case 2: "payer:" + text
        default: text
        }
    }

    /// The orders that have a text in one of the roles; nil when they are too many to tell anything.
    func positions(_ text: String, _ roles: OrderKeyRole) -> [Int32]? {
        var found: [Int32] = []
        let wasWalked = index.walk(Self.hash(text, roles), roles) { position in
            // Borrowed: a copy of an order would touch each of its texts.
            if orders.span[Int(position)].has(text, roles) { found.append(position) }
            return found.count <= PaymentMatcher.mostCandidates
        }
        return wasWalked && found.count <= PaymentMatcher.mostCandidates ? found : nil
    }

    private func position(of id: OrderKey) -> Int32? {
        var found: Int32?
        _ = index.walk(Self.hash(NumberText.whole(id.number), .number), .number, limit: .max) { position in
            guard orders.span[Int(position)].id == id else { return true }
            found = position
            return false
        }
        return found
    }

    private static func hash(_ text: String, _ roles: OrderKeyRole) -> UInt64 { KeyHash.of(text, salt: salt(roles)) }

    private static func salt(_ roles: OrderKeyRole) -> UInt8 {
        if roles.contains(.customer) { return 1 }
        return roles.contains(.payer) ? 2 : 0
    }
}
