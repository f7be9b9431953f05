import Domain

/// What the payer's name and account say for or against an order.
extension PairingSearch {
    /// The most orders that the payer alone suggests.
    private static let mostSuggestions = 5

    /// Whether a payment whose amount says nothing may be put on an order.
    mutating func accepts(_ acceptance: PartialAcceptance, _ position: Int) -> Bool {
        if acceptance == .never { return false }
        if isCustomer(position) { return true }
        guard acceptance == .always else {
            guard let owners, owners.isRule, let customer = customer(position) else { return false }
            return owners.customers.contains(customer)
        }
        return payer.isEmpty || table.given.span[position].names.isEmpty
    }

    private func customer(_ position: Int) -> String? { table.given.span[position].customer }

    private mutating func isCustomer(_ position: Int) -> Bool {
        let payer = payer
        return !payer.isEmpty
            && table.given.span[position].names.contains { $0 == payer || PayerName.isSame($0, payer) }
    }

    /// A stop, when the payer is no customer of the order that the payment names but has one of just this amount:
    /// a symbol with two digits exchanged is somebody else's symbol.
    mutating func contradiction(_ hit: Hit, _ criterion: PairingCriterion) -> PairingDecision? {
        let others = othersOfPayer(than: hit.position)
        guard !others.isEmpty else { return nil }
        for other in others { reject(other, .payerOnly) }
        return decision(.ambiguous, criterion, [hit], why: .payerDiffers)
    }

    /// Open orders of just this amount that are the payer's by name or account.
    private mutating func othersOfPayer(than position: Int) -> [Int] {
        var others: [Int] = []
        if !payer.isEmpty, !isCustomer(position) {
            others += openOrders(payer, .payer) { $0.difference($1) == 0 }
        }
        if let owners, !owners.customers.contains(customer(position) ?? "") {
            for customer in owners.customers.sorted() {
                others += openOrders(customer, .customer) { $0.difference($1) == 0 }
            }
        }
        return others.filter { $0 != position }
    }

    private var owners: AccountOwners? {
        guard !table.owners.isEmpty, let account = payment.counterAccount else { return nil }
        return table.owners[account.domestic]
    }

    /// The open orders of a payer or customer that `keeps` lets through, by their ids.
    private func openOrders(
        _ text: String,
        _ role: OrderKeyRole,
        where keeps: (PairingSearch, OrderBalance) -> Bool = { _, _ in true }
    ) -> [Int] {
        let open = table.positions(text, role) { keeps(self, balance($0)) && obstacle($0) == nil } ?? []
        return open.count < 2 ? open : open.sorted { id($0) < id($1) }
    }

    /// What a known account decides: the one open order of its one customer that the amount fits, when the merchant
    /// lets accounts decide or a person made a rule for this one.
    mutating func decideByAccount() -> PairingDecision? {
        guard let owners, let account = payment.counterAccount else { return nil }
        let isAllowed = owners.isRule || rules.criteria.contains(.account)
        guard isAllowed, owners.all.count == 1, let customer = owners.all.first else { return nil }
        let mine = openOrders(customer, .customer)
        var left = mine.filter { difference(balance($0)) == 0 }
        if left.isEmpty { left = mine.filter { fits(balance($0)) } }
        let evidence = PairingEvidence(
            criterion: .account,
            field: .counterAccount,
            raw: account.description,
            value: account.domestic.description
        )
        if left.count > 1 {
            for position in left { reject(position, .severalFit) }
            var decision = decision(.ambiguous, .account, [], why: .severalFit)
            decision.evidence = [evidence]
            return decision
        }
        guard let position = left.first, owners.isRule || !isContradicted(position) else { return nil }
        var decision = decision(.paired, .account, [], why: .severalFit)
        decision.evidence = [evidence]
        decision.allocations = [allocation(position, amount(for: balance(position)) ?? 0)]
        let isSure = owners.isRule || rules.allows(.account) && owners.customers.contains(customer)
        return isSure ? decision : decision.withheld(by: .account)
    }

    /// Whether the payment has a VS that is no slip of one of the order's: then the account may not overrule it.
    private func isContradicted(_ position: Int) -> Bool {
        guard let vs = payment.vs else { return false }
        var isSlip = false
        table.given.span[position].visitKeys(.anyName) { number, form, role in
            if !isSlip, !role.isDisjoint(with: .anyName), SymbolSlip.isOne(vs, of: form.text(of: number)) {
                isSlip = true
            }
        }
        return !isSlip
    }

    /// Orders that only the payer's account, or the name with the amount, speaks for.
    mutating func suggest() {
        var isSuggested = false
        for customer in owners?.customers.sorted() ?? [] {
            for position in openOrders(customer, .customer).prefix(Self.mostSuggestions) where fits(balance(position)) {
                reject(position, .accountOnly)
                isSuggested = true
            }
        }
        guard !isSuggested, !payer.isEmpty else { return }
        for position in openOrders(payer, .payer, where: { $0.fits($1) }).prefix(Self.mostSuggestions) {
            reject(position, .payerOnly)
        }
    }
}
