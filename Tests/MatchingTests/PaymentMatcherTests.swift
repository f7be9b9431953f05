import Domain
import Testing

@testable import Matching

@Suite("Payments and orders")
struct PaymentMatcherTests {
    func decide(
        _ payment: Payment,
        _ orders: [OpenOrder],
        _ criteria: [PairingCriterion] = [.invoiceSymbol, .invoiceNumber, .orderNumber],
        under: Int64 = 0,
        over: Int64 = 0
    ) -> PairingDecision {
        let rules = PairingRules(
            criteria: criteria,
            under: Tolerance(minorUnits: under),
            over: Tolerance(minorUnits: over)
        )
        return PaymentMatcher(rules: rules).decide(payment, among: OrderTable(orders))
    }

    @Test("the VS of an invoice, or the VS the channel gave, is an invoice symbol")
    func invoiceSymbol() {
        let orders = [order("1001", 5000, invoices: [("FV1", "777")]), order("1002", 6000, vs: "888", given: true)]
        let first = decide(payment(5000, vs: "777"), orders)
        #expect(first.outcome == .paired)
        #expect(first.criterion == .invoiceSymbol)
        #expect(first.allocations == [.init(order: key("1001"), amount: Money(minorUnits: 5000, currency: .eur))])
        #expect(first.evidence == [.init(criterion: .invoiceSymbol, field: .variableSymbol, raw: "777", value: "777")])
        #expect(decide(payment(6000, vs: "888"), orders).allocations.first?.order == key("1002"))
        #expect(decide(payment(6000, vs: "1002"), orders, [.invoiceSymbol]).outcome == .notFound)
    }

    @Test("a derived VS is no invoice symbol but an order symbol")
    func orderSymbol() {
        let orders = [order("E-1001", 5000)]
        #expect(decide(payment(5000, vs: "1001"), orders, [.invoiceSymbol]).outcome == .notFound)
        #expect(decide(payment(5000, vs: "1001"), orders, [.invoiceSymbol, .orderSymbol]).criterion == .orderSymbol)
    }

    @Test(
        "a word of the message equals the whole number",
        arguments: ["uhrada FV-2024/001", "c.fv2024001,dakujem", "FV-2024/001/2024-03-01", "fv2024001/VS1"]
    )
    func words(message: String) {
        let orders = [order("1001", 5000, invoices: [("FV2024001", nil)])]
        let decision = decide(payment(5000, message), orders, [.invoiceNumber])
        #expect((decision.outcome == .paired) == (message != "FV-2024/001/2024-03-01"))
    }

    @Test("a word shorter than four letters is not looked up, nor a part of a number")
    func shortWords() {
        #expect(decide(payment(5000, "obj 101"), [order("101", 5000)], [.orderNumber]).tried.isEmpty)
        #expect(decide(payment(5000, "obj 20240019"), [order("2024001", 5000)], [.orderNumber]).outcome == .notFound)
    }

    @Test("digits of the message are compared with every number and symbol")
    func message() {
        let orders = [order("E-1001", 5000, invoices: [("FV2024001", "555001")])]
        for text in ["platba VS0000555001", "objednavka 1001", "fa 2024001 dakujem"] {
            #expect(decide(payment(5000, text), orders, [.message]).criterion == .message)
        }
        #expect(decide(payment(5000, "fa 2024002"), orders, [.message]).outcome == .notFound)
    }

    @Test("a creditor reference counts when its check digits hold")
    func creditorReference() {
        let orders = [order("539007547034", 5000)]
        #expect(decide(payment(5000, "RF18539007547034"), orders, [.creditorReference]).outcome == .paired)
        #expect(decide(payment(5000, "RF19539007547034"), orders, [.creditorReference]).outcome == .notFound)
    }

    @Test("a specific symbol may name the order")
    func specificSymbol() {
        var money = payment(5000)
        money.ss = "1001"
        #expect(decide(money, [order("1001", 5000)], [.specificSymbol]).criterion == .specificSymbol)
        money.vs = "9999"
        #expect(decide(money, [order("1001", 5000)]).outcome == .notFound)
    }

    @Test("the list of criteria decides, the first one that finds something")
    func ordered() {
        let orders = [order("777", 5000), order("1001", 5000, invoices: [("FV1", "777")])]
        let money = payment(5000, vs: "777")
        #expect(decide(money, orders).allocations.first?.order == key("1001"))
        #expect(decide(money, orders, [.orderNumber, .invoiceSymbol]).allocations.first?.order == key("777"))
    }

    @Test("a stronger criterion that finds a paid order is not overruled by a weaker one")
    func noFallThrough() {
        var paid = order("1001", 5000, invoices: [("FV1", "777")])
        paid.allocated = 5000
        let decision = decide(payment(5000, vs: "777"), [paid, order("777", 5000)])
        #expect(decision.outcome == .alreadyPaid)
        #expect(decision.candidates == [.init(order: key("1001"), why: .alreadyPaid)])
    }

    @Test("several orders are narrowed by amount, then by currency")
    func narrowing() {
        let orders = [
            order("1", 5000, vs: "9", given: true), order("2", 6000, vs: "9", given: true),
            order("3", 6000, vs: "9", given: true, .czk),
        ]
        #expect(decide(payment(5000, vs: "9"), orders).allocations.first?.order == key("1"))
        #expect(decide(payment(6000, vs: "9", nil, .czk), orders).allocations.first?.order == key("3"))
        let stuck = decide(payment(7000, vs: "9"), orders)
        #expect(stuck.outcome == .ambiguous)
        #expect(stuck.criterion == .invoiceSymbol)
        #expect(stuck.candidates.map(\.order) == [key("1"), key("2"), key("3")])
        #expect(stuck.candidates.allSatisfy { $0.why == .severalFit })
        #expect(stuck.allocations.isEmpty)
    }

