import Foundation
import Testing

@Suite("Commands that only look") struct NothingChangesTests {
    static let looks = [
        "plan", "plan --json", "status --json", "orders list", "payments list", "products list", "products unmatched",
        "held list", "explain order 2026110003",
    ]

    @Test("change nothing before the first pass", arguments: looks) func before(command: String) throws {
        let shop = try Shop(demo: true)
        let before = try shop.snapshot()
        let run = try shop.run(command)
        #expect([0, 1, 3].contains(run.status), "\(run.transcript)")
        #expect(try shop.snapshot() == before)
    }

    @Test("change nothing after a pass", arguments: looks) func after(command: String) throws {
        let shop = try Shop(demo: true, passed: true)
        #expect(try shop.run("demo").status == 0)
        let before = try shop.snapshot()
        let run = try shop.run(command)
        #expect([0, 3].contains(run.status), "\(run.transcript)")
        #expect(try shop.snapshot() == before)
    }

    @Test("plan says what run does") func plan() throws {
        let shop = try Shop(demo: true)
        let plan = try shop.run("plan --json")
        let run = try shop.run("run --json")
        #expect(plan.out == run.out && plan.status == run.status)
    }
}
