import Domain
import Matching

/// A kind of payment that people make, how often, and what its rules need.
struct PaymentKind: Sendable {
    let name: String
    let weight: Int
    var needs: Need = []
    let make: @Sendable (inout ShopMonthMaker, OpenOrder, PaymentKind) -> Void

    static let all: [PaymentKind] =
        rightNumbers + written + payers + strangers + othersNumbers + spellings + amounts + noOrders

    /// By a symbol, the whole total.
    static let rightNumbers: [PaymentKind] = [
        PaymentKind(name: "symbol of the order", weight: 200) { maker, order, kind in
            maker.add(kind, order, by: maker.person(order).name) { $0.vs = order.vs }
        },
        PaymentKind(name: "symbol of the invoice", weight: 60) { maker, order, kind in
            maker.add(kind, order, by: maker.person(order).name) { $0.vs = order.invoices.first?.vs ?? order.vs }
        },
        PaymentKind(name: "symbol without a name", weight: 20) { maker, order, kind in
            maker.add(kind, order, by: nil) { $0.vs = order.vs }
        },
        PaymentKind(name: "symbol, and a message of thanks", weight: 20) { maker, order, kind in
            maker.add(kind, order, by: maker.person(order).name) {
                $0.vs = order.vs
                $0.message = "Ďakujem za tovar, 24.12.2026, tel. 0905 123 456"
            }
        },
        PaymentKind(name: "symbol, and the own name as message", weight: 12) { maker, order, kind in
            let name = maker.person(order).name
            maker.add(kind, order, by: name) {
                $0.vs = order.vs
                $0.message = Person.plain(name)
            }
        },
        PaymentKind(name: "symbol in the SS", weight: 6) { maker, order, kind in
            maker.add(kind, order, by: maker.person(order).name) { $0.ss = order.vs }
        },
        PaymentKind(name: "creditor reference", weight: 8, needs: .reference) { maker, order, kind in
            maker.add(kind, order, by: maker.person(order).name) {
                $0.creditorReference = MonthMaker.reference(order.vs ?? "")
            }
        },
        PaymentKind(name: "proforma's symbol", weight: 8) { maker, order, kind in
            let vs = String(269_000_000 + maker.dice.below(900_000))
            guard let place = maker.month.orders.firstIndex(where: { $0.id == order.id }) else { return }
            maker.month.orders[place].invoices.append(OpenOrder.Document(number: vs, vs: vs))
            maker.add(kind, order, by: maker.person(order).name) { $0.vs = vs }
        },
        PaymentKind(name: "foreign currency with the original amount", weight: 6) { maker, order, kind in
            maker.add(
                kind,
                order,
                by: maker.person(order).name,
                order.total.minorUnits * 25,
                shares: [order.id: order.total.minorUnits]
            ) {
                $0.amount.currency = .czk
                $0.original = order.total
                $0.vs = order.vs
            }
        },
        PaymentKind(name: "two orders, both named", weight: 10) { maker, order, kind in
            let person = maker.people[order.id] ?? 0
            let second = maker.order(person, 0, total: maker.price(), day: 0, invoice: false)
            maker.month.orders.append(second)
            let sum = order.total.minorUnits + second.total.minorUnits
            let shares = [order.id: order.total.minorUnits, second.id: second.total.minorUnits]
            maker.add(kind, order, by: Person(person).name, sum, shares: shares) {
                $0.message = "objednavky \(order.id.number) a \(second.id.number)"
            }
        },
    ]

    private typealias Writing = @Sendable (String) -> String

    /// The number in the message, as people write it.
    private static let writings: [(name: String, text: Writing)] = [
        ("obj. č. N", { "obj. č. " + $0 }), ("objednávka N", { "objednávka " + $0 }), ("N alone", { $0 }),
        ("number, then thanks", { $0 + " dakujem" }),
        ("Platba za objednávku č. N", { "Platba za objednávku č. " + $0 }),
        ("dashes as slashes", { "obj " + $0.replacing("-", with: "/") }),
        ("blank, slash, blank", { "obj. č. " + parted($0, " / ") }),
        ("blank, dash, blank", { "obj - " + parted($0, " - ") }), ("parts with blanks", { "obj " + parted($0, " ") }),
        ("parts with dots", { "c. " + parted($0, ".") }), ("small letters", { "objednavka " + $0.lowercased() }),
        ("objednavkaN", { "objednavka" + $0 }), ("N with the date", { "uhrada " + $0 + " zo dna 12.11.2026" }),
        ("N with a telephone", { $0 + ", tel. 0905 123 456" }), ("N with IČO", { "IČO 36123456, obj. " + $0 }),
        ("N with an address", { "obj. " + $0 + ", Lipová 12, 949 01 Nitra" }), ("#N", { "#" + $0 }),
        ("order no. N", { "order no. " + $0 }),
    ]

