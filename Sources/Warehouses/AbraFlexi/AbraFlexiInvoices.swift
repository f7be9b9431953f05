import Connectors
import Domain
import Syntax

/// Issued invoices in, and those that ask for an advance: the evidence `faktura-vydana`
/// (docs/systems/abra-flexi.md#issued-invoices).
///
/// A credit note waits for no payment, so it is none of the open amounts that payments are paired with.
enum AbraFlexiInvoices {
    /// The evidence.
    static let evidence = "faktura-vydana"
    /// What is asked of an invoice.
    static let fields =
        "kod,varSym,cisObj,cisDosle,datVyst,datSplat,storno,mena,sumCelkem,sumCelkemMen,zbyvaUhradit,zbyvaUhraditMen,"
        + "stavUhrK,nazFirmy,ic,lastUpdate,typDokl(typDoklK)"
    /// The records that are answered in full.
    static let includes = "/faktura-vydana/typDokl"

    /// The format, as the registry knows it.
    static let format = Format(
        id: "flexi.invoices",
        kind: .invoices,
        recognises: AbraFlexiRecognition.isInvoices,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink: @escaping FactSink) throws(Problem) in
            Reader(context.homeCurrency, sink)
        }
    )

    /// Reads pages of invoices, and tells at the end what was left out.
    private final class Reader: FileReader {
        private let invoices: Invoices
        private let inner: JSONRecordReader

        init(_ home: Currency?, _ sink: @escaping FactSink) {
            let invoices = Invoices(home, sink)
            self.invoices = invoices
            inner = JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in try invoices.take(record) }
        }

        var encoding: String { inner.encoding }

        func read(_ bytes: RawSpan) throws(Problem) { try inner.read(bytes) }

        func finish() throws(Problem) {
            try inner.finish()
            try invoices.finish()
        }
    }

    /// Turns pages of invoices into facts.
    private final class Invoices {
        private let home: Currency?
        private let sink: FactSink
        private var skipped: [String: Int] = [:]
        private var last: String?

        init(_ home: Currency?, _ sink: @escaping FactSink) {
            self.home = home
            self.sink = sink
        }

        func finish() throws(Problem) {
            guard !skipped.isEmpty else { return }
            let kinds = skipped.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
            let about = ["kinds": kinds]
            try sink(.problem(Problem(AbraFlexiProblem.invoicesSkipped, .warning, scope: .record, about)))
        }

        func take(_ record: JSONRecord) throws(Problem) {
            guard let root = record.value["winstrom"] else {
                throw Problem(AbraFlexiProblem.notAnswer, .error, at: SourcePosition(line: record.value.line))
            }
            for found in root.records(AbraFlexiInvoices.evidence) {
                // A page begins with the last invoice of the one before.
                let id = found["id"]?.text
                if id != nil, id == last { continue }
                last = id
                do throws(Problem) {
                    if let invoice = try invoice(found) { try sink(.invoice(invoice)) }
                } catch {
                    guard error.scope == .record else { throw error }
                    try sink(.problem(error))
                }
            }
        }

        /// The invoice; nil for a document that asks for no payment.
        private func invoice(_ record: JSONTree) throws(Problem) -> Invoice? {
            let kind = record.related("typDokl")?["typDoklK"]?.text ?? "typDokladu.faktura"
            let isAdvance = ["typDokladu.zalohFaktura", "typDokladu.proforma"].contains(kind)
            guard isAdvance || kind == "typDokladu.faktura" else {
                skipped[kind, default: 0] += 1
                return nil
            }
            let place = SourcePosition(line: record.line)
            guard let number = record["kod"]?.text else {
                throw Problem(AbraFlexiProblem.noInvoiceNumber, scope: .record, at: place, path: "kod")
            }
            let currency = try self.currency(record, number)
            let isForeign = isForeign(record, currency)
            guard let total = money(record, isForeign ? "sumCelkemMen" : "sumCelkem", currency) else {
                throw Problem(AbraFlexiProblem.noInvoiceTotal, scope: .record, at: place, ["invoice": number])
            }
            var invoice = Invoice(number: number, total: total, line: record.line)
            invoice.vs = record["varSym"]?.text.flatMap { Symbol.normalised($0) }
            invoice.orderNumber = record["cisDosle"]?.text ?? record["cisObj"]?.text
            // An invoice made of orders in Flexi names them by their own numbers.
            invoice.orderDocuments = (record["cisObj"]?.text ?? "").split(separator: ",").map {
                FieldText.trimmed(String($0))
            }.filter { !$0.isEmpty }
            invoice.issued = record.flexiDay("datVyst")
            invoice.due = record.flexiDay("datSplat")
            invoice.remaining = remaining(record, isForeign, currency)
            invoice.cancelled = record["storno"]?.truth ?? false
            invoice.isAdvance = isAdvance
            invoice.customer = record["nazFirmy"]?.text
            invoice.ico = record["ic"]?.text
            return invoice
        }

        private func currency(_ record: JSONTree, _ number: String) throws(Problem) -> Currency {
            guard let code = record.code("mena") else { return home ?? .none }
            guard let currency = Currency(code: code.uppercased()) else {
                let about = ["invoice": number, "currency": code]
                let place = SourcePosition(line: record["mena"]?.line ?? record.line)
                throw Problem(AbraFlexiProblem.unknownCurrency, scope: .record, at: place, path: "mena", about)
            }
            return currency
        }

        /// Whether the amounts that count are those in `…Men`; they are zero in a document of the home currency.
        private func isForeign(_ record: JSONTree, _ currency: Currency) -> Bool {
            if let home { return currency != home }
            return money(record, "sumCelkemMen", currency).map { $0.minorUnits != 0 } ?? false
        }

        /// What is still to be paid. What the accountant marked as paid by hand is paid, and what was paid too much leaves
        /// nothing open.
        private func remaining(_ record: JSONTree, _ isForeign: Bool, _ currency: Currency) -> Money? {
            let state = record["stavUhrK"]?.text
            if state == "stavUhr.uhrazeno" || state == "stavUhr.uhrazenoRucne" { return .zero(currency) }
            guard let open = money(record, isForeign ? "zbyvaUhraditMen" : "zbyvaUhradit", currency) else { return nil }
            return open.minorUnits < 0 ? .zero(currency) : open
        }

        private func money(_ record: JSONTree, _ field: String, _ currency: Currency) -> Money? {
            let amount: UnitPrice? = record[field]?.fixed()
            return amount.flatMap { Money($0, currency: currency) }
        }
    }
}
