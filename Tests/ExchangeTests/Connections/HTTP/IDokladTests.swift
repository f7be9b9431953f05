import Domain
import Exchange
import Ledger
import Loopback
import Testing

/// A merchant whose accounts are in iDoklad, from stock in to invoices in.
@Suite("iDoklad over HTTP", .enabled(if: FakeServer.isInstalled))
struct IDokladTests {
    private static let secret = "sample-secret"

    private func shop(_ setup: String = "", _ more: String..., orders: [ShopFile.Order]? = nil) throws -> (
        Shop, FakeServer
    ) {
        let server = try FakeServer("idoklad.py", "{\(setup)}")
        let shop = try Shop(system: "idoklad")
        shop.overrides =
            [
                "connections.idoklad.kind=idoklad", "connections.idoklad.address=" + server.address + "/v3",
                "connections.idoklad.identity=" + server.address, "connections.idoklad.client-id=client-one",
                "connections.idoklad.client-secret=secret:idoklad",
            ] + more
        try shop.makeFolder("secrets")
        try shop.drop(Self.secret + "\n", "secrets/idoklad")
        try shop.makeFolder(Shop.eshop)
        try shop.drop(ShopFile.orders(orders ?? [.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        return (shop, server)
    }

    private func orders(_ server: FakeServer) throws -> [String] {
        let orders = try server.state()["orders"] as? [[String: Any]] ?? []
        return orders.compactMap { $0["OrderNumber"] as? String }.sorted()
    }

    private func contacts(_ server: FakeServer) throws -> [String] {
        let contacts = try server.state()["contacts"] as? [[String: Any]] ?? []
        return contacts.compactMap { $0["CompanyName"] as? String }.sorted()
    }

    private func documents(_ shop: Shop, _ numbers: String...) throws -> [String] {
        try (numbers.isEmpty ? ["1001", "1002"] : numbers).map { number in
            let order = try shop.order(number)
            return "\(order?.exportState.rawValue ?? "-") \(order?.documentNumber ?? "-")"
        }
    }

    private func levels(_ shop: Shop) throws -> [String] {
        try shop.ledger { (ledger) throws(Problem) in
            var found: [String] = []
            for card in ["A", "B", "BALNE"] { found += try ledger.stock(card: card).map { "\(card) \($0.onHand)" } }
            return found
        }
    }

    private func problem(_ shop: Shop) throws -> Problem? {
        let workspace = try shop.workspace()
        return try workspace.read { ledger throws(Problem) in
            try workspace.connectionStates(ledger).compactMap { $0.record?.problem }.first
        }
    }

    private func leaks(_ shop: Shop) throws -> [String] {
        try shop.tree(except: "secrets").keys.filter { path in
            let text = shop.bytes(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            return text.contains(Self.secret)
                || (text.contains("access-token-number") && !path.hasPrefix("state/tokens/"))
        }
    }

    private static let done = ["accepted OP-20260001", "accepted OP-20260002"]

    @Test("stock comes in, orders go out and have their numbers, invoices come in, in as many calls as are said")
    func onePass() throws {
        let (shop, server) = try shop(#""state":{"today":"2026-11-23"}"#)
        try shop.run()
        #expect(try levels(shop) == ["A 12", "B 3.5"])
        #expect(try documents(shop) == Self.done)
        #expect(try orders(server) == ["1001", "1002"])
        #expect(try contacts(server) == ["Jana Vzorova"])
        #expect(shop.names("spool/warehouse/out").isEmpty)
        let asked = try server.exchanges()
        let paths = asked.map { exchange in
            exchange.method + " " + exchange.target.prefix { $0 != "?" }.replacing("/v3/", with: "")
        }
        #expect(
            paths == [
                "POST /server/connect/token", "GET Account/CurrentAgenda", "GET PriceListItems", "GET IssuedInvoices",
                "GET Contacts", "GET Currencies", "GET Countries", "POST Contacts", "GET PriceListItems",
                "GET SalesOrders/Default", "POST SalesOrders", "GET PriceListItems", "GET SalesOrders/Default",
                "POST SalesOrders",
            ]
        )
        #expect(asked.dropFirst().allSatisfy { $0.fields["x-app"] == "Spojka" })
        #expect(try leaks(shop) == [])
        // Nothing to do costs two calls: the list of one page, and the invoices that changed.
        try shop.run()
        #expect(try server.exchanges().count - asked.count == 2)
        #expect(try orders(server) == ["1001", "1002"])
    }

    @Test("nothing new costs three calls at most, also with thousands of items")
    func manyItems() throws {
        let items = (1...3000).map { #"{"Id":\#($0),"Code":"C\#($0)","Name":"C","StockBalance":1}"# }
            .joined(separator: ",")
        let (shop, server) = try shop(#""state":{"today":"2026-11-23","items":[\#(items)]}"#, orders: [])
        try shop.run()
        for _ in 1...3 {
            let before = try server.exchanges().count
            try shop.run()
            #expect(try server.exchanges().count - before <= 3)
        }
    }

    @Test("an invoice of an order is known with what is paid of it")
    func invoice() throws {
        let (shop, server) = try shop()
        try shop.run()
        let invoice = """
            {"do":[{"invoice":{"Id":31,"DocumentNumber":"20260031","VariableSymbol":"20260031","OrderNumber":"1001",
            "PaymentStatus":2,"Prices":{"TotalWithVat":10.0,"TotalPaid":4.0}}}]}
            """
        try server.control(invoice)
        try shop.run()
        let order = try #require(try shop.order("1001"))
        let found = try shop.ledger { (ledger) throws(Problem) in try ledger.invoices(order: order.id).map(\.number) }
        #expect(found == ["20260031"])
        #expect(try server.exchanges().filter { $0.target.contains("Currencies") }.count == 1)
    }

    @Test(
        "whatever happens to a request, each order and contact is made once, and has its number in the end",
        arguments: [
            "reset-before", "reset-after", "error-before", "error-after", "html", "empty", "cut", "short",
            "later-seconds", "later", "busy-seconds",
        ],
        [
            "/v3/SalesOrders$", "/v3/Contacts$", "/SalesOrders/Default", "/Contacts\\\\?", "/Currencies",
            "/connect/token",
        ]
    )
    func once(kind: String, path: String) throws {
        let (shop, server) = try shop(
            #""state":{"today":"2026-11-23"},"faults":[{"kind":"\#(kind)","path":"\#(path)"}]"#
        )
        for _ in 1...5 { try shop.run() }
        #expect(try documents(shop) == Self.done)
        #expect(try orders(server) == ["1001", "1002"])
        #expect(try contacts(server) == ["Jana Vzorova"])
        #expect(try levels(shop) == ["A 12", "B 3.5"])
        #expect(try leaks(shop) == [])
        #expect(shop.names("spool/warehouse/out").isEmpty)
    }

    @Test("an order whose answer was lost and whose note somebody changed is known by all else, or left to a person")
    func noteChanged() throws {
        for (change, state) in [
            (#""Note":"Zavolať""#, "accepted OP-20260001"), (#""Note":"Zavolať","Description":"Iné""#, "unknown -"),
        ] {
            let (shop, server) = try shop(
                #""state":{"today":"2026-11-23"},"faults":[{"kind":"reset-after","path":"/v3/SalesOrders$"}]"#,
                orders: [.init("1001")]
            )
            try shop.run()
            try server.control(#"{"do":[{"order":{"Id":501,\#(change)}}]}"#)
            let report = try shop.run()
            #expect(try documents(shop, "1001") == [state])
            #expect(report.problems.contains { $0.problem.code == "ORDER-033" } == state.hasPrefix("unknown"))
            try shop.run()
            #expect(try orders(server) == ["1001"])
            // Only a person's word sends it again.
            guard state.hasPrefix("unknown") else { continue }
            try shop.decide(.order(.send, "1001"))
            try shop.run()
            #expect(try orders(server) == ["1001", "1001"])
        }
    }

    @Test("two channels with an order of one number have one document each")
    func twoChannels() throws {
        let faults = #""faults":[{"kind":"reset-after","path":"/v3/SalesOrders$","skip":1}]"#
        let (shop, server) = try shop(faults, "channels.other={kind: neutral}", orders: [.init("1001")])
        let other = "spool/channels/other/in"
        try shop.makeFolder(other)
        try shop.drop(ShopFile.orders([.init("1001", "B")]), other + "/orders.xml")
        for _ in 1...4 { try shop.run() }
        #expect(try orders(server) == ["1001", "1001"])
        let notes = (try server.state()["orders"] as? [[String: Any]] ?? []).compactMap { $0["Note"] as? String }
        #expect(
            Set(notes.compactMap { $0.split(separator: "\n").last }) == ["Spojka: eshop-1001", "Spojka: other-1001"]
        )
    }

    @Test(
        "an order that iDoklad refuses has its words, and the others go",
        arguments: [
            (#"{"message":"Sadzba nie je povolená","code":127}"#, "Sadzba nie je povolená"),
            (#"{"message":"Kontakt nemá adresu","code":400}"#, "Kontakt nemá adresu"),
            (#"{"message":"Doklad patrí do uzavretého obdobia","code":400}"#, "uzavretého obdobia"),
        ]
    )
    func refused(refuse: String, words: String) throws {
        let (shop, server) = try shop(#""state":{"refuse":\#(refuse)}"#)
        let report = try shop.run()
        #expect(try documents(shop) == ["refused -", "refused -"])
        #expect(report.problems.contains { $0.problem.arguments["words"]?.contains(words) == true })
        #expect(try orders(server).isEmpty)
    }

    @Test("an agenda that is not registered for VAT refuses a rate with a sentence")
    func noVat() throws {
        let (shop, server) = try shop(#""state":{"payer":false}"#, orders: [.init("1001")])
        let report = try withExtendedLifetime(server) { try shop.run() }
        let found = try documents(shop, "1001")
        #expect(found == ["refused -"], "\(report.problems)")
        #expect(
            report.problems.contains { $0.problem.arguments["words"]?.hasPrefix("iDoklad neprijal sadzbu DPH") == true }
        )
    }

    @Test("a number that others take meanwhile is taken anew")
    func numberTaken() throws {
        let (shop, server) = try shop(#""state":{"today":"2026-11-23"},"do":[{"take":1}]"#)
        try shop.run()
        #expect(try documents(shop) == ["accepted OP-20260002", "accepted OP-20260003"])
        #expect(try orders(server) == ["1001", "1002", "other"])
    }

    @Test("an item that the price list lacks goes as text, and is told")
    func unknownItem() throws {
        let (shop, server) = try shop("", orders: [.init("1001", "A")])
        try shop.run()
        try server.control(#"{"do":[{"item":{"Id":1,"Code":"RENAMED"}}]}"#)
        try shop.take(.init("1005", "A"))
        #expect(try documents(shop, "1005").first?.hasPrefix("accepted") == true)
        let items = (try server.state()["orders"] as? [[String: Any]] ?? []).compactMap {
            $0["Items"] as? [[String: Any]]
        }
        #expect(items.compactMap { $0.first?["PriceListItemId"] as? Int } == [1])
    }

    @Test("another company's key is found out before anything else is asked or sent")
    func otherUnit() throws {
        let (shop, server) = try shop(#""state":{"ico":"87654321"}"#)
        #expect(try shop.run().exit == 4)
        #expect(try server.exchanges().map(\.method) == ["POST", "GET"])
        #expect(try problem(shop)?.code == "IDOKLAD-001")
        #expect(try documents(shop) == ["written -", "written -"])
        #expect(try orders(server).isEmpty)
    }

    @Test(
        "what is wrong with a key is said in words, by a pass and by a check",
        arguments: [
            (#"{"client":"another"}"#, "IDOKLAD-005"), (#"{"secret":"another"}"#, "IDOKLAD-005"),
            (#"{"plan":0}"#, "IDOKLAD-006"), (#"{"plan":2}"#, "IDOKLAD-006"), (#"{"api":false}"#, "IDOKLAD-007"),
            (#"{"quota":0}"#, "IDOKLAD-002"), (#"{"maintenance":true}"#, "IDOKLAD-004"),
            (#"{"ico":"87654321"}"#, "IDOKLAD-001"),
        ]
    )
    func wrongKeys(state: String, code: String) throws {
        let (shop, server) = try shop(#""state":\#(state)"#)
        #expect(try shop.run().exit == 4)
        #expect(try problem(shop)?.code == code)
        let found = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter {
            $0.subject == "idoklad"
        }
        #expect(found.count == 1 && found.first?.isWrong == true && found.first?.problem?.code == code)
        #expect(try orders(server).isEmpty && leaks(shop) == [])
    }

    @Test("a key of the developer portal needs its application", arguments: [("app", true), ("other", false)])
    func application(id: String, isRight: Bool) throws {
        let (shop, server) = try shop(#""state":{"application":"app"}"#, "connections.idoklad.application-id=" + id)
        try shop.run()
        #expect(try server.exchanges().first?.target == "/server/v2/connect/token")
        #expect(try problem(shop)?.code == (isRight ? nil : "IDOKLAD-005"))
    }

    @Test("a token is kept for the next passes, and got again when iDoklad forgets it")
    func token() throws {
        let (shop, server) = try shop()
        try shop.run()
        try shop.run()
        #expect(try server.state()["tokens"] as? Int == 1)
        try server.control(#"{"do":[{"revoke":true}]}"#)
        try shop.run()
        #expect(try server.state()["tokens"] as? Int == 2)
        #expect(try problem(shop) == nil)
    }

    @Test("calls of the month are counted across passes and shown, and when they are used up the rest waits")
    func quota() throws {
        let (shop, server) = try shop("", "connections.idoklad.monthly-calls=6")
        let report = try shop.run()
        #expect(report.problems.map(\.problem.code).contains("REMOTE-011"))
        #expect(try server.exchanges().count == 7)
        let workspace = try shop.workspace()
        let calls = try workspace.read { ledger throws(Problem) in try workspace.connectionStates(ledger).first?.calls }
        #expect(calls?.used == 6 && calls?.limit == 6 && calls?.since == Day(year: 2026, month: 11, day: 1))
        try shop.run()
        #expect(try server.exchanges().count == 7)
        #expect(try documents(shop) == ["written -", "written -"])
        shop.wait(seconds: 10 * 86_400)
        try shop.run()
        #expect(try server.exchanges().count > 7)
    }

    @Test("a list that shifts while it is read is read again in the next pass")
    func shifting() throws {
        let items = (1...250).map { #"{"Id":\#($0),"Code":"C\#($0)","StockBalance":1.0}"# }.joined(separator: ",")
        let setup = #""state":{"items":[\#(items)]},"faults":[{"kind":"shift","path":"PriceListItems"}]"#
        let (shop, server) = try shop(setup)
        try shop.run()
        #expect(try problem(shop)?.code == "REMOTE-012")
        try shop.run()
        let count = try shop.ledger { (ledger) throws(Problem) in
            try ledger.stock(card: "C250").count + ledger.stock(card: "C1").count
        }
        #expect(count == 1)
        #expect(try server.exchanges().contains { $0.fault == "shift" })
    }

    @Test("between whole lists what changed comes in; an item that is gone goes with the next whole list")
    func changes() throws {
        let items = (1...250).map { #"{"Id":\#($0),"Code":"C\#($0)","StockBalance":1.0}"# }.joined(separator: ",")
        let (shop, server) = try shop(#""state":{"items":[\#(items)]}"#, "connections.idoklad.full-stock-hours=24")
        try shop.run()
        try server.control(#"{"do":[{"balance":7,"value":9.0},{"set":{}}]}"#)
        try shop.run()
        let found = try shop.ledger { (ledger) throws(Problem) in try ledger.stock(card: "C7").map(\.onHand) }
        #expect(found == [Quantity(9)])
        let asked = try server.exchanges().filter { $0.target.contains("PriceListItems") }
        // Two pages of all, what orders look up, and what changed.
        #expect(asked.filter { $0.target.contains("DateLastChange") }.count == 1)
        #expect(asked.last?.target.contains("DateLastChange") == true)
    }

    @Test("an order takes its goods off until its invoice comes: in iDoklad it reserves nothing")
    func untilInvoiced() throws {
        let order = ShopFile.Order("1001", quantity: "4", price: "10.00", total: "40.00")
        let (shop, server) = try shop("", orders: [order])
        try shop.run()
        #expect(try documents(shop, "1001").first?.hasPrefix("accepted") == true)
        // A list that was made after the order was accepted.
        try server.control(#"{"do":[{"balance":1,"value":11.0}]}"#)
        try shop.run()
        #expect(shop.stock(pass: 2)?["A"] == "7")
        let invoice = #"{"Id":31,"DocumentNumber":"31","OrderNumber":"1001","Prices":{"TotalWithVat":40.0}}"#
        try server.control(#"{"do":[{"balance":1,"value":7.0},{"invoice":\#(invoice)}]}"#)
        try shop.run()
        try server.control(#"{"do":[{"balance":1,"value":6.0}]}"#)
        try shop.run()
        #expect(shop.stock(pass: 4)?["A"] == "6")
    }
}
