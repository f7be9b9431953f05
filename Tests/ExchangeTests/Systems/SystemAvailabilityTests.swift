import Domain
import Exchange
import Ledger
import Testing

@Suite("What may be sold, from each system's own files")
struct SystemAvailabilityTests {
    private typealias Card = StockTexts.Card

    private func stock(_ system: String, _ cards: [Card], _ overrides: [String], _ channel: String = "eshop") throws
        -> [String: String]?
    {
        let shop = try Shop(system: system)
        shop.overrides = overrides
        try shop.drop(StockTexts.stock(system, cards), StockTexts.path(system))
        let report = try shop.run()
        #expect(report.files.allSatisfy { $0.outcome == .applied })
        return shop.stock(pass: 1, channel)
    }

    @Test("of several warehouses is the largest, unless the merchant chose otherwise", arguments: StockTexts.systems)
    func combined(system: String) throws {
        let cards = [Card("A", "5"), Card("A", "3", in: "KE"), Card("A", "-4", in: "ZA"), Card("B", "2", in: "KE")]
        #expect(try stock(system, cards, []) == ["A": "5", "B": "2"])
        #expect(try stock(system, cards, ["warehouse.combine=max"]) == ["A": "5", "B": "2"])
        #expect(try stock(system, cards, ["warehouse.combine=sum"]) == ["A": "8", "B": "2"])
        let only = ["warehouse.combine=only", "warehouse.only=[KE, ZA]"]
        #expect(try stock(system, cards, only) == ["A": "3", "B": "2"])
    }

    @Test(
        "is what is on hand without what is reserved, unless the merchant chose otherwise",
        arguments: ["money-s3", "onix"]
    )
    func quantities(system: String) throws {
        let cards = [
            Card("A", "5", reserved: "2"), Card("A", "4", in: "KE", reserved: "0"), Card("B", "1", reserved: "3"),
        ]
        #expect(try stock(system, cards, []) == ["A": "4", "B": "0"])
        #expect(try stock(system, cards, ["warehouse.quantity=on-hand"]) == ["A": "5", "B": "1"])
        #expect(try stock(system, cards, ["warehouse.quantity=as-reported"]) == ["A": "5", "B": "1"])
        #expect(try stock(system, cards, ["warehouse.combine=sum"]) == ["A": "7", "B": "0"])
    }

    @Test("is rounded down, and less what is kept back, on each channel by itself", arguments: StockTexts.systems)
    func channels(system: String) throws {
        let shop = try Shop(system: system)
        shop.overrides = ["channels.second={kind: neutral, reserve: 2, fractions: true}"]
        try shop.drop(
            StockTexts.stock(system, [Card("A", "5.75"), Card("B", "1.5"), Card("C", "-1")]),
            StockTexts.path(system)
        )
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "5", "B": "1", "C": "0"])
        #expect(shop.stock(pass: 1, "second") == ["A": "3.75", "B": "0", "C": "0"])
    }

    @Test(
        "of an item that has a code in one warehouse and only an EAN in another is of both, where the EAN is the key",
        arguments: StockTexts.systems
    )
    func codeHereAndEANThere(system: String) throws {
        let cards = [
            Card("K1", "5", ean: "8580001000015"), Card("", "3", in: "KE", ean: "8580001000015"),
            Card("Z9", "4", in: "ZA", ean: "8580001000015"), Card("K2", "1", ean: "8580001000022"),
        ]
        let shop = try Shop(system: system)
        shop.overrides = ["warehouse.match=ean", "warehouse.combine=sum"]
        if let yaml = shop.text("mappings/\(system).yaml") {
            try shop.drop(yaml.replacing("  key: code", with: "  key: ean"), "mappings/\(system).yaml")
        }
        try shop.drop(
            ShopFile.products([("P1", "8580001000015", "One"), ("P2", "8580001000022", "Two")]),
            Shop.eshop + "/products.csv"
        )
        try shop.drop(StockTexts.stock(system, cards), StockTexts.path(system))
        let report = try shop.run()
        #expect(report.codes.isEmpty && report.counts.stockRead == 4)
        #expect(shop.stock(pass: 1) == ["P1": "12", "P2": "1"])
    }

    @Test("by codes leaves such a row out, and says so", arguments: StockTexts.systems)
    func onlyAnEAN(system: String) throws {
        let cards = [Card("K1", "5", ean: "8580001000015"), Card("", "3", in: "KE", ean: "8580001000015")]
        let shop = try Shop(system: system)
        shop.overrides = ["warehouse.combine=sum"]
        try shop.drop(ShopFile.products([("K1", "8580001000015", "One")]), Shop.eshop + "/products.csv")
        try shop.drop(StockTexts.stock(system, cards), StockTexts.path(system))
        let report = try shop.run()
        #expect(shop.stock(pass: 1) == ["K1": "5"])
        let workspace = try shop.workspace()
        let unmatched = try shop.ledger { ledger throws(Problem) in
            try UnmatchedProducts.all(workspace, ledger).map { "\($0.side.rawValue) \($0.why)" }
        }
        #expect(system == "money-s3" ? unmatched == ["warehouse noKey"] : report.codes == ["TABLE-020:3"])
    }

    @Test("of services and sets of Money S3 is nothing of their own, and sets are counted")
    func setsAndServices() throws {
        let shop = try Shop(system: "money-s3")
        let text = MoneyS3File.stock([.init("A", "5"), .init("SADA", "7"), .init("KOMPLET", "3"), .init("PRACA", "1")])
        let kinds = [("SADA", "sada"), ("KOMPLET", "komplet"), ("PRACA", "sluzba")]
        let typed = kinds.reduce(text) { text, kind in
            text.replacing(
                "<Katalog>\(kind.0)</Katalog><TypKarty>jednoducha",
                with: "<Katalog>\(kind.0)</Katalog><TypKarty>\(kind.1)"
            )
        }
        try shop.drop(typed, Shop.warehouse + "/stock.xml")
        let report = try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "5"])
        #expect(report.codes.map { $0.prefix(9) } == ["MONEY-006"])
        #expect(report.problems[0].problem.arguments["count"] == "2")
    }
}
