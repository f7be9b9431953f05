import Domain
import Exchange
import Ledger
import Settings
import Spool
import Testing

@Suite("Passes one after another")
struct RunnerTests {
    @Test("exclude each other: a second runner is told who runs")
    func locked() throws {
        let shop = try Shop()
        let workspace = try shop.workspace()
        let lock = try workspace.lock()
        var code: String?
        do throws(Problem) {
            try workspace.lock().release()
        } catch {
            code = error.code
            #expect(error.arguments["pid"].flatMap { Int($0) } != nil)
        }
        #expect(code == "WORKSPACE-006")
        lock.release()
        try workspace.lock().release()
    }

    @Test("with nothing to do write nothing but their own record")
    func idle() throws {
        let shop = try Shop("warehouse.requests=[stock, issued-invoices]")
        try shop.drop(PohodaFile.stock([.init("A", "5")]), Shop.warehouse + "/stock.xml")
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.drop(BankFile.statement([.init(1000, vs: "9")]), Shop.inbox + "/a.gpc")
        try shop.run()
        let before = try shop.tree(except: "state")
        let known = try shop.tables()
        for _ in 0..<3 {
            let report = try shop.run()
            #expect(report.files.isEmpty && report.written.isEmpty && report.problems.isEmpty)
            #expect(report.exit == 0)
        }
        #expect(try shop.tree(except: "state") == before)
        let now = try shop.tables()
        #expect(now.filter { $0.key != "pass" } == known.filter { $0.key != "pass" })
        #expect(now["pass"]?.count == 4)
    }

    @Test("ask for exports by one file, and again only once it was fetched")
    func requests() throws {
        let shop = try Shop("warehouse.requests=[stock]")
        let first = try shop.run()
        #expect(first.written.map(\.kind) == [.request])
        let names = shop.names("spool/warehouse/out")
        #expect(names.count == 1)
        for _ in 0..<2 { #expect(try shop.run().written.isEmpty) }
        #expect(shop.names("spool/warehouse/out") == names)
        try shop.fetch("spool/warehouse/out/" + names[0])
        #expect(try shop.run().written.map(\.kind) == [.request])
    }

    @Test("keep every file they wrote and read, also of one name on one day")
    func archive() throws {
        let shop = try Shop("channels.eshop.full=always")
        for (count, time) in [("5", "06:00"), ("4", "07:00")] {
            try shop.drop(PohodaFile.stock([.init("A", count)], at: time), Shop.warehouse + "/stock.xml")
            try shop.run()
        }
        // A shop may well drop a list under the name of a file that a pass is going to write.
        let list = ShopFile.products([("A", "", "Item A")])
        try shop.drop(list, Shop.eshop + "/stock-3.csv")
        try shop.drop(PohodaFile.stock([.init("A", "3")], at: "08:00"), Shop.warehouse + "/stock.xml")
        let report = try shop.run()
        #expect(report.outcomes == ["stock-3.csv": "applied", "stock.xml": "applied"])
        let day = "spool/archive/2026-11-23/"
        let kept = shop.names(day).compactMap { shop.text(day + $0) }
        #expect(kept.contains(list))
        #expect(shop.names(day).filter { $0.hasPrefix("stock-full") }.count == 3)
        #expect(shop.names(day).filter { $0.hasPrefix("stock") && $0.hasSuffix(".xml") }.count == 3)
        #expect(kept.contains { $0.contains("A;;3;") })
    }
}
