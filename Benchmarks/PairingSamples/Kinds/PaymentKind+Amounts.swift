import Domain
import Matching

extension PaymentKind {
    /// Amounts that are not just the order's.
    static let amounts: [PaymentKind] = [
        PaymentKind(name: "a cent off", weight: 6, needs: .tolerance) { maker, order, kind in
            let cents = order.total.minorUnits + (maker.dice.chance(50) ? 1 : -1)
            maker.add(kind, order, by: maker.person(order).name, cents) { $0.vs = order.vs }
        },
        PaymentKind(name: "a part", weight: 5, needs: .partial) { maker, order, kind in
            maker.add(kind, order, by: maker.person(order).name, order.total.minorUnits / 2) { $0.vs = order.vs }
        },
        PaymentKind(name: "too much", weight: 5, needs: .overpaid) { maker, order, kind in
            let total = order.total.minorUnits
            maker.add(kind, order, by: maker.person(order).name, total + 2_003, shares: [order.id: total]) {
                $0.vs = order.vs
            }
        },
        PaymentKind(name: "too much by just another own order", weight: 5, needs: .person) { maker, order, kind in
            let person = maker.people[order.id] ?? 0
            let second = maker.order(person, 0, total: maker.price(), day: 0)
            maker.month.orders.append(second)
            let shares = [order.id: order.total.minorUnits, second.id: second.total.minorUnits]
            let sum = shares.values.reduce(0, +)
            maker.add(kind, order, by: Person(person).name, sum, shares: shares) { $0.vs = order.vs }
        },
        PaymentKind(name: "in two parts", weight: 5) { maker, order, kind in
            let part = order.total.minorUnits / 3
            maker.add(kind, order, by: maker.person(order).name, part) { $0.vs = order.vs }
            maker.add(kind, order, by: maker.person(order).name, order.total.minorUnits - part) { $0.vs = order.vs }
        },
        PaymentKind(name: "twice", weight: 5) { maker, order, kind in
            let name = maker.person(order).name
            maker.add(kind, order, by: name) { $0.vs = order.vs }
            maker.add(kind, order, by: name, shares: [:]) {
                $0.vs = order.vs
                $0.date = $0.date.advanced(by: 14)
            }
        },
        PaymentKind(name: "paid, and given back", weight: 4) { maker, order, kind in
            let name = maker.person(order).name
            let account = BankAccount("\(9_000_000 + (maker.people[order.id] ?? 0))/0800")
            maker.add(kind, order, by: name, account: account) { $0.vs = order.vs }
            maker.add(kind, order, by: name, -order.total.minorUnits, account: account) {
                $0.vs = order.vs
                $0.date = $0.date.advanced(by: 14)
            }
        },
    ]

    private typealias Filling = @Sendable (inout Payment, OpenOrder) -> Void

    /// What concerns no order, though its amount is that of one; the sign, and whether only a number of digits will do.
    private static let others: [(name: String, sign: Int64, isOfDigits: Bool, fill: Filling)] = [
        ("rent", -1, false, { payment, _ in payment.message = "najom 11/2026" }),
        ("a fee", -1, false, { payment, _ in payment.isFee = true }),
        ("own transfer", 1, false, { payment, _ in payment.counterAccount = BankAccount("2900000001/8330") }),
        ("a carrier's payout", 1, false, { payment, _ in payment.message = "dobierky 20261112 davka 4512" }),
        ("interest", 1, false, { payment, _ in payment.message = "urok 11/2026" }),
        ("a postcode behind a street", 1, true, { $0.message = "Lipová 157, " + $1.id.number + " Nitra" }),
        ("a postcode before a town", 1, true, { $0.message = "darcek " + $1.id.number + " Bratislava" }),
        ("an IČO", 1, true, { $0.message = "IČO: " + $1.id.number }),
        ("a telephone", 1, true, { $0.message = "tel. " + $1.id.number }),
        ("a constant symbol in the text", 1, true, { $0.message = "KS " + $1.id.number }),
    ]

    static let noOrders: [PaymentKind] =
        others.map { name, sign, isOfDigits, fill in
            PaymentKind(name: "no order: " + name, weight: isOfDigits ? 9 : 3) { maker, order, kind in
                let number = order.id.number
                guard !isOfDigits || number.count == 5 else { return }
                maker.add(kind, order, by: "Xaver Cudzí", sign * order.total.minorUnits, shares: [:]) {
                    fill(&$0, order)
                }
            }
        }
        + [
            PaymentKind(name: "no order: a supplier, with a paid order's symbol", weight: 4) { maker, order, kind in
                maker.add(kind, order, by: maker.person(order).name) { $0.vs = order.vs }
                maker.add(kind, order, by: "Veľkoobchod Alfa a.s.", -order.total.minorUnits, shares: [:]) {
                    $0.vs = order.vs
                    $0.date = $0.date.advanced(by: 14)
                }
            }
        ]
}
