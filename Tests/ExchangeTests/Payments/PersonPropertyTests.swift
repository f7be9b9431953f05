import Domain
import Exchange
import Ledger
import PairingSamples
import Testing

/// Whatever comes after a person's decision, and however the rules change, the decision stands.
@Suite("A decision by hand survives everything")
struct PersonPropertyTests {
    @Test("files, orders, invoices, other rules, in any order", arguments: 1...8 as ClosedRange<UInt64>)
    func survives(seed: UInt64) throws {
        var dice = Dice(seed)
        let shop = try Shop()
        try dropOrders(shop, 1001...1006, &dice)
        try dropStatement(shop, 1, &dice)
        try shop.run()
        try decide(shop, &dice)
        let decided = try byPerson(shop)
        #expect(!decided.isEmpty)
        for round in 2...4 {
            shop.overrides = rules(&dice)
            if dice.chance(70) { try dropOrders(shop, 1001...(1006 + round), &dice) }
            if dice.chance(70) { try dropInvoices(shop, round, &dice) }
            try dropStatement(shop, round, &dice)
            try shop.run()
            #expect(try byPerson(shop) == decided, "round \(round)")
            #expect(try overpaid(shop).isEmpty, "round \(round)")
        }
    }

    private func dropOrders(_ shop: Shop, _ numbers: ClosedRange<Int>, _ dice: inout Dice) throws {
        var orders: [ShopFile.Order] = []
        for number in numbers {
            var order = ShopFile.Order(String(number), price: number % 2 == 0 ? "10.00" : "20.00")
            if dice.chance(10) { order.state = "Stornovaná" }
            orders.append(order)
        }
        try shop.drop(ShopFile.orders(orders), Shop.eshop + "/orders.xml")
    }

    private func dropStatement(_ shop: Shop, _ number: Int, _ dice: inout Dice) throws {
        let movements = (1...8).map { line in
            BankFile.Movement(
                dice.chance(50) ? 1000 : 2000,
                vs: dice.chance(80) ? String(1001 + dice.below(10)) : "0",
                document: number * 100 + line,
                message: dice.chance(30) ? "obj \(1001 + dice.below(10))" : nil
            )
        }
        try shop.drop(BankFile.statement(movements, number: number, day: 19 + number), "\(Shop.inbox)/\(number).gpc")
    }

    private func dropInvoices(_ shop: Shop, _ round: Int, _ dice: inout Dice) throws {
        let order = String(1001 + dice.below(6))
        try shop.drop(
            PohodaFile.invoices([("FV\(round)", String(1001 + dice.below(10)), order, nil, "10.00")]),
            Shop.warehouse + "/invoices.xml"
        )
    }

    /// A third of the payments: paired with an order that may be quite another one, taken off, or set aside.
    private func decide(_ shop: Shop, _ dice: inout Dice) throws {
        for payment in 1...8 where payment == 1 || dice.chance(35) {
            switch dice.below(3) {
            case 0: try shop.decide(.unpair(payment))
            case 1: try shop.decide(.ignore(payment))
            default:
                // An order that is paid or cancelled is refused; then the rules keep the payment.
                do { try shop.tryDeciding(.pair(payment, [String(1001 + dice.below(6))])) } catch is Shop.Failed {}
            }
        }
        if try byPerson(shop).isEmpty { try shop.decide(.ignore(1)) }
    }

    private func rules(_ dice: inout Dice) -> [String] {
        let criteria = ["invoice-symbol", "invoice-number", "order-number", "message", "account"].shuffled(using: &dice)
        return [
            "payments.pairing=[\(criteria.joined(separator: ", "))]",
            "payments.tolerance-under=\(dice.below(2_000))",
            "payments.partial=\(dice.chance(50) ? "always" : "never")",
            "payments.overpaid=\(dice.chance(50) ? "always" : "never")",
        ]
    }

    /// What people decided: the payment, the outcome, and what it is on.
    private func byPerson(_ shop: Shop) throws -> [String] {
        try shop.ledger { ledger throws(Problem) in
            try ledger.payments().filter { $0.decidedBy == .person }.map { row in
                let shares = row.allocations.map { "\($0.number)=\($0.amount.decimal)" }
                return "\(row.id) \(row.outcome) \(shares)"
            }.sorted()
        }
    }

    /// Orders on which rules put something beyond their total.
    private func overpaid(_ shop: Shop) throws -> [String] {
        try shop.ledger { ledger throws(Problem) in
            var byRule: [String: Int64] = [:]
            for row in try ledger.payments() where row.decidedBy != .person {
                for share in row.allocations { byRule[share.number, default: 0] += share.amount.minorUnits }
            }
            return try ledger.orders().filter { row in
                byRule[row.order.number, default: 0] > 0 && row.allocated.minorUnits > row.order.total.minorUnits
            }.map(\.order.number)
        }
    }
}
