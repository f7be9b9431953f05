import Domain
import Testing

@testable import Matching

@Suite("What other payments say of a payment, whichever comes first")
struct AccountOrderTests {
    private let account = BankAccount("2600001177/0200")
    private let rules = PairingRules(criteria: [.invoiceSymbol, .invoiceNumber, .orderNumber, .slip, .account])

    private func order(of name: String, _ number: String, _ cents: Int64) -> OpenOrder {
        var new = MatchingTests.order(number, cents)
        new.names = [PayerName.key(name)]
        new.customer = "name:" + name
        return new
    }

    private func pay(_ cents: Int64, vs: String?, by name: String?, day: Int, from account: BankAccount? = nil)
        -> Payment
    {
        var new = payment(cents, vs: vs, on: today.advanced(by: day))
        new.counterName = name
        new.counterAccount = account
        return new
    }

    /// The decisions when all come together, and in each order of two passes.
    private func decide(_ payments: [Payment], _ orders: [OpenOrder]) -> [[String]] {
        let matcher = PaymentMatcher(rules: rules)
        func texts(_ decisions: [PairingDecision]) -> [String] {
            decisions.map { "\($0.outcome.rawValue) \($0.allocations.map(\.order.number))" }
        }
        var table = OrderTable(orders)
        var all = [texts(matcher.decide(payments, among: &table))]
        for first in payments.indices {
            table = OrderTable(orders)
            let early = matcher.decide([payments[first]], among: &table)
            table = OrderTable(orders)
            let known = payments.indices.map { KnownPayment(payments[$0], before: $0 == first ? early[0] : nil) }
            all.append(texts(matcher.revise(known, among: &table)))
        }
        return all
    }

    @Test("an account known by another payment speaks against a number, whichever of them was first")
    func known() {
        let orders = [
            order(of: "Karol Biely", "6600121", 3300), order(of: "Zora Lipková", "6600499", 3300),
            order(of: "Zora Lipková", "6600777", 1800),
        ]
        for day in [-1, 0, 1] {
            let payments = [
                pay(1800, vs: "6600777", by: "Zora Lipková", day: 0, from: account),
                pay(3300, vs: "6600121", by: nil, day: day, from: account),
            ]
            for decisions in decide(payments, orders) {
                #expect(decisions == ["paired [\"6600777\"]", "ambiguous []"])
            }
        }
    }

    @Test(
        "an account that pays for two customers, or whose customer has no order of this amount, speaks against neither"
    )
    func twoCustomers() {
        let orders = [
            order(of: "Karol Biely", "6600121", 3300), order(of: "Karol Biely", "6600122", 2100),
            order(of: "Zora Lipková", "6600499", 3400), order(of: "Zora Lipková", "6600777", 1800),
        ]
        let payments = [
            pay(1800, vs: "6600777", by: nil, day: 0, from: account),
            pay(3300, vs: "6600121", by: nil, day: 0, from: account),
            pay(2100, vs: "6600122", by: nil, day: 0, from: account),
        ]
        for decisions in decide(payments, orders) {
            #expect(decisions.allSatisfy { $0.hasPrefix("paired") })
        }
    }

    @Test("a payment that only its payer speaks for makes room for one that names the order")
    func slip() {
        let orders = [order(of: "Zora Lipková", "2026000777", 3300)]
        let payments = [
            pay(3300, vs: "2026000776", by: "Zora Lipková", day: 0),
            pay(3300, vs: "2026000777", by: "Zora Lipková", day: 1),
        ]
        for decisions in decide(payments, orders) {
            #expect(decisions == ["notFound []", "paired [\"2026000777\"]"])
        }
    }

    @Test("two payments are not parts of an order when one is just another order of its payer")
    func parts() {
        let orders = [order(of: "Karol Biely", "6600121", 6000), order(of: "Karol Biely", "6600499", 3500)]
        let payments = [
            pay(2500, vs: "6600121", by: "Karol Biely", day: 0), pay(3500, vs: "6600121", by: "Karol Biely", day: 0),
        ]
        for decisions in decide(payments, orders) {
            #expect(decisions == ["amountMismatch []", "amountMismatch []"])
        }
    }
}
