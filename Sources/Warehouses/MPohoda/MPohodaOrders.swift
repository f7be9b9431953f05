import Connectors
import Domain
import Syntax

/// Writes received orders as a script with a line for each (docs/systems/mpohoda.md#orders).
///
/// The body of a line is what mPOHODA gets, but for `Expected`, the sum that the order should come to, and for ids, which only
/// mPOHODA knows: where one belongs stands an object with what it is looked up by.
enum MPohodaOrders {
    /// What the first line of the internal note starts with, before the ids of the order and of its pack: mPOHODA has no field for
    /// them, and an order is known again by that line. A changed order goes in another pack.
    static let mark = "spojka:"

    /// The script; orders that would need a guess are left out and listed in `refused`.
    static func write(_ batch: OrderBatch) throws(Problem) -> OrderFile {
        try frame.check(
            [batch.packId],
            unique: batch.entries.map(\.id),
            unit: batch.unit,
            isExact: FittedText.ofMPohoda.isExact
        )
        let settings = MPohodaSettings(batch.settings)
        var bytes: [UInt8] = []
        var file = OrderFile(name: "orders-" + batch.packId + ".jsonl", bytes: [], remarks: [:])
        let isAny = file.write(batch.entries) { (entry) throws(Problem) in
            var order = try MPohodaOrder(entry, batch, settings)
            let request = RemoteRequest(.post, MPohodaRemote.orders, body: order.body())
            ScriptLine(key: entry.id, request).append(to: &bytes)
            return order.remarks
        }
        if isAny { file.bytes = bytes }
        return file
    }

    private static let frame = OrderFrame(
        idLimit: 64,
        isFileName: false,
        badId: MPohodaProblem.badId,
        unitField: "merchant.ico",
        unitLimit: MPohodaLimits.ico,
        badUnit: MPohodaProblem.badReference
    )
}

/// One order whose every value is decided: what could not be decided was refused before a byte is written.
struct MPohodaOrder: WrittenOrder {
    let entry: OrderBatch.Entry
    let settings: MPohodaSettings
    /// The line by which the order is known again.
    let mark: String
    /// The merchant's country.
    let country: String
    let day: Day
    let lines: [Line]
    /// Whether the order is in the merchant's own currency.
    let isHome: Bool
    /// What `amount` units of the order's currency cost; nil for the own one, and where mPOHODA's list decides.
    let rate: (rate: ExchangeRate, amount: Int)?
    var texts = FittedText.ofMPohoda
    private var decisions: [Problem]

    /// Decides how an order is written; throws why it cannot be.
    init(_ entry: OrderBatch.Entry, _ batch: OrderBatch, _ settings: MPohodaSettings) throws(Problem) {
        let order = entry.order
        let day = try Self.day(
            of: order,
            noDate: MPohodaProblem.noDate,
            mixedCurrencies: MPohodaProblem.mixedCurrencies
        )
        self.entry = entry
        self.settings = settings
        mark = MPohodaOrders.mark + entry.id + " " + batch.packId
        self.country = batch.country
        self.day = day
        let regime = try VatRegime(order, batch, on: day, Self.vatCodes, names: Set(Self.vatNames.keys))
        // The interface has no field for the country of One Stop Shop.
        if let oss = regime.oss { throw Self.refusal(MPohodaProblem.ossNotTaken, order, ["destination": oss]) }
        var decisions = regime.remarks
        lines = try Self.lines(of: entry, batch, on: day, settings, &decisions)
        isHome = order.currency == batch.homeCurrency
        let known = isHome ? nil : OrderArithmetic.rate(of: order, batch)
        rate = known.flatMap { known in known.rate.map { ($0, known.amount) } }
        self.decisions = decisions
    }

    /// What was changed or should be looked at, as warnings.
    var remarks: [Problem] { decisions + texts.remarks }

