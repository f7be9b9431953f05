import Domain
import Ledger
import Matching
import Settings
import Spool

/// Works out what settlements pay out, and which credit of the bank each payout is.
///
/// All of it follows from what is known by now, so that it does not matter whether the settlement or the bank's credit came
/// first; what a person decided about a credit stays.
struct PayoutRound {
    private let environment: Environment
    private var ledger: Ledger { environment.ledger }
    private var settings: PaymentSettings { environment.workspace.configuration.payments }

    init(_ environment: Environment) { self.environment = environment }

    /// Follows what is new; returns what a person should know.
    func run() throws(Problem) -> [(file: String, problem: Problem)] {
        let gateways = try ledger.gateways()
        guard !gateways.isEmpty else { return [] }
        let senders = PayoutSenders(settings, gateways: gateways)
        let touched = try ledger.touchedSettlements()
        if !touched.isEmpty {
            var changed: Set<String> = []
            for id in touched {
                guard let row = try ledger.settlement(id: id) else { continue }
                try join(row)
                changed.insert(row.settlement.gateway)
            }
            for gateway in changed.sorted() { try ledger.put(payouts(of: gateway), gateway: gateway) }
            try ledger.settleSettlements()
            try ledger.renewCredits { senders.areKnown(for: $0) }
        }
        return try pair(senders)
    }

    /// Finds out whether a settlement is one that is known under another name: of those, the one with the most lines counts.
    private func join(_ row: SettlementRow) throws(Problem) {
        guard row.settlement.isNamed else { return }
        var same = [row]
        for id in try ledger.settlements(like: row.id) {
            guard let other = try ledger.settlement(id: id), other.settlement.isNamed,
                other.settlement.net == row.settlement.net
            else { continue }
            same.append(other)
        }
        guard same.count > 1 else { return try ledger.set(settlement: row.id, sameAs: nil) }
        same.sort { a, b in
            if a.settlement.entries != b.settlement.entries { return a.settlement.entries > b.settlement.entries }
            return a.settlement.id < b.settlement.id
        }
        for one in same { try ledger.set(settlement: one.id, sameAs: one.id == same[0].id ? nil : same[0].id) }
    }

    /// What the settlements of a gateway pay out: the net of each that the gateway names, and the payouts that statements of
    /// an account list, unless such a settlement is what they are.
    private func payouts(of gateway: String) throws(Problem) -> [PayoutRow] {
        let settlements = try ledger.settlements().filter { $0.settlement.gateway == gateway }
        let lines = try ledger.payoutLines(gateway: gateway)
        let stating = Set(lines.map(\.settlement))
        var found: [PayoutRow] = []
        for row in settlements where row.sameAs == nil && row.settlement.isNamed && !stating.contains(row.id) {
            let own = row.settlement
            guard own.net.minorUnits > 0, let day = own.executed ?? own.to else { continue }
            var payout = PayoutRow(
                settlement: row.id,
                number: 0,
                gateway: gateway,
                name: own.id,
                amount: own.net,
                day: day
            )
            (payout.vs, payout.reference) = (own.bankVs, own.bankReference)
            found.append(payout)
        }
        let named = found
        for (settlement, number, line) in lines where line.gross.minorUnits < 0 {
            let amount = line.gross.magnitude
            guard !named.contains(where: { Self.isSame($0, line, amount) }) else { continue }
            var payout = PayoutRow(
                settlement: settlement,
                number: number,
                gateway: gateway,
                name: line.paymentId ?? line.orderNumber ?? line.vs ?? line.id ?? line.date.description,
                amount: amount,
                day: line.date
            )
            payout.vs = line.vs
            found.append(payout)
        }
        return found
    }

