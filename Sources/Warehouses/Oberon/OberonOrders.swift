import Connectors
import Domain
import Syntax

/// Writes received orders as a script for OBERON's web service: a line of JSON for each, with the body of
/// `Stock_OrderReceived_Add` (docs/systems/oberon.md#orders-over-the-web-service).
///
/// The same order gives the same line. `Number` and `IDNum` are left out, because OBERON assigns them, and so is every other
/// member that would be empty.
enum OberonOrders {
    /// The call as the vendor names it; the connection knows its path.
    static let call = "/Stock_OrderReceived_Add"

    /// The file; orders that would need a guess are left out and listed in `refused`.
    static func write(_ batch: OrderBatch) throws(Problem) -> OrderFile {
        var ids: Set<String> = []
        for entry in batch.entries {
            guard !entry.uuid.isEmpty, ids.insert(entry.uuid).inserted, ids.insert(entry.id).inserted else {
                throw Problem(OberonProblem.badId, .error, ["id": entry.id])
            }
        }
        let settings = OberonSettings(batch.settings)
        var file = OrderFile(name: "orders-\(batch.packId).jsonl", bytes: [], remarks: [:])
        var bytes: [UInt8] = []
        _ = file.write(batch.entries) { (entry) throws(Problem) in
            let order = try OberonOrder(entry, batch, settings)
            // A record with this GUID is refused when it is there, so the request may be sent again.
            let request = RemoteRequest(.post, call, body: order.body, isRepeatable: true)
            ScriptLine(key: entry.id, request).append(to: &bytes)
            return []
        }
        file.bytes = bytes
        return file
    }
}

/// One order whose every value is decided.
struct OberonOrder: WrittenOrder {
    private let entry: OrderBatch.Entry
    private let settings: OberonSettings
    /// The merchant's country.
    private let country: String
    private let created: LocalTime
    private let lines: [Line]

    /// One item of the document.
    private struct Line {
        var name: String
        var quantity: Quantity
        var unit: String?
        var price: UnitPrice
        var rate: Percent
        var code: String?
        var ean: String?
    }

    /// Decides how an order is written; throws why it cannot be.
    init(_ entry: OrderBatch.Entry, _ batch: OrderBatch, _ settings: OberonSettings) throws(Problem) {
        let order = entry.order
        guard let created = order.created else { throw Self.refusal(OberonProblem.noDate, order) }
        self.entry = entry
        self.settings = settings
        self.created = created
        country = batch.country
        for currency in [order.currency, order.total.currency] + order.items.map(\.total.currency)
        where currency != batch.homeCurrency {
            throw Self.refusal(OberonProblem.foreignCurrency, order, ["currency": currency.code])
        }
        try Self.checkVat(order, batch, on: created.day)
        lines = try Self.lines(of: entry, in: batch.country)
    }

