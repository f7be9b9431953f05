import Domain
import GRDB

/// A fee of a gateway, with the settlement that lists it.
public struct GatewayFee: Sendable {
    /// The gateway, by the id of its connector.
    public var gateway: String
    /// What the gateway calls the settlement.
    public var settlement: String
    /// The day on which it was charged.
    public var day: Day
    /// What it costs; negative for one that was given back.
    public var amount: Money
}

extension Ledger {
    /// The fees of all settlements, each movement once, by day.
    ///
    /// The statement of an account lists the fee of a settlement as well that the gateway names, or of a payment that such a
    /// settlement has: it counts there.
    public func gatewayFees() throws(Problem) -> [GatewayFee] {
        var seen: Set<Int64> = []
        var found: [GatewayFee] = []
        let all = try rows(
            """
            SELECT gateway, settlement.name, currency, date, kind, settlement_line.gross, fee, movement
            FROM settlement_line JOIN settlement ON settlement.id = settlement_line.settlement
            WHERE same_as IS NULL AND kind <> 'payout' AND (fee <> 0 OR kind IN ('fee', 'feeCredit'))
                AND NOT (named = 0 AND kind IN ('fee', 'feeCredit') AND (EXISTS (
                    SELECT 1 FROM settlement AS own WHERE own.gateway = settlement.gateway AND own.named = 1
                        AND own.currency = settlement.currency AND (own.name = order_number
                            OR own.name = settlement_line.vs OR own.bank_vs = settlement_line.vs))
                    OR EXISTS (
                        SELECT 1 FROM charge_id CROSS JOIN settlement_line AS listed ON listed.charge = charge_id.charge
                            CROSS JOIN settlement AS own ON own.id = listed.settlement
                        WHERE charge_id.gateway = settlement.gateway
                            AND charge_id.native IN ('p:' || settlement_line.payment_id, 'm:' || settlement_line.payment_id)
                            AND own.named = 1 AND own.currency = settlement.currency AND own.fees <> 0)))
            ORDER BY date, settlement_line.settlement, number
            """
        )
        for row in all {
            if let movement = row["movement"] as Int64?, !seen.insert(movement).inserted { continue }
            let kind: GatewayLine.Kind = try attempt { try row.word("kind") }
            var amount: Int64 = row["fee"]
            if kind == .fee || kind == .feeCredit { amount = amount -| (row["gross"] as Int64) }
            found.append(
                GatewayFee(
                    gateway: row["gateway"],
                    settlement: row["name"],
                    day: Day(number: row["date"]),
                    amount: Money(minorUnits: amount, currency: Currency(code: row["currency"]) ?? .none)
                )
            )
        }
        return found
    }

    /// Settlements that are called so, whatever their gateway: `stripe/po_1`, or `po_1` alone.
    public func settlements(named name: String) throws(Problem) -> [SettlementRow] {
        try settlements().filter { row in
            row.settlement.id == name || row.settlement.gateway + "/" + row.settlement.id == name
        }
    }

    /// The settlements that list a payment at a gateway, with what they say of it.
    public func settlementLines(charge: Int) throws(Problem) -> [(settlement: Int, name: String, line: GatewayLine)] {
        let first = GatewayLineColumn.allCases.count
        return try map(
            """
            SELECT \(GatewayLineColumn.all), settlement_line.settlement, name FROM settlement_line
                JOIN settlement ON settlement.id = settlement_line.settlement
            WHERE charge = ? ORDER BY date, settlement_line.settlement, number
            """,
            [charge]
        ) { row in (settlement: try row[first], name: try row[first + 1], line: try gatewayLine(row)) }
    }

    /// The orders that the lines of a settlement pay, by the places of the lines: `eshop/1001`.
    public func settledOrders(_ id: Int) throws(Problem) -> [Int: String] {
        var found: [Int: String] = [:]
        try each(
            """
            SELECT settlement_line.number, channel || '/' || orders.number FROM settlement_line
                JOIN payment ON payment.charge = settlement_line.charge AND payment.movement = CASE
                    WHEN kind = 'payment' THEN 'payment' WHEN kind LIKE 'refund%' THEN 'refund' ELSE 'chargeback' END
                JOIN allocation ON allocation.payment = payment.id JOIN orders ON orders.id = order_id
            WHERE settlement = ? ORDER BY 1, 2
            """,
            [id]
        ) { row in
            let (number, order): (Int, String) = (try row[0], try row[1])
            found[number] = found[number].map { $0 + ", " + order } ?? order
        }
        return found
    }

    /// The gateway that has a payment, or paid it out; nil for a movement of the bank that is neither.
    public func gateway(of row: PaymentRow) throws(Problem) -> String? {
        if let charge = row.charge {
            return try first("SELECT gateway FROM charge WHERE id = ?", [charge]) { try $0[0] }
        }
        guard let payout = row.payout, payout > 0 else { return nil }
        return try first("SELECT gateway FROM payout WHERE id = ?", [payout]) { try $0[0] }
    }

    /// What a payment at a gateway is called there; nil when it is no such payment.
    public func chargeName(_ charge: Int) throws(Problem) -> (gateway: String, native: String?)? {
        try first(
            """
            SELECT gateway, (SELECT min(substr(native, 3)) FROM charge_id WHERE charge_id.charge = charge.id
                AND native LIKE 'p:%') FROM charge WHERE id = ?
            """,
            [charge]
        ) { (gateway: try $0[0], native: try $0[1]) }
    }
}
