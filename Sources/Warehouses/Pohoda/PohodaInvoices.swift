import Connectors
import Domain
import Syntax

/// The fields of an invoice in `listInvoice` (schemas list.xsd, invoice.xsd; docs/systems/pohoda.md#issued-invoices).
enum PohodaInvoiceField: Int, XMLField {
    case type, storno, number, symVar, date, due, company, name, ico, orderNumber
    case paidOn, remainingHome, remainingForeign
    case none, low, high, third, round, roundSum
    case currency, foreignSum

    var path: String {
        switch self {
        case .type: "invoiceHeader/invoiceType"
        case .storno: "invoiceHeader/storno"
        case .number: "invoiceHeader/number/numberRequested"
        case .symVar: "invoiceHeader/symVar"
        case .date: "invoiceHeader/date"
        case .due: "invoiceHeader/dateDue"
        case .company: "invoiceHeader/partnerIdentity/address/company"
        case .name: "invoiceHeader/partnerIdentity/address/name"
        case .ico: "invoiceHeader/partnerIdentity/address/ico"
        case .orderNumber: "invoiceHeader/numberOrder"
        case .paidOn: "invoiceHeader/liquidation/date"
        case .remainingHome: "invoiceHeader/liquidation/amountHome"
        case .remainingForeign: "invoiceHeader/liquidation/amountForeign"
        case .none: "invoiceSummary/homeCurrency/priceNone"
        case .low: "invoiceSummary/homeCurrency/priceLowSum"
        case .high: "invoiceSummary/homeCurrency/priceHighSum"
        case .third: "invoiceSummary/homeCurrency/price3Sum"
        case .round: "invoiceSummary/homeCurrency/round/priceRound"
        case .roundSum: "invoiceSummary/homeCurrency/round/priceRoundSum"
        case .currency: "invoiceSummary/foreignCurrency/currency/ids"
        case .foreignSum: "invoiceSummary/foreignCurrency/priceSum"
        }
    }
}

/// The fields of a link from an invoice to another document.
enum PohodaLinkField: Int, XMLField {
    case agenda, number

    var path: String {
        switch self {
        case .agenda: "sourceAgenda"
        case .number: "sourceDocument/number"
        }
    }
}

/// Turns issued invoices, and those that ask for an advance, into facts; credit notes and others are left out and counted.
///
/// A credit note waits for no payment, so it is none of the open amounts that payments are paired with.
struct PohodaInvoices {
    /// How many documents of each other type were left out.
    var skipped: [String: Int] = [:]
    private var orders: [String] = []

    /// An invoice starts: what was linked belongs to the one before.
    mutating func begin() { orders.removeAll(keepingCapacity: true) }

    /// Takes a link of the invoice or of one of its items; only received orders count.
    mutating func add(link record: XMLRecord) {
        guard record.equals(PohodaLinkField.agenda, "receivedOrder"),
            let number = record.string(PohodaLinkField.number), !orders.contains(number)
        else { return }
        orders.append(number)
    }

    /// The invoice, or nil for a document that is none; throws a problem of the record.
    mutating func invoice(_ record: XMLRecord, home: Currency?) throws(Problem) -> Invoice? {
        let isAdvance =
            record.equals(PohodaInvoiceField.type, "issuedAdvanceInvoice")
            || record.equals(PohodaInvoiceField.type, "issuedProformaInvoice")
        guard isAdvance || record.equals(PohodaInvoiceField.type, "issuedInvoice") else {
            skipped[record.string(PohodaInvoiceField.type) ?? "?", default: 0] += 1
            return nil
        }
        guard let number = record.string(PohodaInvoiceField.number) else {
            throw Problem(
                PohodaProblem.noInvoiceNumber,
                scope: .record,
                at: SourcePosition(line: record.line),
                path: record.path(PohodaInvoiceField.number)
            )
        }
        let currency = try Self.currency(record, number, home: home)
        var invoice = Invoice(
            number: number,
            total: try Self.total(record, number, currency),
            line: record.line
        )
        invoice.vs = record.string(PohodaInvoiceField.symVar).flatMap { Symbol.normalised($0) }
        invoice.orderNumber = record.string(PohodaInvoiceField.orderNumber)
        invoice.orderDocuments = orders
        invoice.issued = try record.day(PohodaInvoiceField.date)
        invoice.due = try record.day(PohodaInvoiceField.due)
        invoice.remaining = try Self.remaining(record, number, currency)
        invoice.cancelled = record.has(PohodaInvoiceField.storno)
        invoice.isAdvance = isAdvance
        invoice.customer = record.string(PohodaInvoiceField.company) ?? record.string(PohodaInvoiceField.name)
        invoice.ico = record.string(PohodaInvoiceField.ico)
        return invoice
    }

    private static func currency(_ record: XMLRecord, _ number: String, home: Currency?) throws(Problem) -> Currency {
        guard let code = record.string(PohodaInvoiceField.currency) else { return home ?? .none }
        guard let currency = Currency(code: code.uppercased()) else {
            throw Problem(
                PohodaProblem.unknownCurrency,
                scope: .record,
                at: record.position(PohodaInvoiceField.currency),
                path: record.path(PohodaInvoiceField.currency),
                ["invoice": number, "currency": code]
            )
        }
        return currency
    }

    /// The sum with VAT: of the foreign summary where there is one, else of the home currency's rates and rounding.
    ///
    /// A rounding with VAT of its own (`priceRoundSum`) is taken as including it, as every `…Sum` of the schema is.
    private static func total(_ record: XMLRecord, _ number: String, _ currency: Currency) throws(Problem) -> Money {
        let fields: [PohodaInvoiceField] =
            record.has(PohodaInvoiceField.currency)
            ? [.foreignSum] : [.none, .low, .high, .third, record.has(PohodaInvoiceField.round) ? .round : .roundSum]
        var sum: Money?
        for field in fields where record.has(field) {
            let part = try amount(record, field, number, currency)
            let (minor, overflow) = (sum?.minorUnits ?? 0).addingReportingOverflow(part.minorUnits)
            if overflow { throw noTotal(record, number) }
            sum = Money(minorUnits: minor, currency: currency)
        }
        guard let sum else { throw noTotal(record, number) }
        return sum
    }

    /// What is still to be paid: `liquidation` holds the open amount and the day of the last payment, and a fully paid
    /// invoice has the day only. Nil when Pohoda does not tell (docs/systems/pohoda.md#issued-invoices).
    private static func remaining(_ record: XMLRecord, _ number: String, _ currency: Currency) throws(Problem) -> Money?
    {
        let foreign = record.has(PohodaInvoiceField.currency)
        let field: PohodaInvoiceField = foreign ? .remainingForeign : .remainingHome
        if record.has(field) { return try amount(record, field, number, currency) }
        if foreign, record.has(PohodaInvoiceField.remainingHome) {
            let home = try amount(record, .remainingHome, number, currency)
            if home.minorUnits != 0 { return nil }
        }
        return record.has(PohodaInvoiceField.paidOn) ? .zero(currency) : nil
    }

    private static func amount(
        _ record: XMLRecord,
        _ field: PohodaInvoiceField,
        _ number: String,
        _ currency: Currency
    ) throws(Problem) -> Money {
        let value: UnitPrice? = try record.fixed(field)
        guard let value, let money = Money(value, currency: currency) else { throw noTotal(record, number) }
        return money
    }

    private static func noTotal(_ record: XMLRecord, _ number: String) -> Problem {
        Problem(
            PohodaProblem.noInvoiceTotal,
            scope: .record,
            at: SourcePosition(line: record.line),
            path: "invoiceSummary",
            ["invoice": number]
        )
    }
}