    /// Whether the payout that a statement lists is that of a settlement.
    private static func isSame(_ payout: PayoutRow, _ line: GatewayLine, _ amount: Money) -> Bool {
        guard payout.amount == amount else { return false }
        let names = [line.paymentId, line.orderNumber, line.vs, line.id].compactMap { $0 }
        if !names.isEmpty {
            if names.contains(payout.name) { return true }
            let symbol = Symbol.normalised(payout.name)
            if let vs = line.vs, vs == payout.vs || vs == symbol { return true }
        }
        return line.vs == nil && ChargeReference.isNear(payout.day, line.date)
    }

    /// Finds the credits of the payouts that may have another one than they have.
    private func pair(_ senders: PayoutSenders) throws(Problem) -> [(file: String, problem: Problem)] {
        let rows = try ledger.openPayouts(days: settings.payoutDays)
        // What no payout waits for any more is free even if there is none left.
        if rows.isEmpty, try ledger.heldCredits().isEmpty { return [] }
        let matcher = PayoutMatcher(senders: senders, days: settings.payoutDays)
        var payouts: [ExpectedPayout] = []
        var credits: [Int: [(id: Int, payment: Payment)]] = [:]
        for row in rows {
            let payout = ExpectedPayout(
                id: row.id,
                gateway: row.gateway,
                amount: row.amount,
                day: row.day,
                vs: row.vs,
                references: [row.reference, row.name].compactMap { $0 }
            )
            payouts.append(payout)
            credits[row.id] = try ledger.credits(of: row.amount, days: matcher.window(payout))
        }
        let result = matcher.match(payouts, credits)
        // What is no longer a payout's is free before another one takes it.
        for row in rows {
            if let credit = row.payment, result.paired[row.id] != credit { try ledger.free(credit: credit) }
        }
        try holdUnclear(result, rows)
        var problems: [(file: String, problem: Problem)] = []
        for row in rows {
            let credit = result.paired[row.id]
            let state: PayoutRow.State =
                credit != nil ? .arrived : result.unclear[row.id] == nil ? .expected : .unclear
            if state != row.state || credit != row.payment { try ledger.set(payout: row.id, state, credit: credit) }
            if let credit, credit != row.payment, let problem = try take(credit, row) { problems.append(problem) }
        }
        return problems
    }

    /// A credit that may be one of several payouts, or of which several may be one, pays no order either.
    private func holdUnclear(_ result: PayoutMatcher.Result, _ rows: [PayoutRow]) throws(Problem) {
        let unclear = Set(result.unclear.values.joined()).subtracting(result.paired.values)
        for credit in try ledger.heldCredits() where !unclear.contains(credit) { try ledger.free(credit: credit) }
        for credit in unclear.sorted() {
            guard let row = try ledger.payment(id: credit), row.payout != 0 else { continue }
            try ledger.decide(
                payment: credit,
                PaymentVerdict(outcome: .ambiguous, by: .rule),
                pass: environment.pass.id
            )
            try ledger.hold(credit: credit, payout: 0)
        }
    }

    /// Makes a credit a payout's; what had been put on orders is taken off them, and said.
    private func take(_ credit: Int, _ payout: PayoutRow) throws(Problem) -> (file: String, problem: Problem)? {
        guard let row = try ledger.payment(id: credit) else { return nil }
        let pass = environment.pass.id
        try ledger.decide(payment: credit, PaymentVerdict(outcome: .payout, by: .rule), pass: pass)
        try ledger.hold(credit: credit, payout: payout.id)
        guard !row.allocations.isEmpty else { return nil }
        for share in row.allocations {
            try ledger.note(order: share.order, .unpaid, detail: "payment \(credit)", pass: pass)
        }
        let values = [
            "gateway": payout.gateway, "settlement": payout.name, "date": row.payment.date.description,
            "amount": row.payment.amount.description,
            "orders": row.allocations.map { $0.channel + "/" + $0.number }.joined(separator: ", "),
        ]
        return (Folder.inbox.path, Problem(SettlementProblem.payoutHadPaid, .warning, scope: .record, values))
    }
}
