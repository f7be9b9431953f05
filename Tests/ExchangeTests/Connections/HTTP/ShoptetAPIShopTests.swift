import Channels
import Connectors
import Domain
import Exchange
import Foundation
import Ledger
import Loopback
import Testing

@Suite("A Shoptet shop by its API", .enabled(if: FakeServer.isInstalled))
struct ShoptetAPIShopTests {
    private static let token = "sample-token-1234567890"

    /// A merchant whose shop is asked over HTTP, with the stock of three products.
    private func shop(_ setup: String = "{}", _ settings: String...) throws -> (Shop, FakeServer) {
        let server = try FakeServer("shoptet_api.py", setup)
        let shop = try Shop()
        shop.overrides =
            [
                "channels.eshop.kind=shoptet-api", "connections.shoptet.kind=shoptet-api",
                "connections.shoptet.for=eshop", "connections.shoptet.address=" + server.address,
                "connections.shoptet.token=secret:token",
            ] + settings
        try shop.makeFolder("secrets")
        try shop.drop(Self.token + "\n", "secrets/token")
        try shop.makeFolder(Shop.warehouse)
        try shop.drop(
            PohodaFile.stock([.init("HRN-1", "7"), .init("TR-M", "4"), .init("TR-L", "2.5"), .init("SET", "9")]),
            Shop.warehouse + "/stock.xml"
        )
        return (shop, server)
    }

    /// What a product has there, as the shop itself counts it.
    private func amounts(_ server: FakeServer) throws -> [String: Double] {
        let rows = try server.state()["supplies"] as? [[String: Any]] ?? []
        return Dictionary(
            rows.map { ($0["code"] as? String ?? "", ($0["amount"] as? NSNumber)?.doubleValue ?? -1) }
        ) { $1 }
    }

    private func order(_ server: FakeServer, _ code: String = "2026001001") throws -> (status: Int, isPaid: Bool) {
        let rows = try server.state()["orders"] as? [[String: Any]] ?? []
        let found = try #require(rows.first { $0["code"] as? String == code })
        return (found["status"] as? Int ?? 0, found["paid"] as? Bool ?? false)
    }

    private func pay(_ shop: Shop) throws {
        try shop.makeFolder(Shop.inbox)
        try shop.drop(BankFile.statement([.init(2615, vs: "2026001001")], day: 29), Shop.inbox + "/s.gpc")
    }

