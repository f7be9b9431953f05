import Domain
import Exchange
import Ledger
import Testing

/// `warehouse.active: false`: its files wait, nothing is written for it, no stock goes out; all else goes on.
@Suite("A warehouse system that is switched off") struct SwitchedOffTests {
    private static let off = "warehouse.active=false"
    private static let out = "spool/warehouse/out"

    /// A shop that was told of five A, and whose Pohoda was switched off then.
    private func shop(_ more: String...) throws -> Shop {
        let shop = try Shop()
        shop.overrides = more
        try shop.drop(PohodaFile.stock([.init("A", "5")], at: "06:00"), Shop.warehouse + "/stock.xml")
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "5"])
        shop.overrides.append(Self.off)
        return shop
    }

    private func on(_ shop: Shop) { shop.overrides.removeAll { $0 == Self.off } }

    @Test("its files wait where they are, and are read in order once it is on again")
    func waits() throws {
        let shop = try shop()
        try shop.drop(PohodaFile.stock([.init("A", "4")], at: "07:00"), Shop.warehouse + "/b.xml")
        let report = try shop.run()
        #expect(report.files.isEmpty && report.exit == 0)
        #expect(report.problems.map(\.problem.code) == ["WORKSPACE-015"])
        #expect(report.problems.first?.problem.arguments["count"] == "1")
        // Later, and by its name earlier: the time decides.
        try shop.drop(PohodaFile.stock([.init("A", "3")], at: "08:00"), Shop.warehouse + "/a.xml")
        try shop.run()
        #expect(shop.names(Shop.warehouse).filter { $0.hasSuffix(".xml") } == ["a.xml", "b.xml"])
        on(shop)
        let again = try shop.run()
        #expect(again.files.map(\.path) == ["b.xml", "a.xml"].map { Shop.warehouse + "/" + $0 })
        #expect(again.files.allSatisfy { $0.outcome == .applied } && again.problems.isEmpty)
        #expect(shop.stock(pass: 4) == ["A": "3"])
    }

    @Test("nothing is written for it or asked of it, and all is written once it is on again")
    func writesNothing() throws {
        let shop = try shop("warehouse.requests=stock")
        try shop.fetch(Self.out + "/" + (try #require(shop.names(Self.out).first { $0.hasPrefix("request") })))
        try shop.take(.init("1001"))
        try shop.take(.init("1001"), .init("1002"))
        #expect(shop.names(Self.out).filter { $0.hasSuffix(".xml") }.isEmpty)
        #expect(try shop.exportStates() == ["1001": "new", "1002": "new"])
        on(shop)
        let report = try shop.run()
        #expect(report.counts.ordersWritten == 2)
        #expect(shop.names(Self.out).contains { $0.hasPrefix("request") })
    }

    @Test("no stock goes out, and what orders took meanwhile is told at once when it is on again")
    func noStock() throws {
        let shop = try shop()
        try shop.take(.init("1001", quantity: "2", total: "20.00"))
        #expect(shop.stock(pass: 2) == nil)
        // Neither settings nor product lists make it.
        shop.overrides.append("channels.eshop.reserve=1")
        try shop.drop("code;ean;name\r\nA;;Item\r\n", Shop.eshop + "/products.csv")
        #expect(try shop.run().written.isEmpty)
        on(shop)
        try shop.run()
        #expect(shop.stock(pass: 4) == ["A": "2"])
        #expect(try shop.run().written.isEmpty)
    }

    @Test("payments are paired and their orders paid")
    func payments() throws {
        let shop = try shop()
        try shop.take(.init("1001"))
        try shop.drop(
            BankFile.statement([.init(1000, vs: "1001", document: 1)], number: 1, day: 23),
            Shop.inbox + "/b.gpc"
        )
        let report = try shop.run()
        #expect(report.counts.paymentsPaired == 1 && report.counts.statesWritten == 1)
        #expect(try shop.payments().first?.hasSuffix("1001=10.00") == true)
    }

    @Test("check and status say so, and check asks nothing of it")
    func said() throws {
        let shop = try shop(
            "connections.p.kind=pohoda-mserver",
            "connections.p.address=http://127.0.0.1:1",
            "connections.p.user=u",
            "connections.p.password=secret:p"
        )
        let findings = try WorkspaceCheck.findings(shop.workspace(), clock: shop.clock())
        #expect(findings.contains { $0.problem?.code == "WORKSPACE-015" && !$0.isWrong })
        #expect(!findings.contains { $0.subject == "p" })
        #expect(try shop.run().exit == 0)
        try shop.drop(PohodaFile.stock([.init("A", "4")], at: "07:00"), Shop.warehouse + "/b.xml")
        let workspace = try shop.workspace()
        let state = try shop.ledger { ledger throws(Problem) in try workspace.warehouseState(ledger) }
        #expect(!state.isActive && state.waitingFiles == 1)
        on(shop)
        let back = try shop.workspace()
        #expect(try shop.ledger { ledger throws(Problem) in try back.warehouseState(ledger).problems.isEmpty })
    }

    @Test("a replay makes the same ledger")
    func replay() throws {
        let shop = try shop()
        try shop.take(.init("1001", quantity: "2", total: "20.00"))
        on(shop)
        try shop.run()
        try shop.fetchOrders()
        try shop.take(.init("1001", quantity: "2", total: "20.00"), .init("1002"))
        try shop.expectSameAfterReplay()
    }
}
