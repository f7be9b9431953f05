import Domain
import Matching

/// Makes a month, order by order, each with a kind of payment drawn by lot.
struct ShopMonthMaker {
    var dice: Dice
    var month = ShopMonth()
    let start = Day(number: 20_450)
    private let prices: [Int64]
    private var made = 0
    /// Whose an order is.
    private(set) var people: [OrderKey: Int] = [:]
    private var accounts = 0

    init(orders count: Int, seed: UInt64) {
        var dice = Dice(seed)
        prices = (0..<400).map { _ in Int64(100 + dice.below(9_000)) * 10 - 10 * Int64(dice.below(2)) + 90 }
        self.dice = dice
        for place in 0..<count {
            let person = self.dice.below(max(10, count * 3 / 4))
            month.orders.append(order(person, place % 3, total: price(), day: place * 28 / max(1, count)))
        }
    }

    mutating func price() -> Int64 {
        var total: Int64 = dice.chance(40) ? 0 : 390
        for _ in 0..<1 + dice.below(3) { total += dice.pick(prices) ?? 990 }
        return total
    }

    /// A new order of a person in one of three shops, each of which numbers in its own way.
    mutating func order(_ person: Int, _ shop: Int, total: Int64, day: Int, invoice: Bool? = nil) -> OpenOrder {
        made += 1
        let number =
            switch shop {
            case 0: String(2_026_000_000 + made)
            case 1: "OBJ-2026-" + String(String(1_000_000 + made).dropFirst())
            default: String(10_000 + made)
            }
        var order = OpenOrder(
            id: OrderKey(channel: "shop\(shop)", number: number),
            vs: Symbol.derived(from: number),
            vsIsGiven: shop == 0,
            total: Money(minorUnits: total, currency: .eur),
            created: start.advanced(by: day)
        )
        if invoice ?? dice.chance(50) {
            let vs = String(1_260_000_000 + made * 7)
            order.invoices = [OpenOrder.Document(number: "FV-26/" + vs, vs: vs)]
        }
        order.customer = "c\(person)"
        order.names = [PayerName.key(Person(person).name)]
        people[order.id] = person
        return order
    }

    func person(_ order: OpenOrder) -> Person { Person(people[order.id] ?? 0) }

    /// Another order of just this amount, of somebody of another family, put among the others.
    mutating func twin(of order: OpenOrder, company: String? = nil) -> OpenOrder {
        let mine = person(order)
        var other = dice.below(10_000)
        while Person(other).mansSurname == mine.mansSurname || Person(other).first == mine.first { other += 1 }
        let day = Int(order.created?.number ?? start.number) - Int(start.number)
        var twin = self.order(other, made % 3, total: order.total.minorUnits, day: day)
        if let company { twin.names = [PayerName.key(company, isCompany: true)] }
        month.orders.append(twin)
        return twin
    }

    /// Gives an order another customer of such a name.
    mutating func rename(_ order: OpenOrder, _ name: String, isCompany: Bool) {
        guard let place = month.orders.lastIndex(where: { $0.id == order.id }) else { return }
        month.orders[place].names = [PayerName.key(name, isCompany: isCompany)]
        month.orders[place].customer = "c" + name
    }

    mutating func payAll() {
        let kinds = PaymentKind.all
        let sum = kinds.reduce(0) { $0 + $1.weight }
        for order in month.orders where !dice.chance(4) {
            var lot = dice.below(sum)
            for kind in kinds {
                lot -= kind.weight
                guard lot < 0 else { continue }
                kind.make(&self, order, kind)
                break
            }
        }
    }

    /// Adds a payment by a payer; `fill` says what it names.
    mutating func add(
        _ kind: PaymentKind,
        _ order: OpenOrder,
        by payer: String?,
        _ cents: Int64? = nil,
        shares: [OrderKey: Int64]? = nil,
        needs: Need? = nil,
        account: BankAccount? = nil,
        _ fill: (inout Payment) -> Void = { _ in }
    ) {
        let cents = cents ?? order.total.minorUnits
        accounts += 1
        var payment = Payment(
            date: (order.created ?? start).advanced(by: 1 + dice.below(9)),
            amount: Money(minorUnits: cents, currency: .eur),
            line: month.samples.count + 1
        )
        payment.counterAccount = account ?? BankAccount("\(3_000_000 + accounts)/0900")
        payment.counterName = payer
        fill(&payment)
        month.samples.append(
            ShopMonth.Sample(
                kind: kind.name,
                payment: payment,
                shares: shares ?? [order.id: cents],
                needs: needs ?? kind.needs
            )
        )
    }
}
