import Domain
import Exchange
import Foundation
import Ledger
import Loopback
import Spool
import Testing

@Suite("OBERON over its web service", .enabled(if: FakeServer.isInstalled))
struct OberonServiceTests {
    private static let password = "heslo-žltý-kôň"
    private static let path = "/v1/stock/order-received/add"

    /// A merchant whose OBERON takes orders over its web service, with two orders that wait.
    private func shop(_ setup: String = "", state: String = "", _ more: String...) throws -> (Shop, FakeServer) {
        let server = try FakeServer(
            "oberon.py",
            #"{\#(setup)"state":{\#(state)"password":"\#(Self.password)"}}"#
        )
        let shop = try Shop(system: "oberon")
        shop.overrides = Self.settings(server.address) + more
        try shop.makeFolder("secrets")
        try shop.drop(Self.password + "\n", "secrets/oberon")
        try shop.drop("Číslo karty;Množstvo\r\nA;5\r\nB;2\r\n", Shop.warehouse + "/oberon_sklad.csv")
        try shop.makeFolder(Shop.eshop)
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        return (shop, server)
    }

    private static func settings(_ address: String) -> [String] {
        [
            "connections.oberon.kind=oberon", "connections.oberon.address=" + address,
            "connections.oberon.user=spojka", "connections.oberon.password=secret:oberon",
        ]
    }

    private func made(_ server: FakeServer) throws -> [String] {
        let orders = try server.state()["orders"] as? [[String: Any]] ?? []
        return orders.compactMap { $0["NumberExternal"] as? String }.sorted()
    }

    private func documents(_ shop: Shop) throws -> [String] {
        try ["1001", "1002"].map { number in
            let order = try shop.order(number)
            return "\(order?.exportState.rawValue ?? "-") \(order?.documentNumber ?? "-")"
        }
    }

    private func failure(_ shop: Shop) throws -> Problem? {
        let workspace = try shop.workspace()
        return try workspace.read { ledger throws(Problem) in
            try workspace.connectionStates(ledger).first?.record?.problem
        }
    }

