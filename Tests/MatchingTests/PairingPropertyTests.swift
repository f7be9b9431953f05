import Domain
import PairingSamples
import Testing

@testable import Matching

/// Properties that hold for any orders and payments, tried on generated ones.
@Suite("Pairing, for any orders and payments")
struct PairingPropertyTests {
    struct World {
        var orders: [OpenOrder] = []
        var payments: [Payment] = []
        var rules = PairingRules()
    }

    static let criteria: [PairingCriterion] = [
        .invoiceSymbol, .invoiceNumber, .orderNumber, .orderSymbol, .message, .specificSymbol,
    ]

    /// A small world where symbols, numbers and amounts collide all the time.
    func world(_ seed: UInt64) -> World {
        var dice = Dice(seed)
        var world = World()
        world.rules = PairingRules(
            criteria: Self.criteria.shuffled(using: &dice),
            under: Tolerance(minorUnits: Int64(dice.below(3)), percent: Percent(dice.below(4))),
            over: Tolerance(minorUnits: Int64(dice.below(3)), percent: Percent(dice.below(4))),
            partial: PartialAcceptance.allCases.randomElement(using: &dice) ?? .never,
            overpaid: PartialAcceptance.allCases.randomElement(using: &dice) ?? .never
        )
        for number in 0..<30 {
            var new = order(
                "\(1000 + number)",
                Int64(100 + dice.below(4)),
                vs: dice.chance(40) ? "\(1000 + dice.below(40))" : nil,
                given: dice.chance(50),
                invoices: dice.chance(60) ? [("FV\(1000 + dice.below(40))", "\(1000 + dice.below(40))")] : [],
                dice.chance(90) ? .eur : .czk,
                created: today.advanced(by: dice.below(5) - 2)
            )
            new.customer = "c\(dice.below(12))"
            new.names = ["NAME\(dice.below(12))"]
            new.cancelled = dice.chance(5)
            new.paid = dice.chance(5)
            world.orders.append(new)
        }
        for _ in 1...40 {
            var new = payment(
                Int64(98 + dice.below(8)) * (dice.chance(8) ? -1 : 1),
                vs: dice.chance(70) ? "\(1000 + dice.below(40))" : nil,
                dice.chance(40) ? "platba FV\(1000 + dice.below(40)) \(1000 + dice.below(40))" : nil,
                on: today.advanced(by: dice.below(3)),
                line: 1
            )
            new.reversal = dice.chance(5)
            if dice.chance(50) { new.counterAccount = BankAccount("\(100 + dice.below(12))/0800") }
            if dice.chance(30) { new.counterName = "name\(dice.below(12))" }
            world.payments.append(new)
        }
        return world
    }

    func run(_ world: World) -> (decisions: [PairingDecision], table: OrderTable) {
        var table = OrderTable(world.orders)
        let decisions = PaymentMatcher(rules: world.rules).decide(world.payments, among: &table)
        return (decisions, table)
    }

    @Test("the order in which payments and orders come changes nothing", arguments: 1...60 as ClosedRange<UInt64>)
    func orderOfInput(seed: UInt64) {
        let world = world(seed)
        var dice = Dice(seed &+ 1_000_000)
        let places = world.payments.indices.shuffled(using: &dice)
        var shuffled = world
        shuffled.orders.shuffle(using: &dice)
        shuffled.payments = places.map { world.payments[$0] }
        let expected = run(world).decisions
        let decisions = run(shuffled).decisions
        // Payments that say the very same may change places.
        let a = zip(world.payments, expected).map { "\($0) \($1)" }.sorted()
        let b = zip(shuffled.payments, decisions).map { "\($0) \($1)" }.sorted()
        #expect(zip(a, b).filter { $0 != $1 }.map { "\($0)  <>  \($1)" } == [])
    }

    @Test("the generated worlds pair in every way")
    func isRich() {
        let outcomes = Set((1...60).flatMap { run(world($0)).decisions.map(\.outcome) })
        let expected: Set<PairingOutcome> = [
            .paired, .partial, .overpaid, .ambiguous, .amountMismatch, .currencyMismatch, .alreadyPaid, .notFound,
            .refund,
        ]
        #expect(outcomes.isSuperset(of: expected))
    }

    @Test("running again changes nothing", arguments: 1...60 as ClosedRange<UInt64>)
    func runningTwice(seed: UInt64) {
        let world = world(seed)
        let first = run(world)
        #expect(run(world).decisions == first.decisions)
        let known = zip(world.payments, first.decisions).map { KnownPayment($0, before: $1) }
        var table = OrderTable(world.orders)
        #expect(PaymentMatcher(rules: world.rules).revise(known, among: &table) == first.decisions)
        #expect(table.orders == first.table.orders)
    }

