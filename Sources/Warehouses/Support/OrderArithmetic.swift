import Connectors
import Domain

/// How accounting systems compute the lines and the sum of an order, in hundredths of the currency.
enum OrderArithmetic {
    /// The largest difference that may be called rounding: one whole unit, in hundredths. Czech shops
    /// round cash to whole crowns; more is no rounding.
    private static let largestRounding: Int64 = 100

    /// A price times a quantity, rounded to hundredths half away from zero; nil when it leaves the range.
    static func sum(_ price: UnitPrice, _ quantity: Quantity) -> Int64? {
        Money(price: price, times: quantity, currency: .none)?.minorUnits
    }

    /// The sum of lines; nil when one of them or the sum leaves the range.
    static func sum(_ lines: [Int64?]) -> Int64? {
        var sum: Int64 = 0
        for line in lines {
            let (next, overflow) = sum.addingReportingOverflow(line ?? .max)
            if overflow { return nil }
            sum = next
        }
        return sum
    }

    /// An amount in hundredths; nil when it has finer parts or leaves the range.
    static func hundredths(_ money: Money) -> Int64? {
        switch money.currency.decimals {
        case 2: money.minorUnits
        case 0:
            money.minorUnits.multipliedReportingOverflow(by: 100).overflow ? nil : money.minorUnits *| 100
        default: money.minorUnits % 10 == 0 ? money.minorUnits / 10 : nil
        }
    }

    /// The unit price with VAT by which a system computes the line's total: the shop's own where it does, else the
    /// total by the quantity with as few decimals as give it, two at least and `decimals` at most.
    ///
    /// Where none gives the total, because there are too many pieces, the nearest is taken, and `gaps` tells the rest.
    static func price(of item: OrderItem, decimals most: Int = 6) -> UnitPrice? {
        guard let total = hundredths(item.total) else { return nil }
        let own = item.unitPriceWithVat
        // bounded: a step is one or more.
        if sum(own, item.quantity) == total, own.millionths % step(most) == 0 { return own }
        guard item.quantity != .zero else { return nil }
        var price: UnitPrice?
        for decimals in 2...most {
            let step = Int128(step(decimals))
            // bounded: 64 bits times 34, by a quantity that is not zero, times a step of 14.
            let divisor = Int128(item.quantity.millionths.magnitude) * step
            let dividend = Int128(total.magnitude) * 10_000 * 1_000_000
            guard let magnitude = Int64(exactly: (dividend + divisor / 2) / divisor * step) else { return nil }
            let isNegative = (total < 0) != (item.quantity.millionths < 0)
            let found = UnitPrice(millionths: isNegative ? -|magnitude : magnitude)
            price = found
            if sum(found, item.quantity) == total { return found }
        }
        return price
    }

    /// What the lines of each rate lack to the totals that the order gives them, in hundredths, the highest rate first;
    /// a line of rounding with that rate keeps the VAT of the order. What lacks at zero percent is the order's rounding.
    static func gaps(_ lines: [(item: OrderItem, sum: Int64?)]) -> [(rate: Percent, gap: Int64)] {
        var gaps: [Percent: Int64] = [:]
        for line in lines {
            guard let rate = line.item.documentRate, rate != .zero, let sum = line.sum,
                let total = hundredths(line.item.total)
            else { continue }
            gaps[rate, default: 0] &+= total &- sum
        }
        return gaps.filter { $0.value != 0 }.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }

    /// What a line of rounding is called.
    static func roundingText(in country: String) -> String { country == "SK" ? "Zaokrúhlenie" : "Zaokrouhlení" }

    /// What is missing from `sum` to the order's total, when it is what the order calls rounding or near it; else nil.
    static func rounding(of order: Order, after sum: Int64) -> Int64? {
        guard let total = hundredths(order.total), let declared = declaredRounding(order) else { return nil }
        let (gap, overflow) = total.subtractingReportingOverflow(sum)
        guard !overflow, (gap -| declared).absolute <= largestRounding else { return nil }
        return gap
    }

    /// Whether a line only rounds: it is folded into the rounding of the whole order.
    static func isPlainRounding(_ item: OrderItem) -> Bool {
        item.kind == .rounding && (item.vatRate ?? .zero) == .zero
    }

    /// What an order's lines and the order itself say, for a problem.
    static func totals(_ order: Order) -> [String: String] {
        ["sum": order.itemsTotal.description, "total": order.total.description]
    }

    /// The order's own rate, else the configured one, with the number of units that it is for.
    ///
    /// A rate of exactly one says that the currency is the shop's main one, and nothing about the merchant's.
    static func rate(of order: Order, _ batch: OrderBatch) -> (rate: ExchangeRate?, amount: Int) {
        let own = order.exchangeRate.flatMap { $0 == ExchangeRate(1) || $0 <= .zero ? nil : $0 }
        guard let rate = own ?? batch.rates[order.currency] else { return (nil, 1) }
        let amount = quotedBy[order.currency.code] ?? 1
        let (millionths, overflow) = rate.millionths.multipliedReportingOverflow(by: Int64(amount))
        return overflow ? (nil, 1) : (ExchangeRate(millionths: millionths), amount)
    }

    /// Currencies that the rate lists of the Czech National Bank quote by the hundred or thousand.
    private static let quotedBy: [String: Int] = [
        "HUF": 100, "ISK": 100, "JPY": 100, "INR": 100, "KRW": 100, "PHP": 100, "THB": 100, "IDR": 1000,
    ]

    /// What the order itself calls rounding, in hundredths.
    private static func declaredRounding(_ order: Order) -> Int64? {
        guard var declared = hundredths(order.rounding) else { return nil }
        for item in order.items where isPlainRounding(item) {
            guard let part = hundredths(item.total) else { return nil }
            declared +|= part
        }
        return declared
    }

    /// One in the last of so many decimals, in millionths.
    private static func step(_ decimals: Int) -> Int64 {
        var step: Int64 = 1_000_000
        for _ in 0..<decimals { step /= 10 }
        return step
    }
}
