import Domain
import Exchange
import Ledger
import Testing

@Suite("An order that the shop cancels")
struct CancelledOrderTests {
    private static let words = [
        "Stornovaná", "STORNO", "zrušené", "Zrušeno", "Cancelled", "canceled", "wc-cancelled", "Stornováno",
        "wc-refunded",
    ]

    @Test("is not written, in whatever letters its state is told", arguments: words)
    func neverWritten(_ state: String) throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "10")]), Shop.warehouse + "/stock.xml")
        let report = try shop.take(ShopFile.Order("1001").state(state), .init("1002"))
        #expect(report.counts.ordersWritten == 1)
        #expect(try shop.exportStates() == ["1001": "skipped", "1002": "written"])
        #expect(shop.stock(pass: 1) == ["A": "9"])
    }

    @Test("while its file lies there is taken back, and the others of its pack go in another", arguments: words)
    func takenBack(_ state: String) throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "10")]), Shop.warehouse + "/stock.xml")
        try shop.take(.init("1001"), .init("1002"), .init("1003"))
        let first = shop.packs()
        try shop.drop(ShopFile.orders([ShopFile.Order("1002").state(state)]), Shop.eshop + "/orders.xml")
        let plan = try shop.expectPlanIsHarmless()
        #expect(plan.problems.map(\.problem.code) == ["ORDER-023"])
        #expect(plan.counts.ordersWritten == 2)
        let report = try shop.run()
        #expect(report.problems.map(\.problem.code) == ["ORDER-023"])
        #expect(report.problems.first?.problem.arguments["order"] == "1002")
        // Somebody may have read the file though it lay there: that is looked up once.
        #expect(report.exit == 3)
        #expect(report.waiting.orders == 0)
        #expect(try shop.exportStates() == ["1001": "written", "1002": "skipped", "1003": "written"])
        #expect(shop.packs().count == 1 && shop.packs() != first)
        let text = try #require(shop.orderFile()?.text)
        #expect(text.contains("eshop-1001") && text.contains("eshop-1003") && !text.contains("1002"))
        #expect(shop.stock(pass: 2) == ["A": "8"])
        #expect(try shop.run().exit == 0)
        try shop.expectSameAfterReplay()
        #expect(try shop.run().written.isEmpty)
    }

    @Test("alone in its pack is taken back with its file, and goes once it is open again")
    func alone() throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        try shop.take(ShopFile.Order("1001").state("Zrušená"))
        #expect(shop.packs().isEmpty)
        #expect(try shop.waits("1001") == "cancelled")
        #expect(try shop.take(ShopFile.Order("1001").state("Nova")).counts.ordersWritten == 1)
        #expect(shop.packs().count == 1)
        try shop.expectSameAfterReplay()
    }

    @Test("after its file was fetched waits for a person until its document is cancelled")
    func afterFetched() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        try shop.fetchOrders()
        let report = try shop.take(ShopFile.Order("1001").state("Storno"))
        #expect(report.problems.map(\.problem.code) == ["ORDER-022"])
        #expect(report.exit == 3)
        #expect(try shop.exportStates() == ["1001": "delivered ORDER-022", "1002": "delivered"])
        #expect(try shop.run().exit == 3)
        // The answer names what is to be cancelled.
        let answered = try shop.answer([
            ("eshop-1001", .accepted(document: "26OBJ7")), ("eshop-1002", .accepted(document: "26OBJ8")),
        ])
        #expect(answered.problems.map(\.problem.arguments["document"]) == ["26OBJ7"])
        #expect(try shop.exportStates() == ["1001": "accepted ORDER-022", "1002": "accepted"])
        try shop.decide(.settle("1001", document: nil, reason: "zrušené v Pohode"))
        #expect(try shop.exportStates() == ["1001": "accepted", "1002": "accepted"])
        #expect(try shop.run().exit == 0)
        try shop.expectSameAfterReplay()
    }

    @Test("that the accounting system refuses then needs nobody")
    func refusedAfterwards() throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        try shop.fetchOrders()
        #expect(try shop.take(ShopFile.Order("1001").state("Storno")).exit == 3)
        #expect(try shop.answer([("eshop-1001", .refused)]).waiting.orders == 0)
        #expect(try shop.run().exit == 0)
        try shop.expectSameAfterReplay()
    }

    @Test("after the accounting system took it waits with the document's number; open again it waits no more")
    func afterAccepted() throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        try shop.fetchOrders()
        try shop.answer([("eshop-1001", .accepted(document: "26OBJ7"))])
        let report = try shop.take(ShopFile.Order("1001").state("Stornované"))
        #expect(report.problems.map(\.problem.arguments["document"]) == ["26OBJ7"])
        #expect(report.exit == 3)
        #expect(try shop.waits("1001") == "ORDER-022")
        // Told once; it goes on waiting, and another word for it changes nothing.
        let again = try shop.take(ShopFile.Order("1001").state("Zrušená"))
        #expect(again.problems.isEmpty && again.exit == 3)
        #expect(try shop.take(ShopFile.Order("1001").state("Nova")).exit == 0)
        #expect(try shop.waits("1001") == nil)
        try shop.expectSameAfterReplay()
    }

    @Test("and its answer in one pass is told too")
    func answerInOnePass() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        try shop.drop(ShopFile.orders([ShopFile.Order("1001").state("Storno")]), Shop.eshop + "/orders.xml")
        let report = try shop.answer([("eshop-1001", .accepted(document: "26OBJ7"))], pack: shop.packs()[0])
        #expect(report.exit == 3)
        // Once, with the number of its document.
        let told = report.problems.map(\.problem).filter { $0.code == "ORDER-022" }
        #expect(told.map { $0.arguments["document"] } == ["26OBJ7"])
        #expect(try shop.exportStates()["1001"] == "accepted ORDER-022")
        // The pack was read, so the rest of it is not sent a second time; what became of it nobody has said.
        #expect(try shop.exportStates()["1002"] == "unknown ORDER-037")
    }

    @Test("in a file that was taken back is told when the accounting system has it all the same")
    func readAllTheSame() throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        let pack = shop.packs()[0]
        try shop.take(ShopFile.Order("1001").state("Storno"))
        let report = try shop.answer([("eshop-1001", .accepted(document: "26OBJ7"))], pack: pack)
        #expect(report.exit == 3)
        #expect(try shop.exportStates() == ["1001": "accepted ORDER-022"])
        try shop.expectSameAfterReplay()
    }

    @Test("is taken back one by one where the accounting system takes one order per file")
    func oneByOne() throws {
        let shop = try Shop(system: "money-s3")
        try shop.take(.init("1001"), .init("1002"))
        #expect(shop.names("spool/warehouse/out").count == 2)
        let report = try shop.take(ShopFile.Order("1001").state("Storno"))
        #expect(report.counts.ordersWritten == 0)
        #expect(shop.names("spool/warehouse/out") == ["order-eshop-1002.xml"])
        #expect(try shop.exportStates() == ["1001": "skipped", "1002": "written"])
        try shop.expectSameAfterReplay()
    }

    @Test("is told where a connection has delivered it, and taken back where none could")
    func connections() throws {
        let side = try OtherSide(.folder)
        for isReachable in [true, false] {
            let folder = isReachable ? side.folder("in") : side.folder("nowhere")
            let shop = try side.shop("send=" + folder, "from=warehouse")
            try shop.take(.init("1001"), .init("1002"))
            #expect(try shop.exportStates()["1001"] == (isReachable ? "delivered" : "written"))
            let report = try shop.take(ShopFile.Order("1001").state("Storno"))
            #expect(report.problems.contains { $0.problem.code == (isReachable ? "ORDER-022" : "ORDER-023") })
            #expect(try shop.exportStates()["1001"] == (isReachable ? "delivered ORDER-022" : "skipped"))
        }
    }

    @Test("still waits when the system answers that it does not know")
    func unknownAnswer() throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        try shop.fetchOrders()
        try shop.take(ShopFile.Order("1001").state("Storno"))
        let report = try shop.answer([("eshop-1001", .unknown)])
        #expect(report.codes.contains { $0.hasPrefix("ORDER-033") } && report.exit == 3)
        #expect(try shop.exportStates() == ["1001": "unknown ORDER-022"])
    }

    @Test("is not sent by a person, and waits when it opens again after its document was cancelled")
    func opened() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), ShopFile.Order("1002").state("Storno"))
        try shop.fetchOrders()
        #expect(throws: (any Error).self) { try shop.decide(.order(.send, "1002")) }
        try shop.answer([("eshop-1001", .accepted(document: "26OBJ7"))])
        try shop.take(ShopFile.Order("1001").state("Storno"))
        try shop.decide(.settle("1001", document: nil, reason: "zrušené"))
        let report = try shop.take(ShopFile.Order("1001").state("Prijatá"))
        #expect(report.problems.map(\.problem.code) == ["ORDER-020"])
        #expect(try shop.waits("1001") == "ORDER-020 (state Storno → Prijatá)")
        #expect(try shop.run().exit == 3)
    }

    @Test("keeps telling of its two documents, cancelled or open again")
    func twoDocuments() throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        try shop.fetchOrders()
        try shop.answer([("eshop-1001", .accepted(document: "26OBJ7"))])
        try shop.answer([("eshop-1001", .accepted(document: "26OBJ9"))])
        let waits = try shop.waits("1001")
        #expect(waits?.hasPrefix("ORDER-024") == true)
        try shop.take(ShopFile.Order("1001").state("Storno"))
        #expect(try shop.waits("1001") == waits)
        try shop.take(ShopFile.Order("1001").state("Prijatá"))
        #expect(try shop.waits("1001") == waits)
    }
}
