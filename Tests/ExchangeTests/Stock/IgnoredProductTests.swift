import Domain
import Ledger
import Testing

@testable import Exchange

@Suite("A product that needs no item")
struct IgnoredProductTests {
    @Test("waits no more once a person says so, until that is taken back")
    func products() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "10")]), Shop.warehouse + "/stock.xml")
        try shop.drop(
            ShopFile.products([("A", "", "Item A"), ("VOUCHER", "", "Voucher")]),
            Shop.eshop + "/products.csv"
        )
        #expect(try shop.run().waiting.products == 1)
        func unmatched() throws -> Int {
            let workspace = try shop.workspace()
            return try shop.ledger { ledger throws(Problem) in try UnmatchedProducts.all(workspace, ledger).count }
        }
        #expect(try unmatched() == 1)
        let decision = PersonalDecision.ignoreProduct(channel: "eshop", code: "VOUCHER")
        #expect(PersonalDecision(command: decision.command) == decision)
        try shop.decide(decision)
        #expect(try shop.run().waiting.products == 0)
        #expect(try unmatched() == 0)
        try shop.decide(.unignoreProduct(channel: "eshop", code: "VOUCHER"))
        #expect(try shop.run().waiting.products == 1)
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) {
            try shop.tryDeciding(.ignoreProduct(channel: "eshop", code: "NONE"))
        }
        try shop.expectSameAfterReplay()
    }
}
