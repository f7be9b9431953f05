import Domain
import Exchange
import Glibc
import Ledger
import Testing

@testable import Spool

@Suite("A person who decides while a pass is interrupted")
struct InterruptedDecisionTests {
    /// A shop whose last pass broke off after the statement and before its end: at the first step at which it has the
    /// statement.
    private func interrupted() throws -> Shop {
        var (without, with) = (0, try interrupted(at: .max).steps)
        while without + 1 < with {
            let step = (without + with) / 2
            // The last steps, such as those of the backup, end no pass.
            let shop = try interrupted(at: step).shop
            if try shop.query("SELECT 1 FROM payment").isEmpty { without = step } else { with = step }
        }
        let (shop, _, isInterrupted) = try interrupted(at: with)
        try #require(try isInterrupted && shop.query("SELECT 1 FROM payment").count == 1)
        return shop
    }

    private func interrupted(at step: Int) throws -> (shop: Shop, steps: Int, isInterrupted: Bool) {
        let shop = try Shop("spool.stable-seconds=0")
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/orders.xml")
        try shop.run()
        try shop.drop(BankFile.statement([.init(1000, vs: "7")]), Shop.inbox + "/a.gpc")
        try shop.drop(ShopFile.products([("A", "", "Item A")]), Shop.eshop + "/products.csv")
        let (workspace, clock) = (try shop.workspace(), shop.clock())
        let script = FaultScript([.stop(at: step)])
        let pass = Result { try FaultScript.$scoped.withValue(script) { _ = try Pass.run(workspace, clock: clock) } }
        let isInterrupted = if case .failure = pass { true } else { false }
        return (shop, script.count, isInterrupted)
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
                try Desk.carryOut(.pair(1, ["1002"]), workspace, clock: clock)
            }
        }
        #expect(problem?.code.hasPrefix("SPOOL-") == true)
        #expect(try shop.query("SELECT 1 FROM decision").isEmpty)
        try shop.decide(.pair(1, ["1002"]))
        #expect(try shop.payments() == ["paired person 1002=10.00"])
    }
}
