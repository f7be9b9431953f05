import Connectors
import Domain
import Syntax

/// Writes received orders as a `dataPack` in Windows-1250 (schemas data.xsd, order.xsd;
/// docs/systems/pohoda.md#received-orders).
///
/// The same batch gives the same bytes. Every order stands in an item of its own, because Pohoda tells duplicates by
/// the ids of pack and item, and imports the others when one is bad.
enum PohodaOrders {
    /// The pack; orders that would need a guess are left out and listed in `refused`.
    ///
    /// Throws when an id or the IČO cannot be written at all: that spoils every order alike.
    static func write(_ batch: OrderBatch) throws(Problem) -> OrderFile {
        try frame.check(
            [batch.packId],
            unique: batch.entries.map(\.id),
            unit: batch.unit,
            isExact: FittedText.ofPohoda.isExact
        )
        let settings = PohodaSettings(batch.settings)
        var writer = XMLWriter(.windows1250, declaredAs: "Windows-1250")
        writer.begin(
            "dat:dataPack",
            [
                "version": "2.0",
                "id": batch.packId,
                "ico": batch.unit,
                "application": settings.application,
                "note": "",
                "xmlns:dat": "http://www.stormware.cz/schema/version_2/data.xsd",
                "xmlns:ord": "http://www.stormware.cz/schema/version_2/order.xsd",
                "xmlns:typ": "http://www.stormware.cz/schema/version_2/type.xsd",
            ]
        )
        var file = OrderFile(name: fileStart + batch.packId + ".xml", bytes: [], remarks: [:])
        let isAny = file.write(batch.entries) { (entry) throws(Problem) in
            var order = try PohodaOrder(entry, batch, settings)
            writer.element("dat:dataPackItem", ["version": "2.0", "id": entry.id]) { writer in
                order.write(into: &writer)
            }
            return order.remarks
        }
        writer.end()
        if isAny { file.bytes = writer.bytes }
        return file
    }

    /// What the name of a pack's file starts with, before the pack's id.
    private static let fileStart = "orders-"

