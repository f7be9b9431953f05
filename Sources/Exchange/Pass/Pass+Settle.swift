import Domain
import Ledger
import Matching
import Settings
import Spool

extension Pass {
    /// Works out what the facts of this pass mean: links, offers, pairings, states.
    func settle() throws(Problem) {
        try followStatements()
        try reportUnconfirmed()
        // What a person decided may have freed an order or a payment for another.
        let decisions = try ledger.unjournaledDecisions()
        let isDecided = !decisions.isEmpty
        decidedOrders = decisions.contains { $0.command.hasPrefix("order\t") || $0.command.contains("settle\t") }
        try followStockSettings()
        guard needsPairing || isDecided || !touchedOrders.isEmpty else { return }
        try ledger.transaction { () throws(Problem) in
            try refreshIndex()
            let linked = try ledger.linkInvoices(pass: id)
            try noteKnown(orders: linked, .invoiced, by: untilStart)
            for order in linked { try index(order) }
            try refreshOffers()
            try renewPayments(for: touchedOrders.union(linked))
            try reportSharedSymbols()
            try PairingRound.run(self)
            try changeStates()
        }
    }

    /// Says how many payments only notices told of, though a statement should have them by now.
    private func reportUnconfirmed() throws(Problem) {
        let days = workspace.configuration.payments.confirmDays
        guard days > 0 else { return }
        let last = record.started.day.advanced(by: -days)
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
        let all = record.isResumed || decidedOrders
        guard !items.isEmpty || all else { return }
        let demand = try DemandTable(self)
        for channel in workspace.configuration.channels {
            let refresh = ProductRefresh(self, channel, demand)
            // What an interrupted pass, or a person between passes, took off orders nobody knows any more.
            if all { _ = try refresh.refreshAll() } else { try refresh.refresh(items: items) }
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

    /// Writes a decision down.
    ///
    /// - Parameter isNew: whether nothing was decided about the payment before.
    func apply(
        _ decision: PairingDecision,
        to payment: Int,
        byPerson: Bool,
        isNew: Bool = false
    ) throws(Problem) {
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
            PaymentVerdict(
                outcome: decision.outcome.rawValue,
                criterion: decision.criterion?.rawValue,
                isByPerson: byPerson,
                difference: decision.difference,
                shares: shares,
                candidates: candidates,
                evidence: evidence(decision)
            ),
            isNew: isNew,
            pass: id
        )
    }

    /// What decided, or stopped the search; what was looked up besides follows from the payment (`Story`).
    private func evidence(_ decision: PairingDecision) -> [PaymentVerdict.Evidence] {
        decision.evidence.prefix(40).map(PaymentVerdict.Evidence.init)
    }

    private func orderId(_ key: OrderKey) throws(Problem) -> Int {
        guard let id = try ledger.orderId(channel: key.channel, number: key.number) else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "order", "id": key.channel + "/" + key.number])
        }
        return id
    }
}
