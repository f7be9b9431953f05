import Domain
import Syntax

extension MoneyS3Order {
    /// One line as Money gets it.
    struct Line {
        var text: String
        var quantity: Quantity
        var unit: String?
        var rate: Percent
        /// With VAT, in the order's currency.
        var price: UnitPrice
        /// The card and its warehouse; nil makes a line without stock.
        var stock: (item: OrderBatch.Item, warehouse: String)?
        /// The code on a line without stock.
        var code: String?

        /// What Money computes for the line, with VAT, in hundredths; nil when it leaves the range.
        var sum: Int64? { OrderArithmetic.sum(price, quantity) }
    }

    /// The country of One Stop Shop, nil for a domestic order: rates hold at home, else where the goods go; never a mix,
    /// never a guess.
    static func oss(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ day: Day,
        _ remarks: inout [Problem]
    ) throws(Problem) -> String? {
        let order = entry.order
        var percents: Set<Percent> = []
        for (index, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            guard let rate = item.vatRate else {
                throw refusal(OrderProblem.noVatRate, order, ["item": item.code ?? String(index + 1)])
            }
            percents.insert(rate)
        }
        func hold(in country: String) -> Bool {
            percents.allSatisfy { batch.vat.level(of: $0, in: country, on: day) != nil }
        }
        let destination = order.ossCountry ?? order.destination ?? batch.country
        let isHome = hold(in: batch.country)
        if destination != batch.country {
            let isAbroad = batch.oss && hold(in: destination)
            if isAbroad, order.ossCountry != nil || !isHome { return destination }
            if isHome, order.ossCountry == nil {
                if isAbroad, percents.contains(where: { $0 != .zero }) {
                    let places = ["country": batch.country, "destination": destination]
                    remarks.append(Problem(MoneyS3Problem.perhapsOneStopShop, .warning, scope: .record, places))
                }
                return nil
            }
        } else if isHome {
            return nil
        }
        let strange = percents.filter { batch.vat.level(of: $0, in: batch.country, on: day) == nil }.min()
        let rate = (strange ?? percents.max() ?? .zero).description
        throw refusal(
            MoneyS3Problem.unknownVatRate,
            order,
            ["rate": rate, "country": batch.country, "destination": destination]
        )
    }

    /// The lines, with one of rounding where the order takes it: what Money computes is the order's total.
    static func lines(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ settings: MoneyS3Settings,
        _ remarks: inout [Problem]
    ) throws(Problem) -> [Line] {
        let order = entry.order
        var lines: [Line] = []
        for (index, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            guard let price = OrderArithmetic.price(of: item, decimals: 4) else {
                throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order))
            }
            guard item.quantity.millionths % 100 == 0 else {
                let value = ["field": "PocetMJ", "value": item.quantity.description, "limit": "4"]
                throw refusal(MoneyS3Problem.badReference, order, value)
            }
            let target = index < entry.items.count ? entry.items[index] : nil
            let stock = stock(target, settings)
            if stock == nil && item.kind == .product {
                let name = item.code ?? String(index + 1)
                remarks.append(Problem(MoneyS3Problem.lineWithoutStock, .warning, scope: .record, ["item": name]))
            }
            lines.append(
                Line(
                    text: item.name.isEmpty ? item.code ?? item.kind.rawValue : item.name,
                    quantity: item.quantity,
                    unit: item.unit,
                    rate: item.vatRate ?? .zero,
                    price: price,
                    stock: stock,
                    code: stock == nil ? target?.code ?? item.code : nil
                )
            )
        }
        guard let sum = OrderArithmetic.sum(lines.map(\.sum)), let gap = OrderArithmetic.rounding(of: order, after: sum)
        else { throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order)) }
        if gap != 0 { lines.append(rounding(gap, batch)) }
        return lines
    }

    /// Money has no name for the rounding of an order, so it is a line without VAT that says exactly what it is.
    private static func rounding(_ gap: Int64, _ batch: OrderBatch) -> Line {
        Line(
            text: batch.country == "SK" ? "Zaokrúhlenie" : "Zaokrouhlení",
            quantity: Quantity(1),
            rate: .zero,
            price: UnitPrice(millionths: gap * 10_000)
        )
    }

    /// The card of a line: the schema wants its warehouse, so without one there is none.
    private static func stock(
        _ item: OrderBatch.Item?,
        _ settings: MoneyS3Settings
    ) -> (item: OrderBatch.Item, warehouse: String)? {
        guard let item, item.code != nil || (item.ean != nil && settings.ean != nil),
            let warehouse = item.warehouse.flatMap({ $0.isEmpty ? nil : $0 }) ?? settings.store
        else { return nil }
        return (item, warehouse)
    }

    /// Writes `Polozka` in the order of the schema.
    ///
    /// In a foreign currency Money computes `Cena` from `Valuty`, so only that is written.
    mutating func item(_ line: Line, at place: Int, into writer: inout XMLWriter) {
        let (title, whole) = texts.title(line.text, MoneyS3Limits.text)
        writer.element("Polozka") { writer in
            writer.element("Popis", title)
            writer.element("Poznamka", whole)
            writer.element("PocetMJ", line.quantity.description)
            if foreign == nil { writer.element("Cena", line.price.description) }
            writer.element("SazbaDPH", line.rate.description)
            writer.element("TypCeny", "1")
            writer.element("Poradi", String(place))
            if foreign != nil { writer.element("Valuty", line.price.description) }
            if let stock = line.stock {
                warehouse(stock.warehouse, into: &writer)
                card(stock.item, title, into: &writer)
            } else {
                withoutStock(line, into: &writer)
            }
        }
    }

    private func warehouse(_ name: String, into writer: inout XMLWriter) {
        writer.element("Sklad") { writer in
            // The name is required, and only known where warehouses go by it.
            writer.element("Nazev", settings.warehouseName == .name ? name : "")
            if settings.warehouseName == .code { writer.element("KodSkladu", name) }
            if settings.warehouseName == .guid { writer.element("GUID", "{" + name + "}") }
            writer.element("CenikSklad", "0")
        }
    }

    private func card(_ item: OrderBatch.Item, _ title: String, into writer: inout XMLWriter) {
        let field = item.code == nil ? settings.ean ?? settings.code : settings.code
        writer.element("KmKarta") { writer in
            writer.element("Popis", title)
            writer.element(field.element, item.code ?? item.ean)
        }
    }

    private mutating func withoutStock(_ line: Line, into writer: inout XMLWriter) {
        let unit = texts.line(line.unit, MoneyS3Limits.unit, "MJ")
        let code = texts.exact(line.code, min(settings.limits.code(settings.code), MoneyS3Limits.code), "NesklPolozka")
        let element = settings.code.element
        writer.element("NesklPolozka") { writer in
            // The unit stands behind the short name and before the other codes.
            if element == "Zkrat" { writer.element(element, code) }
            writer.element("MJ", unit)
            if element != "Zkrat" { writer.element(element, code) }
        }
    }
}
