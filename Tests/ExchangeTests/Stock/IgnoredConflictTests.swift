import Domain
import Exchange
import Ledger
import Testing

@Suite("Two cards of one product that needs none")
struct IgnoredConflictTests {
    private static let ean = "4006381333931"

    @Test("are told until every product of the key is ignored", arguments: ["code", "ean"])
    func told(_ key: String) throws {
        let shop = try Shop("warehouse.match=" + key)
        let cards =
            key == "code"
            ? [PohodaFile.Card("V", "1"), .init("V", "2"), .init("A", "3")]
            : [PohodaFile.Card("V", "1", ean: Self.ean), .init("W", "2", ean: "4 006381 333931"), .init("A", "3")]
        try shop.drop(ShopFile.products([("V", Self.ean, "Voucher"), ("A", "", "A")]), Shop.eshop + "/products.csv")
        try shop.drop(PohodaFile.stock(cards), Shop.warehouse + "/stock.xml")
        #expect(try shop.run().problems.map(\.problem.code).contains("STOCK-001"))
        try shop.decide(.ignoreProduct(channel: "eshop", code: "V"))
        try shop.drop(PohodaFile.stock(cards, at: "07:00"), Shop.warehouse + "/stock.xml")
        #expect(try !shop.run().problems.map(\.problem.code).contains("STOCK-001"))
        try shop.decide(.unignoreProduct(channel: "eshop", code: "V"))
        try shop.drop(PohodaFile.stock(cards, at: "08:00"), Shop.warehouse + "/stock.xml")
        #expect(try shop.run().problems.map(\.problem.code).contains("STOCK-001"))
    }
}
