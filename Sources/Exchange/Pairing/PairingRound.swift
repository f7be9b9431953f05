import Domain
import Ledger
import Matching
import Settings

/// One round of pairing: the payments that a rule may decide, the orders that they may concern, and the earlier
/// pairings that a payment which has just come may change, as if all had come together.
struct PairingRound {
    /// Whose an account is, and which payment tells so; nil for what a person said.
    private struct KnownOwners {
        var paid: [(customer: String, payment: Int?)]
        var isRule = false
    }

    private let environment: Environment
    private var ledger: Ledger { environment.ledger }
    private let matcher: PaymentMatcher
    private var payments: [PaymentRow] = []
    private var taken: Set<Int> = []
    /// The orders whose payments were taken.
    private var looked: Set<Int> = []
    private var orders: PairingOrders
    private var owners: [BankAccount: KnownOwners] = [:]
    /// The payments that may concern an order, by their places.
    private var concerned: Set<Int> = []
    /// The accounts of the payments that were put on orders, domestic where they have such a form.
    private var payers: [BankAccount] = []
    /// The first day of what was put on orders: debits that were read before it may take it back.
    private var credited: Day?
    /// The accounts all of whose payments were taken.
    private var askedAccounts: Set<BankAccount> = []
    /// How many of the payments were looked at.
    private var gathered = 0
    /// The payments that name an order of a customer of just their payer's name: of whom else they might be is asked only
    /// when they do not pay it.
    private var named: Set<Int> = []
    private let known: PairingMemory
    /// How many payments were put on orders.
    private var paired = 0

    private init(_ environment: Environment, _ known: PairingMemory) throws(Problem) {
        self.environment = environment
        self.known = known
        orders = PairingOrders(environment.ledger)
        matcher = PaymentMatcher(
            environment.workspace.configuration.payments,
            gateways: try environment.ledger.gateways(),
            ignoredAccounts: Set(try environment.ledger.ignoredAccounts().map(\.account))
        )
    }

    /// How many new payments are decided at once: a round may come back to what an earlier one decided, so it makes no
    /// difference but to memory.
    private static let most = 5_000

    /// Decides every payment that no person has decided, and writes down what is new.
    ///
    /// Money that went back, or that paid an order, changes what the order means to payments that were looked at before
    /// it, so these are looked at again: a round after this one would change nothing.
    ///
    /// - Returns: how many payments were put on orders.
    static func run(_ environment: Environment) throws(Problem) -> Int {
        var paired = 0
        while try runOnce(environment, &paired) {}
        return paired
    }

    /// Returns whether payments may look different now.
    private static func runOnce(_ environment: Environment, _ paired: inout Int) throws(Problem) -> Bool {
        let ledger = environment.ledger
        var rows = try ledger.unsettledPayments() + ledger.renewedPayments()
        var new = try ledger.newPayments(limit: most)
        rows += new
        let count = try rows.count + (new.count < most ? 0 : ledger.countNewPayments())
        var known = try count > 100 ? PairingMemory(ledger, payments: count) : PairingMemory()
        var isAnotherDue = false
        var credited: Day?
        while !rows.isEmpty {
            var round = try PairingRound(environment, known)
            try round.gather(rows)
            if try round.decide() { isAnotherDue = true }
            paired += round.paired
            known.notePayers(round.payers)
            if let day = round.credited { credited = min(credited ?? day, day) }
            rows = try new.isEmpty ? [] : ledger.newPayments(limit: most)
            new = rows
        }
        try ledger.clearRenewed()
        if let credited, try ledger.renewDebits(from: credited) { isAnotherDue = true }
        return isAnotherDue
    }

    private mutating func gather(_ rows: [PaymentRow]) throws(Problem) {
        for row in rows { take(row) }
        try gatherRest()
    }

    private mutating func gatherRest() throws(Problem) {
        while gathered < payments.count {
            let place = gathered
            gathered += 1
            let row = payments[place]
            let customers = try customers(of: row.payment)
            let found = try known.mayNameAny ? find(row.payment, place, customers) : []
            if !found.isEmpty || !customers.isEmpty { concerned.insert(place) }
            try takeOthers(of: found, isNew: PairingRound.isNew(row))
            try takeOthers(from: row, customers: customers.union(found.compactMap(\.customer)))
        }
    }

    /// The orders that a payment may concern.
    private mutating func find(
        _ payment: Payment,
        _ place: Int,
        _ customers: Set<String>
    ) throws(Problem) -> [PairingOrder] {
        var found = try orders.find(matcher.namedHashes(of: payment, customers: customers, where: known.mayName))
        let surplus = found.filter { $0.total.minorUnits < payment.amount.minorUnits }.compactMap(\.customer)
        let isPayers = !found.isEmpty && found.allSatisfy { matcher.isPayer(payment, $0.names) }
        if isPayers { named.insert(place) }
        found += try orders.find(surplus.map(matcher.hash))
        found += try orders.find(matcher.payerHashes(of: payment, asksName: !isPayers, where: known.mayName))
        return found
    }

