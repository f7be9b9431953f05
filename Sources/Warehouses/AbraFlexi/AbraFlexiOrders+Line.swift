import Connectors
import Domain
import Syntax

extension AbraFlexiOrder {
    /// One line as Flexi gets it.
    struct Line {
        var text: String
        var quantity: Quantity
        /// What Flexi calls the rate: `typSzbDph.dphZakl`.
        var rate: String
        /// The percent, where the name alone does not tell it.
        var percent: Percent?
        /// With VAT, in the order's currency.
        var price: UnitPrice
        /// The item of the price list; nil makes a line of its own.
        var item: OrderBatch.Item?
        /// The code on a line of its own.
        var code: String?

        /// What Flexi computes for the line, with VAT, in hundredths; nil when it leaves the range.
        var sum: Int64? { OrderArithmetic.sum(price, quantity) }
    }

    /// The codes by which problems with VAT are told.
    static let vatCodes = VatRegime.Codes(
        unknownRate: AbraFlexiProblem.unknownVatRate,
        ossIsOff: AbraFlexiProblem.ossIsOff,
        perhapsOss: AbraFlexiProblem.perhapsOneStopShop
    )

    /// The lines, with one of rounding for each rate whose sum no price of six decimals gives, and one where the order is
    /// rounded: what Flexi computes is the order's total.
    static func lines(
        of entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ day: Day,
        _ oss: String?,
        _ settings: AbraFlexiSettings,
        _ remarks: inout [Problem]
    ) throws(Problem) -> [Line] {
        let order = entry.order
        var lines: [Line] = []
        var sums: [(OrderItem, Int64?)] = []
        for (index, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            guard let price = OrderArithmetic.price(of: item) else {
                throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order))
            }
            var target = index < entry.items.count ? entry.items[index] : nil
            if target?.code == nil && target?.ean == nil { target = nil }
            if target != nil, target?.warehouse == nil { target?.warehouse = settings.store }
            if target == nil && item.kind == .product {
                let name = item.code ?? String(index + 1)
                remarks.append(Problem(AbraFlexiProblem.lineWithoutItem, .warning, scope: .record, ["item": name]))
            }
            let percent = item.documentRate ?? .zero
            lines.append(
                Line(
                    text: item.name.isEmpty ? item.code ?? item.kind.rawValue : item.name,
                    quantity: item.quantity,
                    rate: try rate(percent, order, batch, day, oss),
                    percent: oss != nil && percent != .zero ? percent : nil,
                    price: price,
                    item: target,
                    code: target == nil ? item.code : nil
                )
            )
            sums.append((item, OrderArithmetic.sum(price, item.quantity)))
        }
        for (percent, gap) in OrderArithmetic.gaps(sums) {
            let name = try rate(percent, order, batch, day, oss)
            lines.append(rounding(gap, name, oss == nil ? nil : percent, batch))
        }
        guard let sum = OrderArithmetic.sum(lines.map(\.sum)), let gap = OrderArithmetic.rounding(of: order, after: sum)
        else { throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order)) }
        if gap != 0 { lines.append(rounding(gap, "typSzbDph.dphOsv", nil, batch)) }
        return lines
    }

    /// Flexi takes an order's rounding from its document type, which does not know the shop's; so it is a line that says
    /// exactly what it is.
    private static func rounding(_ gap: Int64, _ rate: String, _ percent: Percent?, _ batch: OrderBatch) -> Line {
        Line(
            text: OrderArithmetic.roundingText(in: batch.country),
            quantity: Quantity(1),
            rate: rate,
            percent: percent,
            price: UnitPrice(millionths: gap *| 10_000)
        )
    }

    /// What Flexi calls a rate; a further reduced one has no name there.
    private static func rate(
        _ percent: Percent,
        _ order: Order,
        _ batch: OrderBatch,
        _ day: Day,
        _ oss: String?
    ) throws(Problem) -> String {
        switch batch.vat.level(of: percent, in: oss ?? batch.country, on: day) {
        case .high: return "typSzbDph.dphZakl"
        case .low: return "typSzbDph.dphSniz"
        case .third: return "typSzbDph.dphSniz2"
        case .some(.none): return "typSzbDph.dphOsv"
        case .other, nil:
            let about = [
                "rate": percent.description, "day": day.description,
                "rates": (oss.map { "OSS " + $0 } ?? batch.country) + ": –",
            ]
            throw refusal(AbraFlexiProblem.unknownVatRate, order, about)
        }
    }

    /// A line as JSON. Its external id tells it again, since Flexi would otherwise go by its place.
    mutating func item(_ line: Line, at place: Int) -> [UInt8] {
        let name = text(line.text, "nazev")
        let code = texts.exact(line.code, AbraFlexiLimits.of("kod"), "kod")
        let reserves = settings.reserve && line.item != nil
        var json = JSONWriter()
        json.object { json in
            json.member("id", AbraFlexiOrders.idMark + entry.id + "-" + String(place))
            json.member("typPolozkyK", line.item == nil ? "typPolozky.obecny" : "typPolozky.katalog")
            if let item = line.item {
                json.member("cenik", item.code.map { "code:" + $0 } ?? item.ean.map { "ean:" + $0 })
                json.member("sklad", item.warehouse.flatMap { $0.isEmpty ? nil : "code:" + $0 })
            }
            json.member("kod", code)
            json.member("nazev", name)
            json.member("mnozMj", line.quantity)
            json.member("typCenyDphK", "typCeny.sDph")
            json.member("cenaMj", line.price)
            json.member("typSzbDphK", line.rate)
            json.member("szbDph", line.percent)
            if line.item != nil { json.member("rezervovat", reserves ? "true" : "false") }
        }
        return json.bytes
    }
}
