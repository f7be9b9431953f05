import Domain
import Testing

@testable import Matching

@Suite("What a person pairs")
struct PersonTests {
    func pair(_ payment: Payment, _ orders: OpenOrder...) -> PairingDecision {
        PaymentMatcher.pairByPerson(payment, with: orders)
    }

    func shares(_ decision: PairingDecision) -> [Int64] { decision.allocations.map(\.amount.minorUnits) }

    @Test("one order: exact, less, more")
    func oneOrder() {
        let exact = pair(payment(5000), order("1", 5000))
        #expect(exact.outcome == .paired)
        #expect(exact.criterion == .person)
        let less = pair(payment(3000), order("1", 5000))
        #expect(less.outcome == .partial)
        #expect(less.difference?.minorUnits == -2000)
        #expect(shares(less) == [3000])
        let more = pair(payment(6000), order("1", 5000))
        #expect(more.outcome == .overpaid)
        #expect(more.difference?.minorUnits == 1000)
        #expect(shares(more) == [6000])
    }

    @Test("several orders get what they need, in the order named")
    func severalOrders() {
        let exact = pair(payment(8000), order("1", 5000), order("2", 3000))
        #expect(exact.outcome == .split)
        #expect(shares(exact) == [5000, 3000])
        let less = pair(payment(6000), order("1", 5000), order("2", 3000), order("3", 1))
        #expect(less.outcome == .partial)
        #expect(shares(less) == [5000, 1000])
        let more = pair(payment(9000), order("1", 5000), order("2", 3000))
        #expect(more.outcome == .overpaid)
        #expect(shares(more) == [5000, 4000])
        let twice = pair(payment(5000), order("1", 5000), order("1", 5000))
        #expect(twice.outcome == .paired)
        #expect(shares(twice) == [5000])
    }

    @Test("a paid order can still be given a payment, and shows it")
    func paidOrder() {
        var paid = order("1", 5000)
        paid.allocated = 5000
        let decision = pair(payment(100), paid)
        #expect(decision.outcome == .overpaid)
        #expect(shares(decision) == [100])
    }

    @Test("money that went back is taken off what the orders have got")
    func refund() {
        var first = order("1", 5000)
        first.allocated = 5000
        var second = order("2", 3000)
        second.allocated = 3000
        let decision = pair(payment(-6000), first, second)
        #expect(decision.outcome == .refund)
        #expect(shares(decision) == [-5000, -1000])
    }

    @Test(
        "amounts of one's own are parts of the payment: none against its direction, none larger than it",
        arguments: [
            (1000, ["1": 3000, "2": -2000]), (1000, ["1": -500]), (1000, ["1": 600, "2": 600]), (-1000, ["1": 500]),
        ] as [(Int64, [String: Int64])]
    )
    func noParts(value: Int64, amounts: [String: Int64]) {
        let decision = PaymentMatcher.pairByPerson(
            payment(value),
            with: [order("1", 5000), order("2", 5000)],
            amounts: Dictionary(uniqueKeysWithValues: amounts.map { (key($0), $1) })
        )
        #expect(decision.outcome == .amountMismatch)
        #expect(decision.allocations.isEmpty)
    }

    @Test("another currency cannot be counted, no order is no pairing")
    func refused() {
        let foreign = pair(payment(5000), order("1", 5000, .czk), order("2", 5000))
        #expect(foreign.outcome == .currencyMismatch)
        #expect(foreign.allocations.isEmpty)
        #expect(foreign.candidates == [.init(order: key("1"), why: .currencyDiffers)])
        #expect(pair(payment(5000)).outcome == .notFound)
    }
}
