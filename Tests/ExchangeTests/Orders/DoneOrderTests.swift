import Domain
import Exchange
import Ledger
import Testing

@Suite("An order that was done when it was first seen")
struct DoneOrderTests {
    private static let words = [
        "Odoslaná", "Odesláno", "VYŘÍZENÁ", "Vybavené", "Doručená", "Completed", "wc-completed",
    ]

    @Test("is no new work for the accounting, takes no stock, and is told", arguments: words)
    func skipped(_ state: String) throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "10")]), Shop.warehouse + "/stock.xml")
        let report = try shop.take(ShopFile.Order("1001").state(state), .init("1002"))
        #expect(report.codes == ["ORDER-031"])
        #expect(report.problems.first?.problem.arguments["count"] == "1")
        #expect(report.exit == 0)
        #expect(try shop.exportStates() == ["1001": "skipped", "1002": "written"])
        #expect(try shop.waits("1001") == "done")
        #expect(shop.stock(pass: 1) == ["A": "9"])
        // Another word of the end changes nothing; a state to be handled does.
        try shop.take(ShopFile.Order("1001").state("Doručené"))
        #expect(try shop.exportStates()["1001"] == "skipped")
        #expect(try shop.take(ShopFile.Order("1001").state("Nevybavená")).counts.ordersWritten == 1)
        try shop.expectSameAfterReplay()
    }

    @Test("goes when a person sends it")
    func sent() throws {
        let shop = try Shop()
        try shop.take(ShopFile.Order("1001").state("Odoslaná"))
        try shop.decide(.order(.send, "1001"))
        #expect(try shop.run().counts.ordersWritten == 1)
        try shop.expectSameAfterReplay()
    }

    @Test("is held or sent where the merchant wants that, and sent where its state is one that is exported")
    func settings() throws {
        for (setting, state) in [
            ("orders.first-seen-done=hold", "held ORDER-028"), ("orders.first-seen-done=send", "written"),
            ("orders.states=[odoslana]", "written"), ("orders.open-states=[Odoslaná]", "written"),
        ] {
            let shop = try Shop(setting)
            let report = try shop.take(ShopFile.Order("1001").state("Odoslaná"))
            #expect(try shop.exportStates() == ["1001": state], "\(setting)")
            #expect(report.exit == (state.hasPrefix("held") ? 3 : 0))
        }
    }

    @Test("does not wait though its amounts do not add up: nobody works on history")
    func wrongHistory() throws {
        let shop = try Shop()
        let report = try shop.take(ShopFile.Order("1001").with { $0.total = "99.00" }.state("Odoslaná"))
        #expect(report.exit == 0)
        #expect(try shop.exportStates() == ["1001": "skipped"])
    }

    @Test("is other than one that was known before it was shipped: that goes")
    func knownBefore() throws {
        let shop = try Shop("orders.export=manual")
        try shop.take(.init("1001"))
        try shop.take(ShopFile.Order("1001").state("Odoslaná"))
        #expect(try shop.exportStates() == ["1001": "new"])
        try shop.decide(.order(.send, "1001"))
        #expect(try shop.run().counts.ordersWritten == 1)
    }

    @Test("keeps its state when it is paid", arguments: words + ["Čiastočne odoslaná", "Zrušená", "Vyexpedované"])
    func paid(_ state: String) throws {
        let shop = try Shop()
        try shop.take(.init("1001"))
        try shop.take(ShopFile.Order("1001").state(state))
        try shop.drop(BankFile.statement([.init(1000, vs: "1001")]), Shop.inbox + "/a.gpc")
        #expect(try shop.run().counts.statesWritten == 0)
    }

    @Test("whose payment failed is no order until it is paid after all")
    func failed() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "10")]), Shop.warehouse + "/stock.xml")
        try shop.take(ShopFile.Order("1001").state("wc-failed"))
        #expect(try shop.exportStates() == ["1001": "skipped"])
        #expect(shop.stock(pass: 1) == ["A": "10"])
        #expect(try shop.take(ShopFile.Order("1001").state("wc-completed")).counts.ordersWritten == 1)
    }
}

