import Domain

/// Decides which order a payment pays, by an ordered list of criteria; a pure function of its arguments.
///
/// A criterion that finds an order within the window decides or stops: a weaker one is never asked to overrule what a
/// stronger one found, so leaving out a criterion that did not decide changes nothing. Amount alone never pairs.
/// Source: design, section 9; reference: matching, 2.3.
public struct PaymentMatcher: Sendable {
    /// A key that leads to more orders than this says nothing of any of them.
    public static let mostCandidates = 200

    /// How the merchant wants payments to be paired.
    public var rules: PairingRules
    /// The merchant's own accounts, as `BankAccount.domestic`: money between them pays no order.
    private let ownAccounts: Set<BankAccount>

    /// A matcher by rules and the merchant's accounts.
    public init(rules: PairingRules, ownAccounts: Set<BankAccount> = []) {
        self.rules = rules
        self.ownAccounts = Set(ownAccounts.map(\.domestic))
    }

    /// What becomes of a payment.
    ///
    /// Reversals never pair: one that brings money back is a `refund` that a person looks at.
    public func decide(_ payment: Payment, among lookup: some OrderLookup) -> PairingDecision {
        if payment.amount.minorUnits == 0 { return PairingDecision(.ignored) }
        if let account = payment.counterAccount?.domestic, ownAccounts.contains(account) {
            return PairingDecision(.ownTransfer)
        }
        if payment.amount.minorUnits < 0 || payment.reversal { return decideMoneyBack(payment, among: lookup) }
        var search = PairingSearch(payment: payment, rules: rules)
        for criterion in rules.criteria {
            if let decision = search.decide(by: criterion, among: lookup) { return decision }
        }
        return search.notFound
    }

    /// A debit is a refund when its VS leads to an order that was paid, wholly or partly, or, as a reversal, to any
    /// order; else it is nothing that an order could be about. A reversed debit always is a refund.
    private func decideMoneyBack(_ payment: Payment, among lookup: some OrderLookup) -> PairingDecision {
        var search = PairingSearch(payment: payment, rules: rules)
        for criterion in rules.criteria {
            guard let vs = payment.vs, [.invoiceSymbol, .invoiceNumber, .orderNumber, .orderSymbol].contains(criterion)
            else { continue }
            let orders = search.find([PairingKey(.symbol, vs)], criterion, lookup).filter { order in
                payment.reversal || order.allocated > 0 || order.isPaid(within: rules.toleranceUnder)
            }
            guard !orders.isEmpty else { continue }
            return search.decision(.refund, criterion, orders, why: .moneyBack)
        }
        return search.decision(payment.amount.minorUnits > 0 ? .refund : .ignored, nil, [], why: .moneyBack)
    }
}
