import Domain
import Matching

extension PaymentKind {
    /// Somebody with an open order of just this amount who types another one's number.
    static let othersNumbers: [PaymentKind] =
        Person.Style.allCases.map { style in
            PaymentKind(name: "other's number, payer as \(style)", weight: 3, needs: .person) { maker, order, kind in
                let other = maker.twin(of: order)
                maker.pay(order, with: other, kind, by: maker.person(order).written(style, &maker.dice))
            }
        } + [
            PaymentKind(name: "other's number, a company in many forms", weight: 8, needs: .person) {
                maker,
                order,
                kind in
                let stem = Company.stem(maker.dice.below(500))
                let mine = maker.twin(of: order, company: stem + (maker.dice.pick(Company.forms) ?? ""))
                let payer = stem + (maker.dice.pick(Company.forms) ?? "")
                maker.pay(mine, with: order, kind, by: maker.dice.chance(50) ? payer : Person.plain(payer))
            },
            PaymentKind(name: "other's number, a company cut at 20", weight: 5, needs: .person) { maker, order, kind in
                let stem = Company.stem(maker.dice.below(500)) + " a Spoločníci"
                let mine = maker.twin(of: order, company: stem + " s.r.o.")
                maker.pay(mine, with: order, kind, by: String(Person.plain(stem + " s.r.o.").prefix(20)))
            },
            PaymentKind(name: "other's number, customer in the message", weight: 6, needs: .person) {
                maker,
                order,
                kind in
                let other = maker.twin(of: order)
                let name = maker.person(order).name
                maker.pay(order, with: other, kind, by: "Xaver Neznámy") { $0.message = "za " + name }
            },
            PaymentKind(name: "number with a slip is another's, paid in the family", weight: 6, needs: .person) {
                maker,
                order,
                kind in
                var other = maker.twin(of: order)
                let payer = maker.person(order).relative(&maker.dice)
                // The other one's symbol is a slip of this one's.
                guard let vs = order.vs, let place = maker.month.orders.lastIndex(where: { $0.id == other.id }) else {
                    return
                }
                let slip = transposed(vs, &maker.dice)
                guard slip != vs, !maker.month.orders.contains(where: { $0.vs == slip || $0.id.number == slip }) else {
                    return
                }
                other.vs = slip
                maker.month.orders[place].vs = slip
                maker.month.orders[place].vsIsGiven = true
                maker.add(kind, order, by: payer) { $0.vs = slip }
            },
            PaymentKind(name: "number of an invoice and of the own cancelled order", weight: 4, needs: .person) {
                maker,
                order,
                kind in
                guard let place = maker.month.orders.firstIndex(where: { $0.id == order.id }), let vs = order.vs else {
                    return
                }
                let other = maker.twin(of: order)
                guard let invoiced = maker.month.orders.lastIndex(where: { $0.id == other.id }) else { return }
                maker.month.orders[place].cancelled = true
                maker.month.orders[invoiced].invoices = [OpenOrder.Document(number: vs, vs: vs)]
                maker.add(kind, order, by: maker.person(order).name, shares: [:], needs: .person) { $0.vs = vs }
            },
            PaymentKind(name: "number of an invoice and of another's cancelled order", weight: 4) {
                maker,
                order,
                kind in
                guard let place = maker.month.orders.firstIndex(where: { $0.id == order.id }) else { return }
                let other = maker.twin(of: order)
                guard let vs = other.vs, let cancelled = maker.month.orders.lastIndex(where: { $0.id == other.id })
                else { return }
                maker.month.orders[cancelled].cancelled = true
                maker.month.orders[place].invoices = [OpenOrder.Document(number: vs, vs: vs)]
                maker.add(kind, order, by: maker.person(order).name) { $0.vs = vs }
            },
            PaymentKind(name: "no number", weight: 12, needs: .person) { maker, order, kind in
                maker.add(kind, order, by: maker.person(order).name)
            },
            PaymentKind(name: "no number, known account", weight: 10, needs: .account) { maker, order, kind in
                guard let customer = order.customer, maker.isAlone(order) else { return }
                let account = BankAccount("\(7_000_000 + (maker.people[order.id] ?? 0))/0200")
                maker.month.owners[account] = AccountOwners(customers: [customer])
                maker.add(kind, order, by: maker.person(order).name, account: account)
            },
            PaymentKind(name: "known account, another's name in the message", weight: 5, needs: .person) {
                maker,
                order,
                kind in
                let mine = maker.twin(of: order)
                guard let customer = mine.customer else { return }
                let account = BankAccount("\(8_000_000 + (maker.people[mine.id] ?? 0))/0200")
                maker.month.owners[account] = AccountOwners(customers: [customer])
                let name = maker.person(order).name
                maker.add(kind, order, by: maker.person(mine).name, account: account) { $0.message = "za " + name }
            },
            PaymentKind(name: "symbol with a slip", weight: 12, needs: .slip) { maker, order, kind in
                guard let vs = order.vs, vs.utf8.count > 7 else { return }
                let slip = transposed(vs, &maker.dice)
                let isFree = !maker.month.orders.contains { $0.vs == slip || $0.id.number == slip }
                maker.add(
                    kind,
                    order,
                    by: maker.person(order).name,
                    needs: isFree && slip != vs && maker.isAlone(order) ? .slip : .person
                ) {
                    $0.vs = slip
                }
            },
            PaymentKind(name: "end of the number in the message", weight: 6, needs: .slip) { maker, order, kind in
                guard let vs = order.vs, vs.utf8.count > 7 else { return }
                maker.add(kind, order, by: maker.person(order).name, needs: maker.isAlone(order) ? .slip : .person) {
                    $0.message = "obj " + String(vs.suffix(3))
                }
            },
        ]

    private static func transposed(_ symbol: String, _ dice: inout Dice) -> String {
        var digits = Array(symbol.utf8)
        let places = digits.indices.dropFirst(3).dropLast().filter { digits[$0] != digits[$0 + 1] }
        if let place = dice.pick(Array(places)) { digits.swapAt(place, place + 1) }
        return String(decoding: digits, as: UTF8.self)
    }
}

extension ShopMonthMaker {
    /// Somebody pays his order with another one's number.
    mutating func pay(
        _ mine: OpenOrder,
        with other: OpenOrder,
        _ kind: PaymentKind,
        by payer: String,
        _ fill: (inout Payment) -> Void = { _ in }
    ) {
        add(kind, mine, by: payer) { payment in
            payment.vs = other.invoices.first?.vs ?? other.vs
            fill(&payment)
        }
    }

    /// Whether the customer, or a namesake, has no other order of this amount.
    func isAlone(_ order: OpenOrder) -> Bool {
        month.orders.count { $0.total == order.total && ($0.names == order.names || $0.customer == order.customer) }
            == 1
    }
}
