import Connectors
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

    /// The summary, with a line of rounding added where it takes one: what Pohoda computes is the order's total.
    ///
    /// Pohoda's own setting for rounding would apply if none were named. Whole koruny and five cents are named where
    /// they give exactly the total, because then Pohoda books the difference as rounding. Any other difference is a
    /// line of text without VAT, which says exactly what the customer pays.
    static func summary(of order: Order, _ batch: OrderBatch, _ lines: inout [Line]) throws(Problem) -> Summary {
        guard let sum = OrderArithmetic.sum(lines.map(\.sum)),
            let gap = OrderArithmetic.rounding(of: order, after: sum),
            let total = OrderArithmetic.hundredths(order.total)
        else { throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order)) }
        var summary = Summary(rounding: "none")
        if order.currency != batch.homeCurrency {
            summary.currency = order.currency
            (summary.rate, summary.amount) = OrderArithmetic.rate(of: order, batch)
        }
        guard gap != 0 else { return summary }
        if order.currency == batch.homeCurrency, let rounding = standardRounding(order.currency, sum, total) {
            summary.rounding = rounding
            return summary
        }
        lines.append(
            Line(
                text: OrderArithmetic.roundingText(in: batch.country),
                quantity: Quantity(1),
                rate: "none",
                price: UnitPrice(millionths: gap *| 10_000)
            )
        )
        return summary
    }

    /// The rounding of cash payments that turns `sum` into `total`: whole koruny, five cents; nil when neither does.
    private static func standardRounding(_ currency: Currency, _ sum: Int64, _ total: Int64) -> String? {
        switch currency {
        case .czk: PohodaRounding(step: 100, direction: .nearest).rounded(sum) == total ? "math2one" : nil
        case .eur: PohodaRounding(step: 5, direction: .nearest).rounded(sum) == total ? "math5cent" : nil
        default: nil
        }
    }
}

/// How Pohoda rounds a document's sum (schema type.xsd, `typeRoundingDocument`).
struct PohodaRounding {
    /// Which way it goes.
    enum Direction {
        case nearest, up, down
    }

    /// To what, in hundredths.
    let step: Int64
    /// Which way.
    let direction: Direction

    /// Creates a rounding.
    init(step: Int64, direction: Direction) {
        self.step = step
        self.direction = direction
    }

    /// The rounding of a name such as `math2one`, `up2half`, `math5cent`; nil for `none` and unknown names.
    init?(name: String) {
        switch name {
        case _ where name.hasPrefix("math"): direction = .nearest
        case _ where name.hasPrefix("up"): direction = .up
        case _ where name.hasPrefix("down"): direction = .down
        default: return nil
        }
        switch name {
        case _ where name.hasSuffix("2one"): step = 100
        case _ where name.hasSuffix("2half"): step = 50
        case _ where name.hasSuffix("2tenth"): step = 10
        case _ where name.hasSuffix("5cent"): step = 5
        default: return nil
        }
    }

    /// A sum in hundredths, rounded; `up` and `down` are towards greater and smaller amounts without their sign.
    func rounded(_ sum: Int64) -> Int64 {
        let magnitude = sum.magnitude
        let width = UInt64(clamping: step)
        // bounded: a step is one or more.
        let rest = magnitude % width
        let up =
            switch direction {
            case .nearest: rest &* 2 >= width
            case .up: rest > 0
            case .down: false
            }
        let whole = Int64(clamping: magnitude &- rest &+ (up ? width : 0))
        return sum < 0 ? -|whole : whole
    }
}
