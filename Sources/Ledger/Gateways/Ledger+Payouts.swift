import Domain
import GRDB

/// What a settlement pays out, as the ledger keeps it.
public struct PayoutRow: Sendable {
    /// Where a payout is; raw values are words of the ledger and of machine output.
    public enum State: String, CaseIterable, Sendable {
        /// On its way.
        case expected
        /// Several credits fit.
        case unclear
        /// A credit of the bank is it.
        case arrived
    }

    /// Its number.
    public var id: Int
    /// The settlement.
    public var settlement: Int
    /// The line of the settlement that it is; 0 for the settlement's net.
    public var number: Int
    /// The gateway, by the id of its connector.
    public var gateway: String
    /// What the gateway calls it.
    public var name: String
    /// What goes to the bank.
    public var amount: Money
    /// The day on which it is sent, as the gateway says.
    public var day: Day
    /// The variable symbol of the transfer.
    public var vs: String?
    /// What the transfer is known by otherwise.
    public var reference: String?
    /// Where it is.
    public var state: State
    /// The credit of the bank.
    public var payment: Int?
    /// Whether a notice of the bank is all that has the credit.
    public var isProvisional: Bool

    /// A payout that was not found yet.
    public init(settlement: Int, number: Int, gateway: String, name: String, amount: Money, day: Day) {
        (id, self.settlement, self.number) = (0, settlement, number)
        (self.gateway, self.name, self.amount, self.day) = (gateway, name, amount, day)
        (state, isProvisional) = (.expected, false)
    }
}

/// Settlements and what they pay out.
extension Ledger {
    /// The gateways that ever settled or reported anything.
    public func gateways() throws(Problem) -> [String] {
        try map("SELECT gateway FROM settlement UNION SELECT gateway FROM charge ORDER BY 1") { try $0[0] }
    }

    /// Settlements that came or changed since their payouts were worked out.
    public func touchedSettlements() throws(Problem) -> [Int] {
        try map("SELECT id FROM settlement WHERE touched = 1 ORDER BY id") { try $0[0] }
    }

    /// Notes that the payouts of all settlements were worked out.
    public func settleSettlements() throws(Problem) {
        try run("UPDATE settlement SET touched = 0 WHERE touched = 1", [])
    }

    /// One settlement.
    public func settlement(id: Int) throws(Problem) -> SettlementRow? { try settlements(id: id).first }

    /// The settlements that have a movement of one in common, or its reference, by their numbers.
    public func settlements(like id: Int) throws(Problem) -> [Int] {
        try map(
            """
            SELECT DISTINCT other.settlement FROM settlement_line AS mine
                JOIN settlement_line AS other ON other.movement = mine.movement
            WHERE mine.settlement = ?1 AND other.settlement <> ?1
            UNION
            SELECT other.id FROM settlement AS mine JOIN settlement AS other ON other.gateway = mine.gateway
                AND other.currency = mine.currency AND other.net = mine.net AND other.id <> mine.id
            WHERE mine.id = ?1 AND (other.bank_reference = mine.name OR other.name = mine.bank_reference
                OR other.bank_reference = mine.bank_reference)
            ORDER BY 1
            """,
            [id]
        ) { try $0[0] }
    }

    /// Notes that a settlement is another one under another name; nil when it stands for itself.
    public func set(settlement id: Int, sameAs other: Int?) throws(Problem) {
        try run("UPDATE settlement SET same_as = ? WHERE id = ?", [other, id])
    }

    /// The lines of settlements of a gateway by which money went to the bank, each movement once.
    public func payoutLines(gateway: String) throws(Problem) -> [(settlement: Int, number: Int, line: GatewayLine)] {
        let first = GatewayLineColumn.allCases.count
        var seen: Set<Int64> = []
        return try map(
            """
            SELECT \(GatewayLineColumn.all), settlement_line.settlement, number, coalesce(movement, 0)
            FROM settlement_line INDEXED BY settlement_line_payout
                JOIN settlement ON settlement.id = settlement_line.settlement
            WHERE kind = 'payout' AND gateway = ? ORDER BY settlement_line.settlement, number
            """,
            [gateway]
        ) { row in
            (
                movement: try row[first + 2] as Int64, settlement: try row[first] as Int,
                number: try row[first + 1] as Int, line: try gatewayLine(row)
            )
        }.filter { seen.insert($0.movement).inserted }.map { ($0.settlement, $0.number, $0.line) }
    }

