import Domain
import Exchange
import Ledger
import Loopback
import Testing

@Suite("A WooCommerce shop", .enabled(if: FakeServer.isInstalled))
struct WooCommerceShopTests {
    /// A merchant whose shop is asked over HTTP, with the stock of three products.
    private func shop(_ setup: String = "{}") throws -> (Shop, FakeServer) {
        let server = try FakeServer("woocommerce.py", setup)
        let shop = try Shop()
        shop.overrides = [
            "channels.eshop.kind=woocommerce", "connections.woo.kind=woocommerce", "connections.woo.for=eshop",
            "connections.woo.address=" + server.address, "connections.woo.key=secret:woo-key",
            "connections.woo.secret=secret:woo-secret",
        ]
        try shop.makeFolder("secrets")
        try shop.drop("ck_sample\n", "secrets/woo-key")
        try shop.drop("cs_sample\n", "secrets/woo-secret")
        try shop.makeFolder(Shop.warehouse)
        try shop.drop(
            PohodaFile.stock([
                .init("HRN-1", "7", ean: "8590000000031"), .init("TR-MODRE-M", "4"), .init("TR-MODRE-L", "2.9"),
            ]),
            Shop.warehouse + "/stock.xml"
        )
        return (shop, server)
    }

    private func quantities(_ server: FakeServer) throws -> [Int] {
        let state = try server.state()
        let rows = (state["products"] as? [[String: Any]] ?? []) + (state["variations"] as? [[String: Any]] ?? [])
        let found = rows.map { ($0["id"] as? Int ?? 0, $0["stock_quantity"] as? Int) }
        return found.filter { [11, 21, 22].contains($0.0) }.sorted { $0.0 < $1.0 }.map { $0.1 ?? -1 }
    }

    private func status(_ server: FakeServer) throws -> String? {
        (try server.state()["orders"] as? [[String: Any]])?.first?["status"] as? String
    }

    private func leaks(_ shop: Shop) throws -> [String] {
        try shop.tree(except: "secrets").keys.filter { path in
            let text = shop.bytes(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            // The last one is both in Base64.
            return ["ck_sample", "cs_sample", "Y2tfc2FtcGxlOmNzX3NhbXBsZQ"].contains { text.contains($0) }
        }
    }

    /// Pays the shop's order by a transfer.
    private func pay(_ shop: Shop) throws {
        try shop.makeFolder(Shop.inbox)
        try shop.drop(BankFile.statement([.init(2860, vs: "1001")], day: 29), Shop.inbox + "/s.gpc")
    }

    @Test("gives its orders and products, and is told its stock, in one pass")
    func onePass() throws {
        let (shop, server) = try shop()
        try shop.run()
        let order = try #require(try shop.order("1001"))
        #expect(order.order.remoteId == "1001" && order.order.total.decimal == "28.60")
        #expect(order.order.items.map(\.vatRate) == [Percent(23), Percent(23)])
        let quantities = try quantities(server)
        #expect(quantities[1...] == [4, 2] && quantities[0] <= 7)
        #expect(shop.names("spool/channels/eshop/out").isEmpty)
        #expect(try leaks(shop) == [])
        let count = try server.exchanges().count
        try shop.run()
        // Nothing to do costs one request.
        #expect(try server.exchanges().count - count == 1)
    }

    @Test("is not told of an order that came by file, and that is reported")
    func byFile() throws {
        let (shop, server) = try shop()
        try shop.makeFolder(Shop.eshop)
        try shop.drop(ShopFile.orders([.init("2001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.makeFolder(Shop.inbox)
        try shop.drop(BankFile.statement([.init(1000, vs: "2001")], day: 29), Shop.inbox + "/s.gpc")
        let report = try shop.run()
        let told = report.problems.filter { $0.problem.code == "WOO-005" }
        #expect(told.map { $0.problem.arguments["order"] } == ["2001"] && report.counts.statesWritten == 0)
        #expect(try server.exchanges().allSatisfy { $0.method == "GET" || $0.target.contains("/batch") })
    }

    @Test("reads the numbers of a company from the fields that are set for it")
    func companyFields() throws {
        let (shop, server) = try shop(
            #"{"state":{"orders":[{"id":1001,"total":"10.00","meta_data":[{"key":"_firma_ico","value":"87654321"}],"#
                + #""line_items":[{"id":1,"name":"Hrnček","sku":"HRN-1","quantity":1,"total":"10.00","total_tax":"0.00"}]}]}}"#
        )
        shop.overrides.append("channels.eshop.ico-fields=firma_ico")
        try shop.run()
        #expect(try shop.order("1001")?.order.customer.ico == "87654321")
        #expect(try server.exchanges().contains { $0.target.contains("/orders?") })
    }

    @Test("is told that an order is paid, once")
    func paid() throws {
        let (shop, server) = try shop()
        try shop.run()
        #expect(try status(server) == "on-hold")
        try pay(shop)
        try shop.run()
        #expect(try status(server) == "processing")
        try shop.run()
        try shop.run()
        #expect(try server.exchanges().filter { $0.method == "PUT" }.count == 1)
        #expect(try shop.order("1001")?.order.state == "processing")
    }

    @Test(
        "that fails in some way has in the end what one has that does not",
        arguments: [
            "reset-before", "reset-after", "error-before", "error-after", "html", "empty", "cut", "short",
            "later-seconds",
            "later-date", "later", "busy-seconds", "repeat", "clock",
        ],
        ["orders\\\\?", "products\\\\?", "variations\\\\?", "products/batch", "variations/batch", "orders/"]
    )
    func faults(kind: String, path: String) throws {
        // Nothing repeats the answer to another write.
        if kind == "repeat", path.hasSuffix("batch") || path == "orders/" { return }
        let (shop, server) = try shop(#"{"faults":[{"kind":"\#(kind)","path":"\#(path)"}]}"#)
        try shop.run()
        try pay(shop)
        for _ in 1...5 { try shop.run() }
        #expect(try status(server) == "processing")
        #expect(try quantities(server)[1...] == [4, 2])
        #expect(try shop.order("1001")?.order.total.decimal == "28.60")
        #expect(shop.names("spool/channels/eshop/out").isEmpty)
        #expect(try leaks(shop) == [])
    }

    @Test("whose list moves while it is read loses no order")
    func shifting() throws {
        let orders = (1...150).map { number in
            """
            {"id":\(number),"number":"\(number)","total":"0.00","date_created_gmt":"2026-11-20T10:00:00","status":"pending"}
            """
        }
        let setup = #"{"state":{"orders":[\#(orders.joined(separator: ","))]},"#
        let (shop, server) = try shop(setup + #""faults":[{"kind":"shift","path":"orders"}]}"#)
        var said: [String] = []
        for _ in 1...2 { said += try shop.run().problems.prefix(3).map { $0.problem.code + " " + $0.file } }
        let count = try shop.ledger { (ledger) throws(Problem) in try ledger.orders().count }
        #expect(count == 150, "\(said)")
        // It ends with its last use.
        #expect(try server.exchanges().contains { $0.fault == "shift" })
    }

    @Test("that refuses the login is left alone", arguments: ["unauthorised", "forbidden"])
    func login(kind: String) throws {
        let (shop, server) = try shop(#"{"faults":[{"kind":"\#(kind)","times":0}]}"#)
        try shop.run()
        let asked = try server.exchanges().count
        #expect(asked == 1)
        try shop.run()
        #expect(try server.exchanges().count == asked)
    }
}
