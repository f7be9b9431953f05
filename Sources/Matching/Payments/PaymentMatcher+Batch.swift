import Domain

extension PaymentMatcher {
    /// What becomes of several payments, in the order given; `table` has their allocations afterwards.
    ///
    /// They are decided by day and line, ties by what the payments themselves say, so that the order in which files
    /// and orders come does not matter. An ambiguous payment waits for a person: asking again after one of its orders
    /// was paid would choose by elimination.
    public func decide(_ payments: [Payment], among table: inout OrderTable) -> [PairingDecision] {
        var decisions = [PairingDecision](repeating: PairingDecision(.notFound), count: payments.count)
        for position in payments.indices.sorted(by: { Self.comes(payments[$0], before: payments[$1]) }) {
            let decision = decide(payments[position], among: table)
            table.apply(decision)
            decisions[position] = decision
        }
        return decisions
    }

    private static func comes(_ a: Payment, before b: Payment) -> Bool {
        if a.date != b.date { return a.date < b.date }
        if a.line != b.line { return a.line < b.line }
        if a.amount.minorUnits != b.amount.minorUnits { return a.amount.minorUnits < b.amount.minorUnits }
        return words(a).lexicographicallyPrecedes(words(b))
    }

    private static func words(_ payment: Payment) -> [String] {
        [
            payment.amount.currency.code, payment.vs ?? "", payment.ss ?? "",
            payment.counterAccount?.description ?? "", payment.bankReference ?? "", payment.endToEndId ?? "",
            payment.message ?? "", payment.ownAccount?.description ?? "", payment.reversal ? "1" : "0",
        ]
    }
}
