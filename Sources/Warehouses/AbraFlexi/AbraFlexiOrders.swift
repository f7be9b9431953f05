import Connectors
import Domain
import Syntax

/// Writes received orders as a script: a line for each request, with twenty orders in it at most
/// (docs/systems/abra-flexi.md#received-orders).
///
/// The same batch gives the same bytes. Each order and each of its lines has an external id, and an order that Flexi has
/// already is left as it is, so that a request may be sent twice.
enum AbraFlexiOrders {
    /// The evidence.
    static let evidence = "objednavka-prijata"
    /// What stands before our own ids in Flexi.
    static let idMark = "ext:SPOJKA:"
    /// Orders of one request: Flexi computes each, and a server without an answer for a minute counts as lost.
    static let most = 20

    /// The script; orders that would need a guess are left out and listed in `refused`.
    ///
    /// Throws when an id cannot be written at all: that spoils every order alike.
    static func write(_ batch: OrderBatch) throws(Problem) -> OrderFile {
        try frame.check(
            [batch.packId],
            unique: batch.entries.map(\.id),
            unit: batch.unit.isEmpty ? "-" : batch.unit,
            isExact: FittedText.ofFlexi.isExact
        )
        let settings = AbraFlexiSettings(batch.settings)
        var file = OrderFile(name: "orders-" + batch.packId + ".jsonl", bytes: [], remarks: [:])
        var orders: [(id: String, bytes: [UInt8])] = []
        _ = file.write(batch.entries) { (entry) throws(Problem) in
            var order = try AbraFlexiOrder(entry, batch, settings)
            var json = JSONWriter()
            order.write(into: &json)
            orders.append((entry.id, json.bytes))
            return order.remarks
        }
        for start in stride(from: 0, to: orders.count, by: most) {
            let part = orders[start..<min(start + most, orders.count)]
            line(part.map(\.id), part.map(\.bytes)).append(to: &file.bytes)
        }
        return file
    }

    /// An import as Flexi takes it: each order in a transaction of its own.
    static func envelope(into json: inout JSONWriter, _ orders: (inout JSONWriter) -> Void) {
        json.object { json in
            json.object("winstrom") { json in
                json.member("@version", "1.0")
                json.member("@atomic", "false")
                json.array(evidence, orders)
            }
        }
    }

    private static func line(_ ids: [String], _ orders: [[UInt8]]) -> ScriptLine {
        var json = JSONWriter()
        envelope(into: &json) { json in for order in orders { json.elements(order) } }
        let first = ids.first ?? ""
        let key = ids.count > 1 ? first + " … " + (ids.last ?? "") : first
        return ScriptLine(
            key: key,
            RemoteRequest(.post, "/" + evidence + ".json", body: json.bytes, isRepeatable: true)
        )
    }

    /// What is demanded of ids.
    static let frame = OrderFrame(
        idLimit: 64,
        isFileName: true,
        badId: AbraFlexiProblem.badId,
        unitField: "ico",
        unitLimit: 64,
        badUnit: AbraFlexiProblem.badReference
    )
}

/// One order whose every value is decided: what could not be decided was refused before a byte is written.
struct AbraFlexiOrder: WrittenOrder {
    let entry: OrderBatch.Entry
    let settings: AbraFlexiSettings
    /// The merchant's country.
    let country: String
    let day: Day
    /// The country of One Stop Shop, if the order falls under it.
    let oss: String?
    let lines: [Line]
    /// The currency, if it is not the merchant's own, with its rate for so many units; without a rate Flexi takes its own list.
    let foreign: (currency: Currency, rate: ExchangeRate?, amount: Int)?
    var texts = FittedText.ofFlexi
    private var decisions: [Problem]

    /// Decides how an order is written; throws why it cannot be.
    init(_ entry: OrderBatch.Entry, _ batch: OrderBatch, _ settings: AbraFlexiSettings) throws(Problem) {
        let order = entry.order
        let day = try Self.day(
            of: order,
            noDate: AbraFlexiProblem.noDate,
            mixedCurrencies: AbraFlexiProblem.mixedCurrencies
        )
        self.entry = entry
        self.settings = settings
        self.country = batch.country
        self.day = day
        try Self.check(entry, settings)
        let regime = try VatRegime(order, batch, on: day, Self.vatCodes, names: [.none, .high, .low, .third])
        oss = regime.oss
        var decisions = regime.remarks
        lines = try Self.lines(of: entry, batch, day, regime.oss, settings, &decisions)
        if order.currency == batch.homeCurrency {
            foreign = nil
        } else {
            let (rate, amount) = OrderArithmetic.rate(of: order, batch)
            foreign = (order.currency, rate, amount)
        }
        self.decisions = decisions
    }

