import Domain
import Exchange
import Glibc
import Ledger
import Testing

@testable import Spool

@Suite("A person who decides while a pass is interrupted")
struct InterruptedDecisionTests {
    /// A shop whose last pass broke off behind the statement and before its end.
    private func interrupted() throws -> Shop {
        for step in 1...400 {
            let shop = try Shop("spool.stable-seconds=0")
            try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/orders.xml")
            try shop.run()
            try shop.drop(BankFile.statement([.init(1000, vs: "7")]), Shop.inbox + "/a.gpc")
            try shop.drop(ShopFile.products([("A", "", "Item A")]), Shop.eshop + "/products.csv")
            let workspace = try shop.workspace()
            let clock = shop.clock()
            let broken = #expect(throws: Problem.self) {
                try FaultScript.$scoped.withValue(FaultScript([.stop(at: step)])) {
                    _ = try Pass.run(workspace, clock: clock)
                }
            }
            try #require(broken != nil)
            if try shop.query("SELECT 1 FROM payment").count == 1 { return shop }
        }
        throw Shop.Failed(codes: ["the statement was never read"])
    }

    @Test("ends it first, and a replay meets the decision where it was made")
    func replay() throws {
        let shop = try interrupted()
        #expect(try shop.query("SELECT 1 FROM pass WHERE finished IS NULL").count == 1)
        try shop.decide(.pair(1, ["1002"]))
        #expect(try shop.query("SELECT 1 FROM pass WHERE finished IS NULL").isEmpty)
        #expect(try shop.payments() == ["paired person 1002=10.00"])
        try shop.run()
        try shop.run()
        let known = try shop.knowledge()
        #expect(known["decision"]?.count == 1)
        #expect(try Replay.run(shop.workspace(), progress: { _ in }) == 3)
        #expect(try shop.knowledge() == known)
    }

    @Test("is told what stands in the way when it cannot be ended, and nothing is decided")
    func failing() throws {
        let shop = try interrupted()
        let workspace = try shop.workspace()
        let clock = shop.clock()
        let problem = #expect(throws: Problem.self) {
            try FaultScript.$scoped.withValue(FaultScript([.fail(at: 5, ENOSPC)])) {
                try Pass.carryOut(.pair(1, ["1002"]), workspace, clock: clock)
            }
        }
        #expect(problem?.code.hasPrefix("SPOOL-") == true)
        #expect(try shop.query("SELECT 1 FROM decision").isEmpty)
        try shop.decide(.pair(1, ["1002"]))
        #expect(try shop.payments() == ["paired person 1002=10.00"])
    }
}
