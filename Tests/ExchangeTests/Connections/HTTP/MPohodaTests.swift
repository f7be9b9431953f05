import Connectors
import Domain
import Exchange
import Ledger
import Loopback
import Testing

/// A Czech merchant whose mPOHODA is asked over HTTP, with two orders that wait.
@Suite("A merchant with mPOHODA", .enabled(if: FakeServer.isInstalled))
struct MPohodaTests {
    private static let key = "sample-key-1234567890"
    private static let items = """
        "items":[{"code":"A","ean":"8590000000017","path":"ZBOŽÍ/Keramika","on_hand":12,"reserved":2,"complaint":1},
        {"code":"B","path":"ZBOŽÍ","on_hand":3},{"code":"BALENI","type":"Service"},{"code":"SADA","type":"Suite"}]
        """

    private func shop(
        _ setup: String = "",
        state: String = "",
        login: [String] = ["key=secret:key"],
        orders: [ShopFile.Order] = [.init("1001"), .init("1002", "B")]
    ) throws -> (Shop, FakeServer) {
        let server = try FakeServer("mpohoda.py", "{\(setup)\"state\":{\(state)\(Self.items)}}")
        let shop = try Shop(system: "mpohoda")
        let connection = ["kind=mpohoda", "address=" + server.address] + login
        shop.overrides =
            ["merchant.country=CZ", "merchant.currency=CZK", "payments.accounts.1.currency=CZK"]
            + connection.map { "connections.mpohoda." + $0.replacing("ADDRESS", with: server.address) }
        try shop.makeFolder("secrets")
        try shop.drop(Self.key, "secrets/key")
        try shop.drop("sample-secret\n", "secrets/client")
        try shop.makeFolder(Shop.eshop)
        let czech = orders.map { order in
            order.with { order in
                order.currency = order.currency == "EUR" ? "CZK" : order.currency
                order.country = "CZ"
                for index in order.items.indices { order.items[index].vat = "21" }
            }
        }
        try shop.drop(ShopFile.orders(czech), Shop.eshop + "/orders.xml")
        return (shop, server)
    }

    private func texts(_ server: FakeServer) throws -> [String] {
        let orders = try server.state()["orders"] as? [[String: Any]] ?? []
        return orders.compactMap { $0["Text"] as? String }.sorted()
    }

    private func documents(_ shop: Shop) throws -> [String] {
        try ["1001", "1002"].map { number in
            let order = try shop.order(number)
            return "\(order?.exportState.rawValue ?? "-") \(order?.documentNumber ?? "-")"
        }
    }

    private func codes(_ report: PassReport) -> Set<String> { Set(report.problems.map(\.problem.code)) }

    /// Why connections failed.
    private func trouble(_ shop: Shop) throws -> [String] {
        let workspace = try shop.workspace()
        return try workspace.read { ledger throws(Problem) in
            try workspace.connectionStates(ledger).compactMap { $0.record?.problem?.code }
        }
    }