    /// A payment that has just come may tell that an account is also another customer's.
    private mutating func takeOthers(from row: PaymentRow, customers: Set<String>) throws(Problem) {
        guard PairingRound.isNew(row), customers.count > 1, let account = row.payment.counterAccount?.domestic,
            let known = owners[account], !known.isRule, !known.paid.isEmpty, askedAccounts.insert(account).inserted
        else { return }
        for other in try ledger.rulePayments(from: account) { take(other) }
    }

    /// What was decided before can only change for a payment that has just come.
    private mutating func takeOthers(of found: [PairingOrder], isNew: Bool) throws(Problem) {
        guard isNew else { return }
        // Whatever waits is looked at anyway.
        for order in found where order.hasShares && looked.insert(order.id).inserted {
            for other in try ledger.rulePayments(order: order.id) { take(other) }
        }
    }

    private mutating func take(_ row: PaymentRow) {
        if taken.insert(row.id).inserted { payments.append(row) }
    }

    /// Looks for whom else the payments may be that name an order of a namesake and do not pay it; returns whether any
    /// order was met that was not known.
    private mutating func gatherNamesakes(_ decisions: [PairingDecision]) throws(Problem) -> Bool {
        let before = orders.order.count
        // Where orders are paid in parts, what is the rest of one may be just another one.
        var totals: [OrderKey: Money] = [:]
        for order in orders.facts.values {
            totals[OrderKey(channel: order.channel, number: order.number)] = order.total
        }
        // One that pays just what it names asks no further.
        for place in named.sorted() {
            let isWhole = decisions[place].allocations.allSatisfy { totals[$0.order] == $0.amount }
            guard decisions[place].outcome != .paired || !isWhole else { continue }
            named.remove(place)
            let row = payments[place]
            let found = try orders.find(matcher.payerHashes(of: row.payment, asksName: true, where: known.mayName))
            try takeOthers(of: found, isNew: PairingRound.isNew(row))
        }
        try gatherRest()
        return orders.order.count > before
    }

    /// Looks for the orders of those whose accounts became known by these payments, where other payments came from them;
    /// returns whether any order was met that was not known.
    private mutating func gatherOwners(_ decisions: [PairingDecision]) throws(Problem) -> Bool {
        var paid: [BankAccount: [OrderKey]] = [:]
        var count: [BankAccount: Int] = [:]
        for place in decisions.indices where payments[place].payment.amount.minorUnits > 0 {
            guard let account = payments[place].payment.counterAccount?.domestic else { continue }
            count[account, default: 0] += 1
            for share in decisions[place].allocations { paid[account, default: []].append(share.order) }
        }
        paid = paid.filter { count[$0.key, default: 0] > 1 }
        guard !paid.isEmpty else { return false }
        var customers: [OrderKey: String] = [:]
        for order in orders.facts.values {
            customers[OrderKey(channel: order.channel, number: order.number)] = order.customer
        }
        let before = orders.order.count
        for account in paid.keys.sorted(by: { $0.description < $1.description }) {
            let owners = Set((paid[account] ?? []).compactMap { customers[$0] })
            // One customer's payments that all pay tell nothing new.
            guard owners.count > 1 || (paid[account]?.count ?? 0) < count[account, default: 0] else { continue }
            _ = try orders.find(owners.sorted().map(matcher.hash))
        }
        return orders.order.count > before
    }

    private static func isNew(_ row: PaymentRow) -> Bool { row.outcome == .new || row.isRenewed }

    /// The customers that the payer's account is known to belong to.
    private mutating func customers(of payment: Payment) throws(Problem) -> Set<String> {
        guard let account = payment.counterAccount?.domestic, known.mayPay(account) else { return [] }
        if owners[account] == nil { owners[account] = try ownersOf(account) }
        return owners[account].map { Set($0.paid.map(\.customer)) } ?? []
    }

