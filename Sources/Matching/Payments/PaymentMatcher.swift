import Domain

/// Decides which order a payment pays, by an ordered list of criteria; a pure function of its arguments.
///
/// A criterion that finds an order within the window decides or stops: a weaker one is never asked to overrule what a
/// stronger one found. Amount alone never pairs. See docs/pairing.md#criteria.
public struct PaymentMatcher: Sendable {
    /// A text that leads to more orders than this says nothing of any of them.
    public static let mostCandidates = 200

    /// How the merchant wants payments to be paired.
    public var rules: PairingRules
    private let ownAccounts: Set<BankAccount>
    private let senders: PayoutSenders
    private let ignoredAccounts: Set<BankAccount>

    /// A matcher by rules, the merchant's own accounts, between which money pays no order, who pays out for gateways, and
    /// the accounts of which a person said that they never pay an order.
    public init(
        rules: PairingRules,
        ownAccounts: Set<BankAccount> = [],
        payoutAccounts: Set<BankAccount> = [],
        senders: PayoutSenders = PayoutSenders(),
        ignoredAccounts: Set<BankAccount> = []
    ) {
        self.rules = rules
        self.ownAccounts = Set(ownAccounts.map(\.domestic))
        var senders = senders
        senders.add("", accounts: Array(payoutAccounts), names: [])
        self.senders = senders
        self.ignoredAccounts = Set(ignoredAccounts.map(\.domestic))
    }

    /// What becomes of a payment.
    ///
    /// A reversal never pairs: money that came back is a `refund` that a person looks at.
    public func decide(_ payment: Payment, among table: OrderTable) -> PairingDecision {
        let decision = decideByTexts(payment, among: table)
        return decision.outcome == .notFound ? decideByPayer(payment, among: table) : decision
    }

    /// What the kind of movement and what it says of orders decide.
    func decideByTexts(_ payment: Payment, among table: OrderTable) -> PairingDecision {
        if payment.amount.minorUnits == 0 { return PairingDecision(.ignored) }
        if payment.isFee { return PairingDecision(.fee) }
        let account = payment.counterAccount?.domestic
        if let account, ownAccounts.contains(account) { return PairingDecision(.ownTransfer) }
        if payment.amount.minorUnits > 0, !payment.reversal, senders.areKnown(for: payment) {
            return PairingDecision(.payout)
        }
        if let account, ignoredAccounts.contains(account) { return PairingDecision(.ignored, .account) }
        let rules = rules(for: payment)
        var search = PairingSearch(payment, rules, table)
        if payment.amount.minorUnits < 0 || payment.reversal { return search.decideMoneyBack() }
        if table.isEmpty { return PairingDecision(.notFound) }
        for criterion in rules.criteria where !criterion.isByPayer {
            guard let decision = search.decide(by: criterion) else { continue }
            return search.ranked(search.confirmed(decision))
        }
        return PairingDecision(.notFound)
    }

    /// What the payer decides where no text names an order.
    func decideByPayer(_ payment: Payment, among table: OrderTable) -> PairingDecision {
        if table.isEmpty { return PairingDecision(.notFound) }
        let rules = rules(for: payment)
        var search = PairingSearch(payment, rules, table)
        for criterion in rules.criteria where !criterion.isByPayer {
            // Only for what was looked up, and for the orders that are out of the question.
            _ = search.open(search.find(criterion))
        }
        if let decision = search.decideBySlip() ?? search.decideByAccount() { return search.ranked(decision) }
        return search.ranked(search.decision(.notFound, nil, [], why: .severalFit))
    }
}

extension PaymentMatcher {
    /// The rules for a payment: a gateway's names its order by the order's number first, unless the merchant pairs nothing.
    public func rules(for payment: Payment) -> PairingRules {
        guard payment.isOfGateway, rules.criteria.contains(where: rules.allows) else { return rules }
        var own = rules
        own.criteria = [.orderNumber] + rules.criteria.filter { $0 != .orderNumber && !$0.isByPayer }
        own.off.remove(.orderNumber)
        return own
    }

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
        for criterion in rules(for: payment).criteria where !criterion.isByPayer {
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
        let rules = rules(for: payment)
        var search = PairingSearch(payment, rules, OrderTable())
        for criterion in rules.criteria where !criterion.isByPayer { _ = search.find(criterion) }
        return search.decision(.notFound, nil, [], why: .severalFit).tried
    }
}
