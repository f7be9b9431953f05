import Domain

extension PaymentMatcher {
    /// Every text under which an index outside may have an order that matters to a payment, as `OpenOrder.keys` writes
    /// them: what it names, by whatever criterion, and its payer.
    ///
    /// - Parameters:
    ///   - customers: customers that the payer's account is known to belong to.
    ///   - isKnown: whether a text may lead to an order; the others are left out.
    public func texts(
        of payment: Payment,
        customers: Set<String>,
        where isKnown: (String) -> Bool
    ) -> [String] {
        var found: [String] = []
        // Those found are so few that looking through them takes less than a set of them.
        func add(_ text: String) {
            if !text.isEmpty, isKnown(text), !found.contains(text) { found.append(text) }
        }
        var texts = PaymentTexts(payment)
        for criterion in rules.criteria where criterion != .account {
            var group = 0
            while let keys = texts.keys(criterion, group: group) {
                for key in keys { add(OrderIndex.key(key.text, key.roles(criterion))) }
                group += 1
            }
        }
        if let name = payment.counterName {
            let payer = PayerName.key(name)
            if !payer.isEmpty { add(OrderIndex.key(payer, .payer)) }
        }
        for customer in customers.sorted() { add(OrderIndex.key(customer, .customer)) }
        return found
    }

    /// What is looked up for a payment as long as no order is found: it follows from the payment and the rules alone.
    public func lookups(_ payment: Payment) -> [PairingEvidence] {
        let movement = decideByTexts(payment, among: OrderTable())
        guard movement.outcome == .notFound else { return movement.tried }
        var search = PairingSearch(payment, rules, OrderTable())
        for criterion in rules.criteria where criterion != .account { _ = search.find(criterion) }
        return search.decision(.notFound, nil, [], why: .severalFit).tried
    }
}
