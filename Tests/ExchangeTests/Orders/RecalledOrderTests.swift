import Domain
import Exchange
import Ledger
import Testing

@Suite("An order that is not to be sent any more while its file lies there")
struct RecalledOrderTests {
    @Test("because a person settled it: its file is taken back, the others go in another")
    func settled() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        let first = shop.packs()
        try shop.decide(.settle("1001", document: "26OBJ5", reason: "zadaná ručne"))
        let report = try shop.run()
        #expect(report.problems.map(\.problem.code) == ["ORDER-036"])
        #expect(try shop.exportStates() == ["1001": "settled", "1002": "written"])
        #expect(shop.packs().count == 1 && shop.packs() != first)
        let text = try #require(shop.orderFile()?.text)
        #expect(text.contains("eshop-1002") && !text.contains("eshop-1001"))
        #expect(try shop.run().exit == 0)
        try shop.expectSameAfterReplay()
        try shop.decide(.unsettle("1001"))
        #expect(try shop.run().counts.ordersWritten == 1)
        #expect(try shop.exportStates() == ["1001": "written", "1002": "written"])
        try shop.expectSameAfterReplay()
    }

    @Test("because a person settled it: nothing is taken back that was fetched")
    func settledTooLate() throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        let pack = shop.packs()[0]
        try shop.decide(.settle("1001", document: "26OBJ5", reason: nil))
        try shop.fetchOrders()
        #expect(try shop.run().problems.isEmpty)
        let report = try shop.answer([("eshop-1001", .accepted(document: "26OBJ6"))], pack: pack)
        #expect(report.problems.map(\.problem.code) == ["ORDER-024"])
        #expect(report.exit == 3)
        try shop.expectSameAfterReplay()
    }

    @Test("because its payment failed: it goes again once its state is another")
    func failed() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        let report = try shop.take(ShopFile.Order("1001").state("Platba zlyhala"))
        #expect(report.problems.map(\.problem.code) == ["ORDER-023"])
        #expect(try shop.exportStates() == ["1001": "skipped", "1002": "written"])
        #expect(try shop.waits("1001") == "paymentFailed")
        #expect(try shop.take(ShopFile.Order("1001").state("Nova")).counts.ordersWritten == 1)
        #expect(try shop.exportStates() == ["1001": "written", "1002": "written"])
        try shop.expectSameAfterReplay()
    }

    @Test("and whose payment fails after its file was fetched waits until it is open again, or cancelled")
    func failedTooLate() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        try shop.fetchOrders()
        let orders = ["1001", "1002"].map { ShopFile.Order($0).state("failed") }
        let report = try shop.take(orders[0], orders[1])
        #expect(report.problems.map(\.problem.code) == ["ORDER-035", "ORDER-035"])
        #expect(report.exit == 3 && report.waiting.orders == 2)
        try shop.answer([("eshop-1001", .accepted(document: "26OBJ7")), ("eshop-1002", .refused)])
        #expect(try shop.exportStates()["1001"] == "accepted ORDER-035")
        #expect(try shop.take(ShopFile.Order("1001").state("Nova")).waiting.orders == 1)
        #expect(try shop.waits("1001") == nil)
        try shop.take(ShopFile.Order("1001").state("Platba zlyhala"))
        #expect(try shop.take(ShopFile.Order("1001").state("Storno")).problems.map(\.problem.code) == ["ORDER-022"])
        try shop.expectSameAfterReplay()
    }

    @Test("waits as it did before when settling it is taken back, with what was sent")
    func unsettled() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"), .init("1003"))
        try shop.fetchOrders()
        try shop.answer(["1001", "1002", "1003"].map { ("eshop-" + $0, .accepted(document: "D" + $0)) })
        try shop.take(
            .init("1001", price: "12.00"),
            ShopFile.Order("1002").state("Storno"),
            ShopFile.Order("1003").state("Storno")
        )
        for number in ["1001", "1002", "1003"] {
            try shop.decide(.settle(number, document: nil, reason: nil))
        }
        #expect(try shop.run().exit == 0)
        try shop.take(ShopFile.Order("1002").state("Nova"))
        for number in ["1001", "1002", "1003"] { try shop.decide(.unsettle(number)) }
        #expect(
            try shop.exportStates() == [
                "1001": "accepted ORDER-020", "1002": "accepted", "1003": "accepted ORDER-022",
            ]
        )
        // Changed back to what the document has, it waits no more.
        try shop.take(.init("1001"))
        #expect(try shop.waits("1001") == nil)
        try shop.expectSameAfterReplay()
    }

    @Test("and was left out of the answer to its file waits for a person")
    func unanswered() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"), .init("1003"))
        let pack = shop.packs()[0]
        try shop.fetchOrders()
        let report = try shop.answer(
            [("eshop-1001", .accepted(document: "26OBJ7")), ("eshop-1003", .refused)],
            pack: pack
        )
        #expect(report.problems.map(\.problem.code).filter { $0 == "ORDER-037" } == ["ORDER-037"])
        #expect(try shop.exportStates()["1002"] == "unknown ORDER-037")
        #expect(report.waiting.orders == 2)
        // The rest of the answer may come yet.
        try shop.answer([("eshop-1002", .accepted(document: "26OBJ8"))], pack: pack)
        #expect(try shop.exportStates()["1002"] == "accepted")
        try shop.expectSameAfterReplay()
    }
}
