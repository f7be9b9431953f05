import Domain
import Matching

/// SplitMix64: the same numbers for the same seed on every machine.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

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
