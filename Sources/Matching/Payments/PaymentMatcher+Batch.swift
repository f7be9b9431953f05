import Domain

extension PaymentMatcher {
    /// What becomes of several payments, in the order given; `table` has their allocations afterwards.
    ///
    /// They are decided by day, the larger first, ties by what the payments themselves say, so that the order in which
    /// files and orders come does not matter. Payments that name one order, none of which covers it, are taken
    /// together when they cover it to the cent. Where no text names an order the payer is asked, when all that the
    /// texts decide is known.
    ///
    /// Of each account it counts whose orders its other payments pay, earlier or later ones: where that speaks against
    /// what a payment names, all are decided once more.
    public func decide(_ payments: [Payment], among table: inout OrderTable) -> [PairingDecision] {
        var decisions = decideTogether(payments, among: &table)
        for position in decisions.indices { decisions[position].withheld = [] }
        return decisions
    }

    private func decideTogether(_ payments: [Payment], among table: inout OrderTable) -> [PairingDecision] {
        var trial = table
        let decisions = decide(payments, among: &trial, knowing: nil)
        let paid = AccountPayments(decisions, payments, among: table)
        guard payments.indices.contains(where: { mayDiffer($0, payments, decisions, paid, table) }) else {
            table = trial
            return decisions
        }
        return decide(payments, among: &table, knowing: paid)
    }

    /// Whether what is known of an account by its other payments may change a decision.
    private func mayDiffer(
        _ position: Int,
        _ payments: [Payment],
        _ decisions: [PairingDecision],
        _ paid: AccountPayments,
        _ table: OrderTable
    ) -> Bool {
        let payment = payments[position]
        guard payment.amount.minorUnits > 0, let account = payment.counterAccount?.domestic else { return false }
        let others = paid.customers(of: account, besides: position)
        let known = table.owners[account] ?? AccountOwners()
        guard !known.isRule, !others.isSubset(of: known.customers) else { return false }
        let decision = decisions[position]
        let pays = decision.allocations + decision.withheld
        guard !pays.isEmpty else { return decision.candidates.contains { $0.why == .accountOnly } }
        let own = pays.compactMap { table.customer(of: $0.order) }
        if own.contains(where: { others.contains($0) || known.customers.contains($0) }) { return false }
        let search = PairingSearch(payment, rules, table)
        return others.contains { customer in
            !search.openOrders(of: customer) { $0.difference($1) == 0 }.isEmpty
        }
    }

    private func decide(
        _ payments: [Payment],
        among table: inout OrderTable,
        knowing paid: AccountPayments?
    ) -> [PairingDecision] {
        var decisions = [PairingDecision](repeating: PairingDecision(.notFound), count: payments.count)
        let sequence = Self.sequence(payments)
        var parts = PaymentParts()
        // What only a criterion that is switched off speaks for is nobody else's.
        var withheld: [PairingDecision.Allocation] = []
        func keep(_ decision: PairingDecision, _ position: Int) {
            decisions[position] = decision
            withheld += decision.withheld
            table.reserve(decision.withheld, of: payments[position], back: false)
            table.apply(decision, of: payments[position])
        }
        for position in sequence {
            let known = table.owners
            if let paid { table.learn(paid, of: payments[position].counterAccount, besides: position) }
            let decision = decideByTexts(payments[position], among: table)
            if paid != nil { table.owners = known }
            keep(decision, position)
            for (part, decision) in parts.add(position, decision, among: table) {
                keep(
                    rules(for: payments[part]).allows(decision.criterion ?? .person)
                        ? decision : decision.withheld(by: decision.criterion ?? .person),
                    part
                )
            }
        }
        let unnamed = sequence.filter { decisions[$0].outcome == .notFound }
        learn(decisions, payments, about: unnamed, &table)
        for position in unnamed {
            keep(decideByPayer(payments[position], among: table), position)
        }
        table.reserve(withheld, back: true)
        return decisions
    }

    /// Learns whose the accounts of the payments are that nothing names, from what the others were put on.
    private func learn(
        _ decisions: [PairingDecision],
        _ payments: [Payment],
        about unnamed: [Int],
        _ table: inout OrderTable
    ) {
        let asked = Set(unnamed.compactMap { payments[$0].counterAccount?.domestic })
        guard !asked.isEmpty else { return }
        for position in payments.indices where payments[position].amount.minorUnits > 0 {
            guard !decisions[position].allocations.isEmpty || !decisions[position].withheld.isEmpty,
                let account = payments[position].counterAccount?.domestic, asked.contains(account)
            else { continue }
            table.learn(from: decisions[position].allocations, of: account, isSure: true)
            table.learn(from: decisions[position].withheld, of: account, isSure: false)
        }
    }

    /// The positions of payments in the order in which they are decided.
    private static func sequence(_ payments: [Payment]) -> [Int] {
        struct Place {
            var day: Int32
            var amount: Int64
            var position: Int
        }
        return payments.enumerated()
            .map { Place(day: $1.date.number, amount: $1.amount.minorUnits, position: $0) }
            .sorted { a, b in
                if a.day != b.day { return a.day < b.day }
                if a.amount != b.amount { return a.amount > b.amount }
                return precedes(payments[a.position], payments[b.position])
            }
            .map(\.position)
    }

    /// Whether a payment is decided before another one.
    public static func precedes(_ a: Payment, _ b: Payment) -> Bool {
        if a.date != b.date { return a.date < b.date }
        if a.amount.minorUnits != b.amount.minorUnits { return a.amount.minorUnits > b.amount.minorUnits }
        for field in fields {
            let (left, right) = (field(a) ?? "", field(b) ?? "")
            if left != right { return left < right }
        }
        return false
    }

    private static let fields: [@Sendable (Payment) -> String?] = [
        { $0.vs }, { $0.counterAccount?.description }, { $0.message }, { $0.counterName }, { $0.bankId },
        { $0.bankReference }, { $0.endToEndId }, { $0.ss }, { $0.creditorReference }, { $0.amount.currency.code },
        { $0.ownAccount?.description }, { $0.reversal ? "1" : nil }, { $0.isFee ? "1" : nil },
        { $0.original?.description }, { $0.valueDate?.description },
    ]
}