    /// What was changed or should be looked at, as warnings.
    var remarks: [Problem] { decisions + texts.remarks }

    /// Writes it as an element of the evidence.
    mutating func write(into json: inout JSONWriter) {
        let order = entry.order
        let popis = text(settings.text(number: order.number, channel: entry.channel), "popis")
        let customer = party(order.customer)
        let delivery = order.delivery.flatMap { $0.isEmpty ? nil : $0 }.map { party($0) }
        let contact = contact(order.customer)
        let note = texts.block(note)
        let shipping = entry.carrier == nil ? texts.block(order.shippingMethod) : nil
        let items = lines.enumerated().map { (place, line) in item(line, at: place + 1) }
        json.object { json in
            json.member("id", AbraFlexiOrders.idMark + entry.id)
            json.member("@update", "ignore")
            json.member("typDokl", "code:" + settings.documentType)
            json.member("rada", Self.code(settings.series))
            json.member("cisDosle", order.number)
            json.member("varSym", order.vs)
            json.member("datVyst", day)
            json.member("datObj", day)
            json.member("popis", popis)
            json.member("poznam", note)
            for (field, value) in customer { json.member(field.home, value) }
            for (field, value) in contact { json.member(field, value) }
            json.member("postovniShodna", delivery == nil ? "true" : "false")
            for (field, value) in delivery ?? [] { if let name = field.delivery { json.member(name, value) } }
            json.member("formaUhradyCis", Self.code(entry.paymentType))
            json.member("formaDopravy", Self.code(entry.carrier))
            json.member("doprava", shipping)
            json.member("stredisko", Self.code(settings.centre))
            json.member("statDph", Self.code(oss))
            if let foreign {
                json.member("mena", "code:" + foreign.currency.code)
                json.member("kurz", foreign.rate)
                json.member("kurzMnozstvi", foreign.rate.map { _ in String(foreign.amount) })
            }
            // What the customer pays is exact already; the document type may say to round.
            json.member("zaokrJakSumK", "zaokrJak.matem")
            json.member("zaokrNaSumK", "zaokrNa.setiny")
            json.array("polozkyObchDokladu") { json in for item in items { json.elements(item) } }
        }
    }

    private static func code(_ name: String?) -> String? {
        name.flatMap { $0.isEmpty ? nil : "code:" + $0 }
    }

    /// Names that Flexi looks up must be written exactly: a cut one would mean nothing, or something else. So must the order's
    /// number: the order is known by it, and two cut numbers may be the same.
    private static func check(_ entry: OrderBatch.Entry, _ settings: AbraFlexiSettings) throws(Problem) {
        guard FittedText.ofFlexi.isExact(entry.order.number, AbraFlexiLimits.of("cisDosle")) else {
            let limit = ["limit": String(AbraFlexiLimits.of("cisDosle"))]
            throw refusal(AbraFlexiProblem.numberNotTaken, entry.order, limit)
        }
        try check(entry.paymentType, AbraFlexiLimits.code, "formaUhradyCis", entry)
        try check(entry.carrier, AbraFlexiLimits.code, "formaDopravy", entry)
        try check(settings.documentType, AbraFlexiLimits.code, "abra-flexi.document-type", entry)
        try check(settings.series, AbraFlexiLimits.code, "abra-flexi.series", entry)
        try check(settings.centre, AbraFlexiLimits.code, "abra-flexi.centre", entry)
        try check(settings.store, AbraFlexiLimits.code, "abra-flexi.store", entry)
        for item in entry.items {
            try check(item?.warehouse, AbraFlexiLimits.code, "sklad", entry)
            try check(item?.code, AbraFlexiLimits.of("cenik"), "cenik", entry)
            try check(item?.ean, AbraFlexiLimits.of("eanKod"), "EAN", entry)
        }
    }

    private static func check(
        _ value: String?,
        _ limit: Int,
        _ field: String,
        _ entry: OrderBatch.Entry
    ) throws(Problem) {
        guard let value, !FittedText.ofFlexi.isExact(value, limit) else { return }
        let about = ["field": field, "value": value, "limit": String(limit)]
        throw refusal(AbraFlexiProblem.badReference, entry.order, about)
    }
}
