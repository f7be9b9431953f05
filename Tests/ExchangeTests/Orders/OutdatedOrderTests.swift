import Domain
import Exchange
import Foundation
import Ledger
import Testing

@Suite("Files of orders that tell less than what is known")
struct OutdatedOrderTests {
    /// Drops orders in a file that was written at a minute; passes are at the thirtieth, the sixtieth and so on.
    private func drop(_ shop: Shop, _ name: String, minute: Int, _ orders: ShopFile.Order...) throws {
        let path = Shop.eshop + "/" + name
        try shop.drop(ShopFile.orders(orders) + "<!-- \(name) -->\n", path)
        let date = Date(timeIntervalSince1970: TimeInterval(1_795_420_800 + minute * 60))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: shop.root + "/" + path)
    }

    @Test("by their times: a late copy opens no cancelled order and changes no goods")
    func lateCopy() throws {
        let shop = try Shop()
        try shop.take(.init("1001"), .init("1002"))
        try shop.fetchOrders()
        try drop(shop, "b.xml", minute: 40, ShopFile.Order("1001").state("Storno"), .init("1002", price: "12.00"))
        try shop.run()
        let before = try shop.exportStates()
        try drop(shop, "a.xml", minute: 0, .init("1001"), .init("1002"), .init("1003"))
        let report = try shop.run()
        let told = report.problems.map(\.problem).filter { $0.code == "ORDER-034" }
        #expect(told.map { $0.arguments["orders"] } == ["1001, 1002"])
        // What nobody knew is new anyway.
        #expect(try shop.exportStates()["1003"] == "written")
        #expect(try shop.exportStates().filter { $0.key != "1003" } == before)
        // And what is newer counts.
        try drop(shop, "c.xml", minute: 90, .init("1001"))
        try shop.run()
        #expect(try shop.waits("1001") == nil)
        try shop.expectSameAfterReplay()
    }

    @Test("count when the times differ by no more than clocks do, or cannot be right")
    func noTimes() throws {
        let shop = try Shop()
        try drop(shop, "a.xml", minute: 20, ShopFile.Order("1001").state("Storno"))
        try shop.run()
        try drop(shop, "b.xml", minute: 17, .init("1001"))
        #expect(try shop.run().counts.ordersWritten == 1)
        try drop(shop, "c.xml", minute: -60 * 24 * 90, ShopFile.Order("1001").state("Storno"))
        try shop.run()
        #expect(try shop.exportStates()["1001"] == "skipped")
    }

    @Test("without a state leave the state that was told, and are named once")
    func withoutStates() throws {
        let shop = try Shop()
        try shop.take(ShopFile.Order("1001").state("Storno"))
        func table(_ rows: [String]) -> String {
            "code;date;currency;variableSymbol;totalPriceWithVat;itemName;itemCode;itemAmount;itemUnitPriceWithVat;itemVatRate\r\n"
                + rows.map { $0 + "\r\n" }.joined()
        }
        func row(_ number: String) -> String {
            "\(number);2026-11-20 10:00:00;EUR;;10,00;Item A;A;1;10,00;23"
        }
        try shop.drop(table([row("1001"), row("1002")]), Shop.eshop + "/orders.csv")
        let first = try shop.run()
        #expect(first.problems.map(\.problem.code).filter { $0 == "ORDER-038" }.count == 1)
        #expect(try shop.exportStates() == ["1001": "skipped", "1002": "written"])
        try shop.drop(table([row("1003")]), Shop.eshop + "/orders.csv")
        #expect(try shop.run().problems.filter { $0.problem.code == "ORDER-038" }.isEmpty)
    }
}