    @Test("the order in which files come changes nothing", arguments: 1...60 as ClosedRange<UInt64>)
    func orderOfFiles(seed: UInt64) {
        let world = world(seed)
        let matcher = PaymentMatcher(rules: world.rules)
        var dice = Dice(seed &+ 2_000_000)
        let isFirst = world.payments.map { _ in dice.chance(50) }
        /// Payments of one file, then those of the other one.
        func inTwoPasses(_ first: Bool) -> [PairingDecision] {
            let early = world.payments.indices.filter { isFirst[$0] == first }
            var table = OrderTable(world.orders)
            let decided = matcher.decide(early.map { world.payments[$0] }, among: &table)
            let known = world.payments.indices.map { position in
                KnownPayment(world.payments[position], before: early.firstIndex(of: position).map { decided[$0] })
            }
            table = OrderTable(world.orders)
            return matcher.revise(known, among: &table)
        }
        let together = run(world).decisions
        for decisions in [inTwoPasses(true), inTwoPasses(false)] {
            let a = zip(world.payments, together).map { "\($0) \($1)" }.sorted()
            let b = zip(world.payments, decisions).map { "\($0) \($1)" }.sorted()
            #expect(zip(a, b).filter { $0 != $1 }.map { "\($0)  <>  \($1)" } == [])
        }
    }

    @Test("no payment gives more than it is, no order gets more than it may", arguments: 1...60 as ClosedRange<UInt64>)
    func amounts(seed: UInt64) {
        let world = world(seed)
        let result = run(world)
        for (payment, decision) in zip(world.payments, result.decisions) where !decision.allocations.isEmpty {
            let sum = decision.allocations.map(\.amount.minorUnits).reduce(0, +)
            #expect(sum.magnitude <= payment.amount.minorUnits.magnitude)
            #expect(sum.signum() == payment.amount.minorUnits.signum())
            #expect(decision.allocations.allSatisfy { $0.amount.currency == payment.amount.currency })
        }
        for (order, before) in zip(result.table.orders, world.orders) {
            #expect(order.allocated <= order.total.minorUnits + world.rules.over.of(order.total))
            if before.cancelled || before.paid { #expect(order.allocated == 0) }
        }
    }

    @Test("switching off a criterion never pairs otherwise, only less", arguments: 1...120 as ClosedRange<UInt64>)
    func switchedOff(seed: UInt64) {
        var world = world(seed)
        world.rules.criteria.append(.account)
        let full = run(world).decisions
        for left in world.rules.criteria {
            var fewer = world
            fewer.rules.off = [left]
            for (before, after) in zip(full, run(fewer).decisions) where after.allocations != before.allocations {
                #expect(after.allocations.isEmpty)
            }
        }
    }

    @Test("leaving out a criterion that did not decide changes no pairing", arguments: 1...60 as ClosedRange<UInt64>)
    func fewerCriteria(seed: UInt64) {
        var world = world(seed)
        // Of a cancelled order and an invoice with its number the invoice is meant, unless another criterion objects.
        for place in world.orders.indices { world.orders[place].cancelled = false }
        let table = OrderTable(world.orders)
        for payment in world.payments {
            let full = PaymentMatcher(rules: world.rules).decide(payment, among: table)
            for left in Self.criteria where left != full.criterion {
                var rules = world.rules
                rules.criteria.removeAll { $0 == left }
                let fewer = PaymentMatcher(rules: rules).decide(payment, among: table)
                #expect(fewer.outcome == full.outcome)
                #expect(fewer.allocations == full.allocations)
            }
        }
    }

    @Test("where no text means two orders, fewer criteria pair less, never otherwise")
    func fewerCriteriaInATidyWorld() {
        var dice = Dice(7)
        let orders = (0..<50).map { number in
            order(
                "\(1000 + number)",
                Int64(100 + dice.below(3)),
                invoices: [("FV\(5000 + number)", "\(7000 + number)")]
            )
        }
        let table = OrderTable(orders)
        for _ in 0..<300 {
            let number = dice.below(50)
            let names = ["\(1000 + number)", "\(5000 + number)", "\(7000 + number)"]
            let text = dice.chance(50) ? "objednavka \(1000 + number) FV\(5000 + number)" : nil
            let money = payment(Int64(100 + dice.below(3)), vs: names[dice.below(3)], text)
            let full = PaymentMatcher(rules: PairingRules(criteria: Self.criteria)).decide(money, among: table)
            for left in Self.criteria {
                let rules = PairingRules(criteria: Self.criteria.filter { $0 != left })
                let fewer = PaymentMatcher(rules: rules).decide(money, among: table)
                #expect(fewer.allocations.isEmpty || fewer.allocations == full.allocations)
            }
        }
    }
}