    /// Makes the payouts of a gateway what they are to be; what stays keeps its credit, and what changed is compared again.
    public func put(_ payouts: [PayoutRow], gateway: String) throws(Problem) {
        var kept: Set<[Int]> = []
        for payout in payouts {
            kept.insert([payout.settlement, payout.number])
            try run(
                """
                INSERT INTO payout (settlement, number, gateway, name, currency, amount, date, vs, reference)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (settlement, number) DO UPDATE SET name = excluded.name, currency = excluded.currency,
                    amount = excluded.amount, date = excluded.date, vs = excluded.vs, reference = excluded.reference,
                    state = 'expected'
                WHERE (name, currency, amount, date, vs, reference) IS NOT (excluded.name, excluded.currency,
                    excluded.amount, excluded.date, excluded.vs, excluded.reference)
                """,
                [
                    payout.settlement, payout.number, gateway, payout.name, payout.amount.currency.code,
                    payout.amount.minorUnits, Int(payout.day.number), payout.vs, payout.reference,
                ]
            )
        }
        for row in try self.payouts() where row.gateway == gateway && !kept.contains([row.settlement, row.number]) {
            if let payment = row.payment { try free(credit: payment) }
            try run("DELETE FROM payout WHERE id = ?", [row.id])
        }
    }

    /// All payouts, oldest first.
    public func payouts() throws(Problem) -> [PayoutRow] { try payouts("", []) }

    /// The payouts whose credit has to be looked for: those without one, those whose credit may be another movement, is a
    /// notice or was decided about by a person, and those that a credit fits which has just come, within `days` after the
    /// payout's; together with all of the same sums, since each is the credit of one.
    public func openPayouts(days: Int) throws(Problem) -> [PayoutRow] {
        try payouts(
            """
            WHERE (payout.currency, payout.amount) IN (
                SELECT own.currency, own.amount FROM payout AS own LEFT JOIN payment AS credit ON credit.id = own.payment
                WHERE own.state <> 'arrived' OR credit.id IS NULL OR credit.provisional = 1
                    OR credit.decided_by = 'person' OR credit.payout IS NOT own.id OR credit.amount <> own.amount
                    OR EXISTS (
                        SELECT 1 FROM payment WHERE payment.amount = own.amount
                            AND payment.date BETWEEN own.date - 1 AND own.date + ?
                            AND payment.outcome = 'new' AND payment.charge IS NULL))
            """,
            [max(0, days)]
        )
    }

    private func payouts(_ condition: String, _ arguments: StatementArguments) throws(Problem) -> [PayoutRow] {
        try map(
            """
            SELECT payout.id, settlement, number, gateway, name, payout.amount, payout.currency, payout.date, payout.vs,
                reference, state, payout.payment, coalesce(payment.provisional, 0)
            FROM payout LEFT JOIN payment ON payment.id = payout.payment \(condition) ORDER BY payout.date, payout.id
            """,
            arguments
        ) { row in
            let currency = Currency(code: try row[6]) ?? Currency.none
            var payout = PayoutRow(
                settlement: try row[1],
                number: try row[2],
                gateway: try row[3],
                name: try row[4],
                amount: Money(minorUnits: try row[5], currency: currency),
                day: Day(number: try row[7])
            )
            payout.id = try row[0]
            (payout.vs, payout.reference) = (try row[8], try row[9])
            payout.state = PayoutRow.State(rawValue: try row[10]) ?? .expected
            (payout.payment, payout.isProvisional) = (try row[11], try row[12])
            return payout
        }
    }

    /// The credits of an amount on some days that no person decided about and that are no payment at a gateway.
    public func credits(of amount: Money, days: ClosedRange<Int>) throws(Problem) -> [(id: Int, payment: Payment)] {
        try payments(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE amount = ? AND date BETWEEN ? AND ? AND currency = ?
                AND charge IS NULL AND decided_by IS NOT 'person' ORDER BY date, id
            """,
            [amount.minorUnits, days.lowerBound, days.upperBound, amount.currency.code]
        )
    }

    /// Notes where a payout is.
    public func set(payout id: Int, _ state: PayoutRow.State, credit: Int?) throws(Problem) {
        try run("UPDATE payout SET state = ?, payment = ? WHERE id = ?", [state.rawValue, credit, id])
    }

    /// Makes a credit of the bank that was a payout one that nobody has decided.
    public func free(credit: Int) throws(Problem) {
        guard try exists("SELECT 1 FROM payment WHERE id = ? AND payout IS NOT NULL", [credit]) else { return }
        try run("UPDATE payment SET payout = NULL WHERE id = ?", [credit])
        guard try !exists("SELECT 1 FROM payment WHERE id = ? AND decided_by = 'person'", [credit]) else { return }
        try reopen(payment: credit)
    }

    /// Makes a credit of the bank a payout; it stands on no order.
    public func hold(credit: Int, payout: Int) throws(Problem) {
        try run("UPDATE payment SET payout = ? WHERE id = ?", [payout, credit])
    }

    /// Has the credits decided again that a rule put on orders, or found none for, and that come from an account or a name:
    /// since a gateway is known, they may be its payouts.
    public func renewCredits(where isPayout: (Payment) -> Bool) throws(Problem) {
        let found = try payments(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE amount > 0 AND charge IS NULL AND payout IS NULL
                AND decided_by = 'rule' AND outcome IN ('paired', 'partial', 'overpaid', 'split')
                AND (counter_account IS NOT NULL OR counter_name IS NOT NULL)
            """
        )
        for (id, payment) in found where isPayout(payment) {
            try run("UPDATE payment SET renewed = 1 WHERE id = ?", [id])
        }
    }
}
