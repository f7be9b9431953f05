import Connectors
import Domain
import Syntax

/// The rows of a gateway's table, read as a merchant's layout says.
struct OwnGatewayRows: CSVRowHandler {
    private let layout: OwnGatewayLayout
    private var book: GatewayBook

    init(_ layout: OwnGatewayLayout, _ sink: @escaping FactSink) {
        self.layout = layout
        book = GatewayBook(layout.gateway, sink)
    }

    mutating func row(_ row: CSVRow) throws(Problem) {
        let row = GatewayRow<OwnGatewayField>(row)
        // Sums and remarks below the table have no day.
        guard row[.date] != nil || row[.id] != nil else { return }
        if layout.columns[.state] != nil, !layout.final.contains(TextKey.folded(row[.state] ?? "")) {
            return book.leaveOut()
        }
        let currency = try currency(row)
        let fee = try row.amount(.fee, currency, mark: layout.decimal)
        let net = try row.amount(.net, currency, mark: layout.decimal)
        let gross: Money
        if layout.columns[.gross] != nil {
            gross = try row.needed(.gross, currency, mark: layout.decimal)
        } else {
            let net = try row.needed(.net, currency, mark: layout.decimal)
            gross = Money(minorUnits: net.minorUnits +| (fee?.magnitude.minorUnits ?? 0), currency: currency)
        }
        guard let kind = try kind(row, gross) else { return book.leaveOut() }
        let position = try position(row, currency)
        var line = GatewayLine(
            kind,
            settlement: position,
            gross: Self.signed(gross, kind),
            date: try day(row),
            line: row.line
        )
        line.fee = Self.cost(fee ?? .zero(currency), line.gross, net)
        try row.check(row[.id] ?? "", gross: line.gross, fee: line.fee, net: net.map { Self.signed($0, kind) })
        line.id = row[.id]
        line.paymentId = row[.payment] ?? row[.id]
        line.vs = row[.vs].flatMap { Symbol.normalised($0) }
        line.name(order: row[.order] ?? row[.vs])
        line.method = row[.method]
        line.text = row[.text]
        try book.add(line, net: net.map { Self.signed($0, kind) })
    }

    mutating func finish() throws(Problem) { try book.finish() }

    private func currency(_ row: GatewayRow<OwnGatewayField>) throws(Problem) -> Currency {
        if row[.currency] == nil, let currency = layout.currency { return currency }
        return try row.currency(.currency)
    }

    /// What a row is: by its word, else by its sign; nil for one that is not final.
    private func kind(_ row: GatewayRow<OwnGatewayField>, _ gross: Money) throws(Problem) -> GatewayLine.Kind? {
        guard layout.columns[.kind] != nil else { return gross.minorUnits < 0 ? .refund : .payment }
        let word = row[.kind] ?? ""
        switch layout.kinds[TextKey.folded(word)] {
        case .line(.payment): return gross.minorUnits < 0 ? .refund : .payment
        case .line(let kind): return kind
        case .skip: return nil
        case nil: throw row.unknown(word)
        }
    }

    /// What goes out is negative, whether the gateway writes the sign or not.
    private static func signed(_ amount: Money, _ kind: GatewayLine.Kind) -> Money {
        switch kind {
        case .refund, .chargeback, .fee, .payout:
            Money(minorUnits: -|amount.magnitude.minorUnits, currency: amount.currency)
        case .payment, .refundReversal, .chargebackReversal, .feeCredit, .hold, .release, .adjustment: amount
        }
    }

    /// A fee is a cost, whichever sign the gateway gives it; where the net is told, that decides.
    private static func cost(_ fee: Money, _ gross: Money, _ net: Money?) -> Money {
        let turned = Money(minorUnits: -|fee.minorUnits, currency: fee.currency)
        if let net { return gross.minorUnits -| turned.minorUnits == net.minorUnits ? turned : fee }
        return fee.minorUnits < 0 ? turned : fee
    }

    private func day(_ row: GatewayRow<OwnGatewayField>, _ field: OwnGatewayField = .date) throws(Problem) -> Day {
        switch row[field].flatMap({ GatewayDay.written($0) }) {
        case .day(let day): return day
        case .either(let first, let second, let year):
            let month = layout.isMonthFirst == true ? first : second
            let number = layout.isMonthFirst == true ? second : first
            guard layout.isMonthFirst != nil else { throw row.problem(.undecidedDays, field) }
            guard let day = Day(year: year, month: month, day: number).flatMap({ StatementDay.plausible($0) }) else {
                throw row.problem(.badDate, field)
            }
            return day
        case nil: throw row.problem(.badDate, field)
        }
    }

    /// The settlement of a row: by the gateway's id, else by the day and symbol of the payout, else all of the currency.
    private mutating func position(_ row: GatewayRow<OwnGatewayField>, _ currency: Currency) throws(Problem) -> Int {
        let executed = row[.executed] == nil ? nil : try day(row, .executed)
        let vs = row[.bankVs].flatMap { Symbol.normalised($0) }
        let told = row[.settlement] ?? executed.map { [$0.description, vs ?? currency.code].joined(separator: "/") }
        let position = book.position(of: (told ?? "") + " " + currency.code, currency, line: row.line)
        let isNamed = row[.settlement] != nil || vs != nil && executed != nil
        book.update(position) { settlement in
            if let told { (settlement.id, settlement.isNamed) = (GatewayText.short(told), isNamed) }
            settlement.executed = executed ?? settlement.executed
            settlement.bankVs = vs ?? settlement.bankVs
        }
        if let reference = row[.bankReference] {
            book.update(position) { $0.bankReference = GatewayText.short(reference) }
        }
        return position
    }
}
