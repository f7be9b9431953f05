import Connectors
import Domain
import Syntax

/// Writes received orders as a `MoneyData` with one order (schemas _Document.xsd, __Objedn.xsd;
/// docs/systems/money-s3.md#received-orders-in-the-schema).
///
/// The same order gives the same bytes under the same name. `Doklad` is left out: Money's own number series gives it.
/// The e-shop's number stands in `PrimDoklad`, by which Money recognises an order that it has, if its import definition
/// has that key.
enum MoneyS3Orders {
    /// The file; orders that would need a guess are left out and listed in `refused`.
    ///
    /// Throws when an id or the IČO cannot be written at all: that spoils every order alike.
    static func write(_ batch: OrderBatch) throws(Problem) -> OrderFile {
        let settings = MoneyS3Settings(batch.settings)
        let encoding: TextEncoding = settings.isWindows1250 ? .windows1250 : .utf8
        let texts = FittedText.ofMoneyS3(encoding)
        try frame.check([], unique: batch.entries.map(\.id), unit: batch.unit, isExact: texts.isExact)
        var writer = XMLWriter(encoding, declaredAs: settings.isWindows1250 ? "windows-1250" : "UTF-8")
        writer.begin("MoneyData", ["ICAgendy": batch.unit, "description": "objednávky přijaté"])
        writer.begin("SeznamObjPrij")
        var file = OrderFile(name: "order-\(batch.entries.first?.id ?? batch.packId).xml", bytes: [], remarks: [:])
        let isAny = file.write(batch.entries) { (entry) throws(Problem) in
            var order = try MoneyS3Order(entry, batch, settings, encoding)
            writer.element("ObjPrij") { writer in order.write(into: &writer) }
            return order.remarks
        }
        writer.end()
        writer.end()
        if isAny { file.bytes = writer.bytes }
        return file
    }

    private static let frame = OrderFrame(
        idLimit: 64,
        isFileName: true,
        badId: MoneyS3Problem.badId,
        unitField: "ICAgendy",
        unitLimit: MoneyS3Limits.ico,
        badUnit: MoneyS3Problem.badReference
    )
}

/// One order whose every value is decided: what could not be decided was refused before a byte is written.
struct MoneyS3Order: WrittenOrder {
    let entry: OrderBatch.Entry
    let settings: MoneyS3Settings
    /// The merchant's country.
    let country: String
    let day: Day
    /// The country of One Stop Shop, if the order falls under it.
    let oss: String?
    let lines: [Line]
    /// The currency with its rate, if it is not the merchant's own.
    let foreign: Foreign?
    var texts: FittedText
    private var decisions: [Problem]

    /// A foreign currency, and what `amount` units of it cost; without a rate Money takes its own list.
    struct Foreign {
        var currency: Currency
        var rate: ExchangeRate?
        var amount: Int

        /// A rate that the schema's four decimals cannot hold is given for a hundred times as many units, exactly.
        init(_ currency: Currency, _ rate: ExchangeRate?, _ amount: Int) {
            self.currency = currency
            self.rate = rate
            self.amount = amount
            guard let rate, rate.millionths % 100 != 0 else { return }
            let (millionths, overflow) = rate.millionths.multipliedReportingOverflow(by: 100)
            if overflow {
                self.rate = nil
            } else {
                self.rate = ExchangeRate(millionths: millionths)
                // bounded: a currency is quoted by the one, the hundred or the thousand.
                self.amount = amount * 100
            }
        }
    }

    /// Decides how an order is written; throws why it cannot be.
    init(
        _ entry: OrderBatch.Entry,
        _ batch: OrderBatch,
        _ settings: MoneyS3Settings,
        _ encoding: TextEncoding
    ) throws(Problem) {
        let order = entry.order
        let day = try Self.day(
            of: order,
            noDate: MoneyS3Problem.noDate,
            mixedCurrencies: MoneyS3Problem.mixedCurrencies
        )
        self.entry = entry
        self.settings = settings
        self.country = batch.country
        self.day = day
        texts = FittedText.ofMoneyS3(encoding)
        try Self.check(entry, settings, texts)
        let regime = try VatRegime(order, batch, on: day, Self.vatCodes)
        oss = regime.oss
        var decisions = regime.remarks
        lines = try Self.lines(of: entry, batch, settings, &decisions)
        if order.currency == batch.homeCurrency {
            foreign = nil
        } else {
            let (rate, amount) = OrderArithmetic.rate(of: order, batch)
            foreign = Foreign(order.currency, rate, amount)
        }
        self.decisions = decisions
    }

