import Channels
import Domain
import Exchange
import Foundation
import Ledger
import Loopback
import Testing

@Suite("A Shoptet shop by permanent links", .enabled(if: FakeServer.isInstalled))
struct ShoptetShopTests {
    private static let query = "?partnerId=5&patternId=-9&hash="
    private static let hash = "9f2c41d07a5b4c3e8d6f"

    /// A merchant whose shop gives orders and products by links.
    private func shop(_ setup: String = "{}", orders: String = "orders.xml") throws -> (Shop, FakeServer) {
        let server = try FakeServer("shoptet_export.py", setup)
        let shop = try Shop()
        shop.overrides = [
            "channels.eshop.kind=shoptet", "connections.shoptet.kind=shoptet", "connections.shoptet.for=eshop",
            "connections.shoptet.address=" + server.address, "connections.shoptet.orders-link=secret:orders",
            "connections.shoptet.products-link=secret:products",
        ]
        try shop.makeFolder("secrets")
        try shop.drop(server.address + "/export/" + orders + Self.query + Self.hash + "\n", "secrets/orders")
        try shop.drop(server.address + "/export/products.csv" + Self.query + Self.hash + "\n", "secrets/products")
        try shop.makeFolder(Shop.warehouse)
        try shop.drop(
            PohodaFile.stock([.init("HRN-1", "7", ean: "8590000000031"), .init("TR-M", "4"), .init("TR-L", "2.5")]),
            Shop.warehouse + "/stock.xml"
        )
        return (shop, server)
    }

    private func findings(_ shop: Shop) throws -> [WorkspaceCheck.Finding] {
        // A clock that is not the server's would be the note.
        let clock = Clock(now: { Instant(seconds: Int64(Date().timeIntervalSince1970)) }, sleep: { _ in })
        return WorkspaceCheck.findings(try shop.workspace(), clock: clock).filter { $0.subject == "shoptet" }
    }

    @Test(
        "gives its orders and products, and gets its stock as a file to import",
        arguments: ["orders.xml", "orders.csv"]
    )
    func onePass(_ orders: String) throws {
        let (shop, server) = try shop(orders: orders)
        try shop.run()
        let order = try #require(try shop.order("2026001001"))
        #expect(
            order.order.total.decimal == "26.14" && order.order.items.map(\.kind) == [.product, .shipping, .discount]
        )
        #expect(order.order.items.allSatisfy { $0.vatRate == Percent(23) })
        // What is shipped already goes nowhere.
        #expect(try shop.exportStates()["2026001002"]?.hasPrefix("new") == false)
        let name = try #require(shop.names("spool/channels/eshop/out").first { $0.hasPrefix("stock-") })
        let rows = try #require(shop.rows("spool/channels/eshop/out/" + name))
        let head = Array("code;pairCode;stock\r\n".utf8)
        #expect(shop.bytes("spool/channels/eshop/out/" + name)?.starts(with: head) == true)
        #expect(rows.contains("TR-L;TR;2") && rows.contains("TR-M;TR;4"))
        #expect(rows.contains { $0.hasPrefix("HRN-1;;") })
        // The next one asks for changes alone, and the list of products is a day old at most.
        let count = try server.exchanges().count
        try shop.run()
        let asked = try server.exchanges().dropFirst(count)
        #expect(asked.count == 1 && asked.allSatisfy { $0.target.contains("&updateTimeFrom=20") })
    }

    @Test("whose state changes is read again, and one that has nothing new makes no file")
    func changes() throws {
        let (shop, server) = try shop()
        try shop.run()
        let items =
            #"[["product","HRN-1","Hrnček žltý","2","12.30","23"],["shipping","","Kuriér","1","4.00","23"],"#
            + #"["discount-coupon","","Zľava 10 %","1","-2.46","23"]]"#
        let order =
            #"{"code":"2026001001","date":"2026-11-28 08:15:00","changed":"2999-01-01 00:00:00","#
            + #""status":"Stornovaná","items":\#(items)}"#
        try server.control(#"{"do":[{"order":\#(order)}]}"#)
        try shop.run()
        #expect(try shop.order("2026001001")?.order.state == "Stornovaná")
    }

    @Test("is told of no state; the order and the state are reported")
    func paid() throws {
        let (shop, server) = try shop()
        try shop.run()
        try shop.makeFolder(Shop.inbox)
        try shop.drop(BankFile.statement([.init(2614, vs: "2026001001")], day: 29), Shop.inbox + "/s.gpc")
        let report = try shop.run()
        let told = report.problems.filter { $0.problem.is(ShoptetProblem.noStates) }
        #expect(told.map { $0.problem.arguments["order"] } == ["2026001001"] && report.counts.statesWritten == 0)
        #expect(try server.exchanges().allSatisfy { $0.method == "GET" })
    }

    @Test("whose link is no link of it is not asked, and check says which", arguments: ["orders", "products"])
    func badLink(_ secret: String) throws {
        let (shop, server) = try shop()
        for text in [
            "https://another.example/export/orders.xml?hash=1", server.address + "/export/orders.xml",
            server.address + "@another.example/?hash=1", server.address + "/x?hash=1 2",
        ] {
            try shop.drop(text, "secrets/" + secret)
            let found = try findings(shop)
            #expect(found.count == 1 && found[0].isWrong && found[0].problem?.is(ShoptetProblem.badLink) == true)
            #expect(found[0].problem?.arguments["secret"] == secret)
            try shop.run()
        }
        #expect(try server.exchanges().isEmpty)
    }

    @Test("whose link does not count any more says so, and one that counts says what goes by file")
    func check() throws {
        let (shop, server) = try shop()
        let well = try findings(shop)
        #expect(well.map { $0.problem == nil } == [true] && well[0].note?.is(ShoptetProblem.byFiles) == true)
        try server.control(#"{"do":[{"hash":"another"}]}"#)
        let found = try findings(shop)
        #expect(found.count == 1 && found[0].problem?.is(ShoptetProblem.linkRefused) == true)
        #expect(found[0].problem?.arguments["status"] == "404")
    }

    @Test(
        "that fails in some way has in the end what one has that does not",
        arguments: [
            "reset-before", "reset-after", "error-before", "error-after", "html", "empty", "cut", "short",
            "later-seconds",
            "later-date", "later", "busy-seconds", "clock",
        ],
        ["orders.xml", "orders.csv", "products.csv"]
    )
    func faults(kind: String, path: String) throws {
        let setup = #"{"faults":[{"kind":"\#(kind)","path":"\#(path.replacing(".", with: "\\\\."))"}]}"#
        let (shop, server) = try shop(setup, orders: path.hasPrefix("orders") ? path : "orders.xml")
        // Nothing shows that a table ends too early: the list of products is read again after a day.
        for _ in 1...(kind == "short" ? 50 : 5) { try shop.run() }
        #expect(try shop.order("2026001001")?.order.total.decimal == "26.14")
        let rows = shop.names("spool/channels/eshop/out").compactMap { shop.rows("spool/channels/eshop/out/" + $0) }
        #expect(rows.joined().contains("TR-L;TR;2"))
        #expect(try server.exchanges().contains { $0.fault == kind })
        let leaks = try shop.tree(except: "secrets").keys.filter { path in
            shop.bytes(path).map { String(decoding: $0, as: UTF8.self).contains(Self.hash) } ?? false
        }
        #expect(leaks == [])
    }
}
