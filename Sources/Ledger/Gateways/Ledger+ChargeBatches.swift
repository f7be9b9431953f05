import Domain
import GRDB

/// What is known of many payments at gateways, and what is new of them, in a few statements: a settlement may have 200,000
/// lines.
extension Ledger {
    /// The number that the next payment at a gateway gets.
    public func nextCharge() throws(Problem) -> Int { try count("SELECT coalesce(max(id), 0) + 1 FROM charge") }

    /// The payments that gateways call by some of these names.
    public func charges(named keys: Set<ChargeKey>) throws(Problem) -> [ChargeKey: Int] {
        var found: [ChargeKey: Int] = [:]
        for (gateway, names) in Self.byGateway(keys) {
            let known: [(String, Int)] = try map(
                """
                SELECT native, charge FROM json_each(?2) CROSS JOIN charge_id ON gateway = ?1 AND native = value
                """,
                [gateway, names]
            ) { (try $0[0], try $0[1]) }
            for (name, charge) in known { found[ChargeKey(gateway, name)] = charge }
        }
        return found
    }

    /// The payments at gateways that name orders so, the first ones first.
    public func charges(naming keys: Set<ChargeKey>) throws(Problem) -> [ChargeKey: [Int]] {
        var found: [ChargeKey: [Int]] = [:]
        for (gateway, names) in Self.byGateway(keys) {
            let known: [(String, Int)] = try map(
                """
                SELECT reference, charge FROM json_each(?2) CROSS JOIN charge_order ON gateway = ?1 AND reference = value
                ORDER BY charge
                """,
                [gateway, names]
            ) { (try $0[0], try $0[1]) }
            for (name, charge) in known { found[ChargeKey(gateway, name), default: []].append(charge) }
        }
        return found
    }

    private static func byGateway(_ keys: Set<ChargeKey>) -> [(gateway: String, names: String)] {
        Dictionary(grouping: keys, by: \.gateway).map { gateway, keys in
            var writer = JSONByteWriter()
            writer.array(keys.map(\.name).sorted())
            return (gateway, String(decoding: writer.bytes, as: UTF8.self))
        }
    }

    /// How payments at gateways stand.
    public func standings(of charges: some Sequence<Int>) throws(Problem) -> [ChargeStanding] {
        try map(
            """
            SELECT charge.id, amount, currency, date, reported, listed, unnamed,
                EXISTS (SELECT 1 FROM charge_id WHERE charge_id.charge = charge.id AND native LIKE 'p:%')
            FROM json_each(?) CROSS JOIN charge ON charge.id = value
            """,
            [Self.list(charges)]
        ) { row in
            var standing = ChargeStanding(id: try row[0])
            let currency = (try row[2] as String?).flatMap { Currency(code: $0) } ?? Currency.none
            standing.amount = (try row[1] as Int64?).map { Money(minorUnits: $0, currency: currency) }
            standing.date = (try row[3] as Int32?).map { Day(number: $0) }
            (standing.isReported, standing.isListed, standing.isUnnamed) = (try row[4], try row[5], try row[6])
            standing.isIdentified = try row[7]
            return standing
        }
    }

    /// The line that speaks for each of some movements.
    public func lines(of movements: some Sequence<Int64>) throws(Problem) -> [Int64: KnownMovement] {
        var found: [Int64: KnownMovement] = [:]
        let all: [(Int64, KnownMovement)] = try map(
            """
            SELECT movement, settlement, number, charge, settlement_line.gross, fee, currency
            FROM json_each(?) CROSS JOIN settlement_line ON movement = value
                CROSS JOIN settlement ON settlement.id = settlement
            """,
            ["[" + movements.map { String($0) }.joined(separator: ",") + "]"]
        ) { row in
            let currency = Currency(code: try row[6]) ?? Currency.none
            let line = KnownMovement(
                settlement: try row[1],
                number: try row[2],
                charge: try row[3],
                gross: Money(minorUnits: try row[4], currency: currency),
                fee: Money(minorUnits: try row[5], currency: currency)
            )
            return (try row[0], line)
        }
        for (movement, line) in all {
            if let other = found[movement], other.comes(before: line) { continue }
            found[movement] = line
        }
        return found
    }

    /// Writes down what is new.
    public func add(_ new: ChargeAdditions) throws(Problem) {
        try each(new.charges, "INSERT INTO charge (id, gateway) VALUES (?, ?)") { [$0.id, $0.gateway] }
        try each(new.natives, "INSERT OR IGNORE INTO charge_id (gateway, native, charge) VALUES (?, ?, ?)") {
            [$0.key.gateway, $0.key.name, $0.charge]
        }
        try each(new.references, "INSERT OR IGNORE INTO charge_order (gateway, reference, charge) VALUES (?, ?, ?)") {
            [$0.key.gateway, $0.key.name, $0.charge]
        }
        try each(
            new.standings,
            """
            UPDATE charge SET touched = 1, amount = ?2, currency = ?3, date = ?4, reported = ?5, listed = ?6, unnamed = ?7
            WHERE id = ?1
            """
        ) { one in
            [
                one.id, one.amount?.minorUnits, one.amount?.currency.code, one.date.map { Int($0.number) },
                one.isReported, one.isListed, one.isUnnamed,
            ]
        }
        try each(
            new.lines,
            "UPDATE settlement_line SET movement = ?, charge = ? WHERE settlement = ? AND number = ?"
        ) {
            [$0.movement, $0.charge, $0.settlement, $0.number]
        }
    }

    /// Runs one statement for each of many records.
    private func each<Record>(
        _ records: [Record],
        _ sql: String,
        _ arguments: (Record) -> StatementArguments
    ) throws(Problem) {
        guard !records.isEmpty else { return }
        try attempt {
            let statement = try db.cachedStatement(sql: sql)
            for record in records { try statement.execute(arguments: arguments(record)) }
        }
    }
}
