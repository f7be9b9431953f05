import Connectors
import Domain
import Syntax

extension PohodaOrder {
    /// One line as Pohoda gets it.
    struct Line {
        var text: String
        var quantity: Quantity
        var unit: String?
        /// What Pohoda calls the rate: `high`, `historyLow`, `none`.
        var rate: String
        /// The percent, where the name alone does not tell it.
        var percent: Percent?
        /// With VAT, in the order's currency.
        var price: UnitPrice
        /// The stock card; nil makes a line of text.
        var stock: OrderBatch.Item?
        /// The code on a line of text.
        var code: String?

        /// What Pohoda computes for the line, with VAT, in hundredths; nil when it leaves the range.
        var sum: Int64? { OrderArithmetic.sum(price, quantity) }
    }

    /// What the rates of an order are called.
    struct Rates {
        /// The country of One Stop Shop; nil for a domestic order.
        var oss: String?
        /// The name of each percent.
        var names: [Percent: String]
    }

    /// What the rates of an order are called where they hold.
    ///
    /// Home: `high`, `low`, and `third` in Slovakia only. One Stop Shop: `historyHigh` and so on with the percent; any
    /// other reduced rate is `historyLow` outside Slovakia, whose name for a third one other versions lack (schema
    /// type.xsd).
    static func rates(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ day: Day,
        _ remarks: inout [Problem]
    ) throws(Problem) -> Rates {
        let isSlovak = batch.country == "SK"
        let names: Set<VatTable.Level> = isSlovak ? [.none, .high, .low, .third] : [.none, .high, .low]
        let regime = try VatRegime(entry.order, batch, on: day, codes, names: names)
        remarks += regime.remarks
        var rates = Rates(oss: regime.oss, names: [:])
        for percent in regime.rates {
            let level = batch.vat.level(of: percent, in: regime.oss ?? batch.country, on: day)
            rates.names[percent] = regime.oss == nil ? level?.rawValue : abroad(level, isSlovak: isSlovak)
        }
        return rates
    }

    private static let codes = VatRegime.Codes(
        unknownRate: PohodaProblem.unknownVatRate,
        ossIsOff: PohodaProblem.ossIsOff,
        perhapsOss: PohodaProblem.perhapsOneStopShop
    )

    private static func abroad(_ level: VatTable.Level?, isSlovak: Bool) -> String {
        switch level {
        case nil, .some(.none): "none"
        case .high: "historyHigh"
        case .low: "historyLow"
        case .third, .other: isSlovak ? "historyThird" : "historyLow"
        }
    }

    /// The lines without plain rounding, and one of rounding for each rate whose sum no price of six decimals gives.
    static func lines(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ rates: Rates,
        _ settings: PohodaSettings,
        _ remarks: inout [Problem]
    ) throws(Problem) -> [Line] {
        var lines: [Line] = []
        var sums: [(OrderItem, Int64?)] = []
        for (index, item) in entry.order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            var stock = index < entry.items.count ? entry.items[index] : nil
            if stock?.code == nil && stock?.ean == nil { stock = nil }
            if stock != nil, stock?.warehouse == nil { stock?.warehouse = settings.store }
            if stock == nil && item.kind == .product {
                let name = item.code ?? String(index + 1)
                remarks.append(Problem(PohodaProblem.textLine, .warning, scope: .record, ["item": name]))
            }
            let percent = item.documentRate ?? .zero
            guard let price = OrderArithmetic.price(of: item) else {
                throw refusal(OrderProblem.doesNotAddUp, entry.order, OrderArithmetic.totals(entry.order))
            }
            lines.append(
                Line(
                    text: item.name.isEmpty ? item.code ?? item.kind.rawValue : item.name,
                    quantity: item.quantity,
                    unit: item.unit,
                    rate: rates.names[percent] ?? "none",
                    percent: rates.oss != nil && percent != .zero ? percent : nil,
                    price: price,
                    stock: stock,
                    code: stock == nil ? item.code : nil
                )
            )
            sums.append((item, OrderArithmetic.sum(price, item.quantity)))
        }
        for (percent, gap) in OrderArithmetic.gaps(sums) {
            lines.append(
                Line(
                    text: OrderArithmetic.roundingText(in: batch.country),
                    quantity: Quantity(1),
                    rate: rates.names[percent] ?? "none",
                    percent: rates.oss == nil ? nil : percent,
                    price: UnitPrice(millionths: gap *| 10_000)
                )
            )
        }
        return lines
    }

    /// Writes `ord:orderItem` in the order of the schema.
    mutating func item(_ line: Line, into writer: inout XMLWriter) {
        writer.element("ord:orderItem") { writer in
            writer.element("ord:text", texts.line(line.text, PohodaLimits.itemText, "orderItem/text"))
            writer.element("ord:quantity", line.quantity.description)
            writer.element("ord:unit", texts.line(line.unit, PohodaLimits.unit, "orderItem/unit"))
            writer.element("ord:payVAT", "true")
            writer.element("ord:rateVAT", line.rate)
            writer.element("ord:percentVAT", line.percent?.description)
            writer.element(summary.currency == nil ? "ord:homeCurrency" : "ord:foreignCurrency") { writer in
                writer.element("typ:unitPrice", line.price.description)
            }
            if let stock = line.stock {
                writer.element("ord:stockItem") { writer in
                    reference("typ:store", stock.warehouse, into: &writer)
                    writer.element("typ:stockItem") { writer in
                        // Pohoda takes the first of code and EAN and ignores the other.
                        writer.element(stock.code == nil ? "typ:EAN" : "typ:ids", stock.code ?? stock.ean)
                    }
                }
            } else {
                writer.element("ord:code", texts.exact(line.code, PohodaLimits.code, "orderItem/code"))
            }
        }
    }
}
