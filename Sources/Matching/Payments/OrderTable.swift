import Domain

/// Orders in memory, found by hash, and the accounts of their customers.
///
/// What payments change lies apart from what they do not: the orders themselves are kept as they were given, and shared
/// with whoever gave them. One order takes a step per text it has; a lookup takes a step per order found, and stops soon
/// after `PaymentMatcher.mostCandidates`.
public struct OrderTable: Sendable {
    /// Whose accounts are known, by the account as `BankAccount.domestic`.
    public var owners: [BankAccount: AccountOwners] = [:]
    /// The orders as they were given.
    let given: [OpenOrder]
    /// What became of their balances since.
    var balances: [OrderBalance]
    /// The days on which orders were paid last.
    private var lastPaid: [Day?]
    /// Whether somebody paid an order who is not its customer, as far as names tell.
    private var isTaken: [Bool]
    private let index: OrderIndex
    private var payers: OrderPayers
    /// What of the allocations is only a suggestion.
    private(set) var reserved: [OrderKey: Int64] = [:]
    /// Orders whose refund is only a suggestion.
    private var suggestedBack: Set<OrderKey> = []

    /// A table of orders; of several with one id only the first counts.
    public init(_ orders: [OpenOrder] = []) {
        (given, index) = Self.indexed(orders)
        balances = given.map(\.balance)
        lastPaid = given.map(\.lastPaid)
        isTaken = given.map(\.isTaken)
        payers = OrderPayers(orders: given.count)
    }

    private static func indexed(_ orders: [OpenOrder]) -> ([OpenOrder], OrderIndex) {
        let index = OrderIndex(of: orders)
        var doubles: Set<Int> = []
        index.visitTwins(.number) { first, second in
            if orders.span[Int(first)].id == orders.span[Int(second)].id { doubles.insert(Int(second)) }
        }
        if doubles.isEmpty { return (orders, index) }
        let left = orders.indices.filter { !doubles.contains($0) }.map { orders[$0] }
        return (left, OrderIndex(of: left))
    }

    /// Whether there are no orders.
    var isEmpty: Bool { given.isEmpty }

    /// The orders with what was put on them, in the order they were given.
    public var orders: [OpenOrder] { given.indices.map(order) }

    /// The order with an id.
    public subscript(_ id: OrderKey) -> OpenOrder? { position(of: id).map(order) }

    private func order(_ position: Int) -> OpenOrder {
        var order = given[position]
        order.balance = balances[position]
        order.payers = accounts(of: position)
        return order
    }

    /// The accounts from which an order was paid, as `BankAccount.domestic`.
    func accounts(of position: Int) -> [BankAccount] { given[position].payers + payers.accounts(of: position) }

    /// Takes the allocations of a decision into account.
    public mutating func apply(_ decision: PairingDecision, of payment: Payment) {
        for allocation in decision.allocations {
            guard let position = position(of: allocation.order) else { continue }
            balances[position].allocated &+= allocation.amount.minorUnits
            if allocation.amount.minorUnits < 0 {
                balances[position].refunded = true
            } else {
                noteCredit(payment, on: position)
                if let account = payment.counterAccount { payers.add(account, to: position) }
            }
        }
    }

    /// Whether an order that is paid may still be what a payment of some day was meant for: who paid it is not its
    /// customer, or paid no earlier.
    func mayBeClaimed(_ position: Int, on day: Day) -> Bool {
        isTaken[position] || (lastPaid[position].map { $0 >= day } ?? false)
    }

    private mutating func noteCredit(_ payment: Payment, on position: Int) {
        lastPaid[position] = max(lastPaid[position] ?? payment.date, payment.date)
        if PayerName.isStranger(payment.counterName, to: given[position].names) { isTaken[position] = true }
    }

    /// Keeps what belongs to nobody else for the time being, or gives it back.
    mutating func reserve(_ allocations: [PairingDecision.Allocation], of payment: Payment? = nil, back: Bool) {
        for allocation in allocations {
            guard let position = position(of: allocation.order) else { continue }
            let amount = back ? -|allocation.amount.minorUnits : allocation.amount.minorUnits
            balances[position].allocated &+= amount
            reserved[allocation.order, default: 0] &+= amount
            if let payment, amount > 0 { noteCredit(payment, on: position) }
            guard allocation.amount.minorUnits < 0 else { continue }
            if back, suggestedBack.remove(allocation.order) != nil {
                balances[position].refunded = false
            } else if !back, !balances[position].refunded {
                balances[position].refunded = true
                suggestedBack.insert(allocation.order)
            }
        }
    }

