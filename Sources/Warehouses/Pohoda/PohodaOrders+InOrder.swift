import Connectors
import Domain
import Syntax

/// One line as the file has it; its currency and VAT percent follow from the order, which ends later.
struct PohodaOrderLine {
    var text: String
    var quantity: Quantity
    var unit: String?
    var includesVat: Bool
    /// `high`, `historyLow`, … or nil when the file does not say.
    var rate: String?
    var percent: Percent?
    var discount: Percent
    var home: Prices
    var foreign: Prices
    var code: String?
    var ean: String?
    var isStock: Bool
    var line: Int
    /// The first code that had signs for spreadsheets around it.
    private(set) var guarded: String?

    /// The prices of a line in one currency.
    struct Prices {
        var unit: UnitPrice?
        var price: UnitPrice?
        var vat: UnitPrice?
        var sum: UnitPrice?
    }

    /// A line by its record; throws a problem of the record.
    init(_ record: XMLRecord) throws(Problem) {
        text = record.string(PohodaOrderLineField.text) ?? ""
        quantity = try record.fixed(PohodaOrderLineField.quantity) ?? Quantity(1)
        unit = record.string(PohodaOrderLineField.unit)
        includesVat = try record.flag(PohodaOrderLineField.payVat) ?? false
        rate = record.string(PohodaOrderLineField.rate)
        let named: Percent? = try record.fixed(PohodaOrderLineField.rateValue)
        percent = try record.fixed(PohodaOrderLineField.percent) ?? named
        discount = try record.fixed(PohodaOrderLineField.discount) ?? .zero
        home = Prices(
            unit: try record.fixed(PohodaOrderLineField.homeUnit),
            price: try record.fixed(PohodaOrderLineField.homePrice),
            vat: try record.fixed(PohodaOrderLineField.homeVat),
            sum: try record.fixed(PohodaOrderLineField.homeSum)
        )
        foreign = Prices(
            unit: try record.fixed(PohodaOrderLineField.foreignUnit),
            price: try record.fixed(PohodaOrderLineField.foreignPrice),
            vat: try record.fixed(PohodaOrderLineField.foreignVat),
            sum: try record.fixed(PohodaOrderLineField.foreignSum)
        )
        let stockCode = record.string(PohodaOrderLineField.stockCode)
        code = stockCode ?? record.string(PohodaOrderLineField.code)
        ean = record.string(PohodaOrderLineField.ean)
        isStock = stockCode != nil || ean != nil
        line = record.line
        for key in [code, ean].compactMap({ $0 }) where KeyGuard.key(key) != key { guarded = guarded ?? key }
        code = code.map { KeyGuard.key($0) }
        ean = ean.map { KeyGuard.key($0) }
    }
}

/// Makes an order of its record and lines.
struct PohodaOrderReading {
    private let record: XMLRecord
    private let lines: [PohodaOrderLine]
    private let delivery: Party?
    private let context: ReaderContext

    /// The parts of an order whose element just ended.
    init(_ record: XMLRecord, _ lines: [PohodaOrderLine], _ delivery: Party?, _ context: ReaderContext) {
        self.record = record
        self.lines = lines
        self.delivery = delivery
        self.context = context
    }

