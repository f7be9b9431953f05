import Domain
import Exchange
import Foundation
import Ledger
import Settings
import Testing

@Suite("A ledger that is gone, or of another archive")
struct LostLedgerTests {
    private static let ledger = "state/ledger.sqlite"

    /// A shop whose first pass wrote an order and whose second one read stock.
    private func shop() throws -> Shop {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.drop(PohodaFile.stock([.init("A", "9")]), Shop.warehouse + "/stock.xml")
        try shop.run()
        return shop
    }

    private func remove(_ path: String, _ shop: Shop) throws {
        try? FileManager.default.removeItem(atPath: shop.root + "/" + path)
    }

    private func put(_ from: String, _ to: String, _ shop: Shop) throws {
        try remove(to, shop)
        try FileManager.default.copyItem(atPath: shop.root + "/" + from, toPath: shop.root + "/" + to)
    }

    private func expectStopped(_ shop: Shop, _ code: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/again.xml")
        let before = try shop.tree(except: "state")
        let attempts: [() throws -> Void] = [
            { _ = try shop.run() }, { _ = try shop.plan() }, { try shop.decide(.order(.hold, "1001")) },
            { try shop.workspace().read { _ in } },
        ]
        for attempt in attempts {
            let problem = #expect(throws: Problem.self, sourceLocation: sourceLocation) { try attempt() }
            #expect(problem?.code == code, sourceLocation: sourceLocation)
        }
        let found = try WorkspaceCheck.findings(shop.workspace(), clock: shop.clock())
        #expect(found.first { $0.subject == Self.ledger }?.problem?.code == code, sourceLocation: sourceLocation)
        #expect(try shop.tree(except: "state") == before, sourceLocation: sourceLocation)
    }

    @Test("stops every pass before anything is done, however it went")
    func lost() throws {
        for way in ["removed", "empty", "only its log is left"] {
            let shop = try shop()
            try remove(Self.ledger, shop)
            if way == "empty" { try shop.drop("", Self.ledger) }
            if way == "only its log is left" { try shop.drop("left over", Self.ledger + "-wal") }
            try expectStopped(shop, "LEDGER-007")
        }
    }

    @Test("stops even when the records of passes are gone too, while the archive has files")
    func withoutRecords() throws {
        let shop = try shop()
        try remove(Self.ledger, shop)
        try remove("spool/archive/passes", shop)
        try expectStopped(shop, "LEDGER-007")
    }

    @Test("does not concern a new workspace")
    func new() throws {
        let shop = try Shop()
        try shop.drop("", Self.ledger)
        #expect(try shop.run().pass == 1)
    }

    @Test("is rebuilt by a replay, after which the next pass goes on")
    func replayed() throws {
        let shop = try shop()
        try remove(Self.ledger, shop)
        #expect(try Replay.run(shop.workspace(), progress: { _ in }) == 2)
        #expect(try shop.exportStates() == ["1001": "written"])
        try shop.drop(ShopFile.orders([.init("1002")]), Shop.eshop + "/more.xml")
        #expect(try shop.run().pass == 3)
        #expect(try Replay.run(shop.workspace(), progress: { _ in }) == 3)
    }

    @Test("is restored from its backup, after which the next pass goes on")
    func restored() throws {
        let shop = try shop()
        try remove(Self.ledger, shop)
        let outcome = try LedgerRestore.run(shop.workspace(), clock: shop.clock(), acceptsLoss: false)
        #expect(outcome.pass == 2)
        #expect(outcome.lost.isEmpty)
        #expect(try shop.exportStates() == ["1001": "written"])
        #expect(try shop.run().pass == 3)
    }

    @Test("keeps the ledger that was there when a backup takes its place")
    func kept() throws {
        let shop = try shop()
        _ = try LedgerRestore.run(shop.workspace(), clock: shop.clock(), acceptsLoss: false)
        #expect(shop.has(Self.ledger + ".before-restore"))
    }

    @Test("is not restored where there is no backup")
    func noBackup() throws {
        let shop = try shop()
        try remove("state/backup", shop)
        let workspace = try shop.workspace()
        let clock = shop.clock()
        let problem = #expect(throws: Problem.self) {
            try LedgerRestore.run(workspace, clock: clock, acceptsLoss: false)
        }
        #expect(problem?.code == "LEDGER-010")
    }

    @Test("older than its archive stops the pass; such a backup is restored only by a person's word, and numbers go on")
    func behind() throws {
        let shop = try shop()
        try put("state/backup/ledger.sqlite", "state/old.sqlite", shop)
        try shop.drop(PohodaFile.stock([.init("A", "8")], at: "07:00"), Shop.warehouse + "/stock.xml")
        try shop.run()
        try put("state/old.sqlite", Self.ledger, shop)
        try expectStopped(shop, "LEDGER-008")
        try put("state/old.sqlite", "state/backup/ledger.sqlite", shop)
        let workspace = try shop.workspace()
        let clock = shop.clock()
        let problem = #expect(throws: Problem.self) {
            try LedgerRestore.run(workspace, clock: clock, acceptsLoss: false)
        }
        #expect(problem?.code == "LEDGER-008")
        let outcome = try LedgerRestore.run(workspace, clock: clock, acceptsLoss: true)
        #expect(outcome.lost.count == 1)
        #expect(try shop.run().pass == 4)
    }

    @Test("of another workspace stops the pass")
    func foreign() throws {
        let (shop, other) = (try shop(), try Shop())
        for day in 0..<2 {
            try other.drop(
                PohodaFile.stock([.init("B", "\(day + 3)")], at: "0\(day + 5):00"),
                Shop.warehouse + "/b.xml"
            )
            try other.run()
        }
        try remove(Self.ledger, shop)
        try FileManager.default.copyItem(
            atPath: other.root + "/" + Self.ledger,
            toPath: shop.root + "/" + Self.ledger
        )
        try expectStopped(shop, "LEDGER-009")
    }
}

