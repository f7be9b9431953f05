import Domain
import Ledger
import Testing

@testable import Exchange

@Suite("Settling what a pass read")
struct SettlementTests {
    private static func payment(_ cents: Int64, vs: String?, line: Int = 1) -> Payment {
        Payment(
            date: Bench.now.day,
            amount: Money(minorUnits: cents, currency: .eur),
            line: line,
            vs: vs,
            ownAccount: BankAccount("SK3112000000198742637541")
        )
    }

    @Test("pairs payments with orders, and asks channels for the state, once")
    func pairing() throws {
        try Bench.with { environment throws(Problem) in
            let order = try environment.take(order: "1001")
            _ = try environment.ledger.add(Self.payment(1_000, vs: "1001"), identity: "a", scheme: "t", file: 1)
            let changes = Changes(needsPairing: true, orders: [order])
            let step = try Settlement(environment).run(changes)
            #expect(step.counts.paymentsPaired == 1)
            let row = try environment.ledger.payment(id: 1)
            #expect(row?.outcome == .paired && row?.decidedBy == .rule && row?.criterion == .orderNumber)
            try environment.ledger.takeStateChanges(pass: 1, round: 1)
            #expect(try environment.ledger.stateChanges(channel: "eshop", pass: 1, round: 1).map(\.number) == ["1001"])
            let again = try Settlement(environment).run(changes)
            try environment.ledger.takeStateChanges(pass: 1, round: 2)
            #expect(again.counts.paymentsPaired == 0)
            #expect(try environment.ledger.stateChanges(channel: "eshop", pass: 1, round: 2).isEmpty)
        }
    }

    @Test("looks at payments only when something changed")
    func nothingChanged() throws {
        try Bench.with { environment throws(Problem) in
            _ = try environment.take(order: "1001")
            _ = try environment.ledger.add(Self.payment(1_000, vs: "1001"), identity: "a", scheme: "t", file: 1)
            #expect(try Settlement(environment).run(Changes()).counts.paymentsPaired == 0)
            #expect(try environment.ledger.payment(id: 1)?.outcome == .new)
        }
    }

    @Test("has nothing unfinished in a pass that has just begun")
    func unfinished() throws {
        try Bench.with { environment throws(Problem) in
            _ = try environment.take(order: "1001")
            let changes = try Settlement(environment).unfinished()
            #expect(changes.orders.isEmpty && !changes.needsPairing && !changes.refreshedOffers)
        }
    }
}
