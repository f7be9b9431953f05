import Connectors
import Domain
import Syntax

/// The columns of the activity; which there are, and in which language, is set in the account.
enum PayPalColumn: Int, CSVColumns {
    case day, zone, kind, text, status, currency, gross, fee, net, id, reference, invoice, impact

    var aliases: [String] {
        switch self {
        case .day: ["Date", "Dátum", "Datum"]
        case .zone: ["TimeZone", "Time Zone", "Časové pásmo", "Zeitzone"]
        case .kind: ["Type", "Typ"]
        case .text: ["Description", "Popis", "Beschreibung"]
        case .status: ["Status", "Stav"]
        case .currency: ["Currency", "Mena", "Měna", "Währung"]
        case .gross: ["Gross", "Brutto", "Hrubá suma", "Hrubá částka"]
        case .fee: ["Fee", "Poplatok", "Poplatek", "Gebühr", "Entgelt"]
        case .net: ["Net", "Netto", "Čistá suma", "Čistá částka"]
        case .id: ["Transaction ID", "ID transakcie", "ID transakce", "Transaktionscode"]
        case .reference:
            [
                "Reference Txn ID", "ID referenčnej transakcie", "ID referenční transakce",
                "Zugehöriger Transaktionscode",
            ]
        case .invoice: ["Invoice Number", "Invoice ID", "Číslo faktúry", "Číslo faktury", "Rechnungsnummer"]
        case .impact: ["Balance Impact", "Vplyv na zostatok", "Dopad na zůstatek"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .day, .currency, .gross, .fee, .net, .id: true
        default: false
        }
    }
}

/// The completed movements of an account, a settlement for each currency (docs/gateways/paypal.md#csv).
struct PayPalActivity: GatewayRows {
    typealias Column = PayPalColumn
    /// A line whose day nobody can read yet.
    private struct Waiting {
        var line: GatewayLine
        let net: Money?
    }

    /// Whether a header row says what movements are, by either name.
    static func hasKind(_ row: CSVTop.Row) -> Bool {
        (PayPalColumn.kind.aliases + PayPalColumn.text.aliases).contains { row.keys.contains(TextKey.folded($0)) }
    }

    private var book: GatewayBook
    private var days = PayPalDays()
    private var waiting: [Waiting] = []

    init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        book = GatewayBook("paypal", sink)
    }

    mutating func row(_ row: CSVRow) throws(Problem) {
        let row = GatewayRow<PayPalColumn>(row)
        guard PayPalKind.isFinal(row[.status], row[.impact]) else { return book.leaveOut() }
        let currency = try row.currency(.currency)
        let gross = try row.needed(.gross, currency)
        let stated = try row.amount(.fee, currency) ?? .zero(currency)
        let fee = Money(minorUnits: -|stated.minorUnits, currency: currency)
        let net = try row.needed(.net, currency)
        try row.check(row[.id] ?? "", gross: gross, fee: fee, net: net)
        let words = row.first([.kind, .text]) ?? ""
        guard !PayPalKind.isAuthorization(words) else { return book.leaveOut() }
        guard let kind = PayPalKind.kind(words, gross) else { throw row.unknown(words) }
        guard let written = row[.day].flatMap({ GatewayDay.written($0) }) else { throw row.problem(.badDate, .day) }
        let position = book.position(of: currency.code, currency, line: row.line)
        var line = GatewayLine(kind, settlement: position, gross: gross, date: Day(number: 0), line: row.line)
        line.fee = fee
        line.id = row[.id]
        line.paymentId = row[.reference] ?? (kind == .payment ? row[.id] : nil)
        line.text = words
        if kind != .payout { line.name(order: row[.invoice]) }
        days.hint(name: row.row.name(PayPalColumn.day), zone: row[.zone], amount: row[.gross] ?? "")
        let wasKnown = days.isKnown
        days.meet(written, line: row.line)
        waiting.append(Waiting(line: line, net: net))
        guard days.isKnown || days.isFull else { return }
        if !wasKnown, !days.isKnown { try days.decide(field: row.row.name(PayPalColumn.day)) }
        try flush(field: row.row.name(PayPalColumn.day))
    }

    mutating func finish() throws(Problem) {
        if !days.isKnown { try days.decide(field: "Date") }
        try flush(field: "Date")
        try book.finish()
    }

    private mutating func flush(field: String) throws(Problem) {
        let lines = waiting
        waiting = []
        for (one, day) in zip(lines, days.take()) {
            guard let day else {
                throw Problem(SettlementProblem.badDate, at: SourcePosition(line: one.line.line), ["field": field])
            }
            var line = one.line
            line.date = day
            if line.kind == .payout { book.update(line.settlement) { $0.executed = max($0.executed ?? day, day) } }
            try book.add(line, net: one.net)
        }
    }
}
