import Domain
import Exchange
import Ledger
import Testing

@Suite("Products and items")
struct ProductMatchingTests {
    private static let path = Shop.warehouse + "/stock.xml"

    private func unmatched(_ shop: Shop) throws -> [String] {
        let workspace = try shop.workspace()
        return try shop.ledger { ledger throws(Problem) in
            try UnmatchedProducts.all(workspace, ledger).map { "\($0.side.rawValue) \($0.code ?? "-") \($0.why)" }
        }
    }

    @Test("of a channel's own list are matched by code, and shown both ways when they are not")
    func productList() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "7"), .init("C", "1")]), ProductMatchingTests.path)
        try shop.run()
        #expect(try unmatched(shop).isEmpty)
        try shop.drop(
            ShopFile.products([("A", "", "Item A"), ("C", "", "Item C"), ("X", "", "Unknown")]),
            Shop.eshop + "/products.csv"
        )
        let report = try shop.run()
        #expect(report.waiting.products == 1)
        #expect(try unmatched(shop) == ["channel X notFound", "warehouse B notFound"])
        // What the channel does not have is not offered to it.
        try shop.drop(
            PohodaFile.stock([.init("A", "4"), .init("B", "8"), .init("C", "1")], at: "07:00"),
            ProductMatchingTests.path
        )
        try shop.run()
        #expect(shop.stock(pass: 3) == ["A": "4"])
    }

    @Test("are matched by EAN, though a channel and two warehouses have codes of their own")
    func byEAN() throws {
        let shop = try Shop("warehouse.match=ean", "warehouse.combine=sum")
        let cards: [PohodaFile.Card] = [
            .init("K1", "5", in: "SKLAD1", ean: "8580001000015"), .init("Z9", "3", in: "SKLAD2", ean: "8580001000015"),
            .init("K2", "1", in: "SKLAD1", ean: "8580001000022"), .init("K3", "4", in: "SKLAD1"),
        ]
        try shop.drop(PohodaFile.stock(cards), ProductMatchingTests.path)
        try shop.drop(
            ShopFile.products([("P1", "8580001000015", "One"), ("P2", "8580001000022", "Two"), ("P3", "", "Three")]),
            Shop.eshop + "/products.csv"
        )
        try shop.run()
        #expect(shop.stock(pass: 1) == ["P1": "8", "P2": "1"])
        #expect(try unmatched(shop) == ["channel P3 noKey", "warehouse K3 noKey"])
    }

    @Test("are paired by hand by codes without signs for spreadsheets, and by none in scientific notation")
    func pairedWithGuards() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("0012", "5")]), ProductMatchingTests.path)
        try shop.drop(ShopFile.products([("P1", "", "One")]), Shop.eshop + "/products.csv")
        try shop.drop("channel;code;item\r\neshop;'P1;\"=\"\"0012\"\"\"\r\n", "mappings/products.csv")
        try shop.run()
        #expect(shop.stock(pass: 1) == ["P1": "5"])
        try shop.drop("channel;code;item\r\neshop;P1;8,59E+12\r\n", "mappings/products.csv")
        #expect(throws: Shop.Failed(codes: ["WORKSPACE-002"])) { try shop.workspace() }
    }

    @Test("with one EAN on two cards of a warehouse are a conflict that is shown and not guessed")
    func sharedEAN() throws {
        let shop = try Shop("warehouse.match=ean")
        let cards: [PohodaFile.Card] = [
            .init("K1", "5", ean: "8580001000015"), .init("K2", "3", ean: "8580001000015"),
            .init("K3", "1", ean: "8580001000022"),
        ]
        try shop.drop(PohodaFile.stock(cards), ProductMatchingTests.path)
        try shop.drop(
            ShopFile.products([("P1", "8580001000015", "One"), ("P2", "8580001000022", "Two")]),
            Shop.eshop + "/products.csv"
        )
        try shop.run()
        #expect(shop.stock(pass: 1) == ["P2": "1"])
        #expect(try unmatched(shop).contains("channel P1 duplicateItem"))
    }

    @Test("twice in a channel under one EAN are a conflict")
    func sharedProductEAN() throws {
        let shop = try Shop("warehouse.match=ean")
        try shop.drop(PohodaFile.stock([.init("K1", "5", ean: "8580001000015")]), ProductMatchingTests.path)
        try shop.drop(
            ShopFile.products([("P1", "8580001000015", "One"), ("P2", "8580001000015", "Two")]),
            Shop.eshop + "/products.csv"
        )
        try shop.run()
        #expect(shop.stock(pass: 1) == nil)
        #expect(
            try unmatched(shop) == [
                "channel P1 severalProducts", "channel P2 severalProducts", "warehouse K1 notFound",
            ]
        )
    }

    @Test("are paired by a person's word, which outranks the code", arguments: ["code", "ean"])
    func handMadePair(match: String) throws {
        let shop = try Shop("warehouse.match=" + match)
        let workspace = try shop.workspace()
        try ProductPairs.add(channel: "eshop", code: "P1", item: "K1", workspace)
        try ProductPairs.add(channel: "eshop", code: "P2", item: "NONE", workspace)
        #expect(shop.rows("mappings/products.csv") == ["eshop;P1;K1", "eshop;P2;NONE"])
        let cards: [PohodaFile.Card] = [.init("K1", "5", ean: "8580001000015"), .init("P1", "9", ean: "8580001000022")]
        try shop.drop(PohodaFile.stock(cards), ProductMatchingTests.path)
        try shop.drop(
            ShopFile.products([("P1", "8580001000022", "One"), ("P2", "", "Two")]),
            Shop.eshop + "/products.csv"
        )
        try shop.run()
        #expect(shop.stock(pass: 1) == ["P1": "5"])
        #expect(try unmatched(shop) == ["channel P2 pairedItemMissing", "warehouse P1 notFound"])
        // An order of that product goes out as the item, and is taken off it.
        try shop.drop(
            ShopFile.orders([.init("1001", "P1", quantity: "2", price: "10.00", total: "20.00")]),
            Shop.eshop + "/orders.xml"
        )
        try shop.run()
        #expect(shop.orderFile()?.text.contains("<typ:ids>K1</typ:ids>") == true)
        #expect(shop.stock(pass: 2) == ["P1": "3"])
    }

    @Test("that a channel's next list leaves out are forgotten; new ones are offered at once")
    func nextList() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "7")]), ProductMatchingTests.path)
        try shop.drop(ShopFile.products([("A", "", "Item A")]), Shop.eshop + "/products.csv")
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "5"])
        try shop.drop(ShopFile.products([("B", "", "Item B")]), Shop.eshop + "/products.csv")
        try shop.run()
        #expect(shop.stock(pass: 2) == ["B": "7"])
    }
}
