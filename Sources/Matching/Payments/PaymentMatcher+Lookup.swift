import Domain

extension PaymentMatcher {
    /// The hashes under which an index outside may have the orders that a payment names, by whatever criterion, as
    /// `OpenOrder.hashes` has them.
    ///
    /// - Parameters:
    ///   - customers: customers that the payer's account is known to belong to.
    ///   - isKnown: whether a hash may lead to an order; the others are left out.
    public func namedHashes(
        of payment: Payment,
        customers: Set<String>,
        where isKnown: (UInt64) -> Bool
    ) -> [UInt64] {
        var found: [UInt64] = []
        // Those found are so few that looking through them takes less than a set of them.
        func add(_ hash: UInt64) {
            if isKnown(hash), !found.contains(hash) { found.append(hash) }
        }
        var texts = PaymentTexts(payment)
        for criterion in rules.criteria where !criterion.isByPayer {
            var group = 0
            while let keys = texts.keys(criterion, group: group) {
                for key in keys where !key.text.isEmpty { add(OrderIndex.hash(key.text, key.roles(criterion))) }
                group += 1
            }
        }
        for customer in customers.sorted() { add(OrderIndex.hash(customer, .customer)) }
        return found
    }

    /// The hash under which such an index has the orders of a customer.
    public func hash(ofCustomer customer: String) -> UInt64 { OrderIndex.hash(customer, .customer) }

    /// The hashes under which it has the orders of whom the message names, if it is asked, and of whoever the payer may
    /// be; these say nothing of an order whose customer's name is the payer's own word for word.
    public func payerHashes(
        of payment: Payment,
        asksName: Bool,
        where isKnown: (UInt64) -> Bool
    ) -> [UInt64] {
        guard payment.amount.minorUnits > 0 else { return [] }
        var hashes: [UInt64] = []
        if let message = payment.message {
            hashes += PayerLookup(NamedInText(message).words, payment).hashes.map { $0.0 }
        }
        if asksName, let name = payment.counterName {
            hashes += PayerLookup(PayerReading.all(of: name), payment).hashes.map { $0.0 }
        }
        return hashes.filter(isKnown)
    }

    /// Whether a customer's name, as `PayerName.key` writes it, is the payer's own word for word.
    public func isPayer(_ payment: Payment, _ names: [String]) -> Bool {
        guard let name = payment.counterName else { return false }
        let payer = PayerName.key(name)
        return PayerName.isWhole(payer) && names.contains(payer)
    }

    /// What is looked up for a payment as long as no order is found: it follows from the payment and the rules alone.
    public func lookups(_ payment: Payment) -> [PairingEvidence] {
        let movement = decideByTexts(payment, among: OrderTable())
        guard movement.outcome == .notFound else { return movement.tried }
        var search = PairingSearch(payment, rules, OrderTable())
        for criterion in rules.criteria where !criterion.isByPayer { _ = search.find(criterion) }
        return search.decision(.notFound, nil, [], why: .severalFit).tried
    }
}
