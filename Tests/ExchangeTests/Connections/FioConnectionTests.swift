import Domain
import Exchange
import Ledger
import Loopback
import Settings
import Testing

@Suite("Movements fetched from Fio banka")
struct FioConnectionTests {
    private static let token = String(repeating: "aB3x", count: 16)

    /// A shop whose only account is fetched from `server`.
    private func shop(_ server: LoopbackServer, token: String? = token) throws -> Shop {
        let shop = try Shop(
            "payments.fio-address=\(server.address())",
            "payments.accounts.1.account=2000000001/2010",
            "payments.accounts.1.currency=CZK",
            "payments.accounts.1.name=Fio",
            "payments.accounts.1.fio-token=secret:fio"
        )
        try shop.run()
        if let token { try shop.drop(token + "\n", "secrets/fio") }
        return shop
    }

    private func connections(_ shop: Shop) throws -> [String] {
        let workspace = try shop.workspace()
        return try workspace.read { ledger throws(Problem) in
            try workspace.connectionStates(ledger).map { "\($0.name) \($0.word) \($0.record?.problem?.code ?? "-")" }
        }
    }

    @Test("come into the inbox as a file and are read by the same pass")
    func fetched() throws {
        let server = LoopbackServer { _ in .text("{}") }
        defer { server.stop() }
        let shop = try shop(server)
        let report = try shop.run()
        #expect(report.files.map(\.path).contains { $0.hasPrefix("spool/inbox/fio-2000000001-2010-") })
        #expect(server.asked.last?.hasPrefix("/periods/\(Self.token)/2026-11-1") == true)
        #expect(server.asked.last?.hasSuffix("/transactions.json") == true)
        #expect(try connections(shop) == ["Fio Fio ok -"])
    }

