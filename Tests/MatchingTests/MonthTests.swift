import Domain
import PairingSamples
import Testing

@testable import Matching

@Suite("A month of an e-shop, with the faults that people make")
struct MonthTests {
    @Test(
        "nothing is paired wrongly, nearly all that can be decided is paired",
        arguments: 1...6 as ClosedRange<UInt64>
    )
    func month(seed: UInt64) {
        let month = Month(orders: 2_500, seed: seed)
        var table = month.table
        let report = MonthReport(month, PaymentMatcher(rules: Month.rules).decide(month.payments, among: &table))
        #expect(report.mistakes == [])
        #expect(report.total.decided * 100 >= report.total.decidable * 95, "\(report.table)")
        #expect(report.total.decidable * 100 >= report.total.payments * 80)
        for fault in Fault.allCases { #expect((report.rows[fault]?.payments ?? 0) > 0, "\(fault)") }
    }

    @Test("nor is it when parts and surpluses are taken", arguments: 11...14 as ClosedRange<UInt64>)
    func partial(seed: UInt64) {
        let month = Month(orders: 2_500, seed: seed)
        var rules = Month.rules
        rules.partial = .knownPayer
        rules.overpaid = .knownPayer
        var table = month.table
        let report = MonthReport(month, PaymentMatcher(rules: rules).decide(month.payments, among: &table))
        #expect(report.mistakes == [])
        #expect((report.rows[.partial]?.right ?? 0) * 10 > (report.rows[.partial]?.payments ?? 0) * 7)
        #expect((report.rows[.overpaid]?.right ?? 0) * 10 > (report.rows[.overpaid]?.payments ?? 0) * 7)
    }
}