    /// The body of the call.
    var body: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.object("orderReceivedAddArg") { json in json.object("OrderReceived", write) }
        }
        return json.bytes
    }

    private func write(_ json: inout JSONWriter) {
        let order = entry.order
        json.member("RecordGUID", entry.uuid)
        json.member("BranchName", settings.branch)
        json.object("BusinessPartner") { partner(&$0) }
        if settings.reserve { json.member("DateReservation", created.description) }
        json.member("DateTimeEvidence", created.description)
        json.member("DocumentType", "Objednávka")
        json.member("Notice", notice)
        json.member("NumberExternal", order.number)
        json.member("NumberVariable", order.vs)
        json.array("Items") { json in
            for line in lines { json.object { item(line, &$0) } }
        }
    }

    private func partner(_ json: inout JSONWriter) {
        let party = entry.order.customer
        let numbers = party.taxFields(in: country)
        let company = Self.line(party.company)
        json.object("Address") { json in
            json.member("City", Self.line(party.city))
            json.member("Postal_Code", Self.line(party.zip))
            json.member("Street", Self.line(party.street))
        }
        json.member("Email", Self.line(party.email))
        json.member("IdentificationNumber", Self.line(party.ico))
        json.member("IdentificationNumberTax", Self.line(numbers.dic))
        json.member("IdentificationNumberVat", Self.line(numbers.icDph))
        json.member("Name", company ?? Self.line(party.name))
        json.member("Person", company == nil ? nil : Self.line(party.name))
        json.member("PhoneNumber", Self.line(party.phone))
    }

    private func item(_ line: Line, _ json: inout JSONWriter) {
        json.member("Name", line.name)
        if let field = settings.codeField { json.member(field, line.code) }
        if let field = settings.eanField { json.member(field, line.ean) }
        json.member("Amount", raw: Self.number(line.quantity.millionths))
        json.member("Unit", line.unit)
        json.member("PriceWithVATUnit", raw: Self.number(line.price.millionths))
        if let field = settings.vatField { json.member(field, raw: Self.number(line.rate.millionths)) }
    }

    /// What has no field of its own: the customer's note, how it is paid and sent, and where to, if elsewhere.
    private var notice: String? {
        let order = entry.order
        var lines = [order.note.map { FieldText.trimmed(Self.plain($0)) }]
        if let payment = Self.line(entry.paymentType ?? order.paymentMethod) { lines.append("Platba: " + payment) }
        if let shipping = Self.line(entry.carrier ?? order.shippingMethod) { lines.append("Doprava: " + shipping) }
        if let place = order.customer.country, place != country { lines.append("Krajina: " + place) }
        if let to = order.delivery, !to.isEmpty {
            let town = [to.zip, to.city].compactMap(Self.line).joined(separator: " ")
            let parts = [to.name, to.company, to.street, town, to.country == country ? nil : to.country, to.phone]
            lines.append("Dodanie: " + parts.compactMap(Self.line).joined(separator: ", "))
        }
        let text = lines.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
        return text.isEmpty ? nil : text
    }

    /// Every line with the price that gives its sum, and one of rounding where the total is another.
    private static func lines(of entry: OrderBatch.Entry, in country: String) throws(Problem) -> [Line] {
        let order = entry.order
        var lines: [Line] = []
        var sums: [Int64?] = []
        for (place, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            let price = OrderArithmetic.price(of: item) ?? item.unitPriceWithVat
            let target = place < entry.items.count ? entry.items[place] : nil
            sums.append(OrderArithmetic.sum(price, item.quantity))
            lines.append(
                Line(
                    name: line(item.name) ?? line(item.code) ?? line(item.ean) ?? "–",
                    quantity: item.quantity,
                    unit: line(item.unit),
                    price: price,
                    rate: item.documentRate ?? .zero,
                    code: target?.code,
                    ean: target?.ean
                )
            )
        }
        guard let sum = OrderArithmetic.sum(sums), let gap = OrderArithmetic.rounding(of: order, after: sum) else {
            throw refusal(OrderProblem.doesNotAddUp, order, OrderArithmetic.totals(order))
        }
        guard gap != 0 else { return lines }
        let price = UnitPrice(millionths: gap *| 10_000)
        let name = OrderArithmetic.roundingText(in: country)
        return lines + [Line(name: name, quantity: Quantity(1), price: price, rate: .zero)]
    }

    /// Throws unless every rate holds at home: the document would get the wrong VAT.
    private static func checkVat(_ order: Order, _ batch: OrderBatch, on day: Day) throws(Problem) {
        for (index, item) in order.items.enumerated() where !OrderArithmetic.isPlainRounding(item) {
            guard let rate = item.documentRate else {
                throw refusal(OrderProblem.noVatRate, order, ["item": item.code ?? String(index + 1)])
            }
            let isAbroad = order.ossCountry.map { VatTable.iso($0) != VatTable.iso(batch.country) } ?? false
            guard !isAbroad, batch.vat.level(of: rate, in: batch.country, on: day) != nil else {
                throw refusal(OberonProblem.foreignVat, order, ["rate": rate.description])
            }
        }
    }

    private static func line(_ text: String?) -> String? {
        guard let text = text.map({ FieldText.joined(FieldText.trimmed(plain($0))) }), !text.isEmpty else { return nil }
        return text
    }

    /// The text without control characters, which no field shows.
    private static func plain(_ text: String) -> String { FieldText.shown(TextEncoder(.utf8).plain(text).text) }

    private static func number(_ millionths: Int64) -> [UInt8] {
        var bytes: [UInt8] = []
        DecimalBytes.append(millionths, to: &bytes)
        return bytes
    }
}
