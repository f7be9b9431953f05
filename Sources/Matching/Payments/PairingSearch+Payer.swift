import Domain

/// What the payer's name and account say for or against an order.
extension PairingSearch {
    /// The most orders that the payer alone suggests.
    private static let mostSuggestions = 5

    private var payer: String { payment.counterName.map { PayerName.key($0) } ?? "" }

    /// Whether a payment whose amount says nothing may be put on an order.
    func accepts(_ acceptance: PartialAcceptance, _ order: OpenOrder) -> Bool {
        let payer = payer
        let isSame = isCustomer(payer, of: order)
        switch acceptance {
        case .never: return false
        case .knownPayer:
            guard let owners, owners.isRule, let customer = order.customer else { return isSame }
            return isSame || owners.customers.contains(customer)
        case .always: return isSame || payer.isEmpty || order.names.isEmpty
        }
    }

    private func isCustomer(_ payer: String, of order: OpenOrder) -> Bool {
        !payer.isEmpty && order.names.contains { $0 == payer || PayerName.isSame($0, payer) }
    }

    /// A stop, when the payer is no customer of the order that the payment names but has one of just this amount:
    /// a symbol with two digits exchanged is somebody else's symbol.
    mutating func contradiction(_ hit: Hit, _ criterion: PairingCriterion) -> PairingDecision? {
        let order = order(hit)
        let others = othersOfPayer(than: order)
        guard !others.isEmpty else { return nil }
        for other in others { reject(other.id, .payerOnly) }
        return decision(.ambiguous, criterion, [hit], why: .payerDiffers)
    }

    /// Open orders of just this amount that are the payer's by name or account.
    private func othersOfPayer(than order: OpenOrder) -> [OpenOrder] {
        let payer = payer
        var others: [OpenOrder] = []
        if !payer.isEmpty, !isCustomer(payer, of: order) {
            others += openOrders(payer, .payer) { difference($0) == 0 }
        }
        if let owners = owners, !owners.customers.contains(order.customer ?? "") {
            for customer in owners.customers.sorted() {
                others += openOrders(customer, .customer) { difference($0) == 0 }
            }
        }
        return others.filter { $0.id != order.id }
    }

    private var owners: AccountOwners? {
        guard !table.owners.isEmpty, let account = payment.counterAccount else { return nil }
        return table.owners[account.domestic]
    }

    /// The open orders of a payer or customer that `keeps` lets through, by their ids.
    private func openOrders(
        _ text: String,
        _ role: OrderKeyRole,
        where keeps: (OpenOrder) -> Bool = { _ in true }
    ) -> [OpenOrder] {
        let orders = table.orders.span
        var open: [OpenOrder] = []
        // Many share a name: only the few that are kept are worth a copy.
        for position in table.positions(text, role) ?? [] where keeps(orders[Int(position)]) {
            if obstacle(orders[Int(position)]) == nil { open.append(orders[Int(position)]) }
        }
        return open.sorted { $0.id < $1.id }
    }

    /// What a known account decides: the one open order of its one customer that the amount fits, when the merchant
    /// lets accounts decide or a person made a rule for this one.
    mutating func decideByAccount() -> PairingDecision? {
        guard let owners, let account = payment.counterAccount else { return nil }
        let isAllowed = owners.isRule || rules.criteria.contains(.account)
        guard isAllowed, owners.all.count == 1, let customer = owners.all.first else { return nil }
        let mine = openOrders(customer, .customer)
        var left = mine.filter { difference($0) == 0 }
        if left.isEmpty { left = mine.filter { fits($0) } }
        let evidence = PairingEvidence(
            criterion: .account,
            field: .counterAccount,
            raw: account.description,
            value: account.domestic.description
        )
        if left.count > 1 {
            for order in left { reject(order.id, .severalFit) }
            var decision = decision(.ambiguous, .account, [], why: .severalFit)
            decision.evidence = [evidence]
            return decision
        }
        guard let order = left.first, owners.isRule || !isContradicted(order) else { return nil }
        var decision = decision(.paired, .account, [], why: .severalFit)
        decision.evidence = [evidence]
        decision.allocations = [allocation(order, amount(for: order) ?? 0)]
        let isSure = owners.isRule || rules.allows(.account) && owners.customers.contains(customer)
        return isSure ? decision : decision.withheld(by: .account)
    }

    /// Whether the payment has a VS that is no slip of one of the order's: then the account may not overrule it.
    private func isContradicted(_ order: OpenOrder) -> Bool {
        guard let vs = payment.vs else { return false }
        var isSlip = false
        order.visitKeys(.anyName) { text, role in
            if !role.isDisjoint(with: .anyName), SymbolSlip.isOne(vs, of: text) { isSlip = true }
        }
        return !isSlip
    }

    /// Orders that only the payer's account, or the name with the amount, speaks for.
    mutating func suggest() {
        var suggested = 0
        for customer in owners?.customers.sorted() ?? [] {
            for order in openOrders(customer, .customer).prefix(Self.mostSuggestions) where fits(order) {
                reject(order.id, .accountOnly)
                suggested += 1
            }
        }
        let payer = payer
        guard suggested == 0, !payer.isEmpty else { return }
        for order in openOrders(payer, .payer, where: fits).prefix(Self.mostSuggestions) {
            reject(order.id, .payerOnly)
        }
    }
}
