import Domain
import Ledger
import Matching
import Settings
import Spool

extension Pass {
    /// Works out what the facts of this pass mean: links, offers, pairings, states.
    func settle() throws(Problem) {
        try reportUnconfirmed()
        guard needsPairing || !touchedOrders.isEmpty else { return }
        try ledger.transaction { () throws(Problem) in
            try refreshOffers()
            for order in try ledger.linkInvoices(pass: id) {
                if let row = try ledger.order(id: order) { try index(row) }
            }
            try pairPayments()
            try changeStates()
        }
    }

    /// Says how many payments only notices told of, though a statement should have them by now.
    private func reportUnconfirmed() throws(Problem) {
        let days = workspace.configuration.payments.confirmDays
        guard days > 0 else { return }
        let last = Day(number: record.started.day.number - Int32(days))
        let count = try ledger.unconfirmedPayments(until: last).count
        guard count > 0 else { return }
        let values = ["count": String(count), "days": String(days)]
        report.problems.append(
            (Place.inbox.path, Problem(ExchangeProblem.unconfirmed, .warning, scope: .record, values))
        )
    }

    /// What changed on orders takes off or gives back what channels may sell.
    private func refreshOffers() throws(Problem) {
        guard try ledger.hasStock() else { return }
        var items = droppedItems
        for order in touchedOrders {
            if let row = try ledger.order(id: order) { items.formUnion(try self.items(of: row)) }
        }
        guard !items.isEmpty else { return }
        let demand = try DemandTable(self)
        for channel in workspace.configuration.channels {
            let refresh = ProductRefresh(self, channel, demand)
            // What an interrupted pass took off its orders nobody knows any more.
            if record.isResumed { _ = try refresh.refreshAll() } else { try refresh.refresh(items: items) }
        }
    }

    /// The items that an order means.
    func items(of row: OrderRow) throws(Problem) -> Set<String> {
        var items: Set<String> = []
        for item in row.order.items {
            if let key = try self.item(channel: row.channel, code: item.code, ean: item.ean) { items.insert(key) }
        }
        return items
    }

    /// Makes an order findable by everything a payment may name.
    func index(_ row: OrderRow) throws(Problem) {
        try ledger.setKeys(openOrder(row).keys, order: row.id)
    }

    /// An order as pairing sees it.
    func openOrder(_ row: OrderRow) throws(Problem) -> OpenOrder {
        var open = OpenOrder(
            id: OrderKey(channel: row.channel, number: row.order.number),
            vs: row.order.vs,
            vsIsGiven: row.order.vsIsGiven,
            total: row.order.total,
            created: row.order.created?.day
        )
        open.invoices = try ledger.invoices(order: row.id).map { OpenOrder.Document(number: $0.number, vs: $0.vs) }
        if let number = row.order.invoiceNumber {
            open.invoices.append(OpenOrder.Document(number: number, vs: row.order.vsIsGiven ? row.order.vs : nil))
        }
        open.allocated = row.allocated.minorUnits
        open.paid = row.order.paid ?? false
        open.cancelled = row.cancelled
        return open
    }

    /// Decides every payment that no person decided and no rule has settled.
    private func pairPayments() throws(Problem) {
        let settings = workspace.configuration.payments
        let matcher = PaymentMatcher(
            rules: PairingRules(
                criteria: settings.pairing,
                toleranceUnder: settings.toleranceUnder,
                toleranceOver: settings.toleranceOver,
                windowDays: settings.windowDays
            ),
            ownAccounts: Set(settings.accounts.map { $0.account.domestic })
        )
        let lookup = LedgerOrderLookup(self)
        for row in try ledger.undecidedPayments() {
            let decision = matcher.decide(row.payment, among: lookup)
            if let problem = lookup.problem { throw problem }
            guard try !isKnown(decision, row) else { continue }
            try apply(decision, to: row.id, byPerson: false)
            if decision.outcome == .paired { report.counts.paymentsPaired += 1 }
        }
    }

    /// Whether the ledger has that decision already: then the pass that made it stays the one that decided.
    private func isKnown(_ decision: PairingDecision, _ row: PaymentRow) throws(Problem) -> Bool {
        guard decision.outcome.rawValue == row.outcome, decision.criterion?.rawValue == row.criterion else {
            return false
        }
        let known = try ledger.candidates(of: row.id)
        return known.map { [$0.channel, $0.number, $0.why] }
            == decision.candidates.map { [$0.order.channel, $0.order.number, $0.why.rawValue] }
    }

    /// Writes a decision down.
    func apply(_ decision: PairingDecision, to payment: Int, byPerson: Bool) throws(Problem) {
        var shares: [(order: Int, amount: Int64)] = []
        for allocation in decision.allocations {
            shares.append((try orderId(allocation.order), allocation.amount.minorUnits))
        }
        var candidates: [(order: Int, why: String)] = []
        for candidate in decision.candidates {
            candidates.append((try orderId(candidate.order), candidate.why.rawValue))
        }
        try ledger.decide(
            payment: payment,
            outcome: decision.outcome.rawValue,
            criterion: decision.criterion?.rawValue,
            by: byPerson,
            shares: shares,
            candidates: candidates,
            pass: id
        )
    }

    private func orderId(_ key: OrderKey) throws(Problem) -> Int {
        guard let row = try ledger.order(channel: key.channel, number: key.number) else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "order", "id": key.channel + "/" + key.number])
        }
        return row.id
    }

    /// Sets how far orders are paid, and asks channels for the state that a merchant chose, once.
    func changeStates() throws(Problem) {
        for row in try ledger.ordersToReassess() {
            let tolerance = workspace.configuration.payments.toleranceUnder
            let rest = row.order.total.minorUnits - row.allocated.minorUnits
            let state: OrderPaymentState =
                row.allocated.minorUnits == 0 ? .open : rest <= tolerance ? .paid : .partial
            guard state != row.paymentState else { continue }
            try ledger.set(state, order: row.id)
            guard state == .paid, !row.cancelled,
                let channel = workspace.configuration.channels.first(where: { $0.name == row.channel }),
                channel.paidFrom.isEmpty || channel.paidFrom.contains(row.order.state ?? "")
            else { continue }
            try ledger.addStateChange(
                order: row,
                state: channel.paidState,
                paidAt: try ledger.lastPaymentDay(order: row.id)
            )
        }
    }
}

/// The ledger as pairing asks it; a problem is kept until the decision is back.
private final class LedgerOrderLookup: OrderLookup {
    private let pass: Pass
    private(set) var problem: Problem?

    init(_ pass: Pass) {
        self.pass = pass
    }

    func orders(_ criterion: PairingCriterion, key: String) -> [OpenOrder] {
        guard criterion != .account else { return [] }
        do throws(Problem) {
            let rows = try pass.ledger.orders(key: key, limit: PaymentMatcher.mostCandidates + 1)
            return try rows.map { row throws(Problem) in try pass.openOrder(row) }
        } catch {
            problem = error
            return []
        }
    }
}