    /// What was changed or should be looked at, as warnings.
    var remarks: [Problem] { decisions + texts.remarks }

    /// Writes what is inside `ObjPrij`, in the order of the schema.
    mutating func write(into writer: inout XMLWriter) {
        let order = entry.order
        let (title, whole) = texts.title(
            settings.text(number: order.number, channel: entry.channel),
            MoneyS3Limits.text
        )
        writer.element("Popis", title)
        writer.element("Poznamka", texts.block(note(whole)))
        writer.element("Vystaveno", day.description)
        partners(into: &writer)
        if let foreign { currency(foreign, into: &writer) }
        writer.element("DRada", settings.series)
        writer.element("Stredisko", settings.centre)
        writer.element("Cinnost", settings.activity)
        writer.element("NeRezervov", settings.reserve ? nil : "1")
        writer.element(
            "PlatPodm",
            texts.line(entry.paymentType ?? order.paymentMethod, MoneyS3Limits.terms, "PlatPodm")
        )
        writer.element("Doprava", texts.line(entry.carrier ?? order.shippingMethod, MoneyS3Limits.terms, "Doprava"))
        writer.element("ZkratkaTyp", settings.documentType)
        writer.element("PrimDoklad", order.number)
        writer.element("VarSymbol", order.vs)
        writer.element("StatMOSS", oss)
        for (index, line) in lines.enumerated() { item(line, at: index + 1, into: &writer) }
    }

    /// What the accountant needs and no field of the order takes.
    private func note(_ whole: String?) -> String {
        let order = entry.order
        var notes: [String] = []
        if let whole { notes.append(whole) }
        if let note = order.note { notes.append(note) }
        notes.append("E-shop: " + entry.channel)
        if order.customer.company != nil, let name = order.customer.name { notes.append("Kontakt: " + name) }
        if let invoice = order.invoiceNumber { notes.append((country == "SK" ? "Faktúra: " : "Faktura: ") + invoice) }
        if let payment = order.paymentMethod { notes.append("Platba: " + payment) }
        if let shipping = order.shippingMethod { notes.append("Doprava: " + shipping) }
        return notes.joined(separator: "\n")
    }

    /// The schema wants all three parts, though Money computes the sums by itself.
    private func currency(_ foreign: Foreign, into writer: inout XMLWriter) {
        writer.element("Valuty") { writer in
            writer.element("Mena") { writer in
                writer.element("Kod", foreign.currency.code)
                if let rate = foreign.rate {
                    writer.element("Mnozstvi", String(foreign.amount))
                    writer.element("Kurs", rate.description)
                }
            }
            writer.empty("SouhrnDPH")
            writer.element("Celkem", entry.order.total.decimal)
        }
    }

    /// Names and codes that Money looks up must be written exactly: a cut one would mean nothing, or something else.
    private static func check(
        _ entry: OrderBatch.Entry,
        _ settings: MoneyS3Settings,
        _ texts: FittedText
    ) throws(Problem) {
        let warehouse =
            switch settings.warehouseName {
            case .name: MoneyS3Limits.text
            case .code: MoneyS3Limits.warehouseCode
            case .guid: MoneyS3Limits.guid
            }
        var fields: [(field: String, value: String?, limit: Int)] = [
            ("PrimDoklad", entry.order.number, MoneyS3Limits.symbol),
            ("VarSymbol", entry.order.vs, MoneyS3Limits.symbol),
            ("money-s3.series", settings.series, MoneyS3Limits.series),
            ("money-s3.centre", settings.centre, MoneyS3Limits.reference),
            ("money-s3.activity", settings.activity, MoneyS3Limits.reference),
            ("money-s3.document-type", settings.documentType, MoneyS3Limits.reference),
            ("money-s3.store", settings.store, warehouse),
            ("PlatPodm", entry.paymentType, MoneyS3Limits.terms),
            ("Doprava", entry.carrier, MoneyS3Limits.terms),
        ]
        for item in entry.items {
            let isGuid = item?.warehouse.map(Self.isGuid) ?? false
            fields.append(("Sklad", item?.warehouse, isGuid ? MoneyS3Limits.guid : warehouse))
            fields.append((settings.code.element, item?.code, settings.limits.code(settings.code)))
            guard item?.code == nil, let ean = settings.ean else { continue }
            fields.append((ean.element, item?.ean, settings.limits.code(ean)))
        }
        for (field, value, limit) in fields {
            guard let value, value.isEmpty || !texts.isExact(value, limit) else { continue }
            let arguments = ["field": field, "value": value, "limit": String(limit)]
            throw refusal(MoneyS3Problem.badReference, entry.order, arguments)
        }
    }
}