    private func finding(_ shop: Shop) throws -> WorkspaceCheck.Finding? {
        WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).first { $0.subject == "oberon" }
    }

    private static let done = ["accepted OP-260001", "accepted OP-260002"]

    @Test("orders have their numbers after one pass and one login, and stock comes from the table")
    func onePass() throws {
        let (shop, server) = try shop()
        let report = try shop.run()
        #expect(try documents(shop) == Self.done)
        #expect(try made(server) == ["1001", "1002"])
        #expect(shop.names("spool/warehouse/out").isEmpty)
        #expect(report.outcomes["oberon_sklad.csv"] == "applied")
        let asked = try server.exchanges()
        #expect(asked.map(\.target) == ["/v1/user/login/salt", "/v1/user/login", Self.path, Self.path])
        #expect(asked.map { $0.fields["userdata"] != nil } == [false, false, true, true])
        #expect(
            asked.allSatisfy { $0.fields["content-type"] == "application/json" && $0.fields["authorization"] == nil }
        )
        let token = try #require(shop.text("state/tokens/oberon.json"))
        #expect(token.contains("5e551011-0000-4000-8000-000000000001"))
        try shop.run()
        // With nothing to send nobody logs in.
        #expect(try server.exchanges().count == asked.count)
        let leaks = try shop.tree(except: "secrets").keys.filter { shop.text($0)?.contains(Self.password) ?? false }
        #expect(leaks.isEmpty)
    }

    @Test("an order whose answer was lost is sent again, and refused as one that is there")
    func lostAnswer() throws {
        for kind in ["reset-after", "error-after", "short", "cut"] {
            let (shop, server) = try shop(#""faults":[{"kind":"\#(kind)","path":"order-received"}],"#)
            try shop.run()
            #expect(try documents(shop) == ["written -", "written -"], "\(kind)")
            try shop.run()
            #expect(try documents(shop) == ["accepted -", "accepted OP-260002"], "\(kind)")
            #expect(try made(server) == ["1001", "1002"])
        }
    }

    @Test("an outcome that stays unknown is asked for as long as it takes, and nobody has to decide")
    func patience() throws {
        let (shop, server) = try shop(#""faults":[{"kind":"reset-after","path":"order-received","times":6}],"#)
        for _ in 1...8 { try shop.run() }
        #expect(try documents(shop) == ["accepted -", "accepted OP-260002"])
        #expect(try made(server) == ["1001", "1002"])
    }

    @Test("a session that ends in the middle is begun again, once for each refusal")
    func endedSession() throws {
        let (shop, server) = try shop(state: #""sessions":1,"#)
        try shop.run()
        #expect(try documents(shop) == Self.done)
        #expect(try server.state()["logins"] as? Int == 2)
    }

    @Test("a login that is refused is told in their words, and not tried again until it changes")
    func login() throws {
        let (shop, server) = try shop("", "connections.oberon.user=nikto")
        #expect(try shop.run().exit == 4)
        #expect(try failure(shop)?.code == "REMOTE-001")
        #expect(try failure(shop)?.arguments["words"] == "Nesprávne meno alebo heslo používateľa.")
        #expect(try server.exchanges().map(\.target) == ["/v1/user/login/salt", "/v1/user/login"])
        try shop.run()
        #expect(try server.exchanges().count == 2)
        #expect(try documents(shop) == ["written -", "written -"])
        shop.overrides = Self.settings(server.address)
        try shop.run()
        #expect(try documents(shop) == Self.done)
    }

    @Test("a path that the service does not know keeps the orders until it is corrected")
    func path() throws {
        let (shop, server) = try shop(state: #""path":"/v1/orders/add","#)
        #expect(try shop.run().exit == 4)
        #expect(try failure(shop)?.code == "OBERON-001")
        #expect(try documents(shop) == ["written -", "written -"])
        shop.overrides.append("connections.oberon.orders-path=/v1/orders/add")
        try shop.run()
        #expect(try documents(shop) == Self.done)
        #expect(try made(server) == ["1001", "1002"])
    }

    @Test("an order that OBERON refuses has its words, and the others go on")
    func refused() throws {
        let (shop, server) = try shop(state: #""partners":["Jana Vzorova"],"#)
        try shop.drop(
            ShopFile.orders([.init("1001"), ShopFile.Order("1002", "B").with { $0.name = "Eva Vzorova" }]),
            Shop.eshop + "/orders.xml"
        )
        let report = try shop.run()
        #expect(try documents(shop) == ["refused -", "accepted OP-260001"])
        let problem = report.problems.map(\.problem).first { $0.arguments["order"] == "1001" }
        #expect(problem?.arguments["words"] == "Obchodný partner je zablokovaný.")
        #expect(try made(server) == ["1002"])
    }

    @Test(
        "a closed period, a VAT rate, an item or a number that another document has refuse an order in OBERON's words",
        arguments: [
            "Obdobie 11/2026 je uzavreté.", "Sadzba DPH 23 % nie je povolená.", "Skladová karta A neexistuje.",
            "Číslo dokladu OP-260001 sa už používa.",
        ]
    )
    func words(words: String) throws {
        let (shop, server) = try shop(state: #""refuse":{"1001":"\#(words)"},"#)
        let report = try shop.run()
        #expect(try documents(shop) == ["refused -", "accepted OP-260001"])
        let problem = report.problems.map(\.problem).first { $0.arguments["order"] == "1001" }
        #expect(problem?.arguments["words"] == words)
        try server.control(#"{"do":[{"set":{"refuse":{}}}]}"#)
        try shop.decide(.order(.send, "1001"))
        try shop.run()
        #expect(try documents(shop) == ["accepted OP-260002", "accepted OP-260001"])
        #expect(try made(server) == ["1001", "1002"])
    }

    @Test("with nothing to send it is asked nothing")
    func nothingNew() throws {
        let (shop, server) = try shop()
        try shop.run()
        let before = try server.exchanges().count
        try shop.run()
        #expect(try server.exchanges().count == before)
    }

    @Test("a user without the right keeps the orders until a check finds it")
    func right() throws {
        let (shop, server) = try shop(state: #""right":false,"#)
        #expect(try shop.run().exit == 4)
        #expect(try failure(shop)?.code == "REMOTE-002")
        #expect(try documents(shop) == ["written -", "written -"])
        try server.control(#"{"do":[{"set":{"right":true}}]}"#)
        #expect(try finding(shop)?.problem == nil)
        try shop.run()
        #expect(try documents(shop) == Self.done)
    }

    @Test("nothing goes without encryption to a host that is not of the own network")
    func plain() throws {
        let (shop, server) = try shop()
        shop.overrides = Self.settings("http://198.51.100.7:22012")
        do { try shop.run() } catch {}
        #expect(try server.exchanges().isEmpty)
        shop.overrides = Self.settings(server.address)
        try shop.run()
        #expect(try documents(shop) == Self.done)
    }

    @Test("a file for the folder stays there when orders go over the web service from then on")
    func fromTables() throws {
        let (shop, server) = try shop()
        shop.overrides = []
        try shop.run()
        let written = shop.names("spool/warehouse/out")
        #expect(written.count == 1 && written[0].hasSuffix(".csv"))
        shop.overrides = Self.settings(server.address)
        try shop.drop(ShopFile.orders([.init("1003")]), Shop.eshop + "/more.xml")
        try shop.run()
        #expect(shop.names("spool/warehouse/out") == written)
        #expect(try made(server) == ["1003"])
        #expect(try shop.order("1003")?.documentNumber == "OP-260001")
    }

    @Test("a check logs in, says that all is well, and what does not come over the service")
    func check() throws {
        let (shop, server) = try shop()
        // A clock that differs would be what there is to say.
        let gap = shop.clock().now().seconds + 1800 - Int64(Date().timeIntervalSince1970)
        try server.control(#"{"faults":[{"kind":"clock","times":0,"wait":\#(gap)}]}"#)
        let found = try #require(try finding(shop))
        #expect(found.problem == nil && found.note?.code == "OBERON-002")
        #expect(found.note?.arguments["path"] == Self.path)
        #expect(try server.exchanges().map(\.target) == ["/v1/user/login/salt", "/v1/user/login", "/version"])
    }

    @Test("a check explains each wrong credential")
    func wrong() throws {
        let (shop, server) = try shop("", "connections.oberon.user=nikto")
        #expect(try finding(shop)?.problem?.code == "REMOTE-001")
        shop.overrides = Self.settings(server.address)
        try shop.drop("iné-heslo\n", "secrets/oberon")
        let password = try finding(shop)?.problem
        #expect(password?.code == "REMOTE-001")
        #expect(password?.arguments["words"] == "Nesprávne meno alebo heslo používateľa.")
        try shop.drop(Self.password, "secrets/oberon")
        shop.overrides = Self.settings(server.address + "/elsewhere")
        #expect(try finding(shop)?.problem?.code == "OBERON-001")
        shop.overrides = Self.settings(server.address)
        try server.control(#"{"faults":[{"kind":"html","times":0}]}"#)
        #expect(try finding(shop)?.problem?.code == "REMOTE-005")
        try server.control(#"{"clear":true}"#)
        #expect(try finding(shop)?.problem == nil)
        server.stop()
        #expect(try finding(shop)?.isWrong == true)
    }
}