    /// Whose an account is: what a person said, else the customers whose orders it paid by what a person or a rule
    /// decided before.
    private func ownersOf(_ account: BankAccount) throws(Problem) -> KnownOwners {
        if let rule = try ledger.accountRule(account) {
            return KnownOwners(paid: [(rule.customer, nil)], isRule: true)
        }
        return KnownOwners(paid: try ledger.customersPaid(from: account).map { ($0.customer, $0.payment) })
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
            together.map { place in
                let row = payments[place]
                return KnownPayment(row.payment, before: PairingRound.stored(row), isRenewed: row.isRenewed)
            },
            among: &table
        )
        for (place, decision) in zip(together, revised) {
            decisions[place] = decision
            // What was paid after it was looked at is paid now; what is put on an order is so only in its turn.
            guard decision.allocations.isEmpty else { continue }
            let again = matcher.decide(payments[place].payment, among: table)
            if again.allocations.isEmpty { decisions[place] = again }
        }
        return decisions
    }

    /// Returns whether payments may look different now: money went back, or paid an order that stands as a candidate of
    /// another payment.
    private mutating func decide() throws(Problem) -> Bool {
        var decisions = try decisions()
        while true {
            let known = payments.count
            var hasMore = try gatherNamesakes(decisions)
            // What was decided says nothing of payments that were taken since.
            if payments.count > known { hasMore = true }
            if !hasMore { hasMore = try gatherOwners(decisions) }
            guard hasMore || payments.count > known else { break }
            decisions = try self.decisions()
        }
        var changed: [(place: Int, decision: PairingDecision)] = []
        for (place, decision) in payments.indices.map({ ($0, onlyAsSuggestion(decisions[$0], of: payments[$0])) })
        where !PairingRound.isSame(payments[place], decision) {
            changed.append((place, decision))
        }
        for (place, _) in changed where payments[place].outcome != .new {
            try ledger.withdraw(payment: payments[place].id)
        }
        for (place, decision) in changed {
            let row = payments[place]
            try decision.write(to: ledger, payment: row.id, by: .rule, isNew: true, pass: environment.pass.id)
            let isPaired = !decision.allocations.isEmpty && row.allocations.isEmpty
            if isPaired, decision.outcome != .refund { paired += 1 }
            if isPaired, row.payment.amount.minorUnits > 0 {
                credited = min(credited ?? row.payment.date, row.payment.date)
            }
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
    private func onlyAsSuggestion(_ decision: PairingDecision, of row: PaymentRow) -> PairingDecision {
        let rules = matcher.rules(for: row.payment)
        guard let criterion = decision.criterion, rules.off.contains(criterion), decision.allocations.isEmpty,
            decision.outcome != .refund
        else { return decision }
        var suggestion = decision
        suggestion.outcome = .notFound
        suggestion.criterion = nil
        suggestion.difference = nil
        suggestion.candidates = decision.candidates.map {
            $0.why.isOfPayer ? $0 : PairingDecision.Candidate(order: $0.order, why: .criterionOff)
        }
        return suggestion
    }

    /// The orders without what these payments have put on them.
    private func table() throws(Problem) -> OrderTable {
        var mine: [Int: Int64] = [:]
        for row in payments {
            for share in row.allocations { mine[share.order, default: 0] +|= share.amount.minorUnits }
        }
        let index = PairingIndex(environment)
        var open: [OpenOrder] = []
        for id in orders.order {
            guard let order = orders.facts[id] else { continue }
            var one = try index.openOrder(order)
            if let before = mine[id] {
                one.allocated -|= before
                // That it is paid follows from these payments, and what became of it since takes it from none of them.
                one.paid = false
                one.cancelled = false
            }
            for share in order.hasShares ? try ledger.shares(order: id) : [] where !taken.contains(share.payment) {
                if share.isOfGateway, share.amount < 0 {
                    // It goes with its payment, wherever that is put.
                    one.allocated -|= share.amount
                    continue
                }
                if share.amount < 0 { one.refunded = true }
                guard share.amount > 0 else { continue }
                if let account = share.account { one.payers.append(account.domestic) }
                one.lastPaid = max(one.lastPaid ?? share.day, share.day)
                if PayerName.isStranger(share.name, to: one.names) { one.isTaken = true }
            }
            open.append(one)
        }
        var table = OrderTable(open)
        for (account, known) in owners {
            // What these payments tell is learnt from them.
            let customers = known.paid.filter { paid in paid.payment.map { !taken.contains($0) } ?? true }.map(
                \.customer
            )
            guard !customers.isEmpty else { continue }
            table.owners[account] = AccountOwners(customers: Set(customers), isRule: known.isRule)
        }
        return table
    }

    /// What a rule decided before; nil for a payment that has just come.
    private static func stored(_ row: PaymentRow) -> PairingDecision? {
        guard row.outcome != .new else { return nil }
        var decision = PairingDecision(row.outcome, row.criterion)
        decision.allocations = row.allocations.map { share in
            PairingDecision.Allocation(
                order: OrderKey(channel: share.channel, number: share.number),
                amount: share.amount
            )
        }
        decision.candidates = row.candidates.map { candidate in
            PairingDecision.Candidate(
                order: OrderKey(channel: candidate.channel, number: candidate.number),
                why: candidate.why
            )
        }
        return decision
    }

    /// Whether the ledger has that decision already: then the pass that made it stays the one that decided.
    private static func isSame(_ row: PaymentRow, _ decision: PairingDecision) -> Bool {
        guard let before = stored(row) else { return false }
        return before.outcome == decision.outcome && before.criterion == decision.criterion
            && Set(before.allocations) == Set(decision.allocations) && before.candidates == decision.candidates
    }
}
