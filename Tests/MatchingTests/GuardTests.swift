import Domain
import Testing

@testable import Matching

/// Two orders of one amount: 7001001 is Karol Biely's, 7001010 is the payer's or of whom he speaks for.
@Suite("A payment with another one's number")
struct GuardTests {
    private static let criteria: [PairingCriterion] = [.invoiceSymbol, .invoiceNumber, .orderNumber]

    private func order(of name: String, _ number: String, _ cents: Int64 = 4200, isCompany: Bool = false) -> OpenOrder {
        var new = MatchingTests.order(number, cents)
        new.names = [PayerName.key(name, isCompany: isCompany)]
        new.customer = "mail:" + number
        return new
    }

    private func pay(_ cents: Int64 = 4200, vs: String? = "7001001", by name: String?, _ message: String? = nil)
        -> Payment
    {
        var new = payment(cents, vs: vs, message)
        new.counterName = name
        return new
    }

    private func decide(_ payment: Payment, _ orders: [OpenOrder], _ rules: PairingRules = PairingRules())
        -> PairingDecision
    { PaymentMatcher(rules: rules).decide(payment, among: OrderTable(orders)) }

    private func why(_ decision: PairingDecision) -> [String] {
        decision.candidates.map { $0.order.number + " " + $0.why.rawValue }
    }

    @Test(
        "waits when the payer has an order of just this amount, however the bank writes him",
        arguments: [
            "Zora Lipková", "ING. ZORA LIPKOVA", "LIPKOVA ZORA", "Zora Lipková a Emil Lipka", "Emil a Zora Lipková",
            "Zora Lipková - eKonto", "Z. Lipková", "LIPKOVA Z.", "LIPKOVA ZOR", "Zora Lipka",
            "LIPKOVA ZORA, LIPKA EMIL",
        ]
    )
    func waits(payer: String) {
        let orders = [order(of: "Karol Biely", "7001001"), order(of: "Zora Lipková", "7001010")]
        let decision = decide(pay(by: payer), orders)
        #expect(decision.outcome == .ambiguous)
        #expect(why(decision) == ["7001010 payerOnly", "7001001 payerDiffers"])
    }

    @Test(
        "is paired when it is the payer's own, or a relative's or a stranger's who has none of this amount",
        arguments: ["Karol Biely", "K. Biely", "Jolana Biela", "Firma Beta s.r.o.", "Emil Neznámy", "Zora Lipovská"]
    )
    func paired(payer: String) {
        let orders = [order(of: "Karol Biely", "7001001"), order(of: "Zora Lipková", "7001010")]
        #expect(decide(pay(by: payer), orders).outcome == .paired)
    }

    @Test("waits when the payer is more surely somebody else")
    func surer() {
        let orders = [order(of: "Zora Lipková", "7001001"), order(of: "Zora Lipkovská", "7001010")]
        #expect(decide(pay(by: "Zora Lipkovská"), orders).outcome == .ambiguous)
        #expect(decide(pay(by: "Zora Lipková"), orders).outcome == .paired)
    }

    @Test("a company and a person of that name are two")
    func company() {
        let orders = [order(of: "Biely s.r.o.", "7001001", isCompany: true), order(of: "Karol Biely", "7001010")]
        #expect(decide(pay(by: "Karol Biely"), orders).outcome == .ambiguous)
        #expect(decide(pay(by: "BIELY SRO"), orders).outcome == .paired)
    }

    @Test("the name in the message counts, for the order that is named and against it")
    func message() {
        let orders = [order(of: "Karol Biely", "7001001"), order(of: "Zora Lipková", "7001010")]
        let waiting = decide(pay(by: "Emil Cudzí", "za Zoru Lipkovú"), orders)
        #expect(waiting.outcome == .ambiguous)
        #expect(why(waiting) == ["7001010 namedInMessage", "7001001 payerDiffers"])
        #expect(decide(pay(by: "Zora Lipková", "za Karol Biely"), orders).outcome == .paired)
    }

    @Test("a number one slip away waits with the surname, and is paired without")
    func slip() {
        let orders = [order(of: "Karol Biely", "7001001"), order(of: "Zora Lipková", "7001010")]
        let family = decide(pay(by: "Emil Lipka"), orders)
        #expect(family.outcome == .ambiguous)
        #expect(why(family) == ["7001001 payerDiffers", "7001010 symbolSlip"])
        let mentioned = decide(pay(by: "Emil Cudzí", "za pani Lipkovú"), orders)
        #expect(mentioned.outcome == .ambiguous)
        let far = [order(of: "Karol Biely", "7001001"), order(of: "Zora Lipková", "7009999")]
        #expect(decide(pay(by: "Emil Lipka"), far).outcome == .paired)
    }

