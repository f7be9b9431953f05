import Domain

/// What is decided and suggested by the payer where no text names an order.
extension PairingSearch {
    /// The most orders that the payer alone suggests.
    private static let mostSuggestions = 5

    /// What a symbol with a slip, or a number cut short in the message, decides: the one order of the payer's that it may
    /// mean and that the amount fits.
    mutating func decideBySlip() -> PairingDecision? {
        guard rules.allows(.slip) else { return nil }
        var mine = ordersOfPayer { $0.fits($1) }.map(\.position)
        for customer in owners?.customers.sorted() ?? [] {
            for position in openOrders(of: customer, where: { $0.fits($1) }) where !mine.contains(position) {
                mine.append(position)
            }
        }
        var found: [(position: Int, key: PairingKey)] = []
        for position in mine {
            if let key = slip(of: position) { found.append((position, key)) }
        }
        guard found.count == 1, let (position, key) = found.first else { return nil }
        let hit = Hit(position: position, key: key)
        if let decision = contradiction(hit, .slip) { return decision }
        var decision = decision(.paired, .slip, [], why: .severalFit)
        decision.evidence = evidence([hit], .slip)
        decision.allocations = [allocation(position, amount(for: balance(position)) ?? 0)]
        return decision
    }

    /// What of the payment is a number of the order but for a slip, or its end.
    private mutating func slip(of position: Int) -> PairingKey? {
        if let vs = payment.vs, isSlip(vs, of: position) { return PairingKey(.symbol, vs, .variableSymbol) }
        let numbers = shortNumbers
        return numbers.first { isEnd($0.text, of: position) || isSlip($0.text, of: position) }
    }

    /// What a known account decides: the one open order of its one customer that the amount fits, when the merchant
    /// lets accounts decide or a person made a rule for this one, and when nothing in the payment speaks for another.
    mutating func decideByAccount() -> PairingDecision? {
        guard let owners, let account = payment.counterAccount else { return nil }
        let isAllowed = owners.isRule || rules.criteria.contains(.account)
        guard isAllowed, owners.all.count == 1, let customer = owners.all.first else { return nil }
        let mine = openOrders(of: customer)
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
        guard let position = left.first, !isContradicted(position, isRule: owners.isRule) else { return nil }
        var decision = decision(.paired, .account, [], why: .severalFit)
        decision.evidence = [evidence]
        decision.allocations = [allocation(position, amount(for: balance(position)) ?? 0)]
        let isSure = owners.isRule || rules.allows(.account) && owners.customers.contains(customer)
        return isSure ? decision : decision.withheld(by: .account)
    }

    /// Whether the payment has a number that is none of the order's, nor a slip of one, or names somebody else who has
    /// an order of this amount: the account may not overrule it. What a person said of the account outranks numbers that
    /// no order has.
    private mutating func isContradicted(_ position: Int, isRule: Bool) -> Bool {
        if !isRule {
            if let vs = payment.vs, !isSlip(vs, of: position) { return true }
            let numbers = longNumbers
            if numbers.contains(where: { !isSlip($0.text, of: position) && !isEnd($0.text, of: position) }) {
                return true
            }
        }
        if isNamed(position) { return false }
        if ordersNamed().contains(where: { $0 != position }) { return true }
        if isRule { return false }
        let likeness = likeness(position)
        return ordersOfPayer { $0.fits($1) }.contains { $0.position != position && $0.likeness > likeness }
    }

    /// Whether a number of the order ends so.
    private func isEnd(_ text: String, of position: Int) -> Bool {
        var isEnd = false
        table.given.span[position].visitKeys(.anyName) { number, form, _ in
            if form.text(of: number).hasSuffix(text) { isEnd = true }
        }
        return isEnd
    }

    /// The decision with the payer's open orders that the amount fits before all other candidates.
    mutating func ranked(_ decision: PairingDecision) -> PairingDecision {
        guard decision.allocations.isEmpty, payment.amount.minorUnits > 0, !payment.reversal
        else { return decision }
        var first: [PairingDecision.Candidate] = []
        func add(_ positions: [Int], _ why: CandidateReason) {
            for position in positions.prefix(Self.mostSuggestions) {
                let order = id(position)
                guard !first.contains(where: { $0.order == order }) else { continue }
                first.append(
                    decision.candidates.first { $0.order == order } ?? PairingDecision.Candidate(order: order, why: why)
                )
            }
        }
        add(ordersOfPayer { $0.fits($1) }.map(\.position), .payerOnly)
        add(ordersNamed().filter { obstacle($0) == nil }, .namedInMessage)
        for customer in owners?.customers.sorted() ?? [] {
            add(openOrders(of: customer) { $0.fits($1) }, .accountOnly)
        }
        guard !first.isEmpty else { return decision }
        var ranked = decision
        ranked.candidates = first + decision.candidates.filter { one in !first.contains { $0.order == one.order } }
        return ranked
    }
}
