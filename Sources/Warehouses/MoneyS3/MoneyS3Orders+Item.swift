import Connectors
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

    /// The codes by which Money's problems with VAT are told.
    static let vatCodes = VatRegime.Codes(
        unknownRate: MoneyS3Problem.unknownVatRate,
        ossIsOff: MoneyS3Problem.ossIsOff,
        perhapsOss: MoneyS3Problem.perhapsOneStopShop
    )

    /// The lines, with one of rounding for each rate whose sum no price of four decimals gives, and one where the order
    /// is rounded: what Money computes is the order's total.
    static func lines(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ settings: MoneyS3Settings,
        _ remarks: inout [Problem]
    ) throws(Problem) -> [Line] {
        let order = entry.order
        var lines: [Line] = []
        var sums: [(OrderItem, Int64?)] = []
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
                    rate: item.documentRate ?? .zero,
                    price: price,
                    stock: stock,
                    code: stock == nil ? target?.code ?? item.code : nil
                )
            )
            sums.append((item, OrderArithmetic.sum(price, item.quantity)))
        }
        for (rate, gap) in OrderArithmetic.gaps(sums) { lines.append(rounding(gap, rate, batch)) }
        guard let sum = OrderArithmetic.sum(lines.map(\.sum)), let gap = OrderArithmetic.rounding(of: order, after: sum)
        else { throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order)) }
        if gap != 0 { lines.append(rounding(gap, .zero, batch)) }
        return lines
    }

    /// Money has no name for the rounding of an order, so it is a line that says exactly what it is; without VAT, but
    /// for what the lines of a rate lack.
    private static func rounding(_ gap: Int64, _ rate: Percent, _ batch: OrderBatch) -> Line {
        Line(
            text: OrderArithmetic.roundingText(in: batch.country),
            quantity: Quantity(1),
            rate: rate,
            price: UnitPrice(millionths: gap *| 10_000)
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
        // A warehouse of an export without names goes by its GUID, whatever the setting.
        let isGuid = settings.warehouseName == .guid || Self.isGuid(name)
        writer.element("Sklad") { writer in
            // The name is required, and only known where warehouses go by it.
            writer.element("Nazev", settings.warehouseName == .name && !isGuid ? name : "")
            if settings.warehouseName == .code && !isGuid { writer.element("KodSkladu", name) }
            if isGuid { writer.element("GUID", "{" + name + "}") }
            writer.element("CenikSklad", "0")
        }
    }

    /// Whether a text is a GUID without braces: groups of 8, 4, 4, 4 and 12 hexadecimal digits.
    static func isGuid(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(\.isHexDigit) }
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
            // The unit follows the short name and before the other codes.
            if element == "Zkrat" { writer.element(element, code) }
            writer.element("MJ", unit)
            if element != "Zkrat" { writer.element(element, code) }
        }
    }
}