    /// The symbol in the message: of a number with letters only digits are left, which say nothing of an order's number.
    private static let symbols: [(name: String, text: Writing)] = [
        ("VS:N", { "VS:" + $0 }), ("/VS/N", { "/VS" + $0 + "/SS/KS" }), ("v.s. N", { "v.s. " + $0 }),
        ("platba N", { "platba " + $0 }),
    ]

    /// The number with words glued to it: seven digits are no chance.
    private static let gluings: [(name: String, text: Writing)] = [
        ("eshopN", { "eshop" + $0 + " dakujem" }), ("N and a name", { $0 + "Mala" }),
        ("a name and N", { "JanaMala" + $0 }),
    ]

    static let written: [PaymentKind] =
        writings.map { name, text in
            PaymentKind(name: "message: " + name, weight: 4) { maker, order, kind in
                maker.add(kind, order, by: maker.person(order).name) { $0.message = text(order.id.number) }
            }
        }
        + symbols.map { name, text in
            PaymentKind(name: "message: symbol as " + name, weight: 4) { maker, order, kind in
                let isNumber = order.id.number == digits(order.id.number)
                maker.add(kind, order, by: maker.person(order).name, needs: isNumber ? [] : .message) {
                    $0.message = text(digits(order.id.number))
                }
            }
        }
        + gluings.map { name, text in
            PaymentKind(name: "message: glued as " + name, weight: 4) { maker, order, kind in
                let isLong = digits(order.id.number).count >= 7
                maker.add(kind, order, by: maker.person(order).name, needs: isLong ? [] : .person) {
                    $0.message = text(order.id.number)
                }
            }
        }
        + [
            PaymentKind(name: "message: number of the invoice", weight: 8, needs: .invoiceNumber) {
                maker,
                order,
                kind in
                guard let invoice = order.invoices.first else { return }
                maker.add(kind, order, by: maker.person(order).name) { $0.message = "faktúra " + invoice.number }
            },
            PaymentKind(name: "end-to-end reference: number of the order", weight: 6) { maker, order, kind in
                maker.add(kind, order, by: maker.person(order).name) { $0.endToEndId = order.id.number }
            },
        ]

    /// The right number, and the payer as banks write him.
    static let payers: [PaymentKind] = Person.Style.allCases.map { style in
        PaymentKind(name: "own number, payer as \(style)", weight: 5) { maker, order, kind in
            let payer = maker.person(order).written(style, &maker.dice)
            maker.add(kind, order, by: payer) { $0.vs = order.vs }
        }
    }

    /// The right number, and somebody else pays.
    static let strangers: [PaymentKind] = [
        PaymentKind(name: "right number, paid in the family", weight: 25) { maker, order, kind in
            let payer = maker.person(order).relative(&maker.dice)
            maker.add(kind, order, by: payer) { $0.vs = order.vs }
        },
        PaymentKind(name: "right number, paid by a stranger", weight: 15) { maker, order, kind in
            let payer = Person(20_000 + maker.dice.below(5_000)).name
            maker.add(kind, order, by: "Xaver " + payer) { $0.vs = order.vs }
        },
        PaymentKind(name: "right number, paid by a company", weight: 15) { maker, order, kind in
            let payer = Company.stem(maker.dice.below(500)) + (maker.dice.pick(Company.forms) ?? "")
            maker.add(kind, order, by: payer) { $0.vs = order.vs }
        },
        PaymentKind(name: "right number, customer named by the payer", weight: 10) { maker, order, kind in
            let name = maker.person(order).name
            let payer = maker.person(order).relative(&maker.dice)
            maker.add(kind, order, by: payer) {
                $0.vs = order.vs
                $0.message = "za " + name
            }
        },
    ]

    static func digits(_ number: String) -> String { String(number.filter(\.isNumber)) }

    /// The number in parts: at its dashes, or four digits and the rest.
    static func parted(_ number: String, _ sign: String) -> String {
        let parts = number.split(separator: "-").map(String.init)
        if parts.count > 1 { return parts.joined(separator: sign) }
        return number.count < 8 ? number : number.prefix(4) + sign + number.dropFirst(4)
    }
}
