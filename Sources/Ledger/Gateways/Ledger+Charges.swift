import Domain
import GRDB

/// Payments at gateways: which reports and lines are about the same one.
extension Ledger {
    /// Lines of settlements that no pass has followed yet, `limit` at most, in the order they came.
    public func newSettlementLines(limit: Int) throws(Problem) -> [ChargeLine] {
        try rows(
            """
            SELECT settlement_line.*, settlement.gateway, settlement.currency, settlement.file FROM settlement_line
                JOIN settlement ON settlement.id = settlement_line.settlement
            WHERE movement IS NULL ORDER BY settlement, number LIMIT ?
            """,
            [limit]
        ).map { row throws(Problem) in
            ChargeLine(
                settlement: row["settlement"],
                number: row["number"],
                file: row["file"],
                gateway: row["gateway"],
                line: try gatewayLine(row, Currency(code: row["currency"]) ?? .none)
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

    /// Another line of the same movement: its payment at the gateway, and what it says; nil when there is none.
    public func line(movement: Int64) throws(Problem) -> (charge: Int?, gross: Money, fee: Money)? {
        try first(
            """
            SELECT charge, settlement_line.gross, fee, currency FROM settlement_line
                JOIN settlement ON settlement.id = settlement
            WHERE movement = ? ORDER BY charge IS NULL, settlement, number LIMIT 1
            """,
            [movement]
        ) { row in
            let currency = Currency(code: try row[3]) ?? Currency.none
            return (
                charge: try row[0], gross: Money(minorUnits: try row[1], currency: currency),
                fee: Money(minorUnits: try row[2], currency: currency)
            )
        }
    }

    /// Notes which movement a line is, and of which payment at the gateway.
    public func assign(_ line: ChargeLine, movement: Int64, charge: Int?) throws(Problem) {
        try run(
            "UPDATE settlement_line SET movement = ?, charge = ? WHERE settlement = ? AND number = ?",
            [movement, charge, line.settlement, line.number]
        )
        if let charge { try addSource(charge: charge, file: line.file, line: line.line.line) }
    }

    /// Notes where a payment at a gateway was read.
    public func addSource(charge: Int, file: Int, line: Int) throws(Problem) {
        try run("INSERT OR IGNORE INTO charge_source (charge, file, line) VALUES (?, ?, ?)", [charge, file, line])
    }

    /// The payment that a gateway calls so; nil when none is known by it.
    public func charge(gateway: String, native: String) throws(Problem) -> Int? {
        try first("SELECT charge FROM charge_id WHERE gateway = ? AND native = ?", [gateway, native]) { try $0[0] }
    }

    /// The payments at a gateway that name an order so, the first ones.
    public func charges(gateway: String, reference: String) throws(Problem) -> [ChargeStanding] {
        try map(
            """
            SELECT charge.id, amount, currency, date, reported, listed, unnamed,
                EXISTS (SELECT 1 FROM charge_id WHERE charge_id.charge = charge.id AND native LIKE 'p:%')
            FROM charge_order
                JOIN charge ON charge.id = charge_order.charge
            WHERE charge_order.gateway = ? AND reference = ? ORDER BY charge.id LIMIT 50
            """,
            [gateway, reference]
        ) { row in
            let currency = (try row[2] as String?).flatMap { Currency(code: $0) } ?? Currency.none
            return ChargeStanding(
                id: try row[0],
                amount: (try row[1] as Int64?).map { Money(minorUnits: $0, currency: currency) },
                date: (try row[3] as Int32?).map { Day(number: $0) },
                isReported: try row[4],
                isListed: try row[5],
                isUnnamed: try row[6],
                isIdentified: try row[7]
            )
        }
    }

    /// Makes a payment at a gateway of which nothing is known yet.
    public func addCharge(gateway: String) throws(Problem) -> Int {
        try run("INSERT INTO charge (gateway) VALUES (?)", [gateway])
        return Int(db.lastInsertedRowID)
    }

    /// Notes what a payment at a gateway is known by.
    public func name(charge: Int, gateway: String, natives: [String], reference: String?) throws(Problem) {
        for native in natives {
            try run(
                "INSERT OR IGNORE INTO charge_id (gateway, native, charge) VALUES (?, ?, ?)",
                [gateway, native, charge]
            )
        }
        guard let reference else { return }
        try run(
            "INSERT OR IGNORE INTO charge_order (gateway, reference, charge) VALUES (?, ?, ?)",
            [gateway, reference, charge]
        )
    }

    /// Notes that a source says something of a payment at a gateway; of a payment also its amount and day.
    public func touch(
        charge: Int,
        paid: (amount: Money, date: Day)?,
        isReported: Bool = false,
        isListed: Bool = false,
        isUnnamed: Bool = false
    ) throws(Problem) {
        try run(
            """
            UPDATE charge SET touched = 1, amount = coalesce(amount, ?2), currency = coalesce(currency, ?3),
                date = min(coalesce(date, ?4), coalesce(?4, date)), reported = reported OR ?5, listed = listed OR ?6,
                unnamed = unnamed OR ?7
            WHERE id = ?1
            """,
            [
                charge, paid?.amount.minorUnits, paid?.amount.currency.code, paid.map { Int($0.date.number) },
                isReported, isListed, isUnnamed,
            ]
        )
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
