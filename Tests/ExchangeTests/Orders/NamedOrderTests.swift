import Domain
import Exchange
import Ledger
import Testing

/// Which order a name means.
@Suite struct NamedOrderTests {
    @Test("an order that is numbered like another one with its channel blocks no decision about that")
    func numberedLikeAnother() throws {
        let shop = try Shop()
        // Both wait, because their amounts do not add up.
        let orders = ["2026000101", "eshop/2026000101"].map { ShopFile.Order($0).with { $0.total = "99.00" } }
        try shop.take(orders[0], orders[1])
        func states() throws -> [OrderExportState?] {
            try shop.ledger { ledger throws(Problem) in
                try ["2026000101", "eshop/2026000101"].map { number throws(Problem) in
                    try ledger.order(channel: "eshop", number: number)?.exportState
                }
            }
        }
        #expect(try states() == [.held, .held])
        try shop.decide(.order(.send, "eshop/2026000101"))
        #expect(try states() == [.new, .held])
        try shop.decide(.order(.send, "eshop/eshop/2026000101"))
        #expect(try states() == [.new, .new])
    }
}
