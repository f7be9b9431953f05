import Domain
import Exchange
import Ledger
import Testing

@Suite("A file that comes again")
struct RepeatTests {
    @Test("with the same bytes is written down and does nothing", arguments: ["stock.xml", "other.xml"])
    func sameBytes(name: String) throws {
        let shop = try Shop()
        let stock = PohodaFile.stock([.init("A", "5")])
        try shop.drop(stock, Shop.warehouse + "/stock.xml")
        try shop.run()
        let known = try shop.knowledge()
        try shop.drop(stock, Shop.warehouse + "/" + name)
        let report = try shop.run()
        #expect(report.outcomes == [name: "repeated"])
        #expect(report.written.isEmpty)
        #expect(report.exit == 0)
        #expect(try shop.knowledge() == known)
        #expect(shop.names(Shop.warehouse).isEmpty)
        #expect(shop.text("spool/archive/2026-11-23/" + name) == stock)
    }

    @Test("twice in one pass is applied once")
    func twiceInOnePass() throws {
        let shop = try Shop()
        let orders = ShopFile.orders([.init("1001")])
        try shop.drop(orders, Shop.eshop + "/a.xml")
        try shop.drop(orders, Shop.eshop + "/b.xml")
        let report = try shop.run()
        #expect(report.outcomes == ["a.xml": "applied", "b.xml": "repeated"])
        #expect(report.counts.ordersNew == 1)
    }

    @Test("that was refused is refused again, and both are kept")
    func refusedAgain() throws {
        let shop = try Shop()
        let text = Array(PohodaFile.stock([.init("A", "5")], ico: "1").utf8)
        try shop.expectRefused(text, as: Shop.warehouse + "/stock.xml", code: "POHODA-001")
        try shop.expectRefused(text, as: Shop.warehouse + "/stock.xml", code: "POHODA-001")
        let other = Array(PohodaFile.stock([.init("B", "5")], ico: "1").utf8)
        try shop.drop(other, Shop.warehouse + "/stock.xml")
        #expect(try shop.run().outcomes == ["stock.xml": "rejected POHODA-001"])
        // The first of the name stays what it was.
        #expect(shop.bytes("spool/rejected/2026-11-23/stock.xml") == text)
        #expect(shop.names("spool/rejected/2026-11-23").count == 4)
    }

    @Test("with orders that stand again as they did before others came is news")
    func ordersAgain() throws {
        let shop = try Shop()
        let first = ShopFile.orders([ShopFile.Order("1001").state("Prijatá")])
        try shop.drop(first, Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.drop(ShopFile.orders([ShopFile.Order("1001").state("Stornovaná")]), Shop.eshop + "/orders.xml")
        try shop.run()
        #expect(try shop.exportStates() == ["1001": "skipped"])
        try shop.drop(first, Shop.eshop + "/orders.xml")
        #expect(try shop.run().outcomes == ["orders.xml": "applied"])
        #expect(try shop.exportStates() == ["1001": "written"])
        try shop.drop(first, Shop.eshop + "/orders.xml")
        #expect(try shop.run().outcomes == ["orders.xml": "repeated"])
        try shop.expectSameAfterReplay()
    }

    @Test("with a refusal of what was sent again since is news")
    func refusedAgainByTheSystem() throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        try shop.fetchOrders()
        try shop.answer([("eshop-1001", .refused)])
        try shop.decide(.order(.send, "1001"))
        try shop.run()
        try shop.fetchOrders()
        #expect(try shop.answer([("eshop-1001", .refused)]).outcomes == ["answers.xml": "applied"])
        #expect(try shop.exportStates() == ["1001": "refused POHODA 108"])
        try shop.expectSameAfterReplay()
    }
}
