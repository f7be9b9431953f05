import Connectors
import Domain
import Syntax

/// Issued invoices in: those that changed, then what is still to be paid, then the currencies where one is needed
/// (docs/systems/mpohoda.md#issued-invoices).
enum MPohodaInvoices {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "mpohoda.invoices",
        kind: .invoices,
        recognises: { PageEnvelope.begins($0, "mpohoda.invoices") },
        completeness: Completeness.ofJSON,
        makeReader: { (context: ReaderContext, sink: @escaping FactSink) throws(Problem) in
            let documents = Documents(context, sink)
            return MPohodaFile(
                { (value, path) throws(Problem) in documents.take(value, path) },
                atEnd: { () throws(Problem) in try documents.finish() }
            )
        }
    )

    /// Where a list is asked for.
    enum Path {
        static let invoices = MPohodaRemote.root + "/IssuedInvoices"
        static let unpaid = invoices + "/Unpaid"
        static let currencies = MPohodaRemote.root + "/Currencies"
    }

    /// Whether an invoice is in another currency than mPOHODA's home one.
    static func isForeign(_ invoice: JSONTree) -> Bool {
        invoice["DocumentRecapitulation"]?["ForeignCurrencyTotalPrice"] != nil
    }

    /// The invoices of one file; they wait for what comes after them.
    private final class Documents {
        private let context: ReaderContext
        private let sink: FactSink
        private var invoices: [JSONTree] = []
        private var invoiceRows = MPohodaRows()
        private var unpaid: [String: UnitPrice] = [:]
        private var unpaidRows = MPohodaRows()
        private var currencies: [String: Currency] = [:]
        private var currencyRows = MPohodaRows()

        init(_ context: ReaderContext, _ sink: @escaping FactSink) {
            self.context = context
            self.sink = sink
        }

        func take(_ page: JSONTree, _ path: String) {
            if path.hasPrefix(Path.unpaid) {
                for row in unpaidRows.take(page) ?? [] {
                    guard let id = row["Id"]?.text, let rest: UnitPrice = row["RestToPay"]?.fixed() else { continue }
                    unpaid[id.lowercased()] = rest
                }
            } else if path.hasPrefix(Path.currencies) {
                for row in currencyRows.take(page) ?? [] {
                    guard let id = row["Id"]?.text else { continue }
                    currencies[id.lowercased()] = row["Code"]?.text.flatMap { Currency(code: $0.uppercased()) }
                }
            } else {
                invoices += invoiceRows.take(page) ?? []
            }
        }

        func finish() throws(Problem) {
            try invoiceRows.check()
            try unpaidRows.check()
            if invoices.contains(where: MPohodaInvoices.isForeign) { try currencyRows.check() }
            for row in invoices {
                let invoice: Invoice
                do throws(Problem) { invoice = try self.invoice(row) } catch {
                    try sink(.problem(error))
                    continue
                }
                try sink(.invoice(invoice))
            }
        }

        private func invoice(_ row: JSONTree) throws(Problem) -> Invoice {
            guard let number = row["DocumentNumber"]?.text else { throw bad(row, "DocumentNumber", invoice: "?") }
            let isForeign = MPohodaInvoices.isForeign(row)
            let currency = isForeign ? try currency(of: row, number) : context.homeCurrency ?? .none
            let field = isForeign ? "ForeignCurrencyTotalPrice" : "TotalPrice"
            guard let price: UnitPrice = row["DocumentRecapitulation"]?[field]?.fixed(),
                let total = Money(price, currency: currency)
            else { throw bad(row, field, invoice: number) }
            var invoice = Invoice(number: number, total: total, line: row.line)
            invoice.vs = row["VariableSymbol"]?.text.flatMap { Symbol.normalised($0) }
            // The shop's number where somebody typed it, that of the received order where the invoice was made of one.
            invoice.orderNumber = row["OrderNumber"]?.text
            invoice.orderDocuments = invoice.orderNumber.map { [$0] } ?? []
            invoice.issued = row["IssueDate"]?.text.flatMap(MPohodaTime.day)
            invoice.due = row["DueDate"]?.text.flatMap(MPohodaTime.day)
            invoice.remaining = remaining(row, isForeign, currency)
            let partner = row["BusinessPartnerAddress"]
            invoice.customer = partner?["CompanyName"]?.text ?? partner?["Name"]?.text
            invoice.ico = partner?["IdentificationNumber"]?.text
            return invoice
        }

        private func currency(of row: JSONTree, _ number: String) throws(Problem) -> Currency {
            let id = row["CurrencyId"]?.text ?? ""
            guard let currency = currencies[id.lowercased()] else { throw bad(row, "CurrencyId", invoice: number) }
            return currency
        }

        /// What is not among the unpaid ones is paid. Whether the rest of a foreign invoice is in its own currency is not
        /// documented, so only none counts there.
        private func remaining(_ row: JSONTree, _ isForeign: Bool, _ currency: Currency) -> Money? {
            guard unpaidRows.isThere, let id = row["Id"]?.text else { return nil }
            let rest = unpaid[id.lowercased()] ?? .zero
            return isForeign && rest != .zero ? nil : Money(rest, currency: currency)
        }

        private func bad(_ row: JSONTree, _ field: String, invoice: String) -> Problem {
            let place = SourcePosition(line: row.line)
            return Problem(
                MPohodaProblem.badInvoice,
                scope: .record,
                at: place,
                path: field,
                ["invoice": invoice, "field": field]
            )
        }
    }
}

/// Days and times as mPOHODA writes them: UTC with a `Z`.
enum MPohodaTime {
    /// The day of a date: midnight is of that day, and anything else a time in UTC of the local day.
    static func day(_ text: String) -> Day? {
        guard let time = DateParser.isoTime(Array(text.utf8).span) else { return nil }
        guard time.second != 0, text.hasSuffix("Z") else { return time.day }
        return CentralEuropeanTime.time(at: Moment(seconds: time.secondsSinceEpoch)).day
    }

    /// A time in UTC.
    static func text(_ instant: Instant) -> String { LocalTime(secondsSinceEpoch: instant.seconds).description + "Z" }

    /// The begin of a day.
    static func text(_ day: Day) -> String { LocalTime(day: day).description + "Z" }
}
