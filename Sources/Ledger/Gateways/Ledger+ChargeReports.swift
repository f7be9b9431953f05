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

    /// The reports of payments of which a source said something, from the number `range` begins with to the one it ends with.
    public func reportsOfTouched(_ range: ClosedRange<Int>) throws(Problem) -> [Int: [GatewayPayment]] {
        var found: [Int: [GatewayPayment]] = [:]
        let all = try rows(
            """
            SELECT charge_report.* FROM charge CROSS JOIN charge_report ON charge_report.charge = charge.id
            WHERE charge.id BETWEEN ? AND ? AND charge.touched = 1 ORDER BY charge_report.charge, native
            """,
            [range.lowerBound, range.upperBound]
        )
        for row in all { found[row["charge"], default: []].append(try report(row)) }
        return found
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
}
