import Domain
import Exchange
import Ledger
import Settings
import Testing

@Suite("The ledger rebuilt from the archive")
struct ReplayTests {
    private static let stock = Shop.warehouse + "/stock.xml"

    private func many(_ count: Int, _ quantity: String, at time: String) -> String {
        PohodaFile.stock((0..<count).map { PohodaFile.Card("A\(100 + $0)", quantity) }, at: time)
    }

    @Test("is the same after what people decided about payments, took back, and made rules of")
    func decisionsAboutPayments() throws {
        let shop = try Shop("payments.partial=always")
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002"), .init("1003")]), Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.drop(
            BankFile.statement([.init(1000), .init(400, vs: "1003", document: 2), .init(-1000, document: 3)]),
            Shop.inbox + "/a.gpc"
        )
        try shop.run()
        try shop.decide(.pair(1, ["1001=3.00", "1002"]))
        try shop.decide(.rule(1))
        try shop.decide(.ignore(2))
        try shop.decide(.undo(2))
        try shop.drop(BankFile.statement([.init(600, vs: "1003")], number: 2, day: 24), Shop.inbox + "/b.gpc")
        try shop.run()
        try shop.expectSameAfterReplay()
    }

    @Test("is the same after orders, answers, invoices, payments and deliveries")
    func trade() throws {
        let shop = try Shop("warehouse.requests=[stock]")
        try shop.drop(PohodaFile.stock([.init("A", "9"), .init("B", "7")]), ReplayTests.stock)
        try shop.drop(
            ShopFile.orders([.init("1001"), .init("1002"), ShopFile.Order("1003").with { $0.total = "12.00" }]),
            Shop.eshop + "/orders.xml"
        )
        try shop.run()
        try shop.run()
        for name in shop.names("spool/warehouse/out") { try shop.fetch("spool/warehouse/out/" + name) }
        try shop.run()
        try shop.drop(PohodaFile.stock([.init("A", "1")], ico: "1"), Shop.warehouse + "/refused.xml")
        try shop.drop(
            PohodaFile.receipts([("eshop-1001", .accepted(document: "26001")), ("eshop-1002", .refused)]),
            Shop.warehouse + "/r.xml"
        )
        try shop.drop(PohodaFile.invoices([("FV1", "260100031", nil, "26001", "10.00")]), Shop.warehouse + "/i.xml")
        try shop.drop(
            BankFile.statement([.init(1000, vs: "260100031"), .init(900, vs: "1002", document: 2)]),
            Shop.inbox + "/a.gpc"
        )
        try shop.run()
        try shop.drop(
            PohodaFile.stock([.init("A", "9", reserved: "1"), .init("B", "7")], at: "07:00"),
            ReplayTests.stock
        )
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", price: "11.00")]), Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.expectSameAfterReplay()
        // And the passes go on as if nothing had happened.
        #expect(try shop.run().written.isEmpty)
    }

    @Test("is the same after what people decided, with passes in between that had nothing to do")
    func decisions() throws {
        let shop = try Shop("orders.export=manual")
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002"), .init("1003")]), Shop.eshop + "/orders.xml")
        try shop.drop(
            BankFile.statement([.init(2000, vs: "1"), .init(1000, vs: "1003", document: 2)]),
            Shop.inbox + "/a.gpc"
        )
        try shop.run()
        for _ in 0..<3 { try shop.run() }
        try shop.decide(.pair(1, ["1001", "1002"]))
        try shop.decide(.order(.send, "1001"))
        try shop.decide(.order(.hold, "1002"))
        try shop.run()
        try shop.run()
        try shop.decide(.unpair(2))
        try shop.decide(.order(.send, "1002"))
        try shop.run()
        try shop.decide(.order(.send, "1001"))
        try shop.run()
        try shop.expectSameAfterReplay()
    }

    @Test("is the same after held exports that were released and discarded")
    func held() throws {
        let shop = try Shop()
        try shop.drop(many(30, "5", at: "06:00"), ReplayTests.stock)
        try shop.run()
        try shop.drop(many(10, "5", at: "07:00"), ReplayTests.stock)
        try shop.run()
        try shop.decide(.discard(2))
        try shop.run()
        try shop.drop(many(30, "0", at: "08:00"), ReplayTests.stock)
        try shop.run()
        try shop.run()
        try shop.decide(.release(3))
        try shop.run()
        try shop.drop(many(10, "5", at: "09:00"), ReplayTests.stock)
        try shop.run()
        try shop.expectSameAfterReplay()
        #expect(shop.names("spool/held").count == 2)
    }

    @Test("keeps what a person decided since the last pass")
    func lastDecision() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.drop(BankFile.statement([.init(1000, vs: "1")]), Shop.inbox + "/a.gpc")
        try shop.run()
        try shop.decide(.pair(1, ["1001"]))
        try shop.expectSameAfterReplay()
        #expect(try shop.payments() == ["paired person 1001=10.00"])
        // The pass after the replay puts the decision into the archive as any other.
        #expect(try shop.run().counts.statesWritten == 1)
        try shop.expectSameAfterReplay()
    }

    @Test("leaves the old ledger beside it")
    func oldLedger() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "9")]), ReplayTests.stock)
        try shop.run()
        _ = try Replay.run(shop.workspace(), progress: { _ in })
        #expect(shop.names("state").contains("ledger.sqlite.before-replay"))
    }
}