    /// The order; throws a problem of the record.
    ///
    /// Its number is the customer's order number, else the key of the e-shop, else the document number.
    func order() throws(Problem) -> Order {
        guard let number = written.map({ KeyGuard.key($0) }), !number.isEmpty else {
            throw Problem(OrderProblem.noNumber, scope: .record, at: place, path: "orderHeader/numberOrder")
        }
        try refuseDamage(number)
        let type = record.string(PohodaOrderField.type) ?? "receivedOrder"
        guard type == "receivedOrder" else {
            throw Problem(PohodaProblem.notReceivedOrder, scope: .record, at: place, ["order": number, "type": type])
        }
        let currency = try currency(number)
        let day = try record.day(PohodaOrderField.date)
        let oss = record.string(PohodaOrderField.oss)
        var items: [OrderItem] = []
        for (index, line) in lines.enumerated() {
            let percent = percent(line, day, oss)
            guard let item = item(line, percent, currency) else {
                throw Problem(
                    OrderProblem.noPrice,
                    scope: .record,
                    at: SourcePosition(line: line.line),
                    [
                        "order": number, "item": line.code ?? String(index + 1), "line": String(line.line),
                        "column": "unitPrice",
                    ]
                )
            }
            items.append(item)
        }
        let sum = items.reduce(Int64(0)) { $0 &+ $1.total.minorUnits }
        guard let total = try total(currency, sum) else {
            throw Problem(OrderProblem.noTotal, scope: .record, at: place, ["order": number])
        }
        var order = Order(number: number, currency: currency, total: total, items: items, line: record.line)
        order.vs = Symbol.derived(from: number)
        order.created = day.map { LocalTime(day: $0) }
        order.exchangeRate = try rate()
        order.rounding = Money(minorUnits: total.minorUnits &- sum, currency: currency)
        order.state = record.string(PohodaOrderField.storno)
        order.paymentMethod = record.string(PohodaOrderField.payment) ?? record.string(PohodaOrderField.paymentKind)
        order.shippingMethod = record.string(PohodaOrderField.carrier)
        order.customer = customer
        order.delivery = delivery
        order.note = record.string(PohodaOrderField.note)
        order.ossCountry = oss.map { VatTable.iso($0) }
        return order
    }

    /// The number as it is written.
    private var written: String? {
        let named = record.string(PohodaOrderField.numberOrder) ?? record.string(PohodaOrderField.extId)
        return named ?? record.string(PohodaOrderField.number)
    }

    /// The first number or code that had signs for spreadsheets around it; nil where there is none.
    var guarded: String? {
        written.flatMap { KeyGuard.key($0) == $0 ? nil : $0 } ?? lines.lazy.compactMap(\.guarded).first
    }

    /// A number or code that a spreadsheet wrote in scientific notation stands for many.
    private func refuseDamage(_ number: String) throws(Problem) {
        func damage(_ value: String, _ column: String, _ line: Int) -> Problem {
            let arguments = ["order": number, "column": column, "value": value]
            let place = SourcePosition(line: line)
            return Problem(PohodaProblem.damagedNumber, scope: .record, at: place, path: column, arguments)
        }
        if ScientificNotation.isForm(number) { throw damage(number, "numberOrder", record.line) }
        for line in lines {
            if let code = line.code, ScientificNotation.isForm(code) { throw damage(code, "code", line.line) }
            if let ean = line.ean, ScientificNotation.isForm(ean) { throw damage(ean, "EAN", line.line) }
        }
    }

    private var place: SourcePosition { SourcePosition(line: record.line) }

    private var customer: Party {
        var party = Party()
        party.company = record.string(PohodaOrderField.company)
        party.name = record.string(PohodaOrderField.name)
        party.city = record.string(PohodaOrderField.city)
        party.street = record.string(PohodaOrderField.street)
        party.zip = record.string(PohodaOrderField.zip)
        party.ico = record.string(PohodaOrderField.ico)?.filter { !$0.isWhitespace }
        party.dic = record.string(PohodaOrderField.dic)?.filter { !$0.isWhitespace }
        party.icDph = record.string(PohodaOrderField.icDph)?.filter { !$0.isWhitespace }
        party.country = record.string(PohodaOrderField.country)
        party.phone = record.string(PohodaOrderField.phone) ?? record.string(PohodaOrderField.mobile)
        party.email = record.string(PohodaOrderField.email)
        return party
    }

    private func currency(_ number: String) throws(Problem) -> Currency {
        guard let code = record.string(PohodaOrderField.currency) else { return context.homeCurrency ?? .none }
        guard let currency = Currency(code: code.uppercased()) else {
            throw Problem(
                OrderProblem.unknownCurrency,
                scope: .record,
                at: record.position(PohodaOrderField.currency),
                ["order": number, "currency": code]
            )
        }
        return currency
    }

    /// What one unit of the foreign currency costs.
    private func rate() throws(Problem) -> ExchangeRate? {
        guard let rate: ExchangeRate = try record.fixed(PohodaOrderField.rate) else { return nil }
        let amount: ExchangeRate = try record.fixed(PohodaOrderField.amount) ?? ExchangeRate(1)
        guard amount > .zero, amount.isWhole else { return nil }
        // bounded: the amount is one at least.
        return ExchangeRate(millionths: rate.millionths / (amount.millionths / 1_000_000))
    }

