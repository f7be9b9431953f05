import Domain
import GRDB

/// Payments at gateways: which reports and lines are about the same one.
extension Ledger {
    /// Lines of settlements that no pass has followed yet, `limit` at most, in the order they came.
    public func newSettlementLines(limit: Int) throws(Problem) -> [ChargeLine] {
        let first = GatewayLineColumn.allCases.count
        return try map(
            """
            SELECT \(GatewayLineColumn.all), settlement_line.settlement, number, settlement.file, settlement.gateway
            FROM settlement_line JOIN settlement ON settlement.id = settlement_line.settlement
            WHERE movement IS NULL ORDER BY settlement_line.settlement, number LIMIT ?
            """,
            [limit]
        ) { row in
            ChargeLine(
                settlement: try row[first],
                number: try row[first + 1],
                file: try row[first + 2],
                gateway: try row[first + 3],
                line: try gatewayLine(row)
            )
        }
    }

    /// What a movement of a gateway is known by over all its files: its id and kind; without an id, what it says and how
    /// many equal ones came before it in its settlement.
    public static func movement(gateway: String, _ line: GatewayLine, occurrence: Int) -> Int64 {
        if let id = line.id { return TextDigest.of(gateway, line.kind.rawValue, id) }
        return TextDigest.of(
            gateway,
            line.kind.rawValue,
            nil,
            line.date.description,
            line.orderNumber,
            line.vs,
            line.gross.description,
            String(occurrence)
        )
    }

    /// Notes where a payment at a gateway was read.
    public func addSource(charge: Int, file: Int, line: Int) throws(Problem) {
        try run("INSERT OR IGNORE INTO charge_source (charge, file, line) VALUES (?, ?, ?)", [charge, file, line])
    }

    /// Makes one payment of two that turned out to be one.
    public func merge(charge other: Int, into charge: Int) throws(Problem) {
        guard other != charge else { return }
        for table in ["charge_id", "charge_report", "settlement_line"] {
            try run("UPDATE \(table) SET charge = ? WHERE charge = ?", [charge, other])
        }
        for table in ["charge_order", "charge_source"] {
            try run("UPDATE OR IGNORE \(table) SET charge = ? WHERE charge = ?", [charge, other])
            try run("DELETE FROM \(table) WHERE charge = ?", [other])
        }
        try run(
            """
            UPDATE charge SET touched = 1, reported = charge.reported OR other.reported,
                listed = charge.listed OR other.listed, unnamed = charge.unnamed OR other.unnamed,
                amount = coalesce(charge.amount, other.amount), currency = coalesce(charge.currency, other.currency),
                date = min(coalesce(charge.date, other.date), coalesce(other.date, charge.date))
            FROM charge AS other WHERE other.id = ? AND charge.id = ?
            """,
            [other, charge]
        )
        try mergeMovements(of: other, into: charge)
        try run("DELETE FROM charge WHERE id = ?", [other])
    }

    /// The rows of one payment go where the other has none, or where a person decided about them; the others are dropped.
    private func mergeMovements(of other: Int, into charge: Int) throws(Problem) {
        for kind in ChargeMovement.Kind.allCases {
            guard let theirs = try movementRow(charge: other, kind) else { continue }
            let ours = try movementRow(charge: charge, kind)
            if let ours, !theirs.isPersons || ours.isPersons {
                try dropMovement(theirs.id)
            } else {
                if let ours { try dropMovement(ours.id) }
                try run(
                    "UPDATE payment SET charge = ?, identity = ? WHERE id = ?",
                    [charge, Self.identity(charge: charge, kind), theirs.id]
                )
            }
        }
    }
}
