import Domain
import Foundation
import GRDB

/// By which hashes payments find orders, and what pairing keeps of an order.
extension Ledger {
    /// The version of the hashes and facts that are kept; 0 before any are.
    public func pairingVersion() throws(Problem) -> Int { try count("SELECT version FROM pairing_index") }

    /// Whether there is any order.
    public func hasOrders() throws(Problem) -> Bool { try row("SELECT 1 FROM orders LIMIT 1") != nil }

    /// All orders, or those of which pairing keeps nothing.
    public func orderIds(withoutIndex isMissing: Bool) throws(Problem) -> [Int] {
        let condition = isMissing ? "WHERE NOT EXISTS (SELECT 1 FROM order_pairing WHERE order_id = orders.id)" : ""
        return try rows("SELECT id FROM orders \(condition) ORDER BY id").map { $0[0] }
    }

    /// Notes that the hashes and facts of all orders are of a version.
    public func setPairingVersion(_ version: Int) throws(Problem) {
        try run("DELETE FROM pairing_index", [])
        try run("INSERT INTO pairing_index (version) VALUES (?)", [version])
    }

    /// Keeps what pairing needs of an order of which it kept nothing; false when it did.
    public func add(_ facts: PairingFacts, _ hashes: [UInt64], order id: Int) throws(Problem) -> Bool {
        try run(
            """
            INSERT OR IGNORE INTO order_pairing (order_id, vs_given, created, invoice, customer, customer_number, names,
                hashes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            Self.arguments(facts, order: id) + [Self.bytes(hashes)]
        )
        guard db.changesCount > 0 else { return false }
        try add(hashes, order: id)
        return true
    }

    /// Keeps what pairing needs of an order in place of what it kept.
    public func set(_ facts: PairingFacts, order id: Int) throws(Problem) {
        try run(
            """
            UPDATE order_pairing SET vs_given = ?2, created = ?3, invoice = ?4, customer = ?5, customer_number = ?6,
                names = ?7
            WHERE order_id = ?1
            """,
            Self.arguments(facts, order: id)
        )
    }

    private static func arguments(_ facts: PairingFacts, order id: Int) -> StatementArguments {
        [
            id, facts.vsIsGiven, facts.created.map { Int($0.number) }, facts.invoiceNumber, facts.customer,
            facts.customerNumber, facts.names.joined(separator: "\n"),
        ]
    }

    private func add(_ hashes: [UInt64], order id: Int) throws(Problem) {
        try attempt {
            // Rows one by one: for several at once SQLite keeps a journal of the statement.
            let statement = try db.cachedStatement(
                sql: "INSERT OR IGNORE INTO order_hash (hash, order_id) VALUES (?, ?)"
            )
            for hash in hashes { try statement.execute(arguments: [Int64(bitPattern: hash), id]) }
        }
    }

    /// Makes an order findable by these hashes, and by no others.
    public func setHashes(_ hashes: [UInt64], order id: Int) throws(Problem) {
        let before =
            try first("SELECT hashes FROM order_pairing WHERE order_id = ?", [id]) { Self.hashes(try $0[0]) } ?? []
        for hash in before where !hashes.contains(hash) {
            try run("DELETE FROM order_hash WHERE hash = ? AND order_id = ?", [Int64(bitPattern: hash), id])
        }
        try add(hashes.filter { !before.contains($0) }, order: id)
        if before != hashes {
            try run("UPDATE order_pairing SET hashes = ? WHERE order_id = ?", [Self.bytes(hashes), id])
        }
    }

    /// All hashes, when they are fewer than `limit`; nil when they are more.
    public func orderHashes(limit: Int) throws(Problem) -> Set<UInt64>? {
        guard try count("SELECT count(*) FROM (SELECT 1 FROM order_hash LIMIT ?)", [limit]) < limit else { return nil }
        var hashes: Set<UInt64> = []
        try each("SELECT DISTINCT hash FROM order_hash") { hashes.insert(UInt64(bitPattern: try $0[0])) }
        return hashes
    }

    /// The orders that have a hash, the newest `limit` at most, oldest first.
    public func orderIds(hash: UInt64, limit: Int) throws(Problem) -> [Int] {
        try map(
            "SELECT order_id FROM order_hash WHERE hash = ? ORDER BY order_id DESC LIMIT ?",
            [Int64(bitPattern: hash), limit]
        ) { try $0[0] as Int }.reversed()
    }

    /// An order as pairing needs it.
    public func pairingOrder(id: Int) throws(Problem) -> PairingOrder? {
        try first(
            """
            SELECT orders.id, channel, number, vs, total, currency, allocated, paid_by_channel, cancelled, vs_given,
                order_pairing.created, invoice, customer, customer_number, names,
                EXISTS (SELECT 1 FROM allocation WHERE allocation.order_id = orders.id)
            FROM orders JOIN order_pairing ON order_pairing.order_id = orders.id WHERE orders.id = ?
            """,
            [id]
        ) { row in
            PairingOrder(
                id: try row[0],
                channel: try row[1],
                number: try row[2],
                vs: try row[3],
                total: Money(minorUnits: try row[4], currency: Currency(code: try row[5]) ?? .none),
                allocated: try row[6],
                hasShares: try row[15],
                paid: try row[7],
                cancelled: try row[8],
                facts: PairingFacts(
                    vsIsGiven: try row[9],
                    created: (try row[10] as Int32?).map { Day(number: $0) },
                    invoiceNumber: try row[11],
                    customer: try row[12],
                    customerNumber: try row[13],
                    names: (try row[14] as String).split(separator: "\n").map(String.init)
                )
            )
        }
    }

    /// The sums of orders that pairing knows, each with the first day of an order of that sum; nil for one without a day.
    public func totals(of orders: some Sequence<Int>) throws(Problem) -> [(total: Money, first: Day?)] {
        try map(
            """
            SELECT total, currency, min(coalesce(order_pairing.created, ?1)) FROM json_each(?2)
                JOIN orders ON orders.id = value JOIN order_pairing ON order_pairing.order_id = orders.id
            GROUP BY currency, total
            """,
            [Int32.min, Self.list(orders)]
        ) { row in
            let day: Int32 = try row[2]
            return (
                Money(minorUnits: try row[0], currency: Currency(code: try row[1]) ?? .none),
                day == .min ? nil : Day(number: day)
            )
        }
    }

    /// The number in the ledger of an order of a channel.
    public func orderId(channel: String, number: String) throws(Problem) -> Int? {
        try first("SELECT id FROM orders WHERE channel = ? AND number = ?", [channel, number]) { try $0[0] }
    }

    private static func bytes(_ hashes: [UInt64]) -> Data {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * 8)
        for hash in hashes {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: hash >> shift))
            }
        }
        return blob(bytes)
    }

    private static func hashes(_ data: Data) -> [UInt64] {
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
            bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}
