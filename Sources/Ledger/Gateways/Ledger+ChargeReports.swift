import Domain
import GRDB

/// What gateways report of payments, and what settlements list of them.
extension Ledger {
    /// The report that counts of a payment by its id; nil when there is none.
    public func report(gateway: String, native: String) throws(Problem) -> GatewayPayment? {
        try rows("SELECT * FROM charge_report WHERE gateway = ? AND native = ?", [gateway, native]).first.map {
            row throws(Problem) in try report(row)
        }
    }

    /// The reports of a payment at a gateway.
    public func reports(charge: Int) throws(Problem) -> [GatewayPayment] {
        try rows("SELECT * FROM charge_report WHERE charge = ? ORDER BY native", [charge]).map {
            row throws(Problem) in try report(row)
        }
    }

    /// Keeps a report in place of the one before it.
    public func put(_ report: GatewayPayment, charge: Int, file: Int) throws(Problem) {
        try run(
            """
            INSERT OR REPLACE INTO charge_report (gateway, native, charge, order_number, vs, amount, currency, refunded,
                charged_back, state, date, reported, method, text, file, line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                report.gateway, report.id, charge, report.orderNumber, report.vs, report.amount.minorUnits,
                report.amount.currency.code, report.refunded.minorUnits, report.chargedBack.minorUnits,
                report.state.rawValue, Int(report.date.number), report.reported?.seconds, report.method, report.text,
                file, report.line,
            ]
        )
    }

    private func report(_ row: Row) throws(Problem) -> GatewayPayment {
        let currency = Currency(code: row["currency"]) ?? .none
        func money(_ column: String) -> Money { Money(minorUnits: row[column], currency: currency) }
        let state: GatewayPayment.State = try attempt { try row.word("state") }
        var report = GatewayPayment(
            gateway: row["gateway"],
            id: row["native"],
            amount: money("amount"),
            state: state,
            date: Day(number: row["date"]),
            line: row["line"]
        )
        (report.orderNumber, report.vs) = (row["order_number"], row["vs"])
        (report.refunded, report.chargedBack) = (money("refunded"), money("charged_back"))
        report.reported = (row["reported"] as Int64?).map { Instant(seconds: $0) }
        (report.method, report.text) = (row["method"], row["text"])
        return report
    }

    /// The lines that settlements have of a payment at a gateway, each movement once.
    public func lines(charge: Int) throws(Problem) -> [(settlement: String, line: GatewayLine)] {
        var seen: Set<Int64> = []
        var found: [(settlement: String, line: GatewayLine)] = []
        let all = try rows(
            """
            SELECT settlement_line.*, settlement.currency, settlement.name FROM settlement_line
                JOIN settlement ON settlement.id = settlement_line.settlement
            WHERE charge = ? ORDER BY same_as IS NOT NULL, settlement_line.settlement, number
            """,
            [charge]
        )
        for row in all where seen.insert(row["movement"]).inserted {
            found.append((row["name"], try gatewayLine(row, Currency(code: row["currency"]) ?? .none)))
        }
        return found
    }

    /// A line of a settlement.
    func gatewayLine(_ row: Row, _ currency: Currency) throws(Problem) -> GatewayLine {
        let kind: GatewayLine.Kind = try attempt { try row.word("kind") }
        var line = GatewayLine(
            kind,
            gross: Money(minorUnits: row["gross"], currency: currency),
            date: Day(number: row["date"]),
            line: row["line"]
        )
        line.fee = Money(minorUnits: row["fee"], currency: currency)
        (line.id, line.paymentId) = (row["native_id"], row["payment_id"])
        (line.orderNumber, line.vs) = (row["order_number"], row["vs"])
        (line.method, line.text) = (row["method"], row["text"])
        if let amount = row["customer_amount"] as Int64?, let code = row["customer_currency"] as String? {
            line.customer = Money(minorUnits: amount, currency: Currency(code: code) ?? .none)
        }
        return line
    }
}