    /// Learns whose an account is from what a payment was put on; what a person's rule says stays.
    mutating func learn(from allocations: [PairingDecision.Allocation], of account: BankAccount, isSure: Bool) {
        guard !(owners[account]?.isRule ?? false) else { return }
        for allocation in allocations {
            guard let customer = position(of: allocation.order).flatMap({ given[$0].customer }) else { continue }
            if isSure {
                owners[account, default: AccountOwners()].customers.insert(customer)
            } else {
                owners[account, default: AccountOwners()].suspected.insert(customer)
            }
        }
    }

    /// Learns whose an account is from what other payments than one were put on; what a person's rule says stays.
    mutating func learn(_ paid: AccountPayments, of account: BankAccount?, besides position: Int) {
        guard let account = account?.domestic, !(owners[account]?.isRule ?? false) else { return }
        let others = paid.customers(of: account, besides: position)
        if !others.isEmpty { owners[account, default: AccountOwners()].customers.formUnion(others) }
    }

    /// The customer of an order.
    func customer(of order: OrderKey) -> String? { position(of: order).flatMap { given[$0].customer } }

    /// The orders that have a text in one of the roles, those first that `keeps` lets through; nil when so many have it
    /// that it tells nothing.
    func positions(_ text: String, _ roles: OrderKeyRole, where keeps: (Int) -> Bool = { _ in true }) -> [Int]? {
        var found: [Int] = []
        var count = 0
        let wasWalked = index.walk(OrderIndex.hash(text, roles), roles) { position in
            count += 1
            // Most that share a customer's name are not kept: their texts are not worth a look.
            if keeps(Int(position)), given.span[Int(position)].has(text, roles) { found.append(Int(position)) }
            return count <= PaymentMatcher.mostCandidates
        }
        return wasWalked && count <= PaymentMatcher.mostCandidates ? found : nil
    }

    /// Calls `visit` with the orders that a hash of `PayerKeys` leads to, the first of very many.
    func visitPayers(_ hash: UInt64, _ role: OrderKeyRole, _ visit: (Int) -> Void) {
        _ = index.walk(hash, role) { position in
            visit(Int(position))
            return true
        }
    }

    func position(of id: OrderKey) -> Int? {
        var found: Int?
        _ = index.walk(OrderIndex.hash(of: id), .number, limit: .max) { position in
            guard given.span[Int(position)].id == id else { return true }
            found = Int(position)
            return false
        }
        return found
    }
}

/// Whose an account is, as far as it is known.
public struct AccountOwners: Hashable, Sendable {
    /// The customers that paid from it, as `OpenOrder.customer`, each once.
    public var customers: Set<String>
    /// Customers that only a criterion which is switched off speaks for: they count against, not for.
    var suspected: Set<String> = []
    /// Whether a person said that it always means this customer.
    public var isRule: Bool

    /// Owners by what is known.
    public init(customers: Set<String> = [], isRule: Bool = false) {
        self.customers = customers
        self.isRule = isRule
    }

    /// All of them, in a fixed order.
    var all: [String] { customers.union(suspected).sorted() }
}

/// On whose orders payments that are decided together were put, by the account they came from.
struct AccountPayments {
    private var customers: [BankAccount: [String: Set<Int>]] = [:]

    init(_ decisions: [PairingDecision], _ payments: [Payment], among table: OrderTable) {
        for position in payments.indices where payments[position].amount.minorUnits > 0 {
            guard let account = payments[position].counterAccount?.domestic else { continue }
            // A criterion that is switched off speaks against what another one says.
            for allocation in decisions[position].allocations + decisions[position].withheld {
                guard let customer = table.customer(of: allocation.order) else { continue }
                customers[account, default: [:]][customer, default: []].insert(position)
            }
        }
    }

    /// The customers on whose orders other payments from the account of one were put: no payment speaks for itself.
    func customers(of account: BankAccount, besides position: Int) -> Set<String> {
        guard let known = customers[account] else { return [] }
        return Set(known.lazy.filter { $0.value != [position] }.map(\.key))
    }
}
