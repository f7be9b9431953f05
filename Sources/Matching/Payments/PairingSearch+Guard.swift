import Domain

/// What speaks against putting a payment on the order that it names.
extension PairingSearch {
    /// Whether a payment whose amount says nothing may be put on an order.
    mutating func accepts(_ acceptance: PartialAcceptance, _ position: Int) -> Bool {
        if acceptance == .never { return false }
        if likeness(position) > .none { return true }
        guard acceptance == .always else {
            guard let owners, owners.isRule, let customer = customer(position) else { return false }
            return owners.customers.contains(customer)
        }
        return payer.isEmpty || table.given.span[position].names.isEmpty
    }

    /// A stop, when somebody else than the customer of the order that the payment names has one of just this amount, and
    /// the payer, the account, the message or a slip speaks for him: a symbol with two digits exchanged is somebody
    /// else's symbol.
    mutating func contradiction(_ hit: Hit, _ criterion: PairingCriterion) -> PairingDecision? {
        let others = claims(against: hit)
        if others.isEmpty, let decision = conflict(hit, criterion) { return decision }
        guard !others.isEmpty else { return nil }
        // One whose place another payment took says so.
        for (position, why) in others { reject(position, obstacle(position) == .alreadyPaid ? .alreadyPaid : why) }
        return decision(.ambiguous, criterion, [hit], why: .payerDiffers)
    }

    /// A stop, when another number of the payment names another open order of just this amount: they contradict each other,
    /// be both orders of one customer or not.
    private mutating func conflict(_ hit: Hit, _ criterion: PairingCriterion) -> PairingDecision? {
        let others = ordersByOtherNumber(than: hit)
        guard !others.isEmpty else { return nil }
        var decision = decision(
            .ambiguous,
            criterion,
            ([hit] + others.map(\.hit)).sorted { id($0.position) < id($1.position) },
            why: .severalFit
        )
        decision.evidence = evidence([hit], criterion)
        for (other, criterion) in others where !decision.evidence.contains(where: { $0.value == other.key.text }) {
            decision.evidence += evidence([other], criterion)
        }
        return decision
    }

    private static let numbers = PairingCriterion.allCases.filter { !$0.isByPayer && $0 != .person }

    /// The open orders of just this amount that the payment names by a number which is none of the order's.
    private mutating func ordersByOtherNumber(than hit: Hit) -> [(hit: Hit, criterion: PairingCriterion)] {
        var others: [(hit: Hit, criterion: PairingCriterion)] = []
        // Whatever the merchant pairs by: what a payment says does not hang on it.
        for criterion in Self.numbers {
            for other in find(criterion, besides: hit.position) where obstacle(other.position) == nil {
                guard difference(balance(other.position)) == 0,
                    !others.contains(where: { $0.hit.position == other.position })
                else { continue }
                others.append((other, criterion))
            }
        }
        return others
    }

    private mutating func claims(against hit: Hit) -> [(Int, CandidateReason)] {
        var others: [(Int, CandidateReason)] = []
        func add(_ positions: [Int], _ why: CandidateReason) {
            for position in positions where position != hit.position && !others.contains(where: { $0.0 == position }) {
                others.append((position, why))
            }
        }
        let likeness = likeness(hit.position)
        let named = ordersNamed()
        // Whether the message has the customer's name is asked only where it makes a difference.
        if likeness < .same || !named.isEmpty, !isNamed(hit.position) {
            if likeness < .same, !payer.isEmpty {
                let mine = ordersClaimed()
                // Who is more surely somebody else is that one.
                add(mine.filter { $0.likeness > likeness }.map(\.position), .payerOnly)
            }
            add(named, .namedInMessage)
            if likeness == .none { add(ordersMistyped(hit.key.text, besides: hit.position), .symbolSlip) }
        }
        if let owners, !owners.customers.contains(customer(hit.position) ?? "") {
            for customer in owners.customers.sorted() {
                // The owner of an account pays for others as well, and then for himself.
                let theirs = openOrders(of: customer) { $0.difference($1) == 0 }
                add(theirs.filter { self.likeness($0) >= likeness }, .accountOnly)
            }
        }
        if likeness < .same { add(sameNumber(hit, likeness), .sameNumber) }
        return others
    }

    /// Orders with the same number or symbol, be they cancelled or paid, whose customer the payer more surely is: of an
    /// invoice and an order with one number.
    private mutating func sameNumber(_ hit: Hit, _ likeness: Likeness) -> [Int] {
        guard !payer.isEmpty, let positions = table.positions(hit.key.text, .anyName) else { return [] }
        return positions.filter { $0 != hit.position && self.likeness($0) > likeness }.sorted { id($0) < id($1) }
    }

    /// Open orders of the customer of an order, or of the payer, of which just a sum remains.
    mutating func ordersOfRest(_ rest: Int64, besides position: Int) -> [Int] {
        let currency = balance(position).total.currency
        return ordersOfSame(besides: position) { $1.remaining == rest && $1.total.currency == currency }
    }

    /// Those of which just the payment remains.
    mutating func ordersPaid(besides position: Int) -> [Int] {
        ordersOfSame(besides: position) { $0.difference($1) == 0 }
    }

    private mutating func ordersOfSame(
        besides position: Int,
        where keeps: (PairingSearch, OrderBalance) -> Bool
    ) -> [Int] {
        var found: [Int] = []
        let ofCustomer = customer(position).map { openOrders(of: $0, where: keeps) } ?? []
        for other in ofCustomer + ordersOfPayer(where: keeps).map(\.position)
        where other != position && !found.contains(other) {
            found.append(other)
        }
        return found
    }
}
