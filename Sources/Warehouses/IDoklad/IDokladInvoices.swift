import Connectors
import Domain
import Syntax

/// Issued invoices in, with what is paid of them (docs/systems/idoklad.md#invoices).
enum IDokladInvoices {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "idoklad.invoices",
        kind: .invoices,
        recognises: IDokladRecognition.isInvoices,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink: @escaping FactSink) throws(Problem) in
            let records = Records(context, sink)
            return IDokladReader(
                take: { (record) throws(Problem) in try records.take(record) },
                end: { () throws(Problem) in try records.end() }
            )
        }
    )

    /// Whether an invoice is in another currency than the merchant's accounts: iDoklad names currencies by numbers of its own.
    static func isForeign(_ row: JSONTree) -> Bool {
        let rate: ExchangeRate? = row["ExchangeRate"]?.fixed()
        if let rate, rate != ExchangeRate(1), rate != .zero { return true }
        let (own, home): (UnitPrice?, UnitPrice?) = (
            row["Prices"]?["TotalWithVat"]?.fixed(), row["Prices"]?["TotalWithVatHc"]?.fixed()
        )
        return own != nil && home != nil && own != home
    }

    /// The invoices of one file; what is wrong with one never stops the others.
    private final class Records {
        private let sink: FactSink
        private let home: Currency
        private var ids: Set<String> = []
        /// Invoices in other currencies, until the list of currencies comes, which stands after the last page.
        private var foreign: [JSONTree] = []
        private var currencies: [String: String] = [:]

        init(_ context: ReaderContext, _ sink: @escaping FactSink) {
            self.sink = sink
            home = context.homeCurrency ?? .none
        }

        func take(_ record: JSONRecord) throws(Problem) {
            let rows = IDokladAnswer(record.value).rows
            guard record.outer("path")?.text?.contains(IDokladRemote.currencies) != true else {
                for row in rows {
                    if let id = row["Id"]?.text { currencies[id] = row["Code"]?.text }
                }
                return
            }
            for row in rows {
                // One that was changed while pages were read comes once more, as it is now; both are its present state.
                if let id = row["Id"]?.text, !ids.insert(id).inserted { continue }
                if isForeign(row) { foreign.append(row) } else { try emit(row, home) }
            }
        }

        func end() throws(Problem) {
            for row in foreign {
                let id = row["CurrencyId"]?.text ?? "?"
                guard let code = currencies[id], let currency = Currency(code: code.uppercased()) else {
                    let about = ["invoice": row["DocumentNumber"]?.text ?? "?", "currency": currencies[id] ?? id]
                    let place = SourcePosition(line: row.line)
                    try sink(
                        .problem(Problem(IDokladProblem.unknownCurrency, scope: .record, at: place, about))
                    )
                    continue
                }
                try emit(row, currency)
            }
        }

        private func emit(_ row: JSONTree, _ currency: Currency) throws(Problem) {
            do throws(Problem) {
                try sink(.invoice(try IDokladInvoices.invoice(row, currency)))
            } catch {
                try sink(.problem(error.ofRecord))
            }
        }
    }

    private static func invoice(_ row: JSONTree, _ currency: Currency) throws(Problem) -> Invoice {
        let place = SourcePosition(line: row.line)
        guard let number = row["DocumentNumber"]?.text else {
            throw Problem(IDokladProblem.noInvoiceNumber, at: place, path: "DocumentNumber")
        }
        guard let total = money(row, "TotalWithVat", currency) else {
            throw Problem(IDokladProblem.noInvoiceTotal, at: place, path: "Prices.TotalWithVat", ["invoice": number])
        }
        var invoice = Invoice(number: number, total: total, line: row.line)
        invoice.vs = row["VariableSymbol"]?.text.flatMap { Symbol.normalised($0) }
        invoice.orderNumber = row["OrderNumber"]?.text
        invoice.issued = day(row["DateOfIssue"])
        invoice.due = day(row["DateOfMaturity"])
        invoice.remaining = remaining(row, total)
        return invoice
    }

    /// What is left to pay: iDoklad's own word where it calls an invoice paid, since it lets cents go.
    private static func remaining(_ row: JSONTree, _ total: Money) -> Money? {
        let paid = money(row, "TotalPaid", total.currency)
        switch row["PaymentStatus"]?.text {
        case "1", "Paid", "3", "Overpaid": return .zero(total.currency)
        case "0", "Unpaid": return total
        default:
            return paid.map { Money(minorUnits: total.minorUnits -| $0.minorUnits, currency: total.currency) }
        }
    }

    private static func money(_ row: JSONTree, _ name: String, _ currency: Currency) -> Money? {
        let number: UnitPrice? = row["Prices"]?[name]?.fixed()
        return number.flatMap { Money($0, currency: currency) }
    }

    private static func day(_ value: JSONTree?) -> Day? {
        guard let text = value?.text else { return nil }
        let day = DateParser.isoDay(Array(text.prefix(10).utf8).span)
        // What iDoklad writes for a day that there is not.
        return day.flatMap { $0.civil.year < 1900 ? nil : $0 }
    }
}
