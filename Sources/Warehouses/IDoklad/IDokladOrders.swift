import Connectors
import Domain
import Syntax

/// Writes received orders as a script, a line for each order, from which errands make what iDoklad takes
/// (docs/systems/idoklad.md#orders).
///
/// The same batch gives the same bytes. What has a number of iDoklad's own, such as currencies and contacts, stands in a line
/// by its code or name, and is looked up when the line is sent.
enum IDokladOrders {
    /// Where a new order is posted to.
    static let path = "/SalesOrders"

    /// The script; orders that would need a guess are left out and listed in `refused`.
    static func write(_ batch: OrderBatch) throws(Problem) -> OrderFile {
        var seen: Set<String> = []
        for entry in batch.entries where entry.id.isEmpty || !seen.insert(entry.id).inserted {
            throw Problem(IDokladProblem.badId, .error, ["id": entry.id])
        }
        var bytes: [UInt8] = []
        var file = OrderFile(name: "orders-" + batch.packId + ".jsonl", bytes: [], remarks: [:])
        let isAny = file.write(batch.entries) { (entry) throws(Problem) in
            var order = try IDokladOrder(entry, batch)
            let body = order.body()
            ScriptLine(key: entry.id, RemoteRequest(.post, path, body: body)).append(to: &bytes)
            return order.remarks
        }
        if isAny { file.bytes = bytes }
        return file
    }
}

/// One order whose every value is decided: what could not be decided was refused before a byte is written.
struct IDokladOrder: WrittenOrder {
    let entry: OrderBatch.Entry
    /// The merchant's country.
    let country: String
    private let day: Day
    private let lines: [Line]
    private let foreign: Foreign?
    private let wording: String
    var texts = FittedText.ofIDoklad
    private var decisions: [Problem] = []

    /// The rate of an order that is not in the merchant's own currency.
    private struct Foreign {
        let rate: ExchangeRate?
        let amount: Int
    }

    /// Decides how an order is written; throws why it cannot be.
    init(_ entry: OrderBatch.Entry, _ batch: OrderBatch) throws(Problem) {
        let order = entry.order
        let day = try Self.day(
            of: order,
            noDate: IDokladProblem.noDate,
            mixedCurrencies: IDokladProblem.mixedCurrencies
        )
        // The invoice is found by it, and two cut numbers may be the same.
        guard FittedText.ofIDoklad.isExact(order.number, IDokladLimits.orderNumber) else {
            throw Self.refusal(IDokladProblem.longNumber, order, ["limit": String(IDokladLimits.orderNumber)])
        }
        guard order.customer.company != nil || order.customer.name != nil else {
            throw Self.refusal(IDokladProblem.noName, order)
        }
        self.entry = entry
        self.country = batch.country
        self.day = day
        let settings = batch.settings.completed(with: IDokladSettings.declared)
        wording = OrderText.filled(settings["text"] ?? "", number: order.number, channel: entry.channel)
        if order.currency != batch.homeCurrency {
            let (rate, amount) = OrderArithmetic.rate(of: order, batch)
            foreign = Foreign(rate: rate, amount: amount)
        } else {
            foreign = nil
        }
        lines = try Self.lines(of: entry, batch, day, &decisions)
    }

    /// What was changed or should be looked at, as warnings.
    var remarks: [Problem] { decisions + texts.remarks }

    /// The body of the order's line.
    mutating func body() -> [UInt8] {
        let order = entry.order
        let note = note()
        var json = JSONWriter()
        json.beginObject()
        json.object("Contact") { json in contact(order.customer, &json) }
        json.member("Country", (order.customer.country ?? country).uppercased())
        json.member("Address", Self.address(order.customer))
        json.member("Currency", order.currency.code)
        json.member("PaymentOption", entry.paymentType)
        json.member("Total", order.total.decimal)
        json.object("Order") { json in
            json.member("DateOfIssue", day)
            json.member("Description", texts.line(wording, IDokladLimits.description, "Description") ?? order.number)
            json.member("OrderNumber", order.number)
            json.member("Note", note)
            json.member("State", 2)
            if let foreign, let rate = foreign.rate {
                json.number("ExchangeRate", rate)
                json.member("ExchangeRateAmount", foreign.amount)
            }
            json.array("Items") { json in for line in lines { item(line, &json) } }
        }
        json.endObject()
        return json.bytes
    }

