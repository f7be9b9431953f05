import Domain
import Exchange
import Ledger
import Testing

@testable import Spool

@Suite("A file of orders that is taken back by a pass that is interrupted")
struct RecallCrashTests {
    /// Two orders were written in one pack; one of them is cancelled now.
    private func prepared() throws -> Shop {
        let shop = try Shop("spool.stable-seconds=0")
        try shop.drop(PohodaFile.stock([.init("A", "10")]), Shop.warehouse + "/stock.xml")
        try shop.take(.init("1001"), .init("1002"))
        try shop.drop(ShopFile.orders([ShopFile.Order("1001").state("Storno")]), Shop.eshop + "/orders.xml")
        return shop
    }

    /// Whether the pass broke off.
    private func breakOff(_ shop: Shop, at step: Int) throws -> Bool {
        let workspace = try shop.workspace()
        let clock = shop.clock()
        do {
            try FaultScript.$scoped.withValue(FaultScript([.stop(at: step)])) {
                _ = try Pass.run(workspace, clock: clock)
            }
            return false
        } catch is Problem {
            return true
        }
    }

    @Test("ends as one that is not, wherever it stops")
    func everyStep() throws {
        let reference = try prepared()
        #expect(try reference.run().exit == 3)
        let expected = (try reference.knowledge(), try reference.tree(except: "state", "spool/archive"))
        var steps = 0
        for step in 1...2_000 {
            let shop = try prepared()
            guard try breakOff(shop, at: step) else { break }
            steps += 1
            // A pass that did not begin begins at the same time.
            shop.wait(seconds: -1800)
            try shop.run()
            #expect(try shop.knowledge() == expected.0, "stopped at \(step)")
            #expect(try shop.tree(except: "state", "spool/archive") == expected.1, "stopped at \(step)")
            #expect(!shop.names("state").contains { $0.hasPrefix("recalled-") }, "stopped at \(step)")
        }
        #expect(steps > 30)
    }

    @Test("is known to be fetched when its reader was faster, and nothing is sent twice")
    func readerWasFaster() throws {
        var met = 0
        for step in 1...2_000 {
            let shop = try prepared()
            guard try breakOff(shop, at: step) else { break }
            let isDecided = try !shop.query("SELECT 1 FROM out_file WHERE state = 'recalling'").isEmpty
            guard isDecided, !shop.packs().isEmpty else { continue }
            met += 1
            try shop.fetchOrders()
            try shop.run()
            try shop.run()
            #expect(try shop.exportStates() == ["1001": "delivered ORDER-022", "1002": "delivered"], "\(step)")
            #expect(shop.packs().isEmpty, "\(step)")
            try shop.expectSameAfterReplay()
        }
        #expect(met > 0)
    }
}