    /// The percent: as the file has it, else what the name of the rate means at home on that day.
    ///
    /// Nil when the name cannot be told, which is an error of the order and not a zero rate.
    private func percent(_ line: PohodaOrderLine, _ day: Day?, _ oss: String?) -> Percent? {
        guard let name = line.rate else { return line.percent }
        if name == "none" { return .zero }
        if let percent = line.percent { return percent }
        guard let level = VatTable.Level(rawValue: name), let day, let country = context.country else { return nil }
        return VatTable.standard.rate(of: level, in: country, on: day)
    }

    private func item(_ line: PohodaOrderLine, _ percent: Percent?, _ currency: Currency) -> OrderItem? {
        let isForeign = record.has(PohodaOrderField.currency)
        let prices = isForeign ? line.foreign : line.home
        guard let unit = prices.unit ?? (isForeign ? line.home.unit : line.foreign.unit) else { return nil }
        let reduced = Self.share(unit, Percent(100).saturatingDifference(line.discount))
        guard let reduced else { return nil }
        let gross = line.includesVat ? reduced : Self.share(reduced, Percent(100).saturatingSum(percent ?? .zero))
        guard let gross, let total = Self.total(prices, gross, line.quantity, currency) else { return nil }
        return OrderItem(
            kind: Self.kind(line, total),
            code: line.code,
            ean: line.ean,
            name: line.text,
            quantity: line.quantity,
            unit: line.unit,
            unitPrice: line.includesVat ? nil : reduced,
            unitPriceWithVat: gross,
            vatRate: percent,
            total: total,
            line: line.line
        )
    }

    /// A line of stock is a product; a line of text with a negative sum a discount, our own line of rounding a
    /// rounding, one with a code a product that is not kept in stock, any other a service such as shipping.
    private static func kind(_ line: PohodaOrderLine, _ total: Money) -> OrderItem.Kind {
        if line.isStock { return .product }
        if line.rate == "none", ["Zaokrúhlenie", "Zaokrouhlení"].contains(line.text) { return .rounding }
        if total.minorUnits < 0 { return .discount }
        return line.code == nil ? .service : .product
    }

    /// The line's sum: as the file has it, else the price times the quantity.
    private static func total(
        _ prices: PohodaOrderLine.Prices,
        _ unit: UnitPrice,
        _ quantity: Quantity,
        _ currency: Currency
    ) -> Money? {
        if let sum = prices.sum { return Money(sum, currency: currency) }
        if let price = prices.price, let vat = prices.vat { return Money(price.saturatingSum(vat), currency: currency) }
        return Money(price: unit, times: quantity, currency: currency)
    }

    /// `percent` hundredths of a price, rounded half away from zero to millionths; nil on overflow.
    private static func share(_ price: UnitPrice, _ percent: Percent) -> UnitPrice? {
        let product = Int128(price.millionths) * Int128(percent.millionths)
        let rounded = (product + (product < 0 ? -50_000_000 : 50_000_000)) / 100_000_000
        return Int64(exactly: rounded).map { UnitPrice(millionths: $0) }
    }

    /// The total: of the summary where it has sums, else of the lines, rounded as the summary names.
    private func total(_ currency: Currency, _ sum: Int64) throws(Problem) -> Money? {
        if record.has(PohodaOrderField.currency) {
            if let total: UnitPrice = try record.fixed(PohodaOrderField.foreignSum) {
                return Money(total, currency: currency)
            }
        } else if record.has(PohodaOrderField.none) || record.has(PohodaOrderField.low)
            || record.has(PohodaOrderField.high) || record.has(PohodaOrderField.third)
        {
            var all = UnitPrice.zero
            for field in [PohodaOrderField.none, .low, .high, .third, .round] {
                let part: UnitPrice? = try record.fixed(field)
                let (next, overflow) = all.millionths.addingReportingOverflow(part?.millionths ?? 0)
                if overflow { return nil }
                all = UnitPrice(millionths: next)
            }
            return Money(all, currency: currency)
        }
        let name = record.string(PohodaOrderField.rounding) ?? "none"
        guard currency.decimals == 2, let rounding = PohodaRounding(name: name) else {
            return Money(minorUnits: sum, currency: currency)
        }
        return Money(minorUnits: rounding.rounded(sum), currency: currency)
    }
}
