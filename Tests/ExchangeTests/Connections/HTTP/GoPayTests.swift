import Connectors
import Domain
import Exchange
import Ledger
import Loopback
import Testing

@Suite("GoPay over its interface", .enabled(if: FakeServer.isInstalled))
struct GoPayTests {
    private static let movements = """
        ["2026-11-20","Platba",101,"1001",50000,"CZK",null],["2026-11-20","Poplatek za platbu",102,"1001",-1150,"CZK",101],
        ["2026-11-22","Platba",103,"1002",20000,"CZK",null],["2026-11-21","Platba",104,"1003",900,"EUR",null]
        """

    private func shop(_ state: String = "", faults: String = "", currencies: String = "CZK,EUR") throws -> (
        shop: Shop, server: FakeServer
    ) {
        let server = try FakeServer(
            "gopay.py",
            #"{\#(faults)"state":{\#(state)"movements":[\#(Self.movements.replacing("\n", with: ""))]}}"#
        )
        let shop = try Shop()
        shop.overrides = [
            "kind=gopay", "address=" + server.address, "goid=8123000017", "client-id=1061399163",
            "client-secret=secret:gopay", "currencies=" + currencies, "history-days=5",
        ].map { "connections.gopay.\($0)" }
        try shop.makeFolder("secrets")
        try shop.drop("sample-secret", "secrets/gopay")
        return (shop, server)
    }

    private func settlements(_ shop: Shop) throws -> [String] {
        try shop.ledger { (ledger) throws(Problem) in
            try ledger.settlements().map { "\($0.settlement.id) \($0.settlement.net) \($0.settlement.entries)" }
                .sorted()
        }
    }

    /// Whether nothing is reported but that the clocks differ, which those of tests do.
    private func isQuiet(_ report: PassReport) -> Bool {
        report.problems.allSatisfy { $0.problem.is(RemoteProblem.clockOff) }
    }

    private func days(_ server: FakeServer, _ currency: String) throws -> [String] {
        let asked = (try server.state()["days"] as? [[String]] ?? []).filter { $0.first == currency }
        #expect(asked.allSatisfy { $0[1] == $0[2] })
        return asked.map { $0[1] }
    }

    @Test("statements come by day, each day that has ended, once a day") func statements() throws {
        let (shop, server) = try shop()
        let report = try shop.run()
        #expect(report.exit == 0 && isQuiet(report), "\(report.problems)")
        let all = [
            "2026-11-20/2026-11-20/CZK 488.50 CZK 2", "2026-11-21/2026-11-21/EUR 9.00 EUR 1",
            "2026-11-22/2026-11-22/CZK 200.00 CZK 1",
        ]
        #expect(try settlements(shop) == all)
        let first = ["2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"]
        #expect(try days(server, "CZK") == first)
        try shop.run()
        #expect(try days(server, "CZK") == first && server.state()["given"] as? Int == 1)
        shop.wait(seconds: 86_400)
        #expect(isQuiet(try shop.run()))
        #expect(try days(server, "CZK") == first + ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"])
        #expect(try settlements(shop) == all)
        try shop.expectSameAfterReplay()
    }

    @Test("a movement that is booked late is found by the overlap and counts once") func late() throws {
        let (shop, server) = try shop()
        try shop.run()
        try server.control(#"{"do":[{"movement":["2026-11-22","Platba",105,"1004",30000,"CZK",null]}]}"#)
        shop.wait(seconds: 86_400)
        try shop.run()
        #expect(try settlements(shop).contains("2026-11-22/2026-11-22/CZK 500.00 CZK 2"))
        #expect(try settlements(shop).count == 3)
    }

    @Test("a day ends by the clock of Prague") func midnight() throws {
        let (shop, server) = try shop(currencies: "CZK")
        // 22:29 and 22:59 in UTC, an hour less than in Prague; then 23:29, when a day has ended there.
        shop.wait(seconds: 14 * 3600 + 1740 - 1800)
        for _ in 1...2 { try shop.run() }
        #expect(try days(server, "CZK").last == "2026-11-22")
        try shop.run()
        #expect(try days(server, "CZK").last == "2026-11-23")
    }

    @Test("texts go in UTF-8 and never escaped, and a token is renewed") func wire() throws {
        let (shop, server) = try shop(currencies: "CZK")
        try shop.run()
        let asked = try server.exchanges()
        #expect(asked.first?.target == "/oauth2/token" && asked.dropFirst().allSatisfy { $0.status == 200 })
        #expect(asked.last?.fields["content-type"] == "application/json")
        try server.control(#"{"do":[{"revoke":true}]}"#)
        shop.wait(seconds: 86_400)
        #expect(try shop.run().exit == 0 && server.state()["given"] as? Int == 2)
    }

    @Test(
        "check says what is wrong",
        arguments: [
            (#""secret":"another-secret","#, "GOPAY-001", "Chybné přihlašovací údaje"),
            (#""client":"another","bare":true,"latin":true,"#, "GOPAY-001", "Chybné přihlašovací údaje"),
            (#""goid":5,"#, "GOPAY-003", "Účet neexistuje"), (#""currencies":["PLN"],"#, "GOPAY-003", "nemá uvedenou"),
            (#""scope":false,"#, "GOPAY-002", "odepřen"),
        ]
    )
    func check(state: String, code: String, words: String) throws {
        let (shop, server) = try shop(state)
        let found = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter { $0.subject == "gopay" }
        #expect(found.map(\.isWrong) == [true])
        let problem = try #require(found.first?.problem)
        #expect(problem.code == code && problem.arguments["words"]?.contains(words) == true, "\(problem)")
        #expect(try server.exchanges().count <= 2)
    }

    @Test("check is content with what is right, and a GoID that is none is found without asking") func right() throws {
        let (shop, server) = try shop()
        let findings = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock())
        #expect(findings.filter { $0.subject == "gopay" }.allSatisfy { !$0.isWrong })
        shop.overrides.append("connections.gopay.goid=8123-17")
        let count = try server.exchanges().count
        let wrong = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter { $0.subject == "gopay" }
        #expect(wrong.compactMap { $0.problem?.code } == ["GOPAY-004"])
        #expect(try server.exchanges().count == count)
    }
}
