import Domain
import Exchange
import Ledger
import Testing

@Suite("Why an order waits, in words")
struct OrderReasonTests {
    private let path = Shop.eshop + "/orders.xml"

    /// The reason of an order, and its story.
    private func told(_ shop: Shop, _ number: String) throws -> (reason: String?, story: [String]) {
        let workspace = try shop.workspace()
        return try shop.ledger { ledger throws(Problem) in
            let row = try ledger.orders(named: number).first
            var reason: String?
            if let row { reason = try OrderReason(workspace, ledger).text(of: row) }
            return (reason, try Explanation.tell("order", number, workspace, ledger).map(\.text))
        }
    }

    @Test("has the sums of an order that does not add up") func sums() throws {
        let shop = try Shop()
        let wrong = ShopFile.Order("1002").with { $0.total = "11.50" }
        try shop.drop(ShopFile.orders([.init("1001"), wrong]), path)
        _ = try shop.run()
        let (reason, story) = try told(shop, "1002")
        let text = try #require(reason)
        #expect(text.contains("11,50") && text.contains("1002") && !text.contains("ORDER-002") && !text.contains("?"))
        #expect(story.contains { $0.contains(text) })
        #expect(try told(shop, "1001").reason == nil)
    }

    @Test("has what was found when the order was to be written") func whenWritten() throws {
        let shop = try Shop()
        let wrong = ShopFile.Order("1002").with { $0.items[0].vat = "17" }
        try shop.drop(ShopFile.orders([wrong]), path)
        _ = try shop.run()
        let (reason, story) = try told(shop, "1002")
        let text = try #require(reason)
        #expect(text.contains("17") && !text.contains("POHODA-020") && !text.contains("?"))
        #expect(story.contains { $0.contains(text) })
    }

    @Test("is in the accounting system's own words when that refused the order") func refused() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), path)
        _ = try shop.run()
        try shop.drop(PohodaFile.receipts([("eshop-1001", .refused)]), Shop.warehouse + "/receipt.xml")
        _ = try shop.run()
        let reason = try #require(told(shop, "1001").reason)
        #expect(reason.hasPrefix("POHODA 108: ") && reason.contains("Remark 108."))
    }

    @Test("stands on a line of its own, as every fact does") func lines() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), path)
        _ = try shop.run()
        for text in try told(shop, "1001").story {
            let lines = text.split(separator: "\n")
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") && $0.contains(": ") }, "\(text)")
        }
    }
}
