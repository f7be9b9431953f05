import Domain
import GRDB

extension Ledger {
    /// The highest number of a settlement so far.
    public func lastSettlement() throws(Problem) -> Int { try count("SELECT coalesce(max(id), 0) FROM settlement") }

    /// Writes down a line of a settlement, which itself may come later.
    ///
    /// - Parameter number: its place among the lines of the settlement, from 1.
    public func add(_ line: GatewayLine, settlement: Int, number: Int) throws(Problem) {
        try run(
            """
            INSERT INTO settlement_line (settlement, number, kind, native_id, payment_id, order_number, vs, gross, fee, date,
                method, text, customer_amount, customer_currency, line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                settlement, number, line.kind.rawValue, line.id, line.paymentId, line.orderNumber, line.vs,
                line.gross.minorUnits, line.fee.minorUnits, Int(line.date.number), line.method, line.text,
                line.customer?.minorUnits, line.customer?.currency.code, line.line,
            ]
        )
    }

    /// The settlement that a gateway calls so, in that currency; nil when none came.
    public func settlement(gateway: String, name: String, currency: Currency) throws(Problem) -> SettlementRow? {
        try row(
            Self.settlementQuery + " WHERE gateway = ? AND settlement.name = ? AND currency = ?",
            [gateway, name, currency.code]
        ).map { row throws(Problem) in try settlement(row) }
    }

    /// All settlements, oldest first.
    public func settlements() throws(Problem) -> [SettlementRow] {
        try rows(Self.settlementQuery + " ORDER BY coalesce(executed, last_day), settlement.id").map {
            row throws(Problem) in try settlement(row)
        }
    }

    /// The settlement of a number, if it is there.
    func settlements(id: Int) throws(Problem) -> [SettlementRow] {
        try rows(Self.settlementQuery + " WHERE settlement.id = ?", [id]).map { row throws(Problem) in
            try settlement(row)
        }
    }

    /// The lines of a settlement, in the order of its file.
    public func settlementLines(_ id: Int) throws(Problem) -> [GatewayLine] {
        try map(
            """
            SELECT \(GatewayLineColumn.all) FROM settlement_line JOIN settlement ON settlement.id = settlement_line.settlement
            WHERE settlement_line.settlement = ? ORDER BY number
            """,
            [id]
        ) { row in try gatewayLine(row) }
    }

    /// Writes a settlement down under a number, in place of what stood there.
    public func put(_ settlement: GatewaySettlement, id: Int, file: Int) throws(Problem) {
        let figures = settlement.figures
        try run(
            """
            INSERT OR REPLACE INTO settlement (id, gateway, name, named, currency, file, position, account, first_day,
                last_day, executed, gross, refunds, chargebacks, fees, credits, other, net, bank_vs, bank_reference, entries)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, settlement.gateway, settlement.id, settlement.isNamed, settlement.currency.code, file,
                settlement.position, settlement.account, settlement.from.map { Int($0.number) },
                settlement.to.map { Int($0.number) }, settlement.executed.map { Int($0.number) },
                figures?.gross.minorUnits, figures?.refunds.minorUnits, figures?.chargebacks.minorUnits,
                figures?.fees.minorUnits, figures?.credits.minorUnits, figures?.other.minorUnits,
                settlement.net.minorUnits, settlement.bankVs, settlement.bankReference, settlement.entries,
            ]
        )
    }

    /// Gives lines that came under one number to another settlement, whose own lines go.
    public func moveSettlementLines(from id: Int, to other: Int) throws(Problem) {
        try dropSettlementLines(of: other)
        try run("UPDATE settlement_line SET settlement = ?, movement = NULL WHERE settlement = ?", [other, id])
    }

    /// Takes the lines that came under a number back.
    public func dropSettlementLines(of id: Int) throws(Problem) {
        try run(
            "UPDATE charge SET touched = 1 WHERE id IN (SELECT charge FROM settlement_line WHERE settlement = ?)",
            [id]
        )
        try run("DELETE FROM settlement_line WHERE settlement = ?", [id])
    }

    /// Notes where a settlement was read.
    public func addSettlementSource(_ id: Int, file: Int, line: Int) throws(Problem) {
        try run(
            "INSERT OR IGNORE INTO settlement_source (settlement, file, line) VALUES (?, ?, ?)",
            [id, file, line]
        )
    }

    private static let settlementQuery = """
        SELECT settlement.*, file.place AS file_place, file.name AS file_name
        FROM settlement LEFT JOIN file ON file.id = settlement.file
        """

    private func settlement(_ row: Row) throws(Problem) -> SettlementRow {
        let currency = Currency(code: row["currency"]) ?? .none
        func money(_ column: String) -> Money? {
            (row[column] as Int64?).map { Money(minorUnits: $0, currency: currency) }
        }
        func day(_ column: String) -> Day? { (row[column] as Int32?).map { Day(number: $0) } }
        var settlement = GatewaySettlement(
            gateway: row["gateway"],
            id: row["name"],
            isNamed: row["named"],
            position: row["position"],
            currency: currency,
            line: 0
        )
        settlement.account = row["account"]
        (settlement.from, settlement.to, settlement.executed) = (day("first_day"), day("last_day"), day("executed"))
        settlement.net = money("net") ?? .zero(currency)
        if let gross = money("gross") {
            var figures = GatewaySettlement.Figures(currency)
            figures.gross = gross
            figures.refunds = money("refunds") ?? figures.refunds
            figures.chargebacks = money("chargebacks") ?? figures.chargebacks
            figures.fees = money("fees") ?? figures.fees
            figures.credits = money("credits") ?? figures.credits
            figures.other = money("other") ?? figures.other
            settlement.figures = figures
        }
        (settlement.bankVs, settlement.bankReference) = (row["bank_vs"], row["bank_reference"])
        settlement.entries = row["entries"]
        let name: String = row["file_name"] ?? ""
        return SettlementRow(
            id: row["id"],
            settlement: settlement,
            file: row["file"],
            name: name,
            sameAs: row["same_as"]
        )
    }
}

/// A gateway's settlement as the ledger keeps it.
public struct SettlementRow: Sendable {
    /// The number of its row.
    public let id: Int
    /// What it says.
    public let settlement: GatewaySettlement
    /// The number of the file that it was taken from.
    public let file: Int
    /// The name of that file.
    public let name: String
    /// The settlement that it is under another name; nil when it stands for itself.
    public let sameAs: Int?
}