    @Test("come over a connection of its own, and the pass after goes on where the last one was")
    func connection() throws {
        let server = LoopbackServer { path in .text(#"{"accountStatement":"\#(path.suffix(30))"}"#) }
        defer { server.stop() }
        let shop = try Shop(
            "payments.accounts.1.account=2000000001/2010",
            "payments.accounts.1.currency=CZK",
            "payments.accounts.1.name=main",
            "connections.fio.kind=fio",
            "connections.fio.account=main",
            "connections.fio.token=secret:fio",
            "connections.fio.days=3",
            "connections.fio.address=\(server.address())"
        )
        try shop.run()
        try shop.drop(Self.token + "\n", "secrets/fio")
        try shop.run()
        #expect(try connections(shop) == ["fio ok -"])
        shop.wait(seconds: 10 * 86_400)
        try shop.run()
        let days = server.asked.map { $0.split(separator: "/").suffix(3).dropLast().joined(separator: " ") }
        // What the bank said was refused by its reader, so the days are asked for again.
        #expect(days == ["2026-11-20 2026-11-23", "2026-11-20 2026-12-03"])
    }

    @Test("by older keys come as before, and a check names the new place")
    func olderKeys() throws {
        let server = LoopbackServer { _ in .text("{}") }
        defer { server.stop() }
        let shop = try shop(server)
        try shop.run()
        #expect(try connections(shop) == ["Fio Fio ok -"])
        let warnings = try shop.workspace().configuration.warnings.filter { $0.is(ConfigProblem.moved) }
        #expect(warnings.count == 1)
        #expect(warnings[0].arguments["needed"] == "connections.fio: { kind: fio, account: Fio, token: secret:fio }")
    }

    @Test(
        "are not kept when the answer repeats the token",
        arguments: [
            "{\"error\": \"TOKEN\"}", "TOKEN", String(repeating: " ", count: 100_000) + "token",
        ]
    )
    func tokenInAnswer(text: String) throws {
        let answer = text.replacing("TOKEN", with: Self.token).replacing("token", with: Self.token.lowercased())
        let server = LoopbackServer { _ in .text(answer) }
        defer { server.stop() }
        let shop = try shop(server)
        try shop.run()
        #expect(try connections(shop) == ["Fio Fio failed REMOTE-014"])
        for path in try shop.tree(except: "secrets").keys {
            #expect(shop.text(path)?.lowercased().contains(Self.token.lowercased()) != true, "\(path)")
        }
    }

    @Test("are asked for again some days back, and the same answer is no new file")
    func overlap() throws {
        let server = LoopbackServer { _ in .text("{}") }
        defer { server.stop() }
        let shop = try shop(server)
        try shop.run()
        let again = try shop.run()
        #expect(again.files.isEmpty)
        #expect(server.asked.count == 2)
    }

    @Test("are not asked for twice within the bank's thirty seconds")
    func pause() throws {
        let server = LoopbackServer { _ in .text("{}") }
        defer { server.stop() }
        let shop = try shop(server)
        let clock = shop.clock()
        _ = try Pass.run(shop.workspace(), clock: clock)
        _ = try Pass.run(shop.workspace(), clock: clock)
        #expect(server.asked.count == 1)
        let later = Clock(now: { Instant(seconds: clock.now().seconds + 30) }, sleep: { _ in })
        _ = try Pass.run(shop.workspace(), clock: later)
        #expect(server.asked.count == 2)
    }

    @Test(
        "that the bank refuses are said to be, in words",
        arguments: [
            (404, "FIOAPI-005"), (409, "FIOAPI-002"), (413, "FIOAPI-003"), (422, "FIOAPI-004"), (500, "FIOAPI-001"),
            (503, "REMOTE-003"), (200, "REMOTE-005"),
        ]
    )
    func refused(status: Int, code: String) throws {
        let server = LoopbackServer { _ in .body(status, Array("<html>".utf8)) }
        defer { server.stop() }
        let shop = try shop(server)
        let report = try shop.run()
        #expect(report.exit == 4)
        #expect(report.files.isEmpty)
        #expect(report.problems.map(\.problem.code) == [code])
        #expect(try connections(shop) == ["Fio Fio failed \(code)"])
        let text = String(decoding: report.json(try shop.workspace().renderer), as: UTF8.self)
        #expect(!text.contains(Self.token))
    }

    @Test("that break off leave no file behind, and the rest of the pass goes on")
    func broken() throws {
        let server = LoopbackServer { _ in .cut(Array("{\"accountStatement\":".utf8), after: 9) }
        defer { server.stop() }
        let shop = try shop(server)
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        let report = try shop.run()
        #expect(report.exit == 4)
        #expect(report.counts.ordersNew == 1)
        #expect(shop.names(Shop.inbox).isEmpty)
    }

    @Test("need a token", arguments: [nil, "short"])
    func token(secret: String?) throws {
        let server = LoopbackServer { _ in .text("{}") }
        defer { server.stop() }
        let shop = try shop(server, token: secret)
        let report = try shop.run()
        #expect(report.exit == 4)
        #expect(report.problems.map(\.problem.code) == [secret == nil ? "WORKSPACE-007" : "FIOAPI-005"])
        #expect(server.asked.isEmpty)
    }

    @Test("work again when the bank does, since then")
    func recovery() throws {
        let server = LoopbackServer { _ in .text("{}") }
        defer { server.stop() }
        let shop = try shop(server, token: nil)
        try shop.run()
        try shop.drop(Self.token, "secrets/fio")
        try shop.run()
        #expect(try connections(shop) == ["Fio Fio ok -"])
    }

    @Test("want the token among the secrets, not in the configuration")
    func notInConfiguration() throws {
        let shop = try Shop(
            "payments.accounts.1.account=2000000001/2010",
            "payments.accounts.1.fio-token=\(Self.token)"
        )
        #expect(throws: Shop.Failed(codes: ["CONFIG-024"])) { try shop.workspace() }
    }

    @Test("are tried by check, which keeps nothing")
    func check() throws {
        let server = LoopbackServer { _ in .body(500, []) }
        defer { server.stop() }
        let shop = try shop(server)
        let finding = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).last
        #expect(finding?.subject == "Fio Fio")
        #expect(finding?.problem?.code == "FIOAPI-001")
        #expect(shop.names(Shop.inbox).isEmpty)
    }
}
