import Domain
import Exchange
import Ledger
import Testing

@Suite("Orders on their way out")
struct OrderExportTests {
    private let path = Shop.eshop + "/orders.xml"

    private func drop(_ orders: ShopFile.Order..., in shop: Shop) throws {
        try shop.drop(ShopFile.orders(orders), path)
    }

    @Test("exported again unchanged do nothing, whatever else is in the file")
    func unchanged() throws {
        let shop = try Shop()
        try drop(.init("1001"), in: shop)
        try shop.run()
        try drop(.init("1002"), .init("1001"), in: shop)
        let report = try shop.run()
        #expect(report.counts.ordersNew == 1)
        #expect(report.counts.ordersWritten == 1)
        #expect(try shop.order("1001")?.revision == 1)
    }

    @Test("changed before they went replace what was known")
    func changedBefore() throws {
        let shop = try Shop("orders.export=manual")
        try drop(.init("1001"), in: shop)
        try shop.run()
        try drop(.init("1001", price: "12.00"), in: shop)
        let report = try shop.run()
        #expect(report.exit == 0)
        #expect(try shop.order("1001")?.revision == 2)
        try shop.decide(.order(.send, "1001"))
        try shop.run()
        #expect(shop.orderFile()?.text.contains("12") == true)
        #expect(try shop.order("1001")?.order.total.decimal == "12.00")
    }

    @Test("changed after they went wait for a person, and the file is not written again")
    func changedAfter() throws {
        let shop = try Shop()
        try drop(.init("1001"), in: shop)
        try shop.run()
        let file = try #require(shop.orderFile()?.text)
        try drop(.init("1001", price: "12.00"), in: shop)
        let report = try shop.run()
        #expect(report.codes == ["ORDER-020:3"])
        #expect(report.counts.ordersWritten == 0)
        #expect(report.waiting.orders == 1)
        #expect(report.exit == 3)
        #expect(try shop.exportStates() == ["1001": "written ORDER-020"])
        #expect(shop.orderFile()?.text == file)
    }

    @Test("whose state alone changed after they went are no conflict")
    func stateAfter() throws {
        let shop = try Shop()
        try drop(.init("1001"), in: shop)
        try shop.run()
        try drop(ShopFile.Order("1001").with { $0.state = "Vybavuje sa" }, in: shop)
        let report = try shop.run()
        #expect(report.problems.isEmpty)
        #expect(report.exit == 0)
        #expect(try shop.exportStates() == ["1001": "written"])
    }

    @Test("of a state that is not exported go when a person says so, even if the shop exports them again first")
    func sentBeforeItsState() throws {
        let shop = try Shop("orders.states=[Vybavuje sa]")
        let waiting = ShopFile.Order("1001").with { $0.state = "Nová" }
        try drop(waiting, in: shop)
        try shop.run()
        #expect(try shop.exportStates() == ["1001": "skipped"])
        try shop.decide(.order(.send, "1001"))
        try drop(waiting.with { $0.state = "Čaká" }, in: shop)
        #expect(try shop.run().counts.ordersWritten == 1)
        #expect(try shop.exportStates() == ["1001": "written"])
    }

    @Test("that were cancelled after a person sent them do not go")
    func cancelledBeforeItWent() throws {
        let shop = try Shop("orders.states=[Vybavuje sa]")
        try drop(ShopFile.Order("1001").with { $0.state = "Nová" }, in: shop)
        try shop.run()
        try shop.decide(.order(.send, "1001"))
        try drop(ShopFile.Order("1001").with { $0.state = "Storno" }, in: shop)
        #expect(try shop.run().counts.ordersWritten == 0)
        #expect(try shop.exportStates() == ["1001": "skipped"])
    }

    @Test("go when a person says so, where the merchant wants that")
    func manual() throws {
        let shop = try Shop("orders.export=manual")
        try drop(.init("1001"), .init("1002"), in: shop)
        #expect(try shop.run().counts.ordersWritten == 0)
        #expect(shop.names("spool/warehouse/out").isEmpty)
        try shop.decide(.order(.send, "eshop/1001"))
        #expect(shop.names("spool/warehouse/out").isEmpty)
        #expect(try shop.run().counts.ordersWritten == 1)
        #expect(try shop.exportStates() == ["1001": "written", "1002": "new"])
        #expect(shop.orderFile()?.text.contains("1002") == false)
    }

