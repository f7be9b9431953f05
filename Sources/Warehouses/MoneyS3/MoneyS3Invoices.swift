import Connectors
import Domain
import Syntax

/// The fields of an issued invoice (schema __Faktura.xsd; docs/systems/money-s3.md#issued-invoices-in-the-schema).
enum MoneyS3InvoiceField: Int, XMLField {
    case number, issued, due, paidOn, symVar, orderNumber, type, creditNote, remainingHome, total
    case currency, foreignTotal, remainingForeign, tradeName, invoiceName, name, ico

    var path: String {
        switch self {
        case .number: "Doklad"
        case .issued: "Vystaveno"
        case .due: "Splatno"
        case .paidOn: "Uhrazeno"
        case .symVar: "VarSymbol"
        case .orderNumber: "CObjednavk"
        case .type: "Druh"
        case .creditNote: "Dobropis"
        case .remainingHome: "Proplatit"
        case .total: "Celkem"
        case .currency: "Valuty/Mena/Kod"
        case .foreignTotal: "Valuty/Celkem"
        case .remainingForeign: "ValutyProp"
        case .tradeName: "DodOdb/ObchNazev"
        case .invoiceName: "DodOdb/FaktNazev"
        case .name: "DodOdb/Nazev"
        case .ico: "DodOdb/ICO"
        }
    }
}

/// The fields of a link from an invoice to another document (schema __Comtypes.xsd, `vazbaType`).
enum MoneyS3LinkField: Int, XMLField {
    case agenda, number, orderNumber

    var path: String {
        switch self {
        case .agenda: "Doklad/Druh"
        case .number: "Doklad/Cislo"
        case .orderNumber: "Doklad/PrijatDokl"
        }
    }
}

/// Turns issued invoices, and those that ask for an advance, into facts; credit notes and others are left out and counted.
struct MoneyS3Invoices {
    /// How many documents of each other type were left out.
    private(set) var skipped: [String: Int] = [:]
    private var documents: [String] = []
    private var orderNumber: String?

    /// An invoice starts: what was linked belongs to the one before.
    mutating func begin() {
        documents.removeAll(keepingCapacity: true)
        orderNumber = nil
    }

    /// Takes a link of the invoice; only received orders (`OP`) count.
    mutating func add(link record: XMLRecord) {
        guard record.equals(MoneyS3LinkField.agenda, "OP") else { return }
        if let number = record.string(MoneyS3LinkField.number), !documents.contains(number) { documents.append(number) }
        if orderNumber == nil { orderNumber = record.string(MoneyS3LinkField.orderNumber) }
    }

    /// The invoice, or nil for a document that is none; throws a problem of the record.
    mutating func invoice(_ record: XMLRecord, home: Currency?) throws(Problem) -> Invoice? {
        if let other = Self.otherType(record) {
            skipped[other, default: 0] += 1
            return nil
        }
        guard let number = record.string(MoneyS3InvoiceField.number) else {
            throw Problem(
                MoneyS3Problem.noInvoiceNumber,
                scope: .record,
                at: SourcePosition(line: record.line),
                path: record.path(MoneyS3InvoiceField.number)
            )
        }
        let home = home ?? .none
        let foreign = try Self.foreign(record, number, home)
        let field: MoneyS3InvoiceField = foreign == nil ? .total : .foreignTotal
        guard let total = try Self.amount(record, field, number, foreign ?? home) else {
            throw Self.noTotal(record, field, number)
        }
        var invoice = Invoice(number: number, total: total, line: record.line)
        invoice.vs = record.string(MoneyS3InvoiceField.symVar).flatMap { Symbol.normalised($0) }
        invoice.isAdvance = Self.advances.contains { record.equals(MoneyS3InvoiceField.type, $0) }
        invoice.orderNumber = orderNumber ?? record.string(MoneyS3InvoiceField.orderNumber)
        invoice.orderDocuments = documents
        invoice.issued = try record.day(MoneyS3InvoiceField.issued)
        invoice.due = try record.day(MoneyS3InvoiceField.due)
        invoice.remaining = try Self.remaining(record, number, total, isForeign: foreign != nil)
        invoice.customer =
            record.string(MoneyS3InvoiceField.invoiceName) ?? record.string(MoneyS3InvoiceField.tradeName)
            ?? record.string(MoneyS3InvoiceField.name)
        invoice.ico = record.string(MoneyS3InvoiceField.ico)
        return invoice
    }

    /// The kinds (`Druh`) that ask for an advance: advance and proforma invoices, and both where made from an order.
    private static let advances: [StaticString] = ["Z", "P", "L", "F"]

    /// What a document is that asks for no payment: a tax document for one that came (`Druh` `D`), or a credit note.
    private static func otherType(_ record: XMLRecord) -> String? {
        if record.equals(MoneyS3InvoiceField.creditNote, "1") || record.equals(MoneyS3InvoiceField.creditNote, "true") {
            return "Dobropis"
        }
        guard let type = record.string(MoneyS3InvoiceField.type), type != "N" else { return nil }
        return advances.contains { record.equals(MoneyS3InvoiceField.type, $0) } ? nil : type
    }

    /// The currency of an invoice that is not in the home one.
    private static func foreign(_ record: XMLRecord, _ number: String, _ home: Currency) throws(Problem) -> Currency? {
        guard let code = record.string(MoneyS3InvoiceField.currency) else { return nil }
        guard let currency = Currency(code: code.uppercased()) else {
            throw Problem(
                MoneyS3Problem.unknownCurrency,
                scope: .record,
                at: record.position(MoneyS3InvoiceField.currency),
                path: record.path(MoneyS3InvoiceField.currency),
                ["invoice": number, "currency": code]
            )
        }
        return currency == home ? nil : currency
    }

    /// What is still to be paid, nil when Money does not tell: nothing only counts with the day of the full payment.
    private static func remaining(
        _ record: XMLRecord,
        _ number: String,
        _ total: Money,
        isForeign: Bool
    ) throws(Problem) -> Money? {
        let isPaid = record.has(MoneyS3InvoiceField.paidOn)
        let field: MoneyS3InvoiceField = isForeign ? .remainingForeign : .remainingHome
        guard let open = try amount(record, field, number, total.currency) else {
            guard isPaid else { return nil }
            let home = try amount(record, .remainingHome, number, .none)
            return home.map { $0.minorUnits == 0 } ?? true ? .zero(total.currency) : nil
        }
        return open.minorUnits != 0 || isPaid || total.minorUnits == 0 ? open : nil
    }

    private static func amount(
        _ record: XMLRecord,
        _ field: MoneyS3InvoiceField,
        _ number: String,
        _ currency: Currency
    ) throws(Problem) -> Money? {
        let value: UnitPrice? = try record.fixed(field)
        guard let value else { return nil }
        guard let money = Money(value, currency: currency) else { throw noTotal(record, field, number) }
        return money
    }

    private static func noTotal(_ record: XMLRecord, _ field: MoneyS3InvoiceField, _ number: String) -> Problem {
        Problem(
            MoneyS3Problem.noInvoiceTotal,
            scope: .record,
            at: SourcePosition(line: record.line),
            path: record.path(field),
            ["invoice": number]
        )
    }
}
