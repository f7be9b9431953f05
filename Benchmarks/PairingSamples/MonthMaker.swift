import Domain
import Matching

/// Makes a month, order by order.
struct MonthMaker {
    var dice: Dice
    var month = Month()
    let start = Day(number: 20_450)
    /// The customers' open orders by amount: two that are equal cannot be told apart by the payer.
    private(set) var alike: [String: Int] = [:]
    private var people: [Int] = []

    init(orders count: Int, seed: UInt64) {
        dice = Dice(seed)
        let prices = (0..<300).map { _ in Int64(100 + dice.below(8_000)) / 10 * 10 - 1 }
        for place in 0..<count { add(place, count, prices) }
    }

    private mutating func add(_ place: Int, _ count: Int, _ prices: [Int64]) {
        let person = dice.below(max(1, count * 4 / 5))
        let sequence = 26_000_001 + place
        // Each shop numbers in its own way: here three channels of one merchant.
        let number = place % 3 == 0 ? "OBJ-2026-\(sequence)" : place % 3 == 1 ? "20\(sequence)" : "W\(sequence)/26"
        var total: Int64 = dice.chance(40) ? 0 : 390
        for _ in 0..<1 + dice.below(4) { total += (dice.pick(prices) ?? 0) * Int64(1 + dice.below(2)) }
        var order = OpenOrder(
            id: OrderKey(channel: "shop\(place % 3)", number: number),
            vs: Symbol.derived(from: number),
            total: Money(minorUnits: max(total, 100), currency: .eur),
            created: start.advanced(by: place * 30 / count)
        )
        if dice.chance(60) {
            let invoice = String(1_260_000_001 + place * 3)
            order.invoices = [OpenOrder.Document(number: "FV-26/" + invoice, vs: invoice)]
        }
        order.customer = "c\(person)"
        order.names = [Names.name(person)]
        alike["c\(person) \(order.total.minorUnits)", default: 0] += 1
        people.append(person)
        month.orders.append(order)
    }

    mutating func payAll() {
        for place in month.orders.indices where dice.chance(94) { pay(place) }
    }

    private mutating func pay(_ place: Int) {
        let order = month.orders[place]
        let fault = nextFault()
        switch fault {
        case .twoOrders: payTwo(place)
        case .instalments: payInInstalments(place)
        case .double:
            add(order, .none, order.total.minorUnits) { $0.vs = order.vs }
            add(order, .double, order.total.minorUnits, shares: [:]) { payment in
                payment.vs = order.vs
                // Nobody pays twice before the first time.
                payment.date = payment.date.advanced(by: 14)
            }
        default: payOnce(order, fault)
        }
    }

    private mutating func nextFault() -> Fault {
        let weights: [(Fault, Int)] = [
            (.none, 700), (.invoiceInMessage, 30), (.symbolInMessage, 40), (.spaced, 25), (.reference, 20),
            (.rounding, 15), (.bankFee, 8), (.twoOrders, 15), (.instalments, 8), (.partial, 8), (.overpaid, 6),
            (.double, 8), (.foreign, 10), (.missing, 25), (.wrong, 12), (.truncated, 20), (.transposed, 30),
            (.someoneElses, 20),
        ]
        var left = dice.below(weights.reduce(0) { $0 + $1.1 })
        for (fault, weight) in weights {
            left -= weight
            if left < 0 { return fault }
        }
        return .none
    }

    /// Adds a payment of the order's customer; `fill` says what it names.
    mutating func add(
        _ order: OpenOrder,
        _ fault: Fault,
        _ cents: Int64,
        shares: [OrderKey: Int64]? = nil,
        isDecidable: Bool = true,
        _ fill: (inout Payment) -> Void
    ) {
        let person = Int(order.customer?.dropFirst() ?? "") ?? 0
        var payment = Payment(
            date: (order.created ?? start).advanced(by: 1 + dice.below(10)),
            amount: Money(minorUnits: cents, currency: .eur),
            line: month.payments.count + 1
        )
        payment.counterAccount = account(of: person)
        payment.counterName = dice.chance(88) ? Names.name(person) : dice.chance(60) ? Names.relative(person) : nil
        fill(&payment)
        month.payments.append(payment)
        month.truths.append(
            Month.Truth(fault: fault, shares: shares ?? [order.id: cents], isDecidable: isDecidable)
        )
    }

    /// The account of a person; four in ten have paid before.
    func account(of person: Int) -> BankAccount { BankAccount("\(1_000_000 + person)/0900") }

    mutating func isKnown(_ order: OpenOrder) -> Bool {
        guard let customer = order.customer, let person = Int(customer.dropFirst()), person % 5 < 2 else {
            return false
        }
        month.owners[account(of: person)] = AccountOwners(customers: [customer])
        return true
    }

    private mutating func payTwo(_ place: Int) {
        let first = month.orders[place]
        var second = first
        second.id.number = "2099\(100_000 + place)"
        second.vs = Symbol.derived(from: second.id.number)
        second.invoices = []
        second.total.minorUnits += 110
        month.orders.append(second)
        alike["\(second.customer ?? "") \(second.total.minorUnits)", default: 0] += 1
        let sum = first.total.minorUnits + second.total.minorUnits
        let shares = [first.id: first.total.minorUnits, second.id: second.total.minorUnits]
        let withSymbol = dice.chance(50)
        add(first, .twoOrders, sum, shares: shares) { payment in
            payment.vs = withSymbol ? first.vs : nil
            payment.message = "objednavky " + first.id.number + " a " + second.id.number
        }
    }

    private mutating func payInInstalments(_ place: Int) {
        let order = month.orders[place]
        let part = max(1, order.total.minorUnits / 3)
        add(order, .instalments, part) { $0.vs = order.vs }
        add(order, .instalments, order.total.minorUnits - part) { $0.vs = order.vs }
    }
}
