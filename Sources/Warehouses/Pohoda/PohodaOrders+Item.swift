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

    /// Finds out where the rates of an order hold: at home, else where the goods go; never a mix, never a guess.
    ///
    /// Home: `high`, `low`, and `third` in Slovakia only. One Stop Shop: `historyHigh` and so on with the percent; a
    /// third rate is `historyLow` outside Slovakia, whose name for it other versions lack (schema type.xsd).
    static func rates(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ day: Day,
        _ remarks: inout [Problem]
    ) throws(Problem) -> Rates {
        let order = entry.order
        var percents: Set<Percent> = []
        for (index, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            guard let rate = item.vatRate else {
                throw refusal(OrderProblem.noVatRate, order, ["item": item.code ?? String(index + 1)])
            }
            percents.insert(rate)
        }
        let isSlovak = batch.country == "SK"
        let home = names(percents) { percent in
            switch batch.vat.level(of: percent, in: batch.country, on: day) {
            case .third: isSlovak ? "third" : nil
            case let level: level?.rawValue
            }
        }
        let destination = order.ossCountry ?? order.destination ?? batch.country
        guard destination != batch.country else {
            guard let home else { throw unknown(percents, order, batch, destination, day) }
            return Rates(oss: nil, names: home)
        }
        let abroad = names(percents) { percent in
            switch batch.vat.level(of: percent, in: destination, on: day) {
            case .some(.none): "none"
            case .high: "historyHigh"
            case .low: "historyLow"
            case .third: isSlovak ? "historyThird" : "historyLow"
            case nil: nil
            }
        }
        if order.ossCountry == nil, let home {
            if batch.oss, abroad != nil, percents.contains(where: { $0 != .zero }) {
                let places = ["country": batch.country, "destination": destination]
                remarks.append(Problem(PohodaProblem.perhapsOneStopShop, .warning, scope: .record, places))
            }
            return Rates(oss: nil, names: home)
        }
        guard batch.oss, let abroad else { throw unknown(percents, order, batch, destination, day) }
        return Rates(oss: destination, names: abroad)
    }

    private static func names(_ percents: Set<Percent>, _ name: (Percent) -> String?) -> [Percent: String]? {
        var names: [Percent: String] = [:]
        for percent in percents {
            guard let found = name(percent) else { return nil }
            names[percent] = found
        }
        return names
    }

    private static func unknown(
        _ percents: Set<Percent>,
        _ order: Order,
        _ batch: OrderBatch,
        _ destination: String,
        _ day: Day
    ) -> Problem {
        let strange = percents.filter { batch.vat.level(of: $0, in: batch.country, on: day) == nil }.min()
        return refusal(
            PohodaProblem.unknownVatRate,
            order,
            [
                "rate": (strange ?? percents.max() ?? .zero).description, "country": batch.country,
                "destination": destination,
            ]
        )
    }

    /// The lines without plain rounding.
    static func lines(
        of entry: OrderBatch.Entry,
        _ rates: Rates,
        _ settings: PohodaSettings,
        _ remarks: inout [Problem]
    ) throws(Problem) -> [Line] {
        var lines: [Line] = []
        for (index, item) in entry.order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            var stock = index < entry.items.count ? entry.items[index] : nil
            if stock?.code == nil && stock?.ean == nil { stock = nil }
            if stock != nil, stock?.warehouse == nil { stock?.warehouse = settings.store }
            if stock == nil && item.kind == .product {
                let name = item.code ?? String(index + 1)
                remarks.append(Problem(PohodaProblem.textLine, .warning, scope: .record, ["item": name]))
            }
            let percent = item.vatRate ?? .zero
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
                writer.element("ord:code", texts.line(line.code, PohodaLimits.code, "orderItem/code"))
            }
        }
    }
}
