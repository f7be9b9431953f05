import Domain
import Testing

@testable import Matching
@testable import PairingSamples

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

    @Test("a payment that nothing tells from the right one is no mistake; one that a name speaks against is")
    func alike() throws {
        let month = Month(orders: 50, seed: 1)
        let order = try #require(month.orders.first)
        var payment = Payment(date: try #require(order.created), amount: order.total, line: 1)
        payment.vs = order.vs
        var report = report(of: payment, month)
        #expect(report.total.alike == 1 && report.total.wrong == 0)
        payment.counterName = "Niekto Iny"
        report = self.report(of: payment, month)
        #expect(report.total.alike == 0 && report.total.wrong == 1)
    }

    /// A payment that was meant for no order, put on the first.
    private func report(of payment: Payment, _ month: Month) -> MonthReport {
        var other = Month()
        other.orders = month.orders
        other.payments = [payment]
        other.truths = [Month.Truth(fault: .someoneElses, shares: [:], isDecidable: false)]
        var decision = PairingDecision(.paired, .orderSymbol)
        decision.allocations = [PairingDecision.Allocation(order: month.orders[0].id, amount: payment.amount)]
        return MonthReport(other, [decision])
    }
}