@Suite("Records of passes")
struct PassRecordTests {
    private func records(_ shop: Shop) -> [String] {
        shop.names("spool/archive/passes").flatMap { day in
            shop.names("spool/archive/passes/" + day).map { "spool/archive/passes/" + day + "/" + $0 }
        }
    }

    @Test(
        "are never another file's: what is dropped under their name is only data",
        arguments: [
            "pass-000001.csv", "pass-000002.csv", "pass-x.csv", "pass-999999.csv",
        ]
    )
    func droppedUnderTheirName(_ name: String) throws {
        let shop = try Shop()
        let forged = """
            pass;999;2026-11-23T10:00:00Z;2026-11-23T10:00:00Z;0
            decision;2026-11-23T10:00:00Z;order\thold\t1001;1;
            file;spool/inbox;a.gpc;\(String(repeating: "0", count: 64));spool/archive/2026-11-23/a.gpc

            """
        // A list of products that is taken and archived, and one that is refused.
        try shop.drop("code;ean;name;x;y\r\nA;;A;;\r\n" + forged, Shop.eshop + "/" + name)
        try shop.drop("code;ean;name\r\n" + forged, Shop.warehouse + "/" + name)
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.run()
        #expect(records(shop).count == 1)
        let kept = shop.names("spool/archive").filter { $0 != "passes" } + shop.names("spool/rejected")
        #expect(!kept.isEmpty)
        let archived = shop.names("spool/archive").flatMap { shop.names("spool/archive/" + $0) }
        #expect(archived.contains(name))
        let states = try shop.exportStates()
        #expect(try Replay.run(shop.workspace(), progress: { _ in }) == 1)
        #expect(try shop.exportStates() == states)
    }

    @Test("replace none that is there, whatever the ledger knows of it")
    func neverReplaced() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "9")]), Shop.warehouse + "/a.xml")
        try shop.run()
        // Days after that of the next pass, as a clock that was wrong may have made them, and a record before them.
        for day in ["2026-11-24", "2026-11-25"] { try shop.makeFolder("spool/archive/passes/" + day) }
        let next = "spool/archive/passes/2026-11-23/pass-000002.csv"
        try shop.drop("of another time", next)
        try shop.drop(PohodaFile.stock([.init("A", "8")], at: "07:00"), Shop.warehouse + "/a.xml")
        #expect(throws: Problem.self) { try shop.run() }
        #expect(shop.text(next) == "of another time")
    }

    @Test("follow each other: a replay without one of them, or with a changed one, is refused and changes nothing")
    func chained() throws {
        for change in ["removed", "changed"] {
            let shop = try Shop()
            for hour in 5..<8 {
                try shop.drop(PohodaFile.stock([.init("A", "\(hour)")], at: "0\(hour):00"), Shop.warehouse + "/a.xml")
                try shop.run()
            }
            let second = records(shop)[1]
            let bytes = try #require(shop.bytes(second))
            try shop.fetch(second)
            if change == "changed" {
                try shop.drop(String(decoding: bytes, as: UTF8.self).replacing(";0\r\n", with: ";3\r\n"), second)
            }
            let before = try shop.tree(except: "nothing")
            let workspace = try shop.workspace()
            let problem = #expect(throws: Problem.self) { try Replay.run(workspace, progress: { _ in }) }
            #expect(problem?.code == "FILE-040")
            #expect(try shop.tree(except: "nothing") == before)
        }
    }

    @Test("of an earlier version, which lay among the files of their day, are moved by the first pass")
    func adopted() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "9")]), Shop.warehouse + "/a.xml")
        try shop.run()
        let record = try #require(records(shop).first)
        let old = record.replacing("archive/passes/", with: "archive/")
        try FileManager.default.moveItem(atPath: shop.root + "/" + record, toPath: shop.root + "/" + old)
        try FileManager.default.removeItem(atPath: shop.root + "/spool/archive/passes")
        try shop.run()
        #expect(records(shop) == [record])
        #expect(!shop.has(old))
    }
}
