import Connectors
import Domain
import Syntax

/// Payouts and their balance transactions as `GET /v1/payouts` and `GET /v1/balance_transactions` answer them
/// (docs/gateways/stripe.md#payouts).
final class StripePayouts {
    /// The format, as the registry knows it.
    static let format: Format = Format(
        id: "stripe.payouts",
        kind: .settlement,
        recognises: isPayouts,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink) throws(Problem) in
            let payouts = StripePayouts(context.naming(of: Stripe.connector.id), sink)
            let reader = JSONRecordReader { (record) throws(Problem) in try payouts.take(record) }
            return GatewayJSONReader(reader) { () throws(Problem) in try payouts.finish() }
        }
    )

    private static func isPayouts(_ head: FileHead) -> Bool {
        if PageEnvelope.begins(head, "stripe.payouts") { return true }
        guard head.starts(with: "{") || head.starts(with: "["), !head.starts(with: PageEnvelope.mark) else {
            return false
        }
        let text = String(decoding: head.bytes.filter { $0 > 32 }, as: UTF8.self)
        guard !text.contains("\"object\":\"event\"") else { return false }
        return text.contains("\"object\":\"balance_transaction\"")
            || text.contains("\"object\":\"payout\"") && text.contains("\"arrival_date\":")
    }

    private let naming: OrderNaming
    private var book: GatewayBook
    /// Payouts that did not take place: their transactions are left out with them.
    private var unpaid: Set<String> = []
    /// Transactions of lists that do not say whose they are and are payouts themselves.
    private var payouts: [GatewayLine] = []
    /// When their money arrives, by their ids.
    private var arrivals: [String: Day] = [:]

    private init(_ naming: OrderNaming, _ sink: @escaping FactSink) {
        self.naming = naming
        book = GatewayBook(Stripe.connector.id, sink)
    }

    private func take(_ record: JSONRecord) throws(Problem) {
        let path = record.outer("path")?.text ?? ""
        try take(record.value, of: Self.payout(in: path))
    }

    private func take(_ value: JSONTree, of payout: String?) throws(Problem) {
        switch value["object"]?.text {
        case "list":
            for element in value["data"]?.elements ?? [] { try take(element, of: payout) }
        case "payout": try takePayout(value)
        case "balance_transaction": try takeTransaction(value, of: payout)
        case nil where value.members.contains { $0.value["object"] != nil }:
            // A payout and its list side by side, as scripts put them together.
            let own = value.members.lazy.compactMap { Self.id(ofPayout: $0.value) }.first
            for member in value.members where member.value["object"] != nil {
                try take(member.value, of: own ?? payout)
            }
        case let other:
            let values = ["kind": GatewayText.short(other ?? "?")]
            throw Problem(SettlementProblem.unknownKind, at: SourcePosition(line: value.line), values)
        }
    }

    private func takePayout(_ value: JSONTree) throws(Problem) {
        let currency = try StripeValue.currency(value)
        guard let id = value["id"]?.text, let amount = StripeMoney.read(value["amount"]?.text, currency) else {
            throw StripeValue.problem(.badAmount, value, "amount")
        }
        let state = value["status"]?.text ?? ""
        guard state != "failed", state != "canceled" else {
            unpaid.insert(id)
            return try book.leaveOut(id, state: state, line: value.line)
        }
        let position = book.position(of: id, currency, line: value.line)
        book.name(position, id)
        try book.state(position, net: amount)
        let arrival = try StripeValue.day(value, "arrival_date")
        let reference = value["trace_id"]?["value"]?.text ?? value["statement_descriptor"]?.text
        book.update(position) { ($0.executed, $0.bankReference) = (arrival, reference.map { GatewayText.short($0) }) }
        for member in value.members where member.value["object"]?.text == "list" { try take(member.value, of: id) }
    }

    private static func id(ofPayout value: JSONTree) -> String? {
        value["object"]?.text == "payout" ? value["id"]?.text : nil
    }

    private func takeTransaction(_ value: JSONTree, of payout: String?) throws(Problem) {
        if let payout, unpaid.contains(payout) { return }
        let currency = try StripeValue.currency(value)
        guard let gross = StripeMoney.read(value["amount"]?.text, currency) else {
            throw StripeValue.problem(.badAmount, value, "amount")
        }
        guard let fee = StripeMoney.read(value["fee"]?.text ?? "0", currency) else {
            throw StripeValue.problem(.badAmount, value, "fee")
        }
        guard let day = try StripeValue.day(value, "created") else {
            throw StripeValue.problem(.badDate, value, "created")
        }
        let source = StripeSource(value["source"])
        let type = value["type"]?.text
        let category = value["reporting_category"]?.text
        let kind = StripeKind.kind(
            type: type,
            category: type == "adjustment" ? category ?? type : type ?? category,
            source: source.id,
            amount: gross,
            isOfPayout: payout != nil
        )
        guard let kind else {
            let values = ["kind": GatewayText.short(category ?? type ?? "?")]
            throw Problem(SettlementProblem.unknownKind, at: SourcePosition(line: value.line), values)
        }
        let position = book.position(of: payout ?? currency.code, currency, line: value.line)
        if let payout { book.name(position, payout) }
        var line = GatewayLine(kind, settlement: position, gross: gross, date: day, line: value.line)
        line.fee = fee
        line.id = value["id"]?.text
        line.text = value["description"]?.text
        source.complete(&line, text: line.text, naming)
        let net = StripeMoney.read(value["net"]?.text, currency)
        if let net, net != line.net {
            let record = GatewayText.short(line.id ?? "")
            throw SettlementProblem.lineDoesNotHold.difference(
                record,
                stated: net,
                computed: line.net,
                line: value.line
            )
        }
        if kind == .payout {
            line.paymentId = source.id
            // Of a payout's own list it is the payout itself, from the other side.
            if payout == nil {
                payouts.append(line)
                if let id = source.id { arrivals[id] = try StripeValue.day(value, "available_on") }
            }
        } else {
            try book.add(line, net: net)
        }
    }

    /// Ends the file: a list with one payout is that payout's.
    private func finish() throws(Problem) {
        for (currency, own) in Dictionary(grouping: payouts, by: \.gross.currency).sorted(by: {
            $0.key.code < $1.key.code
        }) {
            if own.count == 1, let payout = own.first, let id = payout.paymentId, payout.fee.minorUnits == 0,
                !book.has(id)
            {
                book.name(payout.settlement, id)
                let net = Money(minorUnits: -|payout.gross.minorUnits, currency: currency)
                try book.state(payout.settlement, net: net)
                let arrival = arrivals[id] ?? payout.date
                book.update(payout.settlement) { $0.executed = $0.executed ?? arrival }
            } else {
                for line in own { try book.add(line) }
            }
        }
        try book.finish()
    }

    /// The payout that a question was about: `/balance_transactions?payout=po_1&limit=100`.
    private static func payout(in path: String) -> String? {
        guard let start = path.firstRange(of: "payout=") else { return nil }
        let id = path[start.upperBound...].prefix { $0 != "&" }
        return id.hasPrefix("po_") ? String(id) : nil
    }
}
