import Domain
import Matching

/// Very many open orders and a tenth as many payments, most of which name one of them: what pairing is measured with.
public struct LargeShop: Sendable {
    /// The orders.
    public private(set) var orders: [OpenOrder] = []
    /// The payments.
    public private(set) var payments: [Payment] = []

    /// A shop of so many orders.
    public init(orders count: Int, seed: UInt64) {
        var dice = Dice(seed)
        let day = Day(number: 20_500)
        orders.reserveCapacity(count)
        for place in 0..<count { orders.append(Self.order(place, day, &dice)) }
        payments.reserveCapacity(count / 10)
        for line in 0..<count / 10 {
            payments.append(Self.payment(for: orders[dice.below(count)], line, day, &dice))
        }
    }

    private static func order(_ place: Int, _ day: Day, _ dice: inout Dice) -> OpenOrder {
        let number = String(2_026_000_000 + place)
        var order = OpenOrder(
            id: OrderKey(channel: "eshop", number: number),
            vs: number,
            total: Money(minorUnits: Int64(500 + dice.below(50_000)), currency: .eur),
            created: day.advanced(by: -dice.below(60))
        )
        if dice.chance(50) {
            let invoice = String(1_126_000_000 + place)
            order.invoices = [OpenOrder.Document(number: "FV" + invoice, vs: invoice)]
        }
        let customer = dice.below(400_000)
        order.customer = "c" + String(customer)
        order.names = [Names.name(customer)]
        return order
    }

    private static func payment(for order: OpenOrder, _ line: Int, _ day: Day, _ dice: inout Dice) -> Payment {
        var payment = Payment(date: day.advanced(by: dice.below(28)), amount: order.total, line: line)
        payment.counterAccount = BankAccount(
            "SK\(String(10 + dice.below(90)))02000000\(String(100_000_000_000 + line))"
        )
        payment.counterName = order.names.first
        switch dice.below(100) {
        case 0..<80: payment.vs = order.vs
        case 80..<87: payment.vs = order.invoices.first?.vs ?? order.vs
        case 87..<94: payment.message = "objednavka c. " + order.id.number + " dakujem"
        case 94..<97: payment.vs = order.vs.map { String($0.dropLast()) }
        default: payment.message = "platba za tovar"
        }
        return payment
    }
}
