import Domain
import Exchange
import Ledger
import Settings
import Spool
import Testing

@Suite("A plan")
struct PlanTests {
    /// Files of every kind, some of them wrong.
    private func fill(_ shop: Shop, at time: String, order: String, statement: Int) throws {
        let other = time == "06:00" ? "4" : "5"
        try shop.drop(PohodaFile.stock([.init("A", other), .init("B", "7")], at: time), Shop.warehouse + "/stock.xml")
        try shop.drop(
            PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))], pack: "P" + order),
            Shop.warehouse + "/r.xml"
        )
        try shop.drop(PohodaFile.stock([.init("A", "1")], ico: "1"), Shop.warehouse + "/other.xml")
        try shop.drop("<?xml version=\"1.0\"?><ORDERS><ORD", Shop.eshop + "/cut.xml")
        try shop.drop(
            ShopFile.orders([.init(order), ShopFile.Order(order + "9").with { $0.total = "11.50" }]),
            Shop.eshop + "/orders.xml"
        )
        try shop.drop(ShopFile.products([("A", "", "Item A"), ("X", "", "X")]), Shop.eshop + "/products.csv")
        try shop.drop(
            BankFile.statement([.init(1000, vs: order)], number: statement, day: 22 + statement),
            Shop.inbox + "/a.gpc"
        )
    }

    private func expectSame(_ plan: PassReport, _ run: PassReport) {
        #expect(plan.pass == run.pass)
        #expect(plan.outcomes == run.outcomes)
        #expect(plan.files.map(\.path) == run.files.map(\.path))
        #expect(plan.files.map(\.records) == run.files.map(\.records))
        #expect(plan.wrote == run.wrote)
        #expect(plan.codes == run.codes)
        #expect("\(plan.counts)" == "\(run.counts)")
        #expect("\(plan.waiting)" == "\(run.waiting)")
        #expect(plan.exit == run.exit)
    }

    @Test("changes nothing at all, and says what the pass then does")
    func changesNothing() throws {
        let shop = try Shop("warehouse.requests=[stock]")
        for (time, order, statement) in [("06:00", "1001", 1), ("07:00", "1002", 2)] {
            try fill(shop, at: time, order: order, statement: statement)
            let before = try shop.tree()
            let plan = try shop.plan()
            #expect(try shop.tree() == before)
            #expect(plan.files.count == 7)
            expectSame(plan, try shop.run())
            for name in shop.names("spool/warehouse/out") { try shop.fetch("spool/warehouse/out/" + name) }
        }
        let before = try shop.tree()
        let plan = try shop.plan()
        #expect(try shop.tree() == before)
        expectSame(plan, try shop.run())
    }

    @Test("of a workspace without a ledger makes none")
    func withoutLedger() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "4")]), Shop.warehouse + "/stock.xml")
        let before = try shop.tree()
        let plan = try shop.plan()
        #expect(plan.outcomes == ["stock.xml": "applied"])
        #expect(plan.wrote == ["spool/channels/eshop/out/stock-1.csv": 1])
        #expect(try shop.tree() == before)
    }
}
