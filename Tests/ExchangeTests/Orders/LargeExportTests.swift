import Testing

@testable import Exchange

@Suite("A first export of a shop's history")
struct LargeExportTests {
    @Test("goes out in several files, each order in one of them, and once")
    func severalPacks() throws {
        let shop = try Shop()
        let count = Outbox.mostInPack + 5
        let orders = (1...count).map { ShopFile.Order(String($0)) }
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/orders.xml")
        let report = try shop.run()
        #expect(report.counts.ordersNew == count && report.counts.ordersWritten == count)
        let files = shop.names("spool/warehouse/out")
        #expect(files.count == 2)
        var seen: [String] = []
        for file in files {
            let text = try #require(shop.text("spool/warehouse/out/" + file))
            let numbers = text.matches(of: #/<dat:dataPackItem [^>]*id="eshop-(\d+)"/#).map { String($0.1) }
            #expect(numbers.count <= Outbox.mostInPack)
            seen += numbers
        }
        #expect(seen.count == count && Set(seen).count == count)
        #expect(try shop.run().written.isEmpty)
    }
}
