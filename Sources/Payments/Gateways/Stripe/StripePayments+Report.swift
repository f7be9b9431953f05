import Connectors
import Domain
import Syntax

/// The columns of Stripe's itemised reports and of the dashboard's balance history; merchants choose which there are.
enum StripeColumn: Int, CSVColumns {
    case id, type, category, gross, fee, net, currency, createdUTC, created, payout, effectiveUTC, effective
    case source, text, customerAmount, customerCurrency, charge, intent, method, trace
    case orderNumber, orderId, order, ownOrder

    var aliases: [String] {
        switch self {
        case .id: ["balance_transaction_id", "id"]
        case .type: ["Type"]
        case .category: ["reporting_category"]
        case .gross: ["gross", "Amount"]
        case .fee: ["fee"]
        case .net: ["net"]
        case .currency: ["currency"]
        case .createdUTC: ["created_utc", "Created (UTC)"]
        case .created: ["created"]
        case .payout: ["automatic_payout_id", "Transfer", "payout_id"]
        case .effectiveUTC: ["automatic_payout_effective_at_utc", "Transfer Date (UTC)"]
        case .effective: ["automatic_payout_effective_at", "Transfer Date"]
        case .source: ["source_id", "Source"]
        case .text: ["description"]
        case .customerAmount: ["customer_facing_amount", "Customer Facing Amount"]
        case .customerCurrency: ["customer_facing_currency", "Customer Facing Currency"]
        case .charge: ["charge_id"]
        case .intent: ["payment_intent_id"]
        case .method: ["payment_method_type"]
        case .trace: ["trace_id"]
        case .orderNumber: ["payment_metadata[order_number]", "order_number (metadata)"]
        case .orderId: ["payment_metadata[order_id]", "order_id (metadata)"]
        case .order: ["payment_metadata[order]"]
        case .ownOrder: ["order_id"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .id, .gross, .net, .currency: true
        default: false
        }
    }
}

/// A report of balance transactions: of payouts, each a settlement, or of all that moved, by currency
/// (docs/gateways/stripe.md#reports).
struct StripeReport: GatewayRows {
    typealias Column = StripeColumn

    /// Whether a header row is of such a report: it says what a transaction is, and when it was made.
    static func isReport(_ row: CSVTop.Row) -> Bool {
        func has(_ columns: StripeColumn...) -> Bool {
            columns.contains { column in column.aliases.contains { row.keys.contains(TextKey.folded($0)) } }
        }
        return has(.type, .category) && has(.created, .createdUTC) && has(.source, .category, .payout)
    }

    /// The columns, with those of metadata under the names that the merchant's shop keeps orders under.
    static func header(_ context: ReaderContext) -> CSVHeader {
        let keys = context.naming(of: Stripe.connector.id).keys
        let own = keys.flatMap { ["payment_metadata[\($0)]", "\($0) (metadata)"] }
        return CSVHeader(
            columns: StripeColumn.allCases.map { column in
                CSVHeader.Column(
                    column == .orderNumber && !keys.isEmpty ? own : column.aliases,
                    isRequired: column.isRequired
                )
            }
        )
    }

    private static let dot = UInt8(ascii: ".")
    private let naming: OrderNaming
    private var book: GatewayBook

    init(_ context: ReaderContext, _ sink: @escaping FactSink) {
        naming = context.naming(of: Stripe.connector.id)
        book = GatewayBook("stripe", sink)
    }

    mutating func row(_ row: CSVRow) throws(Problem) {
        let row = GatewayRow<StripeColumn>(row)
        let currency = try row.currency(.currency)
        let gross = try row.needed(.gross, currency, mark: Self.dot)
        let fee = try row.amount(.fee, currency, mark: Self.dot) ?? .zero(currency)
        let net = try row.needed(.net, currency, mark: Self.dot)
        try row.check(row[.id] ?? "", gross: gross, fee: fee, net: net)
        let payout = row[.payout]
        let kind = StripeKind.kind(
            type: row[.type],
            category: row[.category],
            source: row[.source],
            amount: gross,
            isOfPayout: payout != nil
        )
        guard let kind else { throw row.unknown(row[.category] ?? row[.type] ?? "?") }
        let position = book.position(
            of: payout.map { $0 + " " + currency.code } ?? currency.code,
            currency,
            line: row.line
        )
        if let payout {
            book.name(position, payout)
            let executed = try day(row, local: .effective, utc: .effectiveUTC)
            let trace = row[.trace].map { GatewayText.short($0) }
            book.update(position) {
                ($0.executed, $0.bankReference) = ($0.executed ?? executed, $0.bankReference ?? trace)
            }
            // Some exports repeat the payout itself among its transactions.
            if kind == .payout {
                return try book.state(position, net: Money(minorUnits: -|net.minorUnits, currency: currency))
            }
        }
        guard let date = try day(row, local: .created, utc: .createdUTC) else {
            throw row.problem(.badDate, .createdUTC)
        }
        var line = GatewayLine(kind, settlement: position, gross: gross, date: date, line: row.line)
        line.fee = fee
        try complete(&line, row)
        try book.add(line, net: net)
    }

    mutating func finish() throws(Problem) { try book.finish() }

    private func complete(_ line: inout GatewayLine, _ row: GatewayRow<StripeColumn>) throws(Problem) {
        line.id = row[.id]
        let source = row[.source].flatMap { $0.hasPrefix("ch_") || $0.hasPrefix("py_") ? $0 : nil }
        line.paymentId = row[.charge] ?? source ?? row[.intent]
        line.method = row[.method]
        line.text = row[.text]
        line.name(
            order: naming.order {
                row.first(naming.keys.isEmpty ? [.orderNumber, .orderId, .order] : [.orderNumber])
            } number: {
                row[.ownOrder]
            } text: {
                row[.text].flatMap { GatewayText.order(in: $0) }
            }
        )
        guard row[.customerAmount] != nil, row[.customerCurrency] != nil else { return }
        let currency = try row.currency(.customerCurrency)
        line.customer = try row.amount(.customerAmount, currency, mark: Self.dot)
    }

    /// A day of the report's own clock where it has one in UTC turned into that of these countries.
    private func day(
        _ row: GatewayRow<StripeColumn>,
        local: StripeColumn,
        utc: StripeColumn
    ) throws(Problem) -> Day? {
        guard let text = row[utc] else { return try row.day(local) }
        guard let day = GatewayDay.central(utc: text) else { throw row.problem(.badDate, utc) }
        return day
    }
}