    /// The body of the order's line.
    mutating func body() -> [UInt8] {
        let order = entry.order
        let (title, whole) = texts.title(
            settings.text(number: order.number, channel: entry.channel),
            MPohodaLimits.text
        )
        let note = texts.block(order.note)
        let customer = party(order.customer, "BusinessPartnerAddress", withNumbers: true)
        let delivery = order.delivery.flatMap { $0.isEmpty ? nil : party($0, "DeliveryAddress", withNumbers: false) }
        let items = lines.map { item($0) }
        var json = JSONWriter()
        json.object { json in
            json.member("Expected", order.total.decimal)
            json.member("IssueDate", MPohodaTime.text(day))
            json.member("Text", title)
            json.member("Note", note)
            json.member("InternalNote", internalNote(whole))
            json.object("CurrencyId") { json in json.member("Code", order.currency.code) }
            if let rate {
                json.member("ExchangeRate", raw: Array(rate.rate.description.utf8))
                json.member("ExchangeRateQuantity", rate.amount)
            }
            if let payment = entry.paymentType { json.object("PaymentMethodId") { $0.member("Name", payment) } }
            // What an order is rounded by is a line of it; in a foreign currency mPOHODA takes no rounding at all.
            if isHome { json.member("Rounding", "None") }
            json.member("IsSynchronizationToPhEnabled", settings.synchronises)
            json.object("BusinessPartnerAddress") { json in
                json.member("DocumentAddressWithoutAddressBookLink", raw: customer)
                if let delivery {
                    json.object("DeliveryAddress") { json in
                        json.member("DeliveryAddressWithoutAddressBookLink", raw: delivery)
                    }
                }
            }
            json.array("Items") { json in for item in items { json.elements(item) } }
        }
        return json.bytes
    }

    /// The mark by which the order is known again, and what the accountant needs and no field of the order takes.
    private mutating func internalNote(_ whole: String?) -> String {
        let order = entry.order
        var notes = [mark]
        if let whole { notes.append(whole) }
        if let vs = order.vs { notes.append("VS " + vs) }
        notes.append("E-shop: " + entry.channel)
        if let invoice = order.invoiceNumber { notes.append((country == "SK" ? "Faktúra: " : "Faktura: ") + invoice) }
        if let payment = order.paymentMethod { notes.append("Platba: " + payment) }
        if let shipping = order.shippingMethod { notes.append("Doprava: " + shipping) }
        return notes.compactMap { texts.block($0) }.joined(separator: "\n")
    }

    private mutating func party(_ party: Party, _ place: String, withNumbers: Bool) -> [UInt8] {
        let numbers = party.taxFields(in: country)
        let tax = numbers.icDph ?? numbers.dic
        let fields: [(String, String?)] = [
            (
                "IdentificationNumber",
                withNumbers ? exact(party.ico, MPohodaLimits.ico, place + "/IdentificationNumber") : nil
            ),
            (
                "TaxIdentificationNumber",
                withNumbers ? exact(tax, MPohodaLimits.tax, place + "/TaxIdentificationNumber") : nil
            ),
            ("CompanyName", texts.line(party.company, MPohodaLimits.company, place + "/CompanyName")),
            ("Name", texts.line(party.name, MPohodaLimits.name, place + "/Name")),
            ("Street", texts.line(party.street, MPohodaLimits.street, place + "/Street")),
            ("PostCode", texts.exact(party.zip, MPohodaLimits.zip, place + "/PostCode")),
            ("City", texts.line(party.city, MPohodaLimits.city, place + "/City")),
            ("Country", texts.exact(party.country, MPohodaLimits.country, place + "/Country")),
            ("Email", exact(party.email, MPohodaLimits.email, place + "/Email")),
            ("PhoneNumber", texts.exact(party.phone, MPohodaLimits.phone, place + "/PhoneNumber")),
        ]
        var json = JSONWriter()
        json.object { json in for (name, value) in fields { json.member(name, value) } }
        return json.bytes
    }

    private mutating func exact(_ text: String?, _ limit: Int, _ field: String) -> String? {
        texts.exact(text?.filter { !$0.isWhitespace }, limit, field)
    }
}
