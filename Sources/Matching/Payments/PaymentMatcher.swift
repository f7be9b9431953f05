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
    private let payoutAccounts: Set<BankAccount>
    private let ignoredAccounts: Set<BankAccount>

    /// A matcher by rules, the merchant's own accounts, between which money pays no order, the accounts from which
    /// gateways pay out, and those of which a person said that they never pay an order.
    public init(
        rules: PairingRules,
        ownAccounts: Set<BankAccount> = [],
        payoutAccounts: Set<BankAccount> = [],
        ignoredAccounts: Set<BankAccount> = []
    ) {
        self.rules = rules
        self.ownAccounts = Set(ownAccounts.map(\.domestic))
        self.payoutAccounts = Set(payoutAccounts.map(\.domestic))
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
        if !ownAccounts.isEmpty || !payoutAccounts.isEmpty || !ignoredAccounts.isEmpty,
            let account = payment.counterAccount?.domestic
        {
            if ownAccounts.contains(account) { return PairingDecision(.ownTransfer) }
            if payoutAccounts.contains(account), payment.amount.minorUnits > 0 { return PairingDecision(.payout) }
            if ignoredAccounts.contains(account) { return PairingDecision(.ignored, .account) }
        }
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
        var search = PairingSearch(payment, rules, table)
        for criterion in rules.criteria where !criterion.isByPayer {
            // Only for what was looked up, and for the orders that are out of the question.
            _ = search.open(search.find(criterion))
        }
        if let decision = search.decideBySlip() ?? search.decideByAccount() { return search.ranked(decision) }
        return search.ranked(search.decision(.notFound, nil, [], why: .severalFit))
    }
}
