import Domain
import Exchange
import Foundation
import GRDB
import Ledger
import Testing

@Suite("The ledger is looked after")
struct LedgerMaintenanceTests {
    private static let newest = "state/backup/ledger.sqlite"
    private static let checked = "state/backup/ledger-checked.sqlite"

    private func rows(_ shop: Shop, _ path: String) throws -> [String: [String]] {
        let queue = try DatabaseQueue(path: shop.root + "/" + path)
        defer { try? queue.close() }
        return try queue.read { db in
            let names = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            )
            return Dictionary(
                uniqueKeysWithValues: try names.map { name in
                    (name, try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\"").map { "\($0)" }.sorted())
                }
            )
        }
    }

    /// One pass at a time of its own, in days after the first.
    private func run(_ shop: Shop, day: Int64) throws -> PassReport {
        let now = Instant(seconds: 1_795_420_800 + day * 86_400)
        return try Pass.run(shop.workspace(), clock: Clock(now: { now }, sleep: { _ in }))
    }

    @Test("backed up whole after each pass that changed it, and after no other")
    func backup() throws {
        let shop = try Shop()
        try shop.run()
        #expect(!shop.has(Self.newest))
        for (count, time) in [("5", "06:00"), ("4", "07:00")] {
            try shop.drop(PohodaFile.stock([.init("A", count)], at: time), Shop.warehouse + "/stock.xml")
            try shop.run()
            let copy = try rows(shop, Self.newest)
            #expect(copy == (try rows(shop, "state/ledger.sqlite")))
            #expect(copy["stock"]?.count == 1)
        }
        let before = shop.bytes(Self.newest)
        try shop.run()
        #expect(shop.bytes(Self.newest) == before)
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(try rows(shop, Self.newest)["orders"]?.count == 1)
        #expect(shop.names("state/backup") == ["checked", "ledger.sqlite", "pass"])
    }

    @Test("a large one is backed up once an hour, and then with all that came since")
    func large() throws {
        let shop = try Shop()
        func pass(_ order: String, minute: Int64) throws {
            try shop.drop(ShopFile.orders([.init(order)]), Shop.eshop + "/orders-\(order).xml")
            let now = Instant(seconds: 1_795_420_800 + minute * 60)
            _ = try Pass.run(shop.workspace(), clock: Clock(now: { now }, sleep: { _ in }))
        }
        func copied() throws -> Int? { try rows(shop, Self.newest)["orders"]?.count }
        try pass("1001", minute: 0)
        let queue = try DatabaseQueue(path: shop.root + "/state/ledger.sqlite")
        try queue.write { db in
            try db.execute(sql: "CREATE TABLE large (bytes BLOB)")
            try db.execute(sql: "INSERT INTO large VALUES (randomblob(5000000))")
        }
        try queue.close()
        try pass("1002", minute: 59)
        #expect(try copied() == 1)
        try pass("1003", minute: 60)
        #expect(try copied() == 3)
        try pass("1004", minute: 61)
        #expect(try copied() == 3)
        // A quiet pass makes up for it.
        let later = Instant(seconds: 1_795_420_800 + 121 * 60)
        _ = try Pass.run(shop.workspace(), clock: Clock(now: { later }, sleep: { _ in }))
        #expect(try copied() == 4)
        // A clock that went back delays nothing.
        try pass("1005", minute: 100)
        #expect(try copied() == 5)
    }

    @Test("backed up after the next pass when it failed, which spoils no pass")
    func failedBackup() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/stock.xml")
        try shop.run()
        try FileManager.default.removeItem(atPath: shop.root + "/state/backup")
        try shop.drop(PohodaFile.stock([.init("A", "4")], at: "07:00"), Shop.warehouse + "/stock.xml")
        // Nothing can be written where the folder should be.
        let path = shop.root + "/state/backup"
        try Data().write(to: URL(fileURLWithPath: path))
        let report = try shop.run()
        #expect(report.outcomes == ["stock.xml": "applied"])
        #expect(Set(report.problems.map(\.problem.code)) == ["LEDGER-006"])
        try FileManager.default.removeItem(atPath: path)
        #expect(try shop.run().problems.isEmpty)
        #expect(try rows(shop, Self.newest)["stock"] == rows(shop, "state/ledger.sqlite")["stock"])
    }

    @Test("checked once a week; a damaged one is refused before anything is read, and replay brings it back")
    func weekly() throws {
        let shop = try Shop()
        let cards = (0..<400).map { PohodaFile.Card("CODE\($0)", "5") }
        try shop.drop(PohodaFile.stock(cards), Shop.warehouse + "/stock.xml")
        _ = try run(shop, day: 0)
        let whole = try rows(shop, "state/ledger.sqlite")
        try damage(shop)
        try shop.drop(ShopFile.orders([.init("1001", "CODE1")]), Shop.eshop + "/orders.xml")
        let problem = #expect(throws: Problem.self) { try run(shop, day: 7) }
        #expect(problem?.code == "LEDGER-005")
        #expect(shop.has(Shop.eshop + "/orders.xml"), "nothing was read")
        #expect(try rows(shop, Self.newest)["stock"] == whole["stock"])
        #expect(try Replay.run(shop.workspace(), progress: { _ in }) == 1)
        #expect(try rows(shop, "state/ledger.sqlite")["stock"] == whole["stock"])
        #expect(try run(shop, day: 7).outcomes == ["orders.xml": "applied"])
        #expect(try rows(shop, Self.checked)["stock"] == whole["stock"])
    }

    @Test("checked again when the clock went back, and not again on the same day")
    func clock() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/stock.xml")
        let mark = "state/backup/checked"
        for (day, expected) in [(0, 0), (6, 0), (8, 8), (14, 8), (15, 15), (3, 3)] {
            _ = try run(shop, day: Int64(day))
            let time = Instant(seconds: 1_795_420_800 + Int64(expected) * 86_400)
            #expect(shop.text(mark) == time.description + "\n", "day \(day)")
        }
    }

    @Test("refused by a program that is older than the one that wrote it, which changes nothing")
    func newer() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/stock.xml")
        try shop.run()
        let queue = try DatabaseQueue(path: shop.root + "/state/ledger.sqlite")
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999 of a later version')") }
        try queue.close()
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        let before = try shop.tree()
        for body in [
            { _ = try shop.run() }, { _ = try shop.plan() }, { try shop.decide(.order(.send, "1001")) },
            { try shop.workspace().read { ledger throws(Problem) in _ = try ledger.orders() } },
        ] {
            let problem = #expect(throws: Problem.self) { try body() }
            #expect(problem?.code == "LEDGER-002")
        }
        #expect(try shop.tree() == before)
    }

    /// Makes an index disagree with its table, which no query notices.
    private func damage(_ shop: Shop) throws {
        let path = shop.root + "/state/ledger.sqlite"
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let text = Data("CODE399".utf8)
        let first = try #require(bytes.range(of: text, options: .backwards))
        bytes.replaceSubrange(first, with: Data("CODE000".utf8))
        try bytes.write(to: URL(fileURLWithPath: path))
    }
}
