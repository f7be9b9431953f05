import Domain
import Exchange
import Ledger
import Loopback
import Testing

@Suite("Pohoda over mServer", .enabled(if: FakeServer.isInstalled))
struct MServerTests {
    private static let password = "sample-password"
    private static let cards = """
        "stores":[{"ids":"ZBOZI","cards":[{"id":1,"code":"A","ean":"8590000000017","name":"A","count":12},
        {"id":2,"code":"B","name":"B","count":3}]}]
        """

    /// A merchant whose Pohoda is asked over HTTP, with one order that waits.
    private func shop(_ setup: String = "", _ more: String...) throws -> (Shop, FakeServer) {
        let server = try FakeServer("mserver.py", "{\(setup)\"state\":{\(Self.cards)}}")
        let shop = try Shop()
        shop.overrides =
            [
                "connections.pohoda.kind=pohoda-mserver", "connections.pohoda.address=" + server.address,
                "connections.pohoda.user=spojka", "connections.pohoda.password=secret:pohoda",
            ] + more
        try shop.makeFolder("secrets")
        try shop.drop(Self.password + "\n", "secrets/pohoda")
        try shop.makeFolder(Shop.eshop)
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        return (shop, server)
    }

    private func orders(_ server: FakeServer) throws -> [String] {
        let orders = try server.state()["orders"] as? [[String: Any]] ?? []
        return orders.compactMap { $0["numberOrder"] as? String }.sorted()
    }

    private func documents(_ shop: Shop) throws -> [String] {
        try ["1001", "1002"].map { number in
            let order = try shop.order(number)
            return "\(order?.exportState.rawValue ?? "-") \(order?.documentNumber ?? "-")"
        }
    }

    private func leaks(_ shop: Shop) throws -> [String] {
        try shop.tree(except: "secrets").keys.filter { path in
            let text = shop.bytes(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            // The second one is user and password in Base64.
            return text.contains(Self.password) || text.contains("c3BvamthOnNhbXBsZS1wYXNzd29yZA")
        }
    }

    private static let done = ["accepted 262100001", "accepted 262100002"]

    @Test("orders have their numbers and the stock is known after one pass")
    func onePass() throws {
        let (shop, server) = try shop()
        let report = try shop.run()
        #expect(try documents(shop) == Self.done)
        #expect(try orders(server) == ["1001", "1002"])
        #expect(shop.names("spool/warehouse/out").isEmpty)
        #expect(report.files.map(\.path).contains { $0.hasPrefix("spool/warehouse/in/stock-pass-") })
        #expect(report.files.map(\.path).contains { $0.hasPrefix("spool/warehouse/in/invoices-pass-") })
        let asked = try server.exchanges()
        #expect(asked.first?.target == "/status?companyDetail")
        let pack = try #require(asked.first { $0.fields["stw-check-duplicity"] == "true" })
        #expect(
            pack.fields["stw-application"] == "Spojka" && pack.fields["content-type"]?.hasPrefix("text/xml") == true
        )
        #expect(try leaks(shop) == [])
        try shop.run()
        #expect(try orders(server) == ["1001", "1002"])
    }

    @Test(
        "whatever happens to the pack, each order is made once and has its number in the end",
        arguments: [
            "reset-before", "reset-after", "error-before", "error-after", "html", "empty", "cut", "short",
            "later-seconds",
            "later-date", "later", "busy-seconds", "clock",
        ]
    )
    func once(kind: String) throws {
        let (shop, server) = try shop(#""faults":[{"kind":"\#(kind)","method":"POST","body":"orderHeader"}],"#)
        for _ in 1...4 { try shop.run() }
        #expect(try documents(shop) == Self.done)
        #expect(try orders(server) == ["1001", "1002"])
        #expect(try leaks(shop) == [])
    }

    @Test(
        "what happens to a list costs a pass at most",
        arguments: [
            "reset-before", "error-before", "html", "empty", "cut", "short", "later-seconds", "later-date", "later",
            "busy-seconds",
        ],
        ["listStockRequest", "listInvoiceRequest"]
    )
    func lists(kind: String, list: String) throws {
        let (shop, server) = try shop(#""faults":[{"kind":"\#(kind)","method":"POST","body":"\#(list)"}],"#)
        for _ in 1...3 { try shop.run() }
        #expect(try documents(shop) == Self.done)
        #expect(try orders(server) == ["1001", "1002"])
        let cards = try shop.ledger { (ledger) throws(Problem) in
            try ledger.stock(card: "A").count + ledger.stock(card: "B").count
        }
        #expect(cards == 2)
        #expect(try leaks(shop) == [])
    }

    @Test("a refused login is not tried again until it changes", arguments: ["unauthorised", "forbidden"])
    func login(kind: String) throws {
        let (shop, server) = try shop(#""faults":[{"kind":"\#(kind)","times":0}],"#)
        try shop.run()
        let asked = try server.exchanges().count
        try shop.run()
        #expect(try server.exchanges().count == asked)
        #expect(try documents(shop) == ["written -", "written -"])
    }

    @Test("another unit is refused before anything is sent")
    func otherUnit() throws {
        let (shop, server) = try shop("", "merchant.ico=87654321")
        try shop.run()
        #expect(try server.exchanges().map(\.method) == ["GET"])
        let workspace = try shop.workspace()
        let problems = try workspace.read { ledger throws(Problem) in
            try workspace.connectionStates(ledger).compactMap { $0.record?.problem?.code }
        }
        #expect(problems == ["POHODA-017"])
    }

    @Test(
        "a missing period, a VAT rate and a number that another document has refuse an order in Pohoda's words",
        arguments: [
            (104, "Datum nepatří do účetního období."), (112, "Sazba DPH není povolena."),
            (105, "Číslo dokladu je již použito."),
        ]
    )
    func words(number: Int, words: String) throws {
        let (shop, server) = try shop()
        let refusal = #"["\#(number)","\#(words)","ord:order","1001"]"#
        try server.control(#"{"do":[{"set":{"words":{"1001":\#(refusal)}}}]}"#)
        let report = try shop.run()
        #expect(try documents(shop) == ["refused -", "accepted 262100001"])
        #expect(report.problems.contains { $0.problem.arguments["words"]?.contains(words) == true })
        try server.control(#"{"do":[{"set":{"words":{}}}]}"#)
        try shop.decide(.order(.send, "1001"))
        try shop.run()
        #expect(try documents(shop) == ["accepted 262100002", "accepted 262100001"])
    }

    @Test("a closed period, and a card that Pohoda does not have, refuse an order in its words; the other goes")
    func refused() throws {
        let (shop, server) = try shop()
        try server.control(#"{"do":[{"set":{"refused":["1001"]}}]}"#)
        let report = try shop.run()
        #expect(try documents(shop) == ["refused -", "accepted 262100001"])
        #expect(report.problems.contains { $0.problem.arguments["words"]?.contains("uzavřeného období") == true })
        // A card that is gone after the list was read.
        try shop.take(.init("1003", "A"))
        try server.control(#"{"do":[{"set":{"stores":[{"ids":"ZBOZI","cards":[]}]}}]}"#)
        try shop.decide(.order(.send, "1001"))
        try server.control(#"{"do":[{"set":{"refused":[]}}]}"#)
        let second = try shop.run()
        #expect(second.problems.contains { $0.problem.arguments["words"]?.contains("Neznámá hodnota") == true })
        #expect(try orders(server) == ["1002", "1003"])
    }
}
