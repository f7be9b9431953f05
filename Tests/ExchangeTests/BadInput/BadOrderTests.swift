import Domain
import Exchange
import Ledger
import Testing

@Suite("An order that cannot be sent as it is")
struct BadOrderTests {
    private let path = Shop.eshop + "/orders.xml"

    @Test("waits when its amounts do not add up; the others are written")
    func doesNotAddUp() throws {
        let shop = try Shop()
        let wrong = ShopFile.Order("1002").with { $0.total = "11.50" }
        try shop.drop(ShopFile.orders([.init("1001"), wrong, .init("1003")]), path)
        let report = try shop.run()
        #expect(report.outcomes == ["orders.xml": "applied ORDER-002"])
        #expect(report.codes == ["ORDER-002:4"])
        #expect(report.counts.ordersWritten == 2)
        #expect(report.exit == 3)
        #expect(try shop.exportStates() == ["1001": "written", "1002": "held ORDER-002", "1003": "written"])
        let text = try #require(shop.orderFile()?.text)
        #expect(text.contains("<ord:numberOrder>1001<") && text.contains("<ord:numberOrder>1003<"))
        #expect(!text.contains("1002"))
        #expect(try shop.run().waiting.orders == 1)
    }

    @Test("waits when an item has no VAT rate")
    func noRate() throws {
        let shop = try Shop()
        let wrong = ShopFile.Order("1002").with { $0.items[0].vat = nil }
        try shop.drop(ShopFile.orders([.init("1001"), wrong]), path)
        let report = try shop.run()
        #expect(report.codes == ["ORDER-003:4"])
        #expect(try shop.exportStates() == ["1001": "written", "1002": "held ORDER-003"])
        #expect(report.exit == 3)
    }

    @Test("is not taken in when its currency is unknown; the others are")
    func unknownCurrency() throws {
        let shop = try Shop()
        let wrong = ShopFile.Order("1002").with { $0.currency = "XQQ" }
        try shop.drop(ShopFile.orders([.init("1001"), wrong]), path)
        let report = try shop.run()
        #expect(report.outcomes == ["orders.xml": "applied ORDER-004"])
        #expect(report.codes == ["ORDER-004:4"])
        #expect(report.problems.first?.problem.arguments["currency"] == "XQQ")
        #expect(try shop.exportStates() == ["1001": "written"])
        #expect(report.exit == 3)
    }

    @Test("waits when its VAT rate holds nowhere that it concerns")
    func unknownRate() throws {
        let shop = try Shop()
        let wrong = ShopFile.Order("1002").with { $0.items[0].vat = "17" }
        try shop.drop(ShopFile.orders([.init("1001"), wrong]), path)
        let report = try shop.run()
        #expect(report.codes == ["POHODA-020:4"])
        #expect(try shop.exportStates() == ["1001": "written", "1002": "held POHODA-020"])
        #expect(shop.orderFile()?.text.contains("1002") == false)
        #expect(report.exit == 3)
    }

    @Test("with the VAT rate of its country goes as One Stop Shop, or waits where the merchant does not want that")
    func oneStopShop() throws {
        let abroad = ShopFile.Order("1001").with {
            $0.items[0].vat = "19"
            $0.country = "DE"
            $0.vatMode = "One Stop Shop"
        }
        let shop = try Shop()
        try shop.drop(ShopFile.orders([abroad]), path)
        #expect(try shop.run().counts.ordersWritten == 1)
        let text = try #require(shop.orderFile()?.text)
        #expect(text.split(separator: "<ord:MOSS>").last?.prefix(60).contains("<typ:ids>DE</typ:ids>") == true)
        #expect(text.contains("historyHigh"))
        let strict = try Shop("orders.oss=false")
        try strict.drop(ShopFile.orders([abroad]), path)
        #expect(try strict.run().counts.ordersWritten == 0)
        #expect(try strict.exportStates() == ["1001": "held POHODA-021"])
    }

    @Test("goes again once it is right")
    func corrected() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([ShopFile.Order("1001").with { $0.total = "11.50" }]), path)
        try shop.run()
        try shop.drop(ShopFile.orders([.init("1001")]), path)
        let report = try shop.run()
        #expect(report.counts.ordersWritten == 1)
        #expect(report.exit == 0)
        #expect(try shop.order("1001")?.revision == 2)
    }
}