    /// The pack's id in the name of its answer, which is that of our file, with something before or after it at most:
    /// `orders-SPJ-7c94.xml`, `response orders-SPJ-7c94 (2).xml`. The name is only a hint, which the ledger checks.
    static func packId(in name: String) -> String? {
        let parts = name.split(separator: fileStart, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let words = parts[1].split(separator: "-", maxSplits: 1).map { word in
            word.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        guard words.count == 2, !words[0].isEmpty, !words[1].isEmpty else { return nil }
        return words.joined(separator: "-")
    }

    /// What is demanded of the ids of every pack.
    static let frame = OrderFrame(
        idLimit: PohodaLimits.id,
        isFileName: false,
        badId: PohodaProblem.badId,
        unitField: "ico",
        unitLimit: PohodaLimits.ico,
        badUnit: PohodaProblem.badReference
    )
}

/// One order whose every value is decided: what could not be decided was refused before a byte is written.
struct PohodaOrder: WrittenOrder {
    let entry: OrderBatch.Entry
    let settings: PohodaSettings
    /// The merchant's country.
    let country: String
    let day: Day
    /// The country of One Stop Shop, if the order falls under it.
    let oss: String?
    let lines: [Line]
    let summary: Summary
    var texts = FittedText.ofPohoda
    private var decisions: [Problem]

    /// Decides how an order is written; throws why it cannot be.
    init(_ entry: OrderBatch.Entry, _ batch: OrderBatch, _ settings: PohodaSettings) throws(Problem) {
        let order = entry.order
        let day = try Self.day(of: order, noDate: PohodaProblem.noDate, mixedCurrencies: PohodaProblem.mixedCurrencies)
        self.entry = entry
        self.settings = settings
        self.country = batch.country
        self.day = day
        try Self.check(entry, settings)
        var decisions: [Problem] = []
        let rates = try Self.rates(of: entry, batch, day, &decisions)
        oss = rates.oss
        var lines = try Self.lines(of: entry, batch, rates, settings, &decisions)
        summary = try Self.summary(of: order, batch, &lines)
        self.lines = lines
        self.decisions = decisions
    }

    /// What was changed or should be looked at, as warnings.
    var remarks: [Problem] { decisions + texts.remarks }

    /// Writes `ord:order`.
    mutating func write(into writer: inout XMLWriter) {
        writer.element("ord:order", ["version": "2.0"]) { writer in
            writer.element("ord:orderHeader") { writer in header(into: &writer) }
            if !lines.isEmpty {
                writer.element("ord:orderDetail") { writer in
                    for line in lines { item(line, into: &writer) }
                }
            }
            writer.element("ord:orderSummary") { writer in summary.write(into: &writer) }
        }
    }

    private mutating func header(into writer: inout XMLWriter) {
        let order = entry.order
        writer.element("ord:extId") { writer in
            // The id of the item, since an answer without one is recognised by this key.
            writer.element("typ:ids", entry.id)
            writer.element(
                "typ:exSystemName",
                texts.line(entry.channel, PohodaLimits.externalId, "exSystemName") ?? "-"
            )
        }
        writer.element("ord:orderType", "receivedOrder")
        reference("ord:number", settings.series, into: &writer)
        writer.element("ord:numberOrder", order.number)
        writer.element("ord:date", day.description)
        let text = settings.text(number: order.number, channel: entry.channel)
        writer.element("ord:text", texts.line(text, PohodaLimits.orderText, "text"))
        writer.element("ord:partnerIdentity") { writer in
            writer.element("typ:address") { writer in address(order.customer, into: &writer) }
            if let delivery = order.delivery, !delivery.isEmpty {
                writer.element("typ:shipToAddress") { writer in shipping(delivery, into: &writer) }
            }
        }
        reference("ord:paymentType", entry.paymentType, into: &writer)
        writer.element("ord:isReserved", settings.reserve ? "true" : "false")
        reference("ord:centre", settings.centre, into: &writer)
        reference("ord:MOSS", oss, into: &writer)
        writer.element("ord:note", texts.block(order.note))
        reference("ord:carrier", entry.carrier, into: &writer)
        writer.element("ord:intNote", texts.block(internalNote))
    }

    /// What the accountant needs and the customer's papers do not: Pohoda's orders have no variable symbol.
    private var internalNote: String {
        let order = entry.order
        var notes: [String] = []
        if let vs = order.vs { notes.append("VS " + vs) }
        notes.append("E-shop: " + entry.channel)
        if let invoice = order.invoiceNumber { notes.append((country == "SK" ? "Faktúra: " : "Faktura: ") + invoice) }
        if let payment = order.paymentMethod { notes.append("Platba: " + payment) }
        if let shipping = order.shippingMethod { notes.append("Doprava: " + shipping) }
        return notes.joined(separator: "\n")
    }

    private mutating func address(_ party: Party, into writer: inout XMLWriter) {
        place(party, into: &writer)
        writer.element("typ:ico", texts.exact(Self.withoutBlanks(party.ico), PohodaLimits.ico, "ico"))
        let numbers = party.taxFields(in: country)
        writer.element("typ:dic", texts.exact(numbers.dic, PohodaLimits.taxNumber, "dic"))
        writer.element("typ:icDph", texts.exact(numbers.icDph, PohodaLimits.taxNumber, "icDph"))
        contact(party, into: &writer)
    }

    private mutating func shipping(_ party: Party, into writer: inout XMLWriter) {
        place(party, into: &writer)
        contact(party, into: &writer)
    }

    private mutating func place(_ party: Party, into writer: inout XMLWriter) {
        writer.element("typ:company", texts.line(party.company, PohodaLimits.company, "company"))
        writer.element("typ:name", texts.line(party.name, PohodaLimits.name, "name"))
        writer.element("typ:city", texts.line(party.city, PohodaLimits.city, "city"))
        writer.element("typ:street", texts.line(party.street, PohodaLimits.street, "street"))
        writer.element("typ:zip", texts.exact(party.zip, PohodaLimits.zip, "zip"))
    }

    private mutating func contact(_ party: Party, into writer: inout XMLWriter) {
        reference("typ:country", texts.line(party.country, PohodaLimits.reference, "country"), into: &writer)
        writer.element("typ:phone", texts.exact(party.phone, PohodaLimits.phone, "phone"))
        writer.element("typ:email", texts.exact(party.email, PohodaLimits.email, "email"))
    }

    /// An element that names something in one of Pohoda's lists.
    func reference(_ element: String, _ name: String?, into writer: inout XMLWriter) {
        guard let name, !name.isEmpty else { return }
        writer.element(element) { writer in writer.element("typ:ids", name) }
    }

    /// Names that Pohoda looks up must be written exactly: a cut one would mean nothing, or something else. So must the
    /// order's number: the invoice is found by it, and two cut numbers may be the same.
    private static func check(_ entry: OrderBatch.Entry, _ settings: PohodaSettings) throws(Problem) {
        guard FittedText.ofPohoda.isExact(entry.order.number, PohodaLimits.orderNumber) else {
            let limit = ["limit": String(PohodaLimits.orderNumber)]
            throw refusal(PohodaProblem.numberNotTaken, entry.order, limit)
        }
        try check(entry.paymentType, PohodaLimits.paymentType, "paymentType", entry)
        try check(entry.carrier, PohodaLimits.carrier, "carrier", entry)
        try check(settings.centre, PohodaLimits.reference, "pohoda.centre", entry)
        try check(settings.series, PohodaLimits.reference, "pohoda.series", entry)
        try check(settings.store, PohodaLimits.reference, "pohoda.store", entry)
        for item in entry.items {
            try check(item?.warehouse, PohodaLimits.reference, "store", entry)
            try check(item?.code, PohodaLimits.code, "code", entry)
            try check(item?.ean, PohodaLimits.ean, "EAN", entry)
        }
    }

    private static func check(
        _ value: String?,
        _ limit: Int,
        _ field: String,
        _ entry: OrderBatch.Entry
    ) throws(Problem) {
        guard let value, !FittedText.ofPohoda.isExact(value, limit) else { return }
        throw refusal(
            PohodaProblem.badReference,
            entry.order,
            ["field": field, "value": value, "limit": String(limit)]
        )
    }

    private static func withoutBlanks(_ text: String?) -> String? { text?.filter { !$0.isWhitespace } }
}
