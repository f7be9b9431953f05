import Domain
import Testing

@testable import Matching
@testable import PairingSamples

@Suite("A month of three e-shops, with about a hundred kinds of payments")
struct ShopMonthTests {
    @Test(
        "nothing is paired wrongly, nearly all that can be decided is right, whatever the rules",
        arguments: [1, 2, 3, 4] as [UInt64],
        ShopMonth.configurations.indices
    )
    func month(seed: UInt64, configuration: Int) {
        let month = ShopMonth(orders: 2_000, seed: seed)
        let rules = ShopMonth.configurations[configuration]
        let report = ShopMonthReport(month, month.decide(rules.rules), has: rules.has)
        #expect(report.mistakes == [])
        let missed = report.missed.prefix(10).joined(separator: "\n")
        #expect(report.total.decided * 100 >= report.total.decidable * 97, "\(missed)")
        // What waits shows its order.
        #expect(report.total.shown * 100 >= report.total.waiting * 90, "\(report.table)")
    }

    @Test("the kinds are many, and all of them come")
    func kinds() {
        let kinds = Set(PaymentKind.all.map(\.name))
        #expect(kinds.count >= 100)
        #expect(kinds.count == PaymentKind.all.count)
        let met = Set((1...3).flatMap { ShopMonth(orders: 2_000, seed: $0).samples.map(\.kind) })
        #expect(kinds.subtracting(met) == [])
    }
}
