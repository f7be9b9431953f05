import Domain
import Syntax

extension PohodaOrder {
    /// How the order is rounded and in what currency it is.
    struct Summary {
        /// `none`, `math2one` or `math5cent`.
        var rounding: String
        /// The currency, if it is not the merchant's own.
        var currency: Currency?
        /// What `amount` units of the currency cost in the merchant's own; nil lets Pohoda take its own list of rates.
        var rate: ExchangeRate?
        /// How many units of the currency the rate is for.
        var amount = 1

        /// Writes what is inside `ord:orderSummary`: never sums, Pohoda computes them.
        func write(into writer: inout XMLWriter) {
            writer.element("ord:roundingDocument", rounding)
            writer.element("ord:roundingVAT", "none")
            guard let currency else { return }
            writer.element("ord:foreignCurrency") { writer in
                writer.element("typ:currency") { writer in writer.element("typ:ids", currency.code) }
                guard let rate else { return }
                writer.element("typ:rate", rate.description)
                writer.element("typ:amount", String(amount))
            }
        }
    }

    /// The largest difference that may be called rounding: one whole unit, in hundredths (reference: e-shops,
    /// section 8, what a peer tolerates).
    private static let largestRounding: Int64 = 100

    /// The summary, with a line of rounding added where it takes one: what Pohoda computes is the order's total.
    ///
    /// Pohoda's own setting for rounding would apply if none were named. Whole koruny and five cents are named where
    /// they give exactly the total, because then Pohoda books the difference as rounding. Any other difference is a
    /// line of text without VAT, which says exactly what the customer pays.
    static func summary(of order: Order, _ batch: OrderBatch, _ lines: inout [Line]) throws(Problem) -> Summary {
        var sum: Int64 = 0
        for line in lines {
            let (next, overflow) = sum.addingReportingOverflow(line.sum ?? .max)
            if overflow { throw refusal(OrderProblem.doesNotAddUp, order, totals(order)) }
            sum = next
        }
        guard let total = hundredths(order.total), let declared = declaredRounding(order) else {
            throw refusal(OrderProblem.doesNotAddUp, order, totals(order))
        }
        let gap = total - sum
        guard abs(gap - declared) <= largestRounding else {
            throw refusal(OrderProblem.doesNotAddUp, order, totals(order))
        }
        var summary = Summary(rounding: "none")
        if order.currency != batch.homeCurrency {
            summary.currency = order.currency
            (summary.rate, summary.amount) = rate(of: order, batch)
        }
        guard gap != 0 else { return summary }
        if order.currency == batch.homeCurrency, let rounding = standardRounding(order.currency, sum, total) {
            summary.rounding = rounding
            return summary
        }
        lines.append(
            Line(
                text: batch.country == "SK" ? "Zaokrúhlenie" : "Zaokrouhlení",
                quantity: Quantity(1),
                rate: "none",
                price: UnitPrice(millionths: gap * 10_000)
            )
        )
        return summary
    }

    /// What the order itself calls rounding, in hundredths.
    private static func declaredRounding(_ order: Order) -> Int64? {
        guard var declared = hundredths(order.rounding) else { return nil }
        for item in order.items where item.kind == .rounding && (item.vatRate ?? .zero) == .zero {
            guard let part = hundredths(item.total) else { return nil }
            declared += part
        }
        return declared
    }

    /// The rounding of cash payments that turns `sum` into `total`: whole koruny, five cents; nil when neither does.
    private static func standardRounding(_ currency: Currency, _ sum: Int64, _ total: Int64) -> String? {
        switch currency {
        case .czk: PohodaRounding(step: 100, direction: .nearest).rounded(sum) == total ? "math2one" : nil
        case .eur: PohodaRounding(step: 5, direction: .nearest).rounded(sum) == total ? "math5cent" : nil
        default: nil
        }
    }

    /// Currencies that the rate lists of the Czech National Bank quote by the hundred or thousand.
    private static let quotedBy: [String: Int] = [
        "HUF": 100, "ISK": 100, "JPY": 100, "INR": 100, "KRW": 100, "PHP": 100, "THB": 100, "IDR": 1000,
    ]

    /// The order's own rate, else the configured one. A rate of exactly one says that the currency is the shop's main
    /// one, and nothing about the merchant's (schema type.xsd: `rate` for `amount` units of the foreign currency).
    private static func rate(of order: Order, _ batch: OrderBatch) -> (ExchangeRate?, Int) {
        let own = order.exchangeRate.flatMap { $0 == ExchangeRate(1) || $0 <= .zero ? nil : $0 }
        guard let rate = own ?? batch.rates[order.currency] else { return (nil, 1) }
        let amount = quotedBy[order.currency.code] ?? 1
        let (millionths, overflow) = rate.millionths.multipliedReportingOverflow(by: Int64(amount))
        return overflow ? (nil, 1) : (ExchangeRate(millionths: millionths), amount)
    }
}
