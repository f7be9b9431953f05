import Domain
import Testing

@testable import Matching

/// Two orders of one amount, of which the payment names one by its symbol and the other one by its message.
@Suite("A payment that names two orders")
struct ConflictTests {
    private static let criteria: [PairingCriterion] = [
        .invoiceSymbol, .invoiceNumber, .orderNumber, .orderSymbol, .message, .specificSymbol,
    ]

    private func order(of name: String, _ number: String, _ cents: Int64 = 5300) -> OpenOrder {
        var new = MatchingTests.order(number, cents)
        new.names = [PayerName.key(name)]
        new.customer = "name:" + name
        return new
    }

    private func decide(_ payment: Payment, _ orders: [OpenOrder], _ rules: PairingRules? = nil) -> PairingDecision {
        PaymentMatcher(rules: rules ?? PairingRules(criteria: Self.criteria))
            .decide(payment, among: OrderTable(orders))
    }

    private func pay(_ cents: Int64 = 5300, vs: String?, by name: String? = "Emil Cudzí", _ message: String?) -> Payment
    {
        var new = payment(cents, vs: vs, message)
        new.counterName = name
        return new
    }

    @Test(
        "waits with both",
        arguments: [
            "objednavka c. 8300472", "8300472", "VS 8300472", "obj. 8300472 dakujem", "faktura 260991",
            "/VS8300472/SS/KS",
        ],
        ["Emil Cudzí", "Karol Biely", "Zora Lipková", "Emil Lipka"]
    )
    func waits(message: String, payer: String) {
        var second = order(of: "Zora Lipková", "8300472")
        second.invoices = [OpenOrder.Document(number: "260991", vs: "260991")]
        let decision = decide(pay(vs: "8300111", by: payer, message), [order(of: "Karol Biely", "8300111"), second])
        #expect(decision.outcome == .ambiguous)
        #expect(Set(decision.candidates.map(\.order.number)) == ["8300111", "8300472"])
        #expect(decision.allocations.isEmpty)
    }

    @Test("waits when both are of one customer")
    func sameCustomer() {
        let orders = [order(of: "Karol Biely", "8300111"), order(of: "Karol Biely", "8300472")]
        #expect(decide(pay(vs: "8300111", by: "Karol Biely", "8300472"), orders).outcome == .ambiguous)
        var alone = pay(vs: nil, by: "Karol Biely", "8300472")
        alone.ss = "8300111"
        #expect(decide(alone, orders).outcome == .ambiguous)
    }

    @Test("is paired when both numbers are the order's, or the other one cannot be paid so")
    func paired() {
        var first = order(of: "Karol Biely", "8300111")
        first.invoices = [OpenOrder.Document(number: "FV-2026-77", vs: "202677")]
        first.customerNumber = "36111222"
        var other = order(of: "Zora Lipková", "8300472")
        #expect(decide(pay(vs: "8300111", "faktura FV-2026-77 obj 8300111"), [first, other]).outcome == .paired)
        for message in ["8300473", "dakujem", "12.11.2026", "IČO 8300472"] {
            #expect(decide(pay(vs: "8300111", message), [first, other]).outcome == .paired)
        }
        other.customer = first.customer
        other.customerNumber = first.customerNumber
        var known = pay(vs: "8300111", nil)
        known.ss = "36111222"
        #expect(decide(known, [first, other]).outcome == .paired)
        for change in [
            { (order: inout OpenOrder) in order.total = Money(minorUnits: 5299, currency: .eur) },
            { $0.paid = true }, { $0.cancelled = true },
        ] {
            var closed = other
            change(&closed)
            #expect(decide(pay(vs: "8300111", "obj. 8300472"), [first, closed]).outcome == .paired)
        }
    }

    @Test("too much or too little for the order it names, and just another order of the payer's, waits with both")
    func justAnother() {
        var rules = PairingRules(criteria: Self.criteria)
        rules.partial = .always
        rules.overpaid = .always
        for (named, other) in [(3100, 5300), (9900, 5300)] as [(Int64, Int64)] {
            let orders = [order(of: "Karol Biely", "8300111", named), order(of: "Karol Biely", "8300472", other)]
            let decision = decide(pay(vs: "8300111", by: "Karol Biely", nil), orders, rules)
            #expect(decision.outcome == .amountMismatch)
            #expect(Set(decision.candidates.map(\.order.number)) == ["8300111", "8300472"])
        }
    }

    @Test("what is just the rest of an order and just another one of the payer's waits with both")
    func rest() {
        var partly = order(of: "Karol Biely", "8300111", 9000)
        partly.allocated = 3700
        let own = pay(vs: "8300111", by: "Karol Biely", nil)
        let decision = decide(own, [partly, order(of: "Karol Biely", "8300472")])
        #expect(decision.outcome == .ambiguous)
        #expect(Set(decision.candidates.map(\.order.number)) == ["8300111", "8300472"])
        #expect(decide(own, [partly, order(of: "Karol Biely", "8300472", 5200)]).outcome == .paired)
    }

    @Test("of a number that is one's order and another one's invoice, name and amount tell which is meant")
    func namesakes() {
        var invoiced = order(of: "Karol Biely", "8300111", 9900)
        invoiced.invoices = [OpenOrder.Document(number: "8300472", vs: "8300472")]
        let orders = [order(of: "Zora Lipková", "8300472"), invoiced]
        for payment in [
            pay(vs: nil, by: "LIPKOVA ZORA", "objednavka 8300472"), pay(vs: "8300472", by: "Zora Lipková", nil),
        ] {
            #expect(decide(payment, orders).allocations.map(\.order.number) == ["8300472"])
        }
        #expect(decide(pay(vs: "8300472", nil), orders).outcome == .amountMismatch)
        #expect(decide(pay(9900, vs: "8300472", by: "Karol Biely", nil), orders).allocations.count == 1)
    }
}