@Suite("The history of a shop")
struct OrderHistoryTests {
    private func order(_ number: String, _ day: String) -> ShopFile.Order {
        ShopFile.Order(number).with { $0.date = day + " 10:00:00" }
    }

    @Test("does not flow into the books when the shop gives its orders for the first time")
    func firstFile() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "10")]), Shop.warehouse + "/stock.xml")
        let report = try shop.take(
            order("1001", "2025-02-01"),
            order("1002", "2026-10-20"),
            order("1003", "2026-10-21"),
            order("1004", "2026-11-20")
        )
        #expect(report.codes == ["ORDER-029"])
        let told = report.problems.first?.problem.arguments
        #expect(told?["count"] == "2" && told?["day"] == "2026-10-21")
        #expect(
            try shop.exportStates() == ["1001": "skipped", "1002": "skipped", "1003": "written", "1004": "written"]
        )
        #expect(shop.stock(pass: 1) == ["A": "8"])
        // Changed or not, it stays history until a person sends it.
        try shop.take(order("1001", "2025-02-01").with { $0.city = "Martin" })
        #expect(try shop.waits("1001") == "older")
        try shop.decide(.order(.send, "1001"))
        #expect(try shop.run().counts.ordersWritten == 1)
        // A later file brings no history into the books either; what is newer than its border goes.
        let later = try shop.take(order("1005", "2025-01-01"), order("1006", "2026-10-22"))
        #expect(later.counts.ordersWritten == 1 && later.codes == ["ORDER-029"])
        #expect(try shop.waits("1005") == "older")
        try shop.expectSameAfterReplay()
    }

    @Test("counts from the newest order, but not from one with a date to come")
    func days() throws {
        let atRest = try Shop()
        #expect(try atRest.take(order("1001", "2025-03-01"), order("1002", "2025-03-05")).counts.ordersWritten == 2)
        let typo = try Shop()
        #expect(try typo.take(order("1001", "2026-11-20"), order("1002", "2062-11-20")).counts.ordersWritten == 2)
        let all = try Shop("orders.first-days=0")
        #expect(try all.take(order("1001", "2025-03-01"), order("1002", "2026-11-20")).counts.ordersWritten == 2)
    }

    @Test("ends on the day that the merchant names, in whatever file it comes")
    func since() throws {
        let shop = try Shop("orders.since=2026-11-01")
        try shop.take(order("1001", "2026-10-31"), order("1002", "2026-11-01"))
        try shop.take(order("1003", "2026-10-01").with { $0.total = "99.00" })
        #expect(try shop.exportStates() == ["1001": "skipped", "1002": "written", "1003": "skipped"])
        #expect(try shop.run().exit == 0)
        try shop.expectSameAfterReplay()
    }

    @Test("needs a day of the calendar")
    func noDay() throws {
        for day in ["1.11.2026", "2026-02-30", "yesterday"] {
            let shop = try Shop("orders.since=" + day)
            #expect(throws: Shop.Failed(codes: ["CONFIG-031"])) { try shop.run() }
        }
    }
}

@Suite("States that nobody knows")
struct UnknownStateTests {
    @Test("are told once, listed by check until they have a meaning, and their orders go")
    func told() throws {
        let shop = try Shop()
        let report = try shop.take(ShopFile.Order("1001").state("Kontrola u Petra"), .init("1002"))
        #expect(report.codes == ["ORDER-030:3"])
        #expect(report.exit == 0)
        #expect(try shop.exportStates()["1001"] == "written")
        #expect(try shop.take(ShopFile.Order("1003").state("Kontrola u Petra")).codes.isEmpty)
        func listed() throws -> [String?] {
            try WorkspaceCheck.findings(shop.workspace(), clock: shop.clock()).compactMap(\.problem)
                .filter { $0.code == "ORDER-030" }.map { $0.arguments["state"] }
        }
        #expect(try listed() == ["Kontrola u Petra"])
        shop.overrides = ["orders.open-states=[kontrola u petra]"]
        #expect(try listed().isEmpty)
        shop.overrides = []
        try shop.expectSameAfterReplay()
    }
}