    @Test("that a person holds stay, also when the channel changes them")
    func hold() throws {
        let shop = try Shop("orders.states=[Nova]")
        try drop(ShopFile.Order("1001").with { $0.state = "Caka" }, in: shop)
        try shop.run()
        #expect(try shop.exportStates() == ["1001": "skipped"])
        try shop.decide(.order(.hold, "1001"))
        #expect(try shop.exportStates() == ["1001": "held ORDER-021"])
        try drop(.init("1001"), in: shop)
        #expect(try shop.run().counts.ordersWritten == 0)
        #expect(try shop.exportStates() == ["1001": "held ORDER-021"])
        try shop.decide(.order(.send, "1001"))
        #expect(try shop.run().counts.ordersWritten == 1)
    }

    @Test("in a state that is not exported wait until it is, and cancelled ones never go")
    func states() throws {
        let shop = try Shop("orders.states=[Nova]")
        try drop(
            ShopFile.Order("1001").with { $0.state = "Caka" },
            ShopFile.Order("1002").with { $0.state = "Storno" },
            in: shop
        )
        #expect(try shop.run().counts.ordersWritten == 0)
        try drop(.init("1001"), ShopFile.Order("1002").with { $0.state = "Storno" }, in: shop)
        #expect(try shop.run().counts.ordersWritten == 1)
        #expect(try shop.exportStates() == ["1001": "written", "1002": "skipped"])
    }

    @Test("sent again keep the ids of their pack and of themselves")
    func resend() throws {
        let shop = try Shop()
        try drop(.init("1001"), .init("1002"), in: shop)
        try shop.run()
        let first = try #require(shop.orderFile())
        try shop.fetch("spool/warehouse/out/" + first.name)
        try shop.run()
        try shop.drop(
            PohodaFile.receipts([("eshop-1001", .refused), ("eshop-1002", .unknown)]),
            Shop.warehouse + "/r.xml"
        )
        try shop.run()
        try shop.decide(.order(.send, "1001"))
        try shop.decide(.order(.send, "1002"))
        let report = try shop.run()
        #expect(report.counts.ordersWritten == 2)
        let again = try #require(shop.orderFile())
        #expect(again.name == first.name)
        #expect(again.text == first.text)
    }

    @Test("cannot be held or sent once the accounting system has them")
    func tooLate() throws {
        let shop = try Shop()
        try drop(.init("1001"), in: shop)
        try shop.run()
        try shop.drop(PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))]), Shop.warehouse + "/r.xml")
        try shop.run()
        let known = try shop.tables()
        for action in [PersonalDecision.OrderAction.send, .hold] {
            #expect(throws: Shop.Failed(codes: ["DECISION-003"])) { try shop.tryDeciding(.order(action, "1001")) }
        }
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.order(.send, "none")) }
        #expect(try shop.tables() == known)
    }

    @Test("come as a Pohoda data pack too, and keep their codes and amounts")
    func dataPack() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "10")]), Shop.warehouse + "/stock.xml")
        try shop.drop(ShopFile.dataPack(number: "1001", code: "A", quantity: "2", price: "12.30"), path)
        let report = try shop.run()
        #expect(report.outcomes == ["orders.xml": "applied", "stock.xml": "applied"])
        #expect(report.files.first?.format == "pohoda.orders")
        #expect(try shop.order("1001")?.order.total.decimal == "24.60")
        #expect(shop.stock(pass: 1) == ["A": "8"])
        #expect(shop.orderFile()?.text.contains("<ord:numberOrder>1001</ord:numberOrder>") == true)
        // Our own file must not come back as an answer of the accounting system.
        let text = try #require(shop.orderFile()?.text)
        try shop.expectRefused(Array(text.utf8), as: Shop.warehouse + "/back.xml", code: "FILE-002")
    }
}
