import Domain
import Matching

let today = Day(number: 20_000)

func order(
    _ number: String,
    _ cents: Int64,
    vs: String? = nil,
    given: Bool = false,
    invoices: [(String, String?)] = [],
    _ currency: Currency = .eur,
    created: Day? = today
) -> OpenOrder {
    var order = OpenOrder(
        id: OrderKey(channel: "eshop", number: number),
        vs: vs ?? Symbol.derived(from: number),
        vsIsGiven: given,
        total: Money(minorUnits: cents, currency: currency),
        created: created
    )
    order.invoices = invoices.map { OpenOrder.Document(number: $0.0, vs: $0.1) }
    return order
}

func payment(
    _ cents: Int64,
    vs: String? = nil,
    _ message: String? = nil,
    _ currency: Currency = .eur,
    on date: Day = today,
    line: Int = 1
) -> Payment {
    var payment = Payment(date: date, amount: Money(minorUnits: cents, currency: currency), line: line)
    payment.vs = vs
    payment.message = message
    return payment
}

func key(_ number: String) -> OrderKey { OrderKey(channel: "eshop", number: number) }
