import Domain
import Ledger
import Matching
import Settings

/// One round of pairing: the payments that a rule may decide, the orders that they may concern, and the earlier
/// pairings that a payment which has just come may change, as if all had come together.
struct PairingRound {
    private let pass: Pass
    private let matcher: PaymentMatcher
    private var payments: [PaymentRow] = []
    private var taken: Set<Int> = []
    private var orders: [Int: OrderRow] = [:]
    /// The orders in the order they were met, so that nothing hangs on the order of a dictionary.
    private var order: [Int] = []
    /// Texts that were looked up, and whether an order has them.
    private var asked: [String: Bool] = [:]
    private var owners: [BankAccount: AccountOwners] = [:]
    /// The payments that may concern an order, by their places.
    private var concerned: Set<Int> = []
    /// The accounts of the payments that were put on orders, domestic where they have such a form.
    private var payers: [BankAccount] = []
    private let known: PairingMemory

    private init(_ pass: Pass, _ known: PairingMemory) {
        self.pass = pass
        self.known = known
        matcher = PaymentMatcher(pass.workspace.configuration.payments)
    }

    /// How many new payments are decided at once: a round may come back to what an earlier one decided, so it makes no
    /// difference but to memory.
    private static let most = 5_000

    /// Decides every payment that no person has decided, and writes down what is new.
    ///
    /// Money that went back, or that paid an order, changes what the order means to payments that were looked at before
    /// it, so these are looked at again: a round after this one would change nothing.
    static func run(_ pass: Pass) throws(Problem) {
        while try runOnce(pass) {}
    }

    /// Returns whether payments may look different now.
    private static func runOnce(_ pass: Pass) throws(Problem) -> Bool {
        var rows = try pass.ledger.unsettledPayments()
        var new = try pass.ledger.newPayments(limit: most)
        rows += new
        var known = try rows.count > 100 ? PairingMemory(pass.ledger) : PairingMemory()
        var isAnotherDue = false
        while !rows.isEmpty {
            var round = PairingRound(pass, known)
            try round.gather(rows)
            if try round.decide() { isAnotherDue = true }
            known.notePayers(round.payers)
            rows = try new.isEmpty ? [] : pass.ledger.newPayments(limit: most)
            new = rows
        }
        return isAnotherDue
    }

    private mutating func gather(_ rows: [PaymentRow]) throws(Problem) {
        for row in rows { take(row) }
        var next = 0
        while next < payments.count {
            let row = payments[next]
            next += 1
            let isNew = row.outcome == PaymentRow.new
            for id in try ordersOf(row.payment, next - 1) where orders[id] == nil {
                guard let found = try pass.ledger.order(id: id) else { continue }
                orders[id] = found
                order.append(id)
                // What was decided before can only change for a payment that has just come.
                if isNew { for other in try pass.ledger.rulePayments(order: id) { take(other) } }
            }
        }
    }

    private mutating func take(_ row: PaymentRow) {
        if taken.insert(row.id).inserted { payments.append(row) }
    }

    /// The orders that a payment may concern and that no payment before it does.
    private mutating func ordersOf(_ payment: Payment, _ place: Int) throws(Problem) -> [Int] {
        var customers: Set<String> = []
        if let account = payment.counterAccount?.domestic, known.mayPay(account) {
            if owners[account] == nil { owners[account] = try ownersOf(account) }
            customers = owners[account]?.customers ?? []
        }
        if !customers.isEmpty { concerned.insert(place) }
        var found: [Int] = []
        for text in matcher.texts(of: payment, customers: customers, where: known.mayName) {
            if asked[text] == nil {
                let orders = try pass.ledger.orderIds(key: text, limit: PaymentMatcher.mostCandidates + 1)
                asked[text] = !orders.isEmpty
                found += orders
            }
            if asked[text] ?? false { concerned.insert(place) }
        }
        return found
    }

    /// Whose an account is: what a person said, else the customers whose orders it paid by what a person or a rule
    /// decided before.
    private func ownersOf(_ account: BankAccount) throws(Problem) -> AccountOwners {
        if let rule = try pass.ledger.accountRule(account) {
            return AccountOwners(customers: [rule.customer], isRule: true)
        }
        var customers: Set<String> = []
        for row in try pass.ledger.ordersPaid(from: account) {
            if let customer = row.order.customerIdentity { customers.insert(customer) }
        }
        return AccountOwners(customers: customers)
    }

