import Connectors
import Domain
import Syntax

/// The rows of one order in a table.
struct TemplateEntry {
    private let entry: OrderBatch.Entry
    private let template: OrderTemplate
    /// The merchant's country.
    private let country: String
    private var order: Order { entry.order }

    init(_ entry: OrderBatch.Entry, _ template: OrderTemplate, country: String) {
        self.entry = entry
        self.template = template
        self.country = country
    }

    /// A line for each item; throws what cannot be written without guessing.
    func rows() throws(Problem) -> String {
        var text = ""
        for place in order.items.indices {
            var row = TemplateRow(template)
            for column in template.columns {
                // A constant and a word of a mapping are the merchant's own.
                let isForeign: Bool
                if case .field = column.value { isForeign = true } else { isForeign = false }
                row.add(try value(column.value, place), isForeign: isForeign)
            }
            text += row.ended
        }
        return text
    }

    private func value(_ value: OrderTemplate.Value, _ place: Int) throws(Problem) -> String {
        switch value {
        case .constant(let text): return text
        case .field(let field): return try self.field(field, place) ?? ""
        case .map(let field, let table):
            let word = try self.field(field, place) ?? ""
            let plain = word.replacing(",", with: ".")
            if let mapped = table[word] ?? table[plain] { return mapped }
            throw problem(TableProblem.notMapped, field, place, ["value": word])
        }
    }

    private func field(_ field: OrderField, _ place: Int) throws(Problem) -> String? {
        switch field {
        case .number: return order.number
        case .id: return entry.id
        case .symbol: return order.vs
        case .date: return order.created.map { day($0.day) }
        case .currency: return order.currency.code
        case .total: return decimal(order.total)
        case .note: return order.note
        case .payment: return entry.paymentType ?? order.paymentMethod
        case .shipping: return entry.carrier ?? order.shippingMethod
        case .channel: return entry.channel
        case .customerName, .customerCompany, .customerIco, .customerDic, .customerIcDph, .customerEmail,
            .customerPhone,
            .customerStreet, .customerCity, .customerZip, .customerCountry:
            return customer(field)
        case .deliveryName, .deliveryCompany, .deliveryStreet, .deliveryCity, .deliveryZip, .deliveryCountry:
            return delivery(field)
        case .itemCode, .itemEan, .itemName, .itemQuantity, .itemUnit, .itemPriceNet, .itemPriceGross, .itemVat,
            .itemTotal, .itemWarehouse:
            return try item(field, place)
        }
    }

    private func customer(_ field: OrderField) -> String? {
        let party = order.customer
        return switch field {
        case .customerName: party.name
        case .customerCompany: party.company
        case .customerIco: party.ico
        case .customerDic: party.taxFields(in: country).dic
        case .customerIcDph: party.taxFields(in: country).icDph
        case .customerEmail: party.email
        case .customerPhone: party.phone
        case .customerStreet: party.street
        case .customerCity: party.city
        case .customerZip: party.zip
        default: party.country
        }
    }

    private func delivery(_ field: OrderField) -> String? {
        let party = order.delivery ?? order.customer
        return switch field {
        case .deliveryName: party.name
        case .deliveryCompany: party.company
        case .deliveryStreet: party.street
        case .deliveryCity: party.city
        case .deliveryZip: party.zip
        default: party.country
        }
    }

    private func item(_ field: OrderField, _ place: Int) throws(Problem) -> String? {
        let item = order.items[place]
        let target = place < entry.items.count ? entry.items[place] : nil
        switch field {
        case .itemCode: return target?.code ?? item.code
        case .itemEan: return target?.ean ?? item.ean
        case .itemName: return item.name
        case .itemQuantity: return decimal(item.quantity.millionths)
        case .itemUnit: return item.unit
        case .itemPriceGross: return decimal(grossPrice(item).millionths)
        case .itemTotal: return decimal(item.total)
        case .itemWarehouse: return target?.warehouse
        case .itemVat:
            guard let rate = item.documentRate else { throw problem(TableProblem.noValue, field, place) }
            return decimal(rate.millionths)
        default:
            guard let net = netPrice(item) else { throw problem(TableProblem.noValue, field, place) }
            return decimal(net.millionths)
        }
    }

    /// The price with VAT that gives the line's sum: the shop's own, else one of up to six decimals.
    private func grossPrice(_ item: OrderItem) -> UnitPrice { OrderArithmetic.price(of: item) ?? item.unitPriceWithVat }

    /// The price without VAT that gives the line's sum: the shop's own, else one of four to six decimals, or the nearest.
    private func netPrice(_ item: OrderItem) -> UnitPrice? {
        guard let rate = item.documentRate else { return item.unitPrice }
        if let net = item.unitPrice, gives(net, rate, item) { return net }
        let gross = grossPrice(item)
        var last: UnitPrice?
        for step: Int64 in [100, 10, 1] {
            guard let net = withoutVat(gross, rate, step: step) else { return item.unitPrice }
            last = net
            if gives(net, rate, item) { return net }
        }
        return last
    }

    /// Whether a price without VAT times the quantity is, with VAT, the line's sum.
    private func gives(_ net: UnitPrice, _ rate: Percent, _ item: OrderItem) -> Bool {
        guard let total = OrderArithmetic.hundredths(item.total) else { return true }
        let exact = Int128(net.millionths) * Int128(item.quantity.millionths) / 1_000_000
        let (gross, overflow) = exact.multipliedReportingOverflow(by: Int128(100_000_000 +| rate.millionths))
        let hundredth: Int128 = 100_000_000 * 10_000
        // bounded: the product did not overflow, and the limits of quantities and prices leave room for half a unit.
        return !overflow && (gross + (gross < 0 ? -hundredth / 2 : hundredth / 2)) / hundredth == Int128(total)
    }

    /// The price without VAT, rounded to `step` millionths.
    private func withoutVat(_ gross: UnitPrice, _ rate: Percent, step: Int64) -> UnitPrice? {
        let divisor = Int128(100_000_000 +| rate.millionths) * Int128(step)
        guard divisor > 0 else { return nil }
        // bounded: 64 bits times 27, rounded to steps of 14; the divisor is positive.
        let scaled = Int128(gross.millionths) * 100_000_000
        let half = divisor / 2
        let steps = (scaled + (scaled < 0 ? -half : half)) / divisor
        // bounded: as above.
        return Int64(exactly: steps * Int128(step)).map { UnitPrice(millionths: $0) }
    }

    private func decimal(_ money: Money) -> String { decimal(money.unitPrice.millionths) }

    private func decimal(_ millionths: Int64) -> String {
        var bytes: [UInt8] = []
        DecimalBytes.append(millionths, to: &bytes)
        for place in bytes.indices where bytes[place] == UInt8(ascii: ".") { bytes[place] = template.decimal }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func day(_ day: Day) -> String {
        let (year, month, number) = day.civil
        func two(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }
        return switch template.dates {
        case .short: "\(number).\(month).\(year)"
        case .long: "\(two(number)).\(two(month)).\(year)"
        case .iso: day.description
        }
    }

    private func problem(
        _ code: TableProblem,
        _ field: OrderField,
        _ place: Int,
        _ more: [String: String] = [:]
    ) -> Problem {
        Problem(
            code,
            scope: .record,
            at: SourcePosition(line: order.items[place].line),
            path: field.rawValue,
            ["order": order.number, "field": field.rawValue].merging(more) { $1 }
        )
    }
}
