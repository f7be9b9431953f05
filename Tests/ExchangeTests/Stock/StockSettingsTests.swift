import Domain
import Exchange
import Testing

@Suite("Settings of stock")
struct StockSettingsTests {
    private static let cards: [PohodaFile.Card] = [
        .init("A", "5", in: "SKLAD1"), .init("A", "3", in: "SKLAD2"), .init("B", "4", in: "SKLAD2"),
    ]

    private func shop(_ overrides: [String] = [], _ cards: [PohodaFile.Card] = cards) throws -> Shop {
        let shop = try Shop()
        shop.overrides = overrides
        try shop.drop(PohodaFile.stock(cards, at: "06:00"), Shop.warehouse + "/stock.xml")
        return shop
    }

    @Test(
        "take effect at the next pass without a new export, and plan shows it",
        arguments: [
            (["warehouse.combine=sum"], ["A": "8"]), (["channels.eshop.reserve=1"], ["A": "4", "B": "3"]),
            (["warehouse.combine=only", "warehouse.only=SKLAD2"], ["A": "3"]),
            (["warehouse.warehouses=[SKLAD1]"], ["B": "0"]), (["warehouse.warehouses=[SKLAD2]"], ["A": "3"]),
        ]
    )
    func nextPass(overrides: [String], expected: [String: String]) throws {
        let shop = try shop()
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "5", "B": "4"])
        #expect(try shop.run().written.isEmpty)
        shop.overrides = overrides
        let planned = try shop.plan()
        #expect(planned.wrote == ["spool/channels/eshop/out/stock-3.csv": expected.count])
        #expect(try shop.run().exit == 0)
        #expect(shop.stock(pass: 3) == expected)
        #expect(try shop.run().written.isEmpty)
    }

    @Test("that come back are told again") func back() throws {
        let shop = try shop()
        try shop.run()
        shop.overrides = ["warehouse.combine=sum"]
        try shop.run()
        shop.overrides = []
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "8"] && shop.stock(pass: 3) == ["A": "5"])
    }

    @Test("of a new channel: it is told everything at once") func newChannel() throws {
        let shop = try shop()
        try shop.run()
        shop.overrides = ["channels.second={kind: neutral}"]
        try shop.run()
        #expect(shop.stock(pass: 2, "second") == ["A": "5", "B": "4"] && shop.stock(pass: 2) == nil)
    }

    @Test(
        "that name no warehouse of any export change nothing, and are told until they are right",
        arguments: [
            ["warehouse.combine=only", "warehouse.only=[NEEXISTUJE]"], ["warehouse.warehouses=[SKLAD9, SKLAD8]"],
        ]
    )
    func unknownWarehouses(overrides: [String]) throws {
        // From the first export on, when no brake looks yet.
        let shop = try shop(overrides)
        for _ in 0..<2 {
            let report = try shop.run()
            #expect(report.written.isEmpty && report.exit == 3)
            #expect(report.problems.map(\.problem.code) == ["STOCK-004"])
            #expect(report.problems.first?.problem.arguments["known"] == "SKLAD1, SKLAD2")
        }
        shop.overrides = []
        #expect(try shop.run().exit == 0)
        #expect(shop.stock(pass: 3) == ["A": "5", "B": "4"])
        // Neither does an order make anything go out while they are wrong.
        shop.overrides = overrides
        try shop.drop(ShopFile.orders([.init("1")]), Shop.eshop + "/orders.xml")
        #expect(try shop.run().wrote.keys.contains { $0.contains("/stock-") } == false)
    }

    @Test("of which one warehouse is unknown warn, and count the others") func oneUnknown() throws {
        let shop = try shop(["warehouse.warehouses=[SKLAD1, SKLAD9]"])
        let report = try shop.run()
        #expect(report.problems.map(\.problem.code) == ["STOCK-005"] && report.exit == 0)
        #expect(shop.stock(pass: 1) == ["A": "5"])
    }

    @Test("a list of the file without brackets is a list") func withoutBrackets() throws {
        let shop = try shop()
        let yaml = try #require(shop.text("spojka.yaml"))
        let changed = yaml.replacing("combine: max", with: "combine: only\n  only: SKLAD1, SKLAD2")
        try shop.drop(changed, "spojka.yaml")
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "8", "B": "4"])
    }

    @Test("that would sell out the shop are stopped by the brake, unless it is switched off for once")
    func brake() throws {
        let cards = (1...30).map { PohodaFile.Card("P\($0)", "5", in: "SKLAD1") } + [.init("Q", "1", in: "SKLAD2")]
        let shop = try shop([], cards)
        try shop.run()
        shop.overrides = ["warehouse.combine=only", "warehouse.only=[SKLAD2]"]
        for _ in 0..<2 {
            let report = try shop.run()
            #expect(report.written.isEmpty && report.exit == 3)
            #expect(report.problems.map(\.problem.code) == ["GUARD-004"])
        }
        shop.overrides.append("guard.zero-percent=100")
        #expect(try shop.run().wrote == ["spool/channels/eshop/out/stock-4.csv": 30])
        shop.overrides.removeLast()
        #expect(try shop.run().exit == 0)
    }

    @Test("that were others when the archive was written: after a replay channels are told again") func replay() throws
    {
        let shop = try shop()
        try shop.run()
        shop.overrides = ["warehouse.combine=sum"]
        _ = try Replay.run(shop.workspace()) { _ in }
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "8", "B": "4"])
        _ = try Replay.run(shop.workspace()) { _ in }
        #expect(try shop.run().written.isEmpty)
    }

    @Test("a pair that a person made takes effect at the next pass") func pair() throws {
        let shop = try shop()
        try shop.drop("code;ean;name\r\nX;;Tricko\r\n", Shop.eshop + "/products.csv")
        try shop.run()
        #expect(shop.stock(pass: 1) == nil)
        try shop.drop("channel;code;item\r\neshop;X;A\r\n", "mappings/products.csv")
        try shop.run()
        #expect(shop.stock(pass: 2) == ["X": "5"])
    }
}
