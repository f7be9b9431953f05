import Connectors
import Domain
import Syntax

/// The columns of Mollie's export of payments.
enum MollieColumn: Int, CSVColumns {
    case day, method, currency, amount, status, id, text, settlementCurrency, settlementAmount, reference

    var aliases: [String] {
        switch self {
        case .day: ["Date", "Datum"]
        case .method: ["Payment method", "Zahlungsmethode", "Betaalmethode"]
        case .currency: ["Currency", "Währung", "Valuta"]
        case .amount: ["Amount", "Betrag", "Bedrag"]
        case .status: ["Status"]
        case .id: ["ID"]
        case .text: ["Description", "Beschreibung", "Omschrijving"]
        case .settlementCurrency: ["Settlement currency", "Auszahlungswährung", "Uitbetalingsvaluta"]
        case .settlementAmount: ["Settlement amount", "Auszahlungsbetrag", "Uitbetalingsbedrag"]
        case .reference: ["Settlement reference", "Auszahlungsreferenz", "Uitbetalingsreferentie"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .day, .currency, .amount, .id, .reference: true
        default: false
        }
    }
}

/// The export of payments in CSV, by the settlement that each went into (docs/gateways/mollie.md#csv). It has no costs.
struct MollieCSV: GatewayRows {
    typealias Column = MollieColumn
    private var book: GatewayBook

    init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        book = GatewayBook("mollie", sink)
    }

    /// Whether a text is a reference such as `1234567.2404.03`; a part of one would be another settlement's.
    private static func isReference(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[1].utf8.count == 4 && parts[2].utf8.count == 2
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
    }

    mutating func row(_ row: CSVRow) throws(Problem) {
        let row = GatewayRow<MollieColumn>(row)
        // What is not settled yet, or never will be, comes to nothing.
        guard let reference = row[.reference], !Self.unpaid.contains(TextKey.folded(row[.status] ?? "")) else {
            return book.leaveOut()
        }
        let paidCurrency = try row.currency(.currency)
        let paid = try row.needed(.amount, paidCurrency)
        let currency = row[.settlementCurrency] == nil ? paidCurrency : try row.currency(.settlementCurrency)
        let settled = try row.amount(.settlementAmount, currency)
        guard settled != nil || currency == paidCurrency else { throw row.problem(.badAmount, .settlementAmount) }
        let gross = settled ?? paid
        guard let day = try row.day(.day) else { throw row.problem(.badDate, .day) }
        let id = row[.id] ?? ""
        guard let kind = Self.kind(id, gross) else { throw row.unknown(id) }
        guard Self.isReference(reference) else {
            throw Problem(
                SettlementProblem.noPayout,
                at: SourcePosition(line: row.line),
                ["record": GatewayText.short(id)]
            )
        }
        let position = book.position(of: reference + " " + currency.code, currency, line: row.line)
        book.name(position, reference)
        book.update(position) { $0.bankReference = GatewayText.short(reference) }
        var line = GatewayLine(kind, settlement: position, gross: gross, date: day, line: row.line)
        line.id = id
        line.paymentId = kind == .payment ? id : nil
        line.method = row[.method]
        line.text = row[.text]
        line.name(order: row[.text].flatMap { GatewayText.order(in: $0) })
        line.customer = paid
        try book.add(line)
    }

    mutating func finish() throws(Problem) { try book.finish() }

    /// Ids begin with what they are of.
    private static func kind(_ id: String, _ amount: Money) -> GatewayLine.Kind? {
        let isCredit = amount.minorUnits >= 0
        return switch id.prefix(while: { $0 != "_" }).lowercased() {
        case "tr", "cpt", "ord": isCredit ? .payment : .refund
        case "re", "rfnd": isCredit ? .refundReversal : .refund
        case "chb": isCredit ? .chargebackReversal : .chargeback
        default: nil
        }
    }

    private static let unpaid: Set = ["open", "pending", "expired", "failed", "canceled", "cancelled", "authorized"]
}
