import Domain
import Exchange
import Ledger
import Loopback
import Testing

@Suite("ABRA Flexi over its REST interface", .enabled(if: FakeServer.isInstalled))
struct FlexiTests {
    private static let password = "sample-password"

    /// A merchant whose Flexi is asked, with two orders that wait.
    private func shop(_ setup: String = "", state: String = "{}", _ more: String...) throws -> (Shop, FakeServer) {
        let server = try FakeServer("flexi.py", "{\(setup)\"state\":\(state)}")
        let shop = try Shop(system: "abra-flexi")
        shop.overrides =
            [
                "connections.flexi.kind=abra-flexi", "connections.flexi.address=" + server.address + "/c/firma",
                "connections.flexi.user=spojka", "connections.flexi.password=secret:flexi",
            ] + more
        try shop.makeFolder("secrets")
        try shop.drop(Self.password + "\n", "secrets/flexi")
        try shop.makeFolder(Shop.eshop)
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        return (shop, server)
    }

    private func orders(_ server: FakeServer) throws -> [String] {
        let orders = try server.state()["orders"] as? [[String: Any]] ?? []
        return orders.compactMap { $0["cisDosle"] as? String }.sorted()
    }

    private func documents(_ shop: Shop) throws -> [String] {
        try ["1001", "1002"].map { number in
            let order = try shop.order(number)
            return "\(order?.exportState.rawValue ?? "-") \(order?.documentNumber ?? "-")"
        }
    }

    private func levels(_ shop: Shop) throws -> [String] {
        try shop.ledger { (ledger) throws(Problem) in
            var found: [String] = []
            for card in ["A", "B"] {
                for row in try ledger.stock(card: card) {
                    found.append("\(card) \(row.warehouse) \(row.onHand) \(row.reserved?.description ?? "-")")
                }
            }
            return found.sorted()
        }
    }

    /// The problem that the connection has now.
    private func problem(_ shop: Shop) throws -> Problem? {
        let workspace = try shop.workspace()
        return try workspace.read { ledger throws(Problem) in
            try workspace.connectionStates(ledger).compactMap { $0.record?.problem }.first
        }
    }

    private static let done = ["accepted OBP0001/2026", "accepted OBP0002/2026"]

    @Test("orders have their numbers and the stock is known after one pass; what is unchanged costs three calls")
    func onePass() throws {
        let (shop, server) = try shop()
        let report = try shop.run()
        #expect(report.problems.map(\.problem.code).filter { $0 != "REMOTE-010" } == [])
        #expect(try documents(shop) == Self.done)
        #expect(try orders(server) == ["1001", "1002"])
        #expect(try levels(shop) == ["A POBOCKA 2 0", "A ZBOZI 12 0", "B ZBOZI 3 1"])
        #expect(shop.names("spool/warehouse/out").isEmpty)
        let asked = try server.exchanges()
        #expect(
            asked.map { "\($0.method) \($0.target.prefix { $0 != "?" && $0 != "%" })" } == [
                "GET /c/firma/nastaveni.json", "GET /c/firma/ucetni-obdobi.json", "GET /c/firma/skladova-karta/",
                "GET /c/firma/faktura-vydana/", "POST /c/firma/objednavka-prijata.json",
                "GET /c/firma/objednavka-prijata/",
            ]
        )
        try shop.run()
        let before = try server.exchanges().count
        try shop.run()
        #expect(try server.exchanges().count - before <= 3)
        #expect(try orders(server) == ["1001", "1002"])
    }
}