    @Test("gives its orders and products, and is told its stock, in one pass")
    func onePass() throws {
        let (shop, server) = try shop()
        let report = try shop.run()
        let order = try #require(try shop.order("2026001001")).order
        #expect(order.total.decimal == "26.15" && order.rounding.decimal == "0.01" && order.paid == false)
        #expect(
            order.items.map(\.kind) == [.product, .shipping] && order.items[0].unitPriceWithVat.description == "11.07"
        )
        #expect(order.items.allSatisfy { $0.vatRate == Percent(23) } && order.customer.dic == "2020000001")
        #expect(order.note == "Zvoňte" && order.state == "Nevybavená" && order.created != nil)
        // Two are claimed by orders there, so what lies there is more than what may be ordered.
        let amounts = try amounts(server)
        #expect(amounts["TR-M"] == 4 && amounts["TR-L"] == 2)
        // The stock of a set is refused within the answer, and the others count.
        let refused = report.problems.filter { $0.problem.is(ShoptetAPIProblem.stockRefused) }
        #expect(refused.map { $0.problem.arguments["product"] } == ["SET"] && amounts["SET"] == 1)
        #expect(shop.names("spool/channels/eshop/out").isEmpty)
    }

    @Test("costs one request when there is nothing to do")
    func nothingToDo() throws {
        let (shop, server) = try shop()
        for _ in 1...2 { try shop.run() }
        let count = try server.exchanges().count
        try shop.run()
        #expect(try server.exchanges().count - count == 1)
    }

    @Test("gets what lies on the shelf, where the merchant says so")
    func realStock() throws {
        let (shop, server) = try shop("{}", "connections.shoptet.stock-as=real-stock")
        try shop.run()
        let writes = try server.state()["writes"] as? [[Any]] ?? []
        #expect(!writes.isEmpty && writes.allSatisfy { $0[1] as? String == "realStock" })
    }

    @Test("is told that an order is paid, once, and sends no mail")
    func paid() throws {
        let (shop, server) = try shop("{}", "channels.eshop.paid-state=Uhradená")
        try shop.run()
        try pay(shop)
        for _ in 1...3 { try shop.run() }
        let now = try order(server)
        #expect(now.status == 3 && now.isPaid)
        let written = try server.exchanges().filter { $0.method == "PATCH" && $0.target.contains("/orders/") }
        #expect(written.count == 1 && written.allSatisfy { $0.target.contains("suppressEmailSending=true") })
        #expect(try shop.order("2026001001")?.order.state == "Uhradená")
    }

    @Test("keeps the state that a person set meanwhile, and is only told of the payment")
    func moved() throws {
        let (shop, server) = try shop(
            #"{"faults":[{"kind":"error-before","path":"orders/changes","times":3}]}"#,
            "channels.eshop.paid-state=Uhradená"
        )
        try shop.run()
        try pay(shop)
        try server.control(#"{"do":[{"status":["2026001001",5]}]}"#)
        for _ in 1...2 { try shop.run() }
        let now = try order(server)
        #expect(now.status == 5)
    }

    @Test("without a state of that name is told of the payment alone, and that is reported")
    func unknownState() throws {
        let (shop, server) = try shop("{}", "channels.eshop.paid-state=Zaplatené kartou")
        try shop.run()
        try pay(shop)
        var told: [String?] = []
        for _ in 1...3 {
            told += try shop.run().problems.filter { $0.problem.is(ShoptetAPIProblem.unknownState) }.map {
                $0.problem.arguments["order"]
            }
        }
        let now = try order(server)
        #expect(now.status == -1 && now.isPaid && told == ["2026001001"])
    }

    @Test("that deletes an order says so, and one that cancels it is understood")
    func gone() throws {
        let (shop, server) = try shop()
        try shop.run()
        try server.control(#"{"do":[{"delete":"2026001002"},{"status":["2026001001",-4]}]}"#)
        let report = try shop.run()
        let told = report.problems.filter { $0.problem.is(ShoptetAPIProblem.orderDeleted) }
        #expect(told.map { $0.problem.arguments["order"] } == ["2026001002"])
        #expect(try shop.order("2026001001")?.order.state == "Stornovaná")
    }

    @Test("that is busy is asked again later", arguments: [#"{"state":{"bucket":3}}"#, #"{"state":{"locked":1}}"#])
    func busy(_ setup: String) throws {
        let (shop, server) = try shop(setup)
        for _ in 1...4 {
            try shop.run()
            shop.wait(seconds: 40)
        }
        #expect(try amounts(server)["TR-M"] == 4)
        #expect(try shop.order("2026001001") != nil)
    }

    @Test("that does not let in says what is wrong", arguments: ["orders", "stocks"])
    func rights(_ part: String) throws {
        let (shop, server) = try shop(#"{"state":{"lacks":["/\#(part)"]}}"#)
        let found = WorkspaceCheck.findings(try shop.workspace(), clock: shop.clock()).filter {
            $0.subject == "shoptet"
        }
        #expect(found.count == 1 && found[0].isWrong && found[0].problem?.is(RemoteProblem.forbidden) == true)
        #expect(found[0].problem?.arguments["words"]?.contains("no-permission") == true)
        #expect(try server.exchanges().count <= 2)
    }

    @Test(
        "that fails in some way has in the end what one has that does not",
        arguments: [
            "reset-before", "reset-after", "error-before", "error-after", "html", "empty", "cut", "short",
            "later-seconds",
            "later-date", "later", "busy-seconds", "clock",
        ],
        [
            "orders\\\\?", "orders/2026001001\\\\?", "stocks$", "supplies", "movements", "orders/statuses",
            "/status\\\\?",
        ]
    )
    func faults(kind: String, path: String) throws {
        let setup = #"{"faults":[{"kind":"\#(kind)","path":"\#(path)"}]}"#
        let (shop, server) = try shop(setup, "channels.eshop.paid-state=Uhradená")
        try shop.run()
        try pay(shop)
        for _ in 1...5 { try shop.run() }
        let now = try order(server)
        #expect(now.status == 3 && now.isPaid)
        #expect(try amounts(server)["TR-M"] == 4)
        #expect(shop.names("spool/channels/eshop/out").isEmpty)
        let leaks = try shop.tree(except: "secrets").keys.filter { path in
            shop.bytes(path).map { String(decoding: $0, as: UTF8.self).contains(Self.token) } ?? false
        }
        #expect(leaks == [])
    }
}