    @Test(
        "an invoice and a cancelled order with one number: the invoice, unless the payer is the cancelled one's customer"
    )
    func cancelled() {
        var cancelled = order(of: "Zora Lipková", "7001001")
        cancelled.cancelled = true
        var invoiced = order(of: "Karol Biely", "7001010")
        invoiced.invoices = [OpenOrder.Document(number: "7001001", vs: "7001001")]
        for criteria in [Self.criteria, [.orderNumber, .invoiceSymbol]] {
            let rules = PairingRules(criteria: criteria)
            #expect(
                decide(pay(by: "Karol Biely"), [cancelled, invoiced], rules).allocations.first?.order == key("7001010")
            )
            let waiting = decide(pay(by: "Zora Lipková"), [cancelled, invoiced], rules)
            #expect(waiting.outcome == .ambiguous)
            #expect(waiting.candidates.contains { $0.order == key("7001001") })
        }
    }

    @Test("of two orders with one number the payer's own is meant; a stranger's payment waits")
    func sharedNumber() {
        var other = order(of: "Zora Lipková", "7001001")
        other.id.channel = "second"
        let orders = [order(of: "Karol Biely", "7001001"), other]
        #expect(decide(pay(by: "LIPKOVA ZORA"), orders).allocations.map(\.order.channel) == ["second"])
        #expect(decide(pay(by: "Emil Cudzí"), orders).outcome == .ambiguous)
    }

    @Test("too little for one order and just enough for another one of the payer's waits")
    func tooLittle() {
        var rules = PairingRules()
        rules.partial = .always
        let orders = [order(of: "Zora Lipková", "7001001"), order(of: "Zora Lipková", "7001010", 1500)]
        let decision = decide(pay(1500, by: "Zora Lipková"), orders, rules)
        #expect(decision.outcome == .amountMismatch)
        #expect(why(decision) == ["7001010 payerOnly", "7001001 amountDiffers"])
        #expect(decide(pay(1400, by: "Zora Lipková"), orders, rules).outcome == .partial)
    }

    @Test(
        "waits when a stranger's payment took the place of the payer's order, or a later one; not when he paid it before"
    )
    func taken() {
        let orders = [order(of: "Karol Biely", "7001001"), order(of: "Zora Lipková", "7001010")]
        func decide(_ first: String, on day: Int) -> PairingDecision? {
            var table = OrderTable(orders)
            var earlier = pay(vs: "7001010", by: first)
            earlier.date = today.advanced(by: day)
            let payments = [earlier, pay(by: "Zora Lipková")]
            return PaymentMatcher(rules: PairingRules()).decide(payments, among: &table).last
        }
        let taken = decide("Emil Cudzí", on: -1)
        #expect(taken?.outcome == .ambiguous)
        #expect(taken?.candidates.map(\.why) == [.payerDiffers, .alreadyPaid])
        #expect(decide("Zora Lipková", on: 1)?.outcome == .ambiguous)
        #expect(decide("Zora Lipková", on: -1)?.outcome == .paired)
    }

    @Test("a surplus that is just another open order of the customer waits with both")
    func surplus() {
        var rules = PairingRules()
        rules.overpaid = .knownPayer
        let first = order(of: "Zora Lipková", "7001001")
        var second = order(of: "Zora Lipková", "7001010", 1500)
        second.customer = first.customer
        let waiting = decide(pay(5700, by: "Zora Lipková"), [first, second], rules)
        #expect(waiting.outcome == .amountMismatch)
        #expect(Set(why(waiting)) == ["7001001 amountDiffers", "7001010 surplusFits"])
        #expect(decide(pay(5701, by: "Zora Lipková"), [first, second], rules).outcome == .overpaid)
    }

    @Test("two parts of an order are not put together when a payer has an order of just his part")
    func parts() {
        let orders = [order(of: "Karol Biely", "7001001", 9000), order(of: "Zora Lipková", "7001010", 4000)]
        var table = OrderTable(orders)
        let decisions = PaymentMatcher(rules: PairingRules()).decide(
            [pay(4000, by: "Zora Lipková"), pay(5000, by: "Karol Biely")],
            among: &table
        )
        #expect(decisions.map(\.outcome) == [.amountMismatch, .amountMismatch])
    }

    @Test("money goes back to whom it came from, or to the customer; to a supplier none does")
    func refund() {
        var paid = order(of: "Karol Biely", "7001001")
        paid.allocated = 4200
        paid.payers = [BankAccount("111/0800")]
        func back(_ name: String?, _ account: String?) -> PairingDecision {
            var back = pay(-4200, by: name)
            back.counterAccount = account.map { BankAccount($0) }
            return decide(back, [paid])
        }
        #expect(back("Emil Cudzí", "111/0800").allocations.count == 1)
        #expect(back("BIELY KAROL", "222/0800").allocations.count == 1)
        for (name, account) in [("Veľkoobchod Omega a.s.", "222/0800"), (nil, "222/0800"), (nil, nil)] {
            let decision = back(name, account)
            #expect(decision.outcome == .refund)
            #expect(decision.allocations.isEmpty)
        }
    }

    @Test("the payer's own orders stand first whatever else is shown")
    func ranked() {
        var paid = order(of: "Karol Biely", "7001001")
        paid.paid = true
        let mine = order(of: "Zora Lipková", "7001010")
        #expect(why(decide(pay(by: "Zora Lipková"), [paid, mine])) == ["7001010 payerOnly", "7001001 alreadyPaid"])
        let dear = order(of: "Karol Biely", "7001001", 9900)
        #expect(why(decide(pay(by: "Zora Lipková"), [dear, mine])) == ["7001010 payerOnly", "7001001 amountDiffers"])
        #expect(why(decide(pay(vs: nil, by: "PHDR. ZORA LIPKOV"), [dear, mine])) == ["7001010 payerOnly"])
    }

    @Test("a symbol with a slip, or the end of the number, decides with the payer where the merchant wants it")
    func slipCriterion() {
        let orders = [order(of: "Zora Lipková", "2026000815"), order(of: "Karol Biely", "2026000900")]
        let rules = PairingRules(criteria: Self.criteria + [.slip])
        for payment in [
            pay(vs: "2026000851", by: "LIPKOVA ZORA"), pay(vs: "202600815", by: "Zora Lipková"),
            pay(vs: nil, by: "Zora Lipková", "obj 815"),
        ] {
            let decision = decide(payment, orders, rules)
            #expect(decision.criterion == .slip)
            #expect(decision.allocations.map(\.order) == [key("2026000815")])
            #expect(decide(payment, orders).outcome == .notFound)
        }
        #expect(decide(pay(vs: "2026000851", by: "Emil Lipka"), orders, rules).outcome == .notFound)
        #expect(decide(pay(vs: "2026999999", by: "Zora Lipková"), orders, rules).outcome == .notFound)
        let twins = orders + [order(of: "Zora Lipková", "2026000851")]
        #expect(decide(pay(vs: "2026000811", by: "Zora Lipková"), twins, rules).outcome == .notFound)
    }

    @Test("a known account never beats a number or a name in the message")
    func account() {
        let account = BankAccount("111/0800")
        let mine = order(of: "Karol Biely", "7001001")
        let other = order(of: "Zora Lipková", "7001010")
        var table = OrderTable([mine, other])
        table.owners = [account: AccountOwners(customers: [mine.customer ?? ""])]
        let matcher = PaymentMatcher(rules: PairingRules(criteria: Self.criteria + [.account]))
        func decide(_ message: String?, vs: String? = nil) -> PairingOutcome {
            var payment = pay(vs: vs, by: "Karol Biely", message)
            payment.counterAccount = account
            return matcher.decide(payment, among: table).outcome
        }
        #expect(decide(nil) == .paired)
        #expect(decide("dakujem") == .paired)
        #expect(decide("za Zora Lipková") == .notFound)
        #expect(decide("objednavka 9988776655") == .notFound)
        #expect(decide(nil, vs: "9988776655") == .notFound)
    }

    @Test("an account that a person said to ignore pays nothing")
    func ignored() {
        var payment = pay(by: "Karol Biely")
        payment.counterAccount = BankAccount("111/0800")
        let matcher = PaymentMatcher(rules: PairingRules(), ignoredAccounts: [BankAccount("111/0800")])
        let decision = matcher.decide(payment, among: OrderTable([order(of: "Karol Biely", "7001001")]))
        #expect(decision.outcome == .ignored)
        #expect(decision.criterion == .account)
    }
}
