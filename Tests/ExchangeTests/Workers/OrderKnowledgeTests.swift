import Domain
import Ledger
import Testing

@testable import Exchange

@Suite("What the accounting system knows of orders")
struct OrderKnowledgeTests {
    @Test("ends what an order takes off once figures made after it contain it")
    func contained() throws {
        try Bench.with { environment throws(Problem) in
            let order = try environment.take(order: "1001")
            let ledger = environment.ledger
            #expect(try DemandTable(environment)["A"] == Quantity(1))
            try ledger.markWritten(orders: [order], pack: "P", pass: 1)
            let knowledge = OrderKnowledge(environment)
            let start = Moment(seconds: Bench.now.seconds)
            #expect(try knowledge.note(orders: [order], .invoiced, by: start).isEmpty)
            let before = FiguresTime(stamp: nil, file: start.advanced(bySeconds: -3600), read: start, pass: 1)
            #expect(try knowledge.compare(with: before, file: 1, items: nil).isEmpty)
            #expect(try DemandTable(environment)["A"] == Quantity(1))
            let later = start.advanced(bySeconds: 3600)
            let after = FiguresTime(stamp: nil, file: later, read: later, pass: 2)
            #expect(try knowledge.compare(with: after, file: 2, items: nil) == [order])
            #expect(try DemandTable(environment)["A"] == .zero)
        }
    }
}