    @Test("amount and currency must fit the one order that is left")
    func mismatches() {
        let orders = [order("1001", 5000)]
        let less = decide(payment(4998, vs: "1001"), orders, under: 1, over: 2)
        #expect(less.outcome == .amountMismatch)
        #expect(less.difference == Money(minorUnits: -2, currency: .eur))
        #expect(less.candidates == [.init(order: key("1001"), why: .amountDiffers)])
        #expect(decide(payment(4999, vs: "1001"), orders, under: 1).outcome == .paired)
        #expect(decide(payment(5002, vs: "1001"), orders, over: 2).outcome == .paired)
        #expect(decide(payment(5003, vs: "1001"), orders, over: 2).difference?.minorUnits == 3)
        let foreign = decide(payment(5000, vs: "1001", nil, .czk), orders)
        #expect(foreign.outcome == .currencyMismatch)
        #expect(foreign.candidates == [.init(order: key("1001"), why: .currencyDiffers)])
        #expect(decide(payment(5000, vs: "1001", nil, .none), orders).outcome == .currencyMismatch)
    }

    @Test("amount alone never pairs")
    func amountAlone() {
        let decision = decide(payment(5000), [order("1001", 5000)], PairingCriterion.allCases)
        #expect(decision.outcome == .notFound)
        #expect(decision.allocations.isEmpty)
    }

    @Test("cancelled orders wait for a person, orders outside the window are none")
    func guards() {
        var cancelled = order("1001", 5000)
        cancelled.cancelled = true
        let stopped = decide(payment(5000, vs: "1001"), [cancelled])
        #expect(stopped.outcome == .ambiguous)
        #expect(stopped.candidates == [.init(order: key("1001"), why: .cancelled)])
        let old = decide(payment(5000, vs: "1001"), [order("1001", 5000, created: today.advanced(by: -549))])
        #expect(old.outcome == .notFound)
        #expect(old.candidates == [.init(order: key("1001"), why: .tooOld)])
        let later = decide(payment(5000, vs: "1001"), [order("1001", 5000, created: today.advanced(by: 2))])
        #expect(later.candidates == [.init(order: key("1001"), why: .orderedLater)])
        let next = decide(payment(5000, vs: "1001"), [order("1001", 5000, created: today.advanced(by: 1))])
        #expect(next.outcome == .paired)
        #expect(decide(payment(5000, vs: "1001"), [order("1001", 5000, created: nil)]).outcome == .paired)
    }

    @Test("debits: own transfer, refund of a paid order, or nothing of ours")
    func debits() {
        var paid = order("1001", 5000)
        paid.paid = true
        #expect(decide(payment(-5000, vs: "1001"), [paid]).outcome == .refund)
        #expect(decide(payment(-5000, vs: "1001"), [paid]).candidates == [.init(order: key("1001"), why: .moneyBack)])
        #expect(decide(payment(-5000, vs: "1001"), [order("1001", 5000)]).outcome == .ignored)
        #expect(decide(payment(-5000, vs: "4"), [paid]).outcome == .ignored)
        #expect(decide(payment(0, vs: "1001"), [paid]).outcome == .ignored)
        var own = payment(-5000, vs: "1001")
        own.counterAccount = BankAccount("19-2000145399/0800")
        let iban = BankAccount("CZ65 0800 0000 1920 0014 5399")
        let matcher = PaymentMatcher(rules: PairingRules(), ownAccounts: [iban])
        #expect(matcher.decide(own, among: OrderTable([paid])).outcome == .ownTransfer)
    }

    @Test("a reversal never pairs")
    func reversals() {
        var back = payment(5000, vs: "1001")
        back.reversal = true
        let decision = decide(back, [order("1001", 5000)])
        #expect(decision.outcome == .refund)
        #expect(decision.allocations.isEmpty)
        #expect(decision.candidates == [.init(order: key("1001"), why: .moneyBack)])
        back.vs = nil
        #expect(decide(back, []).outcome == .refund)
        back.amount = Money(minorUnits: -5000, currency: .eur)
        back.vs = "1001"
        #expect(decide(back, [order("1001", 5000)]).outcome == .refund)
    }

    @Test("a key that leads to very many orders decides nothing")
    func tooMany() {
        var orders = (0...PaymentMatcher.mostCandidates).map { order("A\($0)", Int64($0), vs: "9", given: true) }
        #expect(decide(payment(7, vs: "9"), orders).outcome == .ambiguous)
        orders.removeLast()
        #expect(decide(payment(7, vs: "9"), orders).allocations.first?.order == key("A7"))
    }

    @Test("the payer's account alone is only a suggestion")
    func account() {
        var known = order("1001", 5000)
        known.customer = "jan"
        var table = OrderTable([known])
        table.owners[BankAccount("123/0800")] = AccountOwners(customers: ["jan"])
        var money = payment(5000)
        money.counterAccount = BankAccount("123/0800")
        let decision = PaymentMatcher(rules: PairingRules()).decide(money, among: table)
        #expect(decision.outcome == .notFound)
        #expect(decision.candidates == [.init(order: key("1001"), why: .accountOnly)])
    }
}
