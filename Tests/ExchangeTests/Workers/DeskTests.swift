import Domain
import Ledger
import Testing

@testable import Exchange

@Suite("The desk at which people decide")
struct DeskTests {
    private func code(_ decision: PersonalDecision, _ environment: Environment) -> String? {
        do throws(Problem) {
            try Desk(environment).carryOut(decision, by: "jana")
            return nil
        } catch {
            return error.code
        }
    }

    @Test("holds an order and lets it go")
    func holdAndSend() throws {
        try Bench.with { environment throws(Problem) in
            let id = try environment.take(order: "1001")
            #expect(code(.order(.hold, "1001"), environment) == nil)
            #expect(try environment.ledger.order(id: id)?.exportState == .held)
            #expect(code(.order(.send, "eshop/1001"), environment) == nil)
            #expect(try environment.ledger.order(id: id)?.exportState == .new)
            #expect(try environment.ledger.unjournaledDecisions().map(\.who) == ["jana", "jana"])
        }
    }

    @Test("keeps nothing of what cannot be followed")
    func refused() throws {
        try Bench.with { environment throws(Problem) in
            #expect(code(.order(.hold, "none"), environment) == "DECISION-001")
            #expect(code(.unpair(7), environment) == "DECISION-001")
            #expect(code(.seen(7), environment) == "DECISION-001")
            #expect(try environment.ledger.unjournaledDecisions().isEmpty)
        }
    }
}