    /// The decisions about all payments, in their order.
    ///
    /// What concerns no order, nor shares an account with what does, is decided by itself: nothing it says was found.
    private func decisions() throws(Problem) -> [PairingDecision] {
        var accounts: Set<BankAccount> = []
        for place in concerned {
            if let account = payments[place].payment.counterAccount { accounts.insert(account.domestic) }
        }
        let together = payments.indices.filter { place in
            concerned.contains(place)
                || payments[place].payment.counterAccount.map { accounts.contains($0.domestic) } ?? false
        }
        var decisions = payments.map { matcher.decide($0.payment, among: OrderTable()) }
        var table = try table()
        let revised = matcher.revise(
            together.map { KnownPayment(payments[$0].payment, before: PairingRound.before(payments[$0])) },
            among: &table
        )
        for (place, decision) in zip(together, revised) { decisions[place] = decision }
        return decisions
    }

    /// Returns whether payments may look different now: money went back, or paid an order that stands as a candidate of
    /// another payment.
    private mutating func decide() throws(Problem) -> Bool {
        let decisions = try decisions()
        var changed: [(place: Int, decision: PairingDecision)] = []
        for (place, decision) in zip(payments.indices, decisions.lazy.map(onlyAsSuggestion))
        where !PairingRound.isSame(payments[place], decision) {
            changed.append((place, decision))
        }
        for (place, _) in changed where payments[place].outcome != PaymentRow.new {
            try pass.ledger.withdraw(payment: payments[place].id)
        }
        for (place, decision) in changed {
            let row = payments[place]
            try pass.apply(decision, to: row.id, byPerson: false, isNew: true)
            let isPaired = !decision.allocations.isEmpty && row.allocations.isEmpty
            if isPaired, decision.outcome != .refund { pass.report.counts.paymentsPaired += 1 }
            if !decision.allocations.isEmpty, let account = row.payment.counterAccount {
                payers.append(account.domestic)
            }
        }
        if changed.contains(where: { $0.decision.outcome == .refund }) { return true }
        let paid = Set(changed.flatMap { $0.decision.allocations.map(\.order) })
        return !paid.isEmpty
            && decisions.contains { $0.allocations.isEmpty && $0.candidates.contains { paid.contains($0.order) } }
    }

    /// What only a criterion that is switched off found counts as not found; its orders stay as candidates.
    private func onlyAsSuggestion(_ decision: PairingDecision) -> PairingDecision {
        guard let criterion = decision.criterion, matcher.rules.off.contains(criterion), decision.allocations.isEmpty,
            decision.outcome != .refund
        else { return decision }
        var suggestion = decision
        suggestion.outcome = .notFound
        suggestion.criterion = nil
        suggestion.difference = nil
        suggestion.candidates = decision.candidates.map {
            PairingDecision.Candidate(order: $0.order, why: .criterionOff)
        }
        return suggestion
    }

    /// The orders without what these payments have put on them.
    private func table() throws(Problem) -> OrderTable {
        var mine: [Int: Int64] = [:]
        for row in payments {
            for share in row.allocations { mine[share.order, default: 0] += share.amount.minorUnits }
        }
        var open: [OpenOrder] = []
        for id in order {
            guard let row = orders[id] else { continue }
            var one = try pass.openOrder(row)
            one.allocated -= mine[id, default: 0]
            for share in try pass.ledger.shares(order: id) where !taken.contains(share.payment) {
                if share.amount < 0 { one.refunded = true }
                if share.amount > 0, let account = share.account { one.payers.append(account.domestic) }
            }
            open.append(one)
        }
        var table = OrderTable(open)
        table.owners = owners.filter { !$0.value.customers.isEmpty }
        return table
    }

    /// What a rule decided before; nil for a payment that has just come.
    private static func before(_ row: PaymentRow) -> PairingDecision? {
        guard let outcome = PairingOutcome(rawValue: row.outcome) else { return nil }
        var decision = PairingDecision(outcome, row.criterion.flatMap(PairingCriterion.init(rawValue:)))
        decision.allocations = row.allocations.map { share in
            PairingDecision.Allocation(
                order: OrderKey(channel: share.channel, number: share.number),
                amount: share.amount
            )
        }
        decision.candidates = row.candidates.compactMap { candidate in
            PairingDecision.Candidate.Reason(rawValue: candidate.why).map { why in
                PairingDecision.Candidate(
                    order: OrderKey(channel: candidate.channel, number: candidate.number),
                    why: why
                )
            }
        }
        return decision
    }

    /// Whether the ledger has that decision already: then the pass that made it stays the one that decided.
    private static func isSame(_ row: PaymentRow, _ decision: PairingDecision) -> Bool {
        guard let before = before(row) else { return false }
        return before.outcome == decision.outcome && before.criterion == decision.criterion
            && Set(before.allocations) == Set(decision.allocations) && before.candidates == decision.candidates
    }
}
