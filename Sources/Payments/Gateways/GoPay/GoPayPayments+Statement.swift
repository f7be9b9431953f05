import Connectors
import Domain
import Syntax

/// The columns of an account statement.
enum GoPayColumn: Int, CSVColumns {
    case id, day, kind, party, subject, order, amount, opening, closing, currency, reference

    var aliases: [String] {
        switch self {
        case .id: ["ID pohybu", "Movement ID"]
        case .day: ["Datum", "Dátum", "Date"]
        case .kind: ["Typ", "Type"]
        case .party: ["Protistrana", "Counterparty"]
        case .subject: ["Subjekt/E-mail", "Subject/E-mail"]
        case .order: ["ID objednávky/VS", "Order ID/VS"]
        case .amount: ["Částka", "Suma", "Čiastka", "Amount"]
        case .opening: ["Počáteční stav", "Počiatočný stav", "Opening balance"]
        case .closing: ["Koncový stav", "Konečný stav", "Closing balance"]
        case .currency: ["Měna", "Mena", "Currency"]
        case .reference: ["ID referenčního pohybu", "ID referenčného pohybu", "Reference movement ID"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .day, .kind, .order, .amount, .currency, .party: true
        default: false
        }
    }
}

/// A statement of the merchant's account at GoPay, `CSV_B`: each row with its balances (docs/gateways/gopay.md#statement).
struct GoPayStatement: GatewayRows {
    typealias Column = GoPayColumn
    private var book: GatewayBook
    private var balances = GatewayBalances()
    /// Of the statements that one file may hold one after the other, each with its header row, which this is.
    private var part = 1

    init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        book = GatewayBook("gopay", sink)
    }

    mutating func row(_ row: CSVRow) throws(Problem) {
        let row = GatewayRow<GoPayColumn>(row)
        guard !isHeader(row) else { return (part, balances) = (part &+ 1, GatewayBalances()) }
        let currency = try row.currency(.currency)
        let amount = try row.needed(.amount, currency)
        guard let day = try row.day(.day) else { throw row.problem(.badDate, .day) }
        try follow(row, amount)
        let words = row[.kind] ?? ""
        guard let kind = GoPayKind.kind(words, amount) else { throw row.unknown(words) }
        let position = book.position(of: "\(part) \(currency.code)", currency, line: row.line)
        var line = GatewayLine(kind, settlement: position, gross: amount, date: day, line: row.line)
        line.id = row[.id]
        // A fee names the movement that it is for; a payment is what others name.
        line.paymentId = row[.reference] ?? (kind == .payment ? row[.id] : nil)
        line.text = words
        if kind == .payout {
            // Instead of an order it names the clearing.
            line.vs = row[.order].flatMap { Symbol.normalised($0) }
            let vs = line.vs
            book.update(position) { ($0.executed, $0.bankVs) = (day, vs ?? $0.bankVs) }
        } else {
            line.name(order: row[.order])
        }
        try book.add(line)
    }

    mutating func finish() throws(Problem) { try book.finish() }

    /// Whether a row is the header row again.
    private func isHeader(_ row: GatewayRow<GoPayColumn>) -> Bool {
        [GoPayColumn.day, .kind, .amount].allSatisfy { column in
            let word = TextKey.folded(row[column] ?? "")
            return column.aliases.contains { TextKey.folded($0) == word }
        }
    }

    /// Each row goes from one balance to the next.
    private mutating func follow(_ row: GatewayRow<GoPayColumn>, _ amount: Money) throws(Problem) {
        guard let closing = try row.amount(.closing, amount.currency) else { return }
        if let opening = try row.amount(.opening, amount.currency) {
            let computed = Money(minorUnits: opening.minorUnits +| amount.minorUnits, currency: amount.currency)
            guard closing == computed else { throw row.breaks(closing, computed, record: row[.id]) }
        }
        try row.follow(&balances, closing, after: amount, record: row[.id])
    }
}

/// What the kinds of movements mean: by the codes of the newer statements, or by words.
enum GoPayKind {
    static func kind(_ text: String, _ amount: Money) -> GatewayLine.Kind? {
        let word = TextKey.folded(text)
        if let code = codes[word] { return code }
        func has(_ stems: String...) -> Bool { stems.contains { word.contains($0) } }
        if has("chargeback", "reklamac") { return amount.minorUnits < 0 ? .chargeback : .chargebackReversal }
        if has("popl", "fee") { return amount.minorUnits > 0 ? .feeCredit : .fee }
        if has("dobropis", "creditnote") { return .feeCredit }
        if has("vyplat", "vyuctovan", "payout", "prevodnaucet", "odchozi") { return .payout }
        if has("storno", "vracen", "vratk", "refund", "vraten") {
            return amount.minorUnits > 0 ? .refundReversal : .refund
        }
        if has("platb", "payment", "uhrad") { return amount.minorUnits > 0 ? .payment : .refund }
        return nil
    }

    private static let codes: [String: GatewayLine.Kind] = [
        "gopay-platba": .payment, "gopay-storno-platby": .refund, "gopay-storno-popl": .fee, "gopay-popl": .fee,
        "gopay-vyuctovani": .payout,
    ]
}
