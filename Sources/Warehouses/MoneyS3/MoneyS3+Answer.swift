import Connectors
import Domain
import Syntax

/// Reads an export, a `MoneyData`, which may hold stock and invoices at once (docs/systems/money-s3.md#envelope).
struct MoneyS3Answer: XMLRecordHandler {
    /// The records of the layout.
    private enum Record: Int {
        case data, list, stockList, stock, invoiceList, invoice, link
    }

    /// The attributes of the export (schema _Document.xsd).
    private enum DataField: Int, XMLField {
        case unit, yearFrom, yearTo, day, time

        var path: String {
            switch self {
            case .unit: "@ICAgendy"
            case .yearFrom: "@HospRokOd"
            case .yearTo: "@HospRokDo"
            case .day: "@ExpDate"
            case .time: "@ExpTime"
            }
        }
    }

    /// A record whose fields nobody reads.
    private enum NoField: Int, XMLField {
        case text

        var path: String { "." }
    }

    /// Which elements are records: the quantity `StavZasoby/Zasoba` has the name of the card, so only the path tells.
    static let layout: XMLLayout = {
        var layout = XMLLayout()
        layout.record(Record.data.rawValue, at: "MoneyData", fields: DataField.self)
        layout.record(Record.list.rawValue, at: "MoneyData/*", fields: NoField.self)
        let stock = "MoneyData/SeznamZasoba"
        layout.record(Record.stockList.rawValue, at: stock, fields: NoField.self)
        layout.record(Record.stock.rawValue, at: stock + "/Zasoba", fields: MoneyS3StockField.self)
        let invoices = "MoneyData/SeznamFaktVyd"
        layout.record(Record.invoiceList.rawValue, at: invoices, fields: NoField.self)
        layout.record(Record.invoice.rawValue, at: invoices + "/FaktVyd", fields: MoneyS3InvoiceField.self)
        let link = invoices + "/FaktVyd/SeznamVazeb/Vazba"
        layout.record(Record.link.rawValue, at: link, fields: MoneyS3LinkField.self)
        return layout
    }()

    private let context: ReaderContext
    private let emit: FactSink
    private let settings: MoneyS3Settings
    /// Whether the file says that it is one of those that are used.
    private let isExpected: Bool

    private var year: (from: Day?, to: Day?)
    private var stamp: LocalTime?
    private var facts = 0
    private var isAnnounced = false
    private var stock: MoneyS3Stock
    private var invoices = MoneyS3Invoices()
    private var unused: [String] = []

    /// A reader that hands on what it finds.
    init(_ context: ReaderContext, _ emit: @escaping FactSink, isExpected: Bool) {
        self.context = context
        self.emit = emit
        self.isExpected = isExpected
        settings = MoneyS3Settings(context.settings)
        stock = MoneyS3Stock(settings)
    }

    mutating func began(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .data:
            try checkUnit(record)
            year = (try? record.day(DataField.yearFrom), try? record.day(DataField.yearTo))
            stamp = Self.stamp(record)
        case .stockList: try announce(record)
        case .invoiceList: facts += 1
        case .invoice: invoices.begin()
        case .list: if !unused.contains(record.elementName) { unused.append(record.elementName) }
        default: break
        }
    }

    mutating func ended(_ record: XMLRecord) throws(Problem) {
        switch Record(rawValue: record.id) {
        case .stock: try endStock(record)
        case .link: invoices.add(link: record)
        case .invoice: try endInvoice(record)
        case .data: try endData(record)
        default: break
        }
    }

    // MARK: the whole

    private func checkUnit(_ record: XMLRecord) throws(Problem) {
        guard let found = record.string(DataField.unit), let expected = context.unit,
            AccountingUnit.isOther(found, than: expected)
        else { return }
        throw Problem(
            MoneyS3Problem.wrongUnit,
            at: SourcePosition(line: record.line),
            path: record.path(DataField.unit),
            ["found": found, "expected": expected]
        )
    }

    private static func stamp(_ record: XMLRecord) -> LocalTime? {
        guard let day = record.string(DataField.day) else { return nil }
        let text = Array((day + "T" + (record.string(DataField.time) ?? "00:00:00")).utf8)
        return DateParser.isoTime(text.span)
    }

    private mutating func endData(_ record: XMLRecord) throws(Problem) {
        let place = SourcePosition(line: record.line)
        let names = ["name": unused.joined(separator: ", ")]
        if facts == 0 && unused.isEmpty {
            try emit(.problem(Problem(MoneyS3Problem.nothingSelected, .warning, scope: .record, at: place)))
        } else if facts == 0 && !isExpected {
            throw Problem(MoneyS3Problem.notUsed, at: place, names)
        } else if !unused.isEmpty {
            try emit(.problem(Problem(MoneyS3Problem.notUsed, .warning, scope: .record, at: place, names)))
        }
        if stock.skippedSets > 0 { try warn(.setsSkipped, place, ["count": String(stock.skippedSets)]) }
        if !invoices.skipped.isEmpty {
            let count = invoices.skipped.values.reduce(0, +)
            let types = invoices.skipped.keys.sorted().joined(separator: ", ")
            try warn(.invoicesSkipped, place, ["count": String(count), "types": types])
        }
    }

    private func warn(_ code: MoneyS3Problem, _ place: SourcePosition, _ arguments: [String: String]) throws(Problem) {
        try emit(.problem(Problem(code, .warning, scope: .record, at: place, arguments)))
    }

    // MARK: stock

    /// Says what the export covers, once, before its first record.
    private mutating func announce(_ record: XMLRecord) throws(Problem) {
        facts += 1
        guard !isAnnounced else { return }
        isAnnounced = true
        try checkYear(record)
        try emit(.stockExport(StockExport(coverage: context.coverage, stamp: stamp)))
    }

    /// The scheduled task names the year, so in January it goes on exporting a year that nobody works in any more
    /// (docs/systems/money-s3.md#the-new-year).
    private func checkYear(_ record: XMLRecord) throws(Problem) {
        guard let day = stamp?.day, let to = year.to else { return }
        guard day > to || year.from.map({ day < $0 }) ?? false else { return }
        let problem = Problem(
            MoneyS3Problem.wrongYear,
            settings.refusesOtherYear ? .error : .warning,
            scope: settings.refusesOtherYear ? .file : .record,
            at: SourcePosition(line: record.line),
            path: "@HospRokDo",
            ["from": year.from?.description ?? "?", "to": to.description, "day": day.description]
        )
        if settings.refusesOtherYear { throw problem }
        try emit(.problem(problem))
    }

    private mutating func endStock(_ record: XMLRecord) throws(Problem) {
        let level: StockLevel?
        do throws(Problem) { level = try stock.level(record) } catch { return try emit(.problem(error.ofRecord)) }
        if let level { try emit(.stock(level)) }
    }

    // MARK: invoices

    private mutating func endInvoice(_ record: XMLRecord) throws(Problem) {
        let invoice: Invoice?
        do throws(Problem) {
            invoice = try invoices.invoice(record, home: context.homeCurrency)
        } catch {
            return try emit(.problem(error.ofRecord))
        }
        if let invoice { try emit(.invoice(invoice)) }
    }
}
