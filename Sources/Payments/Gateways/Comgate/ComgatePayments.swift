import Connectors
import Domain
import Syntax

/// The columns of both exports: the detail of a transfer, and the portal's list.
enum ComgateColumn: Int, CSVColumns {
    case id, order, created, paid, transferred, vs, transferVs, confirmed, price, net, fee, currency, method, kind,
        text, shop

    var aliases: [String] {
        switch self {
        case .id: ["ID ComGate", "Comgate ID", "ID platby Comgate"]
        case .order: ["ID od klienta", "ID od klienta (refId)", "Client ID", "Reference"]
        case .created: ["Datum založení", "Dátum založenia", "Created"]
        case .paid: ["Datum zaplacení", "Dátum zaplatenia", "Paid"]
        case .transferred: ["Datum převodu", "Dátum prevodu", "Transferred"]
        case .vs: ["Variabilní symbol platby", "VS platby", "Variabilný symbol platby"]
        case .transferVs: ["Variabilní symbol převodu", "VS převodu", "Variabilný symbol prevodu", "VS prevodu"]
        case .confirmed: ["Potvrzená částka", "Potvrdená suma"]
        case .price: ["Cena", "Price"]
        case .net: ["Převedená částka", "Prevedená suma"]
        case .fee: ["Poplatek celkem", "Poplatok celkom"]
        case .currency: ["Měna", "Mena", "Currency"]
        case .method: ["Metoda", "Metóda"]
        case .kind: ["Typ platby"]
        case .text: ["Popis"]
        case .shop: ["Obchod", "Merchant"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .id, .order, .transferred, .currency, .fee: true
        default: false
        }
    }
}

/// Payments by the transfer that each went into (docs/gateways/comgate.md#csv).
struct ComgateTransfers: GatewayRows {
    typealias Column = ComgateColumn

    /// Whether a header row has what customers paid, by either name.
    static func hasAmount(_ row: CSVTop.Row) -> Bool {
        (ComgateColumn.confirmed.aliases + ComgateColumn.price.aliases).contains {
            row.keys.contains(TextKey.folded($0))
        }
    }

    private var book: GatewayBook

    init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        book = GatewayBook("comgate", sink)
    }

    mutating func row(_ row: CSVRow) throws(Problem) {
        let row = GatewayRow<ComgateColumn>(row)
        // What was not transferred yet belongs to no settlement.
        guard let executed = try row.day(.transferred) else { return book.leaveOut() }
        let currency = try row.currency(.currency)
        let amount = row[.confirmed] == nil ? ComgateColumn.price : .confirmed
        let gross = try row.needed(amount, currency)
        let net = try row.amount(.net, currency)
        let fee = Self.fee(try row.amount(.fee, currency) ?? .zero(currency), gross, net)
        try row.check(row[.id] ?? "", gross: gross, fee: fee, net: net)
        guard let day = try row.day(row[.paid] == nil ? .created : .paid) else { throw row.problem(.badDate, .paid) }
        var line = GatewayLine(
            Self.kind(row, gross),
            settlement: position(row, executed, currency),
            gross: gross,
            date: day,
            line: row.line
        )
        line.fee = fee
        line.id = row[.id]
        line.paymentId = row[.id]
        line.vs = row[.vs].flatMap { Symbol.normalised($0) }
        line.name(order: row[.order] ?? row[.vs])
        line.method = row[.method] ?? row[.kind]
        line.text = row[.text]
        try book.add(line, net: net)
    }

    mutating func finish() throws(Problem) { try book.finish() }

    /// The transfer: its day and currency, and its symbol where the export tells.
    private mutating func position(_ row: GatewayRow<ComgateColumn>, _ executed: Day, _ currency: Currency) -> Int {
        let vs = row[.transferVs].flatMap { Symbol.normalised($0) }
        let id = [executed.description, vs ?? currency.code].joined(separator: "/")
        let position = book.position(of: id + " " + currency.code, currency, line: row.line)
        book.update(position) { settlement in
            // A list of the portal may be of one shop, or of a part of the day.
            (settlement.id, settlement.isNamed) = (id, vs != nil)
            (settlement.executed, settlement.bankVs) = (executed, vs)
        }
        return position
    }

    private static func kind(_ row: GatewayRow<ComgateColumn>, _ gross: Money) -> GatewayLine.Kind {
        let isCredit = gross.minorUnits >= 0
        let words = TextKey.folded((row[.method] ?? "") + (row[.kind] ?? "") + (row[.text] ?? ""))
        if words.contains("chargeback") { return isCredit ? .chargebackReversal : .chargeback }
        return isCredit ? .payment : .refund
    }

    /// A fee is a cost, whichever sign an export gives it; where the transferred sum is told, that decides.
    private static func fee(_ stated: Money, _ gross: Money, _ net: Money?) -> Money {
        let turned = Money(minorUnits: -|stated.minorUnits, currency: stated.currency)
        if let net { return gross.minorUnits -| turned.minorUnits == net.minorUnits ? turned : stated }
        return stated.minorUnits < 0 && gross.minorUnits > 0 ? turned : stated
    }
}
