import Connectors
import Domain
import Exchange
import Ledger
import Loopback
import Testing

@Suite("Gateways asked about what notifications name", .enabled(if: FakeServer.isInstalled))
struct GatewayInquiryTests {
    private func settings(_ address: String, _ name: String = "gopay", goid: String = "8123000017") -> [String] {
        [
            "kind=gopay", "address=" + address, "goid=" + goid, "client-id=1061399163", "client-secret=secret:gopay",
            "currencies=CZK",
        ].map { "connections.\(name).\($0)" }
    }

    private func gopay(_ payments: String, faults: String = "") throws -> (shop: Shop, server: FakeServer) {
        let server = try FakeServer("gopay.py", #"{\#(faults)"state":{"payments":[\#(payments)]}}"#)
        let shop = try Shop()
        shop.overrides = settings(server.address)
        try shop.makeFolder("secrets")
        try shop.drop("sample-secret", "secrets/gopay")
        return (shop, server)
    }

    private func payment(_ state: String, id: Int = 3000006529, _ more: String = "") -> String {
        #"{"id":\#(id),"order_number":"1001","state":"\#(state)","amount":2000,"currency":"CZK"\#(more)}"#
    }

    private func hook(_ id: String = "3000006529", at second: Int = 0) -> String {
        #"{"gateway":"gopay","received":"2026-11-23T09:00:0\#(second)+01:00","method":"GET","query":"id=\#(id)","#
            + #""headers":{},"body":""}"#
    }

    private func inquiry(_ shop: Shop, _ id: String = "3000006529", gateway: String = "gopay") throws -> InquiryRecord?
    {
        try shop.ledger { (ledger) throws(Problem) in try ledger.inquiry(gateway, id) }
    }

    /// What a pass reports, but for clocks that differ, which those of tests do.
    private func codes(_ report: PassReport) -> [String] {
        report.problems.filter { !$0.problem.is(RemoteProblem.clockOff) }.map(\.problem.code)
    }

    /// How often the server was asked about payments, known or not.
    private func questions(_ server: FakeServer) throws -> Int {
        try server.exchanges().count { $0.target.contains("/payments/payment/") }
    }

    private func asked(_ server: FakeServer) throws -> [Int] { try server.state()["asked"] as? [Int] ?? [] }

    private func isDue(_ shop: Shop, in seconds: Int64) throws -> Bool {
        let now = Instant(seconds: shop.clock().now().seconds + seconds)
        return try !shop.ledger { (ledger) throws(Problem) in
            try ledger.dueInquiries("gopay", now: now, limit: 10)
        }.isEmpty
    }

    @Test("are asked in the same pass, and no more once the answer is final") func samePass() throws {
        let (shop, server) = try gopay(payment("PAID"))
        try shop.drop(hook(), Shop.inbox + "/hook.gopay.1.json")
        let report = try shop.run()
        #expect(report.exit == 0 && report.outcomes["hook.gopay.1.json"] == "applied")
        #expect(report.outcomes.values.allSatisfy { $0 == "applied" } && report.outcomes.count == 2)
        #expect(try asked(server) == [3000006529] && inquiry(shop)?.standing == .final)
        for _ in 1...3 { try shop.run() }
        #expect(try asked(server) == [3000006529])
        try shop.expectSameAfterReplay()
    }

    @Test("a replayed notification does nothing, another one asks again and brings what is new alone") func again()
        throws
    {
        let (shop, server) = try gopay(payment("PAID"))
        try shop.drop(hook(), Shop.inbox + "/hook.gopay.1.json")
        try shop.run()
        try shop.drop(hook(), Shop.inbox + "/hook.gopay.2.json")
        #expect(try shop.run().outcomes == ["hook.gopay.2.json": "repeated"])
        #expect(try asked(server).count == 1)
        try shop.drop(hook(at: 1), Shop.inbox + "/hook.gopay.3.json")
        #expect(try shop.run().outcomes == ["hook.gopay.3.json": "applied"])
        #expect(try asked(server).count == 2 && inquiry(shop)?.standing == .final)
        #expect(try !isDue(shop, in: 86_400))
        try server.control(#"{"do":[{"payment":\#(payment("REFUNDED", #","refunds":[{"amount":2000}]"#))}]}"#)
        try shop.drop(hook(at: 2), Shop.inbox + "/hook.gopay.4.json")
        #expect(try shop.run().outcomes.count == 2)
        // The state and the list of refunds.
        #expect(try asked(server).count == 4)
    }

    @Test("a payment under way is asked about again, later each time, until it is paid") func openPayment() throws {
        let (shop, server) = try gopay(payment("CREATED"))
        try shop.drop(hook(), Shop.inbox + "/hook.gopay.1.json")
        try shop.run()
        #expect(try inquiry(shop)?.standing == .open && asked(server).count == 1)
        // Half an hour lies between passes: pauses of 5, 10, 20, 40 and 80 minutes.
        for _ in 1...8 { try shop.run() }
        #expect(try asked(server).count == 6)
        try server.control(#"{"do":[{"payment":\#(payment("PAID"))}]}"#)
        for _ in 1...12 { try shop.run() }
        #expect(try inquiry(shop)?.standing == .final && asked(server).count == 7)
        try shop.expectSameAfterReplay()
    }

    @Test("what never becomes final is given up after the days of the connection, which is said once") func givenUp()
        throws
    {
        let (shop, server) = try gopay(payment("AUTHORIZED"))
        shop.overrides.append("connections.gopay.payment-days=2")
        try shop.drop(hook(), Shop.inbox + "/hook.gopay.1.json")
        try shop.run()
        shop.wait(seconds: 86_400)
        #expect(try !shop.run().problems.contains { $0.problem.is(GatewayNoticeProblem.givenUp) })
        shop.wait(seconds: 2 * 86_400)
        let said = try shop.run().problems.filter { $0.problem.is(GatewayNoticeProblem.givenUp) }
        #expect(said.map { $0.problem.arguments["id"] } == ["3000006529"])
        let count = try asked(server).count
        shop.wait(seconds: 86_400)
        #expect(try codes(shop.run()).isEmpty && asked(server).count == count)
    }

    @Test("an id that the gateway does not know is one sentence, and no loop", arguments: [#""goid":1,"#, ""])
    func unknown(foreign: String) throws {
        // A payment of another shop is refused otherwise than one that there is not; both are the same to us.
        let (shop, server) = try gopay(
            foreign.isEmpty ? "" : payment("PAID", id: 77).replacing("{", with: "{" + foreign)
        )
        try shop.drop(hook("77"), Shop.inbox + "/hook.gopay.1.json")
        let report = try shop.run()
        #expect(report.exit == 0 && codes(report) == [GatewayNoticeProblem.unknownId.rawValue])
        #expect(try inquiry(shop, "77")?.standing == .unknown)
        let count = try questions(server)
        for _ in 1...3 { #expect(try codes(shop.run()).isEmpty) }
        #expect(try questions(server) == count)
        // Named again it is asked about again, but not at once.
        for second in 1...3 { try shop.drop(hook("77", at: second), Shop.inbox + "/hook.gopay.\(second).json") }
        try shop.run()
        #expect(try questions(server) == count)
        try shop.run()
        #expect(try questions(server) == count + 1)
        #expect(try !isDue(shop, in: 86_400))
    }

    @Test("of two accounts one knows it, and nothing is said of the other") func twoAccounts() throws {
        let (shop, server) = try gopay(payment("PAID"))
        // Their answers of the same second say the same but for the connection.
        let other = try FakeServer("gopay.py", #"{"state":{"goid":8123000018}}"#)
        shop.overrides = settings(other.address, "a", goid: "8123000018") + settings(server.address)
        try shop.drop(hook(), Shop.inbox + "/hook.gopay.1.json")
        let report = try shop.run()
        #expect(codes(report).isEmpty && report.exit == 0)
        #expect(try inquiry(shop)?.standing == .final)
        try shop.drop(hook("77"), Shop.inbox + "/hook.gopay.2.json")
        #expect(try codes(shop.run()) == [GatewayNoticeProblem.unknownId.rawValue])
        #expect(try asked(other).isEmpty)
    }

    @Test("a payment that the gateway chokes on keeps no other waiting") func poison() throws {
        let (shop, server) = try gopay(
            payment("PAID", id: 11) + "," + payment("PAID", id: 12),
            faults: #""faults":[{"kind":"error-before","path":"payment/11","times":0}],"#
        )
        try shop.drop(hook("11"), Shop.inbox + "/hook.gopay.1.json")
        try shop.drop(hook("12"), Shop.inbox + "/hook.gopay.2.json")
        #expect(try shop.run().exit == 4)
        #expect(try inquiry(shop, "12")?.standing == .final && inquiry(shop, "11")?.standing == .wanted)
        #expect(try isDue(shop, in: 3600) && asked(server) == [12])
    }

    @Test("a notification without a connection that could ask is set aside") func noConnection() throws {
        let shop = try Shop()
        try shop.expectRefused(Array(hook().utf8), as: Shop.inbox + "/hook.gopay.1.json", code: "HOOK-001", line: nil)
        #expect(try inquiry(shop) == nil)
    }

    @Test("what is called a notification is never taken for anything else") func forged() throws {
        let (shop, server) = try gopay(payment("CREATED"))
        try shop.drop(hook(), Shop.inbox + "/hook.gopay.1.json")
        try shop.run()
        // A stranger made the shop drop what looks like an answer of ours, and a statement of a bank.
        let answer =
            #"{"spojka":"gopay.payment","page":1,"method":"GET","path":"/payments/payment/3000006529","#
            + #""status":200,"fields":{"Date":"Mon, 23 Nov 2026 08:00:00 GMT"},"body":\#(payment("PAID"))}"# + "\n"
        try shop.drop(answer, Shop.inbox + "/hook.gopay.2.json")
        try shop.drop(answer, Shop.inbox + "/hook.json")
        let report = try shop.run()
        #expect(report.outcomes.values.allSatisfy { $0.hasPrefix("rejected") } && report.outcomes.count >= 2)
        #expect(try inquiry(shop)?.standing == .open && asked(server).count == 2)
    }

    @Test("Besteron is asked only when something is named, and only its word counts") func besteron() throws {
        let server = try FakeServer(
            "besteron.py",
            #"{"state":{"payments":[{"id":"t-1","status":"ManualAttentionRequired"}]}}"#
        )
        let shop = try Shop()
        shop.overrides = [
            "kind=besteron", "address=" + server.address, "client-id=passive-client", "client-secret=secret:besteron",
        ].map { "connections.besteron.\($0)" }
        try shop.makeFolder("secrets")
        try shop.drop("sample-api-key", "secrets/besteron")
        try shop.run()
        #expect(try server.exchanges().isEmpty)
        let hook =
            #"{"gateway":"besteron","method":"GET","query":"transactionId=t-1&status=Completed","headers":{},"body":""}"#
        try shop.drop(hook, Shop.inbox + "/hook.besteron.1.json")
        let report = try shop.run()
        #expect(codes(report) == [SettlementProblem.attention.rawValue])
        #expect(try inquiry(shop, "t-1", gateway: "besteron")?.standing == .open)
        try server.control(#"{"do":[{"payment":{"id":"t-1","status":"Completed"}},{"revoke":true}]}"#)
        try shop.run()
        #expect(try inquiry(shop, "t-1", gateway: "besteron")?.standing == .final)
        try shop.expectSameAfterReplay()
    }
}