    /// The contact as iDoklad takes it, without its country, which has a number there.
    private mutating func contact(_ party: Party, _ json: inout JSONWriter) {
        let name = party.company ?? party.name
        let numbers = party.taxFields(in: country)
        let ico = party.ico?.filter { !$0.isWhitespace }
        json.member("CompanyName", texts.line(name, IDokladLimits.name, "CompanyName"))
        json.member("IdentificationNumber", texts.exact(ico, IDokladLimits.number, "IdentificationNumber"))
        json.member(
            "VatIdentificationNumber",
            texts.exact(numbers.dic, IDokladLimits.number, "VatIdentificationNumber")
        )
        json.member(
            "VatIdentificationNumberSk",
            texts.exact(numbers.icDph, IDokladLimits.number, "VatIdentificationNumberSk")
        )
        json.member("Street", texts.line(party.street, IDokladLimits.street, "Street"))
        json.member("City", texts.line(party.city, IDokladLimits.city, "City"))
        json.member("PostalCode", texts.exact(party.zip, IDokladLimits.zip, "PostalCode"))
        json.member("Email", texts.exact(party.email, IDokladLimits.email, "Email"))
        json.member("Phone", texts.exact(party.phone, IDokladLimits.phone, "Phone"))
    }

    private mutating func item(_ line: Line, _ json: inout JSONWriter) {
        json.object { json in
            json.member("Name", texts.line(line.name, IDokladLimits.name, "Items/Name") ?? "-")
            json.number("Amount", line.quantity)
            json.member("Unit", texts.line(line.unit, IDokladLimits.unit, "Items/Unit"))
            json.number("UnitPrice", line.price)
            json.member("PriceType", 0)
            json.member("VatRateType", line.rate)
            json.member("Code", line.code)
        }
    }

    /// What the accountant needs and no field of the order takes; its last line tells the order among others of its number.
    private mutating func note() -> String {
        let order = entry.order
        let isSlovak = country == "SK"
        var notes: [String] = []
        if let note = order.note.map(FieldText.trimmed), !note.isEmpty { notes.append(FieldText.joined(note)) }
        if let vs = order.vs { notes.append("VS " + vs) }
        notes.append("E-shop: " + entry.channel)
        if order.customer.company != nil, let name = order.customer.name { notes.append("Kontakt: " + name) }
        if let delivery = order.delivery, !delivery.isEmpty, let address = Self.address(delivery) {
            let names = [delivery.company, delivery.name, address, delivery.phone].compactMap { $0 }
            notes.append((isSlovak ? "Doručiť: " : "Doručit: ") + names.joined(separator: ", "))
        }
        if let invoice = order.invoiceNumber { notes.append((isSlovak ? "Faktúra: " : "Faktura: ") + invoice) }
        if let payment = order.paymentMethod { notes.append("Platba: " + payment) }
        if let shipping = order.shippingMethod { notes.append("Doprava: " + shipping) }
        notes.append(IDokladErrand.mark + entry.id)
        return notes.compactMap { texts.block($0) }.joined(separator: "\n")
    }

    /// An address on one line; nil when nothing is known of it.
    private static func address(_ party: Party) -> String? {
        let town = [party.zip, party.city].compactMap { $0 }.joined(separator: " ")
        let parts = [party.street, town, party.country].compactMap { $0 }.filter { !$0.isEmpty }
        var texts = FittedText.ofIDoklad
        return texts.block(parts.joined(separator: ", ")).map(FieldText.joined)
    }
}
