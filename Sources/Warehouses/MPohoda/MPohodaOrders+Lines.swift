import Connectors
import Domain
import Syntax

extension MPohodaOrder {
    /// One line as mPOHODA gets it.
    struct Line {
        var text: String
        var quantity: Quantity
        var unit: String?
        /// What mPOHODA calls the rate, such as `BasicVatRate`.
        var rate: String
        /// With VAT, in the order's currency.
        var price: UnitPrice
        /// The row of the price list; nil makes a line of text.
        var stock: OrderBatch.Item?
        /// The code on a line of text.
        var code: String?

        /// What mPOHODA computes for the line, with VAT, in hundredths; nil when it leaves the range.
        var sum: Int64? { OrderArithmetic.sum(price, quantity) }
    }

    /// The codes by which problems with VAT are told.
    static let vatCodes = VatRegime.Codes(
        unknownRate: MPohodaProblem.unknownVatRate,
        ossIsOff: MPohodaProblem.ossNotTaken,
        perhapsOss: MPohodaProblem.perhapsOneStopShop
    )

    /// What mPOHODA calls the rates of the merchant's country; which percent that is follows from the day of the order.
    static let vatNames: [VatTable.Level: String] = [
        .none: "ZeroVatRate", .high: "BasicVatRate", .low: "FirstReducedVatRate", .third: "SecondReducedVatRate",
    ]

    /// How many decimals a unit price has at most, as POHODA shows them.
    private static let decimals = 4

    /// The lines, with one of rounding for each rate whose sum no price gives, and one where the order is rounded: what
    /// mPOHODA computes is the order's total.
    static func lines(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        on day: Day,
        _ settings: MPohodaSettings,
        _ remarks: inout [Problem]
    ) throws(Problem) -> [Line] {
        let order = entry.order
        func name(_ rate: Percent) -> String {
            batch.vat.level(of: rate, in: batch.country, on: day).flatMap { vatNames[$0] } ?? "ZeroVatRate"
        }
        var lines: [Line] = []
        var sums: [(OrderItem, Int64?)] = []
        for (index, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            guard let price = OrderArithmetic.price(of: item, decimals: decimals) else {
                throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order))
            }
            let stock = stock(index < entry.items.count ? entry.items[index] : nil, settings)
            if stock == nil && item.kind == .product {
                let name = item.code ?? String(index + 1)
                remarks.append(Problem(MPohodaProblem.textLine, .warning, scope: .record, ["item": name]))
            }
            lines.append(
                Line(
                    text: item.name.isEmpty ? item.code ?? item.kind.rawValue : item.name,
                    quantity: item.quantity,
                    unit: item.unit,
                    rate: name(item.documentRate ?? .zero),
                    price: price,
                    stock: stock,
                    code: stock == nil ? item.code : nil
                )
            )
            sums.append((item, OrderArithmetic.sum(price, item.quantity)))
        }
        for (rate, gap) in OrderArithmetic.gaps(sums) { lines.append(rounding(gap, name(rate), batch)) }
        guard let sum = OrderArithmetic.sum(lines.map(\.sum)), let gap = OrderArithmetic.rounding(of: order, after: sum)
        else { throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order)) }
        if gap != 0 { lines.append(rounding(gap, "ZeroVatRate", batch)) }
        return lines
    }

    private static func rounding(_ gap: Int64, _ rate: String, _ batch: OrderBatch) -> Line {
        Line(
            text: OrderArithmetic.roundingText(in: batch.country),
            quantity: Quantity(1),
            rate: rate,
            price: UnitPrice(millionths: gap *| 10_000)
        )
    }

    private static func stock(_ item: OrderBatch.Item?, _ settings: MPohodaSettings) -> OrderBatch.Item? {
        guard var item, item.code != nil || item.ean != nil else { return nil }
        if item.warehouse?.isEmpty ?? true { item.warehouse = settings.store }
        return item
    }

    /// Writes a line. Of a row of the price list everything is given, else its own price, rate and discount would count.
    mutating func item(_ line: Line) -> [UInt8] {
        let isText = line.stock == nil
        let text = isText ? texts.line(line.text, MPohodaLimits.itemText, "TextItem/Text") ?? "-" : nil
        let unit = isText ? texts.line(line.unit, MPohodaLimits.unit, "TextItem/Unit") : nil
        let code = isText ? texts.exact(line.code, MPohodaLimits.code, "TextItem/Code") : nil
        var json = JSONWriter()
        json.object { json in
            json.object(isText ? "TextItem" : "PriceListItem") { json in
                if let stock = line.stock {
                    json.object("PriceListItemId") { json in
                        json.member("Code", stock.code)
                        if stock.code == nil { json.member("Ean", stock.ean) }
                        json.member("Warehouse", stock.warehouse)
                    }
                } else {
                    json.member("Code", code)
                    json.member("Text", text)
                }
                json.member("Quantity", raw: Array(line.quantity.description.utf8))
                json.member("Unit", unit)
                json.member("UnitPrice", raw: Array(line.price.description.utf8))
                json.member("UnitPriceVatType", "WithVat")
                json.member("VatRateType", line.rate)
                json.member("DiscountPercentage", 0)
            }
        }
        return json.bytes
    }
}