    private func leaks(_ shop: Shop) throws -> [String] {
        try shop.tree(except: "secrets").keys.filter { path in
            let text = shop.bytes(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            // A token may stand where tokens are kept.
            return text.contains(Self.key) || text.contains("sample-secret")
                || text.contains("sample-token") && !path.hasPrefix("state/tokens/")
        }
    }

    private static let done = ["accepted 26OP00001", "accepted 26OP00002"]
    private static let made = ["Objednávka 1001", "Objednávka 1002"]

    @Test("goes the whole way: stock in, orders out, receipts in, invoice in, payment paired")
    func wholeWay() throws {
        let (shop, server) = try shop()
        let report = try shop.run()
        #expect(try documents(shop) == Self.done && texts(server) == Self.made)
        #expect(codes(report).isSubset(of: ["MPOHODA-008", "REMOTE-010"]))
        #expect(shop.names("spool/warehouse/out").isEmpty)
        // Twelve there, three of them reserved or under complaint, one ordered since.
        #expect(shop.stock(pass: 1) == ["A": "8", "B": "2"])
        #expect(try server.exchanges().allSatisfy { $0.fields["api-key"] == Self.key })
        try server.control(#"{"do":[{"invoice":"26OP00001"}]}"#)
        try shop.run()
        try shop.drop(BankFile.statement([.init(1000, vs: "26001")]), Shop.inbox + "/a.gpc")
        #expect(try shop.run().counts.paymentsPaired == 1)
        #expect(try shop.payments() == ["paired invoiceSymbol 1001=10.00"])
        #expect(try texts(server) == Self.made && leaks(shop) == [])
        let asked = try server.exchanges().count
        try shop.run()
        // The price list, its quantities, and that no invoice changed or what is unpaid.
        #expect(try server.exchanges().count - asked <= 4)
    }

    @Test(
        "nothing new costs three calls also with hundreds of cards, and an order or an hour has their quantities read"
    )
    func manyCards() throws {
        let more = (1...250).map { #"{"code":"C\#($0)","on_hand":\#($0)}"# }.joined(separator: ",")
        let (shop, server) = try shop(orders: [])
        try server.control(#"{"do":[{"items":[\#(more)]}]}"#)
        func calls(after seconds: Int) throws -> Int {
            let before = try server.exchanges().count
            // A pass is half an hour after the last.
            shop.wait(seconds: Int64(seconds) - 1800)
            try shop.run()
            return try server.exchanges().count - before
        }
        #expect(try calls(after: 0) == 7)
        for _ in 1...2 { #expect(try calls(after: 60) == 3) }
        // Half a minute later nothing is known of a movement that no document shows; after an hour it is.
        try server.control(#"{"do":[{"count":{"code":"C9","on_hand":1}}]}"#)
        #expect(try calls(after: 30) == 3)
        #expect(try onHand(shop, "C9") == "9")
        #expect(try calls(after: 3600) == 7)
        #expect(try onHand(shop, "C9") == "1")
        try server.control(#"{"do":[{"count":{"code":"C9","on_hand":5}},{"invoice":{"number":"26FV00001"}}]}"#)
        #expect(try calls(after: 60) > 7)
        #expect(try onHand(shop, "C9") == "5")
    }

    private func onHand(_ shop: Shop, _ card: String) throws -> String? {
        try shop.ledger { (ledger) throws(Problem) in try ledger.stock(card: card).first?.onHand.description }
    }

    @Test("is let in by a client as well, with a token that is kept")
    func token() throws {
        let login = [
            "key=", "client-id=sample-client", "client-secret=secret:client", "login-address=ADDRESS/connect/token",
        ]
        let (shop, server) = try shop(login: login)
        try shop.run()
        #expect(try documents(shop) == Self.done)
        try shop.run()
        let tokens = try server.exchanges().filter { $0.target == "/connect/token" }
        #expect(tokens.count == 1 && shop.names("state/tokens") == ["mpohoda.json"])
        // A token that mPOHODA forgot is got again, once.
        try server.control(#"{"do":[{"set":{"tokens":[]}}]}"#)
        try shop.run()
        #expect(try leaks(shop) == [])
    }

    @Test(
        "whatever happens to an order, it is made once and has its number in the end",
        arguments: [
            "reset-before", "reset-after", "error-before", "error-after", "html", "empty", "cut", "short",
            "later-seconds",
            "later-date", "later", "busy-seconds", "clock",
        ],
        [0, 1]
    )
    func once(kind: String, skip: Int) throws {
        let fault = #"{"kind":"\#(kind)","method":"POST","path":"ReceivedOrders","skip":\#(skip)}"#
        let (shop, server) = try shop(#""faults":[\#(fault)],"#)
        for _ in 1...4 { try shop.run() }
        #expect(try texts(server) == Self.made)
        #expect(try documents(shop).allSatisfy { $0.hasPrefix("accepted 26OP") })
        #expect(try server.state()["creates"] as? Int == 2)
        #expect(try leaks(shop) == [])
    }

    @Test(
        "what happens to a list costs a pass at most",
        arguments: [
            "reset-before", "error-before", "html", "empty", "cut", "short", "later-seconds", "later-date", "later",
            "busy-seconds", "repeat",
        ],
        ["PriceListItems", "AvailableQuantities", "IssuedInvoices", "Currencies"]
    )
    func lists(kind: String, list: String) throws {
        let (shop, server) = try shop(#""faults":[{"kind":"\#(kind)","path":"\#(list)"}],"#)
        for _ in 1...3 { try shop.run() }
        #expect(try documents(shop) == Self.done && texts(server) == Self.made)
        let levels = try shop.ledger { (ledger) throws(Problem) in
            try ledger.stock(card: "A").count + ledger.stock(card: "B").count
        }
        #expect(levels == 2)
    }

    @Test(
        "orders that are refused have mPOHODA's words, and go once the cause is gone",
        arguments: [
            ("City", "'City' must not be empty."), ("DocumentNumber", "'Document Number' already exists."),
            ("IssueDate", "'Issue Date' is in a closed accounting period."),
            ("Items[0].VatRateType", "'Vat Rate Type' is not allowed for a company that pays no VAT."),
        ]
    )
    func refused(field: String, words: String) throws {
        let (shop, server) = try shop(state: #""refuses":{"field":"\#(field)","words":"\#(words)"},"#)
        let report = try shop.run()
        #expect(try documents(shop) == ["refused -", "refused -"])
        let said = report.problems.map(\.problem).filter { $0.is(OrderProblem.refusedBySystem) }
        #expect(said.map { $0.arguments["words"] } == [field + ": " + words, field + ": " + words])
        try server.control(#"{"do":[{"set":{"refuses":null}}]}"#)
        for number in ["1001", "1002"] { try shop.decide(.order(.send, number)) }
        try shop.run()
        #expect(try documents(shop).allSatisfy { $0.hasPrefix("accepted") } && texts(server) == Self.made)
    }

    @Test("an order with an item that the price list lost is refused by name, and the others go")
    func unknownItem() throws {
        let (shop, server) = try shop()
        shop.overrides.append("orders.unknown-item=send")
        try server.control(#"{"do":[{"delete":"B"}]}"#)
        let report = try shop.run()
        #expect(try documents(shop) == ["accepted 26OP00001", "refused -"] && texts(server) == ["Objednávka 1001"])
        #expect(codes(report).contains("MPOHODA-031"))
        try server.control(#"{"do":[{"item":{"code":"B","number":9,"on_hand":1}}]}"#)
        try shop.decide(.order(.send, "1002"))
        try shop.run()
        #expect(try documents(shop) == Self.done)
    }

    @Test("what mPOHODA warns of, or another sum, is told with the order that it made")
    func warned() throws {
        let (shop, server) = try shop(state: #""warns":"Adresa je neúplná.","#)
        try shop.run()
        #expect(try documents(shop) == Self.done && texts(server) == Self.made)
    }

    @Test("a price list that shifts while it is read is read again as a whole")
    func shifted() throws {
        let many = (1...150).map { "{\"item\":{\"code\":\"X\($0)\",\"on_hand\":1}}" }.joined(separator: ",")
        let setup = #""faults":[{"kind":"shift","path":"PriceListItems\\?","skip":0}],"do":[\#(many)],"#
        let (shop, server) = try shop(setup, orders: [])
        let first = try shop.run()
        #expect(try trouble(shop) == ["REMOTE-012"] && first.exit != 0)
        #expect(try shop.ledger { (ledger) throws(Problem) in try ledger.stock(card: "X150").count } == 0)
        try shop.run()
        #expect(try shop.ledger { (ledger) throws(Problem) in try ledger.stock(card: "X150").count } == 1)
        #expect(try server.exchanges().contains { $0.target.hasSuffix("PageNumber=2") })
    }

    /// Logins that do not count, and what is said of them.
    private static let wrong: [(code: String, state: String, login: [String])] = [
        ("WORKSPACE-007", "", []), ("MPOHODA-001", "", ["key="]),
        ("MPOHODA-001", "", ["key=secret:key", "client-id=sample-client"]),
        ("MPOHODA-002", #""key":"another","#, ["key=secret:key"]),
        ("MPOHODA-003", #""lacks":["PriceListItems"],"#, ["key=secret:key"]),
        (
            "REMOTE-001", #""client":"another","#,
            ["key=", "client-id=sample-client", "client-secret=secret:client", "login-address=ADDRESS/connect/token"]
        ),
    ]

    @Test("check says what is wrong with each login, and passes leave it alone", arguments: wrong.indices)
    func login(index: Int) throws {
        let (code, state, login) = Self.wrong[index]
        let (shop, server) = try shop(state: state, login: login)
        try shop.run()
        let asked = try server.exchanges().count
        try shop.run()
        #expect(try server.exchanges().count == asked)
        let found = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter {
            $0.subject == "mpohoda"
        }
        #expect(found.compactMap { $0.problem?.code } == [code])
        // What the other side says of a login is part of the sentence.
        if let words = ["MPOHODA-002": "Unauthorized", "MPOHODA-003": "Forbidden"][code] {
            #expect(found.first?.problem?.arguments["words"] == words)
        }
        #expect(try documents(shop) == ["written -", "written -"] && leaks(shop) == [])
    }

    @Test("a right that only orders lack stops the connection, and nothing is lost")
    func rightOfOrders() throws {
        let (shop, server) = try shop(state: #""lacks":["ReceivedOrders"],"#)
        try shop.run()
        #expect(try documents(shop) == ["written -", "written -"])
        try server.control(#"{"do":[{"set":{"lacks":[]}}]}"#)
        // What a person put right is found by a check.
        let found = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter {
            $0.subject == "mpohoda"
        }
        #expect(found.allSatisfy { !$0.isWrong })
        try shop.run()
        #expect(try documents(shop) == Self.done && texts(server) == Self.made)
    }
}
