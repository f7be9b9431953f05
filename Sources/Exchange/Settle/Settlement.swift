import Domain
import Ledger
import Matching
import Settings
import Spool

/// Works out what the facts of a pass mean together: gaps between statements, what channels may sell, which payment is on
/// which order, how far orders are paid.
///
/// Settling the same facts twice changes nothing, so that an interrupted pass simply settles again.
struct Settlement {
    let environment: Environment

    private var workspace: Workspace { environment.workspace }
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment) { self.environment = environment }

    /// What an interrupted run met has still to be settled, unless it was; nothing for a pass that has just begun.
    func unfinished() throws(Problem) -> Changes {
        guard environment.pass.isResumed else { return Changes() }
        let orders = try ledger.ordersTouched(pass: environment.pass.id)
        return Changes(needsPairing: true, orders: orders, refreshedOffers: true)
    }

    /// Follows what the files of the pass changed.
    func run(_ changes: Changes) throws(Problem) -> StepResult {
        var step = StepResult()
        step.problems += try StatementGaps(environment).follow()
        step.problems += try unconfirmed()
        // What a person decided may have freed an order or a payment for another.
        let decisions = try ledger.unjournaledDecisions()
        step.add(try followStockSettings(changes))
        guard changes.needsPairing || changes.resumesStock || !decisions.isEmpty || !changes.orders.isEmpty else {
            return step
        }
        let isOfOrders = decisions.contains { PersonalDecision(command: $0.command)?.isOfOrder ?? false }
        step.add(
            try ledger.transaction { () throws(Problem) in
                try settle(changes, isOfOrders: isOfOrders)
            }
        )
        return step
    }

    /// - Parameter isOfOrders: whether a person decided about orders since the last pass.
    private func settle(_ changes: Changes, isOfOrders: Bool) throws(Problem) -> StepResult {
        var step = StepResult()
        let index = PairingIndex(environment)
        try index.refresh()
        let linked = try ledger.linkInvoices(pass: environment.pass.id)
        let contained = try OrderKnowledge(environment).note(orders: linked, .invoiced, by: environment.untilStart)
        for order in linked { try index.renew(order) }
        let orders = changes.orders.union(contained)
        step.changes.refreshedOffers = try refreshOffers(
            orders,
            changes.droppedItems,
            all: environment.pass.isResumed || isOfOrders || changes.resumesStock
        )
        try renewPayments(for: orders.union(linked))
        step.add(try ChargeRound(environment).run())
        step.problems += try sharedSymbols(of: orders)
        step.problems += try PayoutRound(environment).run()
        try NoticeTwins(environment).follow()
        step.counts.paymentsPaired = try PairingRound.run(environment)
        try ChargeBacks(environment).follow()
        try PaymentStates(environment).change()
        return step
    }

    /// How many payments only notices reported, though a statement should have them by now.
    private func unconfirmed() throws(Problem) -> [(file: String, problem: Problem)] {
        let days = workspace.configuration.payments.confirmDays
        guard days > 0 else { return [] }
        let last = environment.pass.started.day.advanced(by: -days)
        let count = try ledger.unconfirmedPayments(until: last).count
        guard count > 0 else { return [] }
        let values = ["count": String(count), "days": String(days)]
        return [(Folder.inbox.path, Problem(ExchangeProblem.unconfirmed, .warning, scope: .record, values))]
    }

    /// What changed on orders takes off or gives back what channels may sell; returns whether that was worked out again.
    private func refreshOffers(
        _ orders: Set<Int>,
        _ droppedItems: Set<String>,
        all: Bool
    ) throws(Problem) -> Bool {
        guard try !environment.restsStock(), try ledger.hasStock() else { return false }
        var items = droppedItems
        let lookup = ItemLookup(environment)
        for order in orders {
            if let row = try ledger.order(id: order) { items.formUnion(try lookup.items(of: row)) }
        }
        guard !items.isEmpty || all else { return false }
        let demand = try DemandTable(environment)
        var isDone = false
        for channel in workspace.configuration.channels {
            let refresh = ProductRefresh(environment, channel, demand)
            // What an interrupted pass, or a person between passes, took off orders nobody knows any more.
            let tally = try all ? refresh.refreshAll() : refresh.refresh(items: items)
            isDone = isDone || tally.isDone
        }
        return isDone
    }

    /// Has payments decided again that a rule decided before an order came that they might mean: so the order in which
    /// files come does not count.
    private func renewPayments(for orders: Set<Int>) throws(Problem) {
        guard try ledger.hasPaired(from: nil) else { return }
        // As late as a payment may be before its order, for clocks and cut-off times differ; any day where none is known.
        let totals = try ledger.totals(of: orders).map { total, day in
            (total: total, day: day?.advanced(by: -1) ?? Day(number: .min))
        }
        guard let first = totals.map(\.day).min(), try ledger.hasPaired(from: first) else { return }
        for (total, day) in totals { try ledger.renewPayments(of: total, from: day) }
        try ledger.renewPartialPayments(from: first)
    }

    /// Orders that came in this pass with the variable symbol of another one that waits for its money: now the customer can
    /// still be told another symbol, later nobody knows whose the money is.
    private func sharedSymbols(of orders: Set<Int>) throws(Problem) -> [(file: String, problem: Problem)] {
        var found: [(file: String, problem: Problem)] = []
        let pass = environment.pass.id
        for order in try ledger.waitingSymbols(of: orders.sorted()) {
            let others = try ledger.waitingOrders(vs: order.vs, besides: order.id)
            guard try ledger.wasFirstMet(order: order.id, pass: pass) else { continue }
            for other in others {
                // Of two that came together the later one is said once.
                if try ledger.wasFirstMet(order: other.id, pass: pass), other.id > order.id { continue }
                let values = ["order": order.channel + "/" + order.number, "other": other.name, "vs": order.vs]
                let problem = Problem(ExchangeProblem.sharedSymbol, .warning, scope: .record, values)
                found.append((Folder.channel(order.channel, .in).path, problem))
            }
        }
        return found
    }
}
