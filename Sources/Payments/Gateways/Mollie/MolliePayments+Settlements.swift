import Connectors
import Domain
import Syntax

/// Settlements, and the payments, captures, refunds and chargebacks that they are made of (docs/gateways/mollie.md#settlements).
final class MollieSettlements {
    /// The format, as the registry knows it.
    static let format: Format = Format(
        id: "mollie.settlements",
        kind: .settlement,
        recognises: isSettlements,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink) throws(Problem) in
            let settlements = MollieSettlements(context.naming(of: Mollie.connector.id), sink)
            let reader = JSONRecordReader { (record) throws(Problem) in
                try settlements.take(record.value, path: record.outer("path")?.text ?? "")
            }
            return GatewayJSONReader(reader) { () throws(Problem) in try settlements.finish() }
        }
    )

    private static func isSettlements(_ head: FileHead) -> Bool {
        if PageEnvelope.begins(head, "mollie.settlements") { return true }
        guard head.starts(with: "{") || head.starts(with: "["), !head.starts(with: PageEnvelope.mark) else {
            return false
        }
        let text = String(decoding: head.bytes.filter { $0 > 32 }, as: UTF8.self)
        return text.contains("\"resource\":\"settlement\"")
    }

    private let naming: OrderNaming
    private var book: GatewayBook
    private var heads: [MollieSettlement] = []
    /// Settlements that did not take place: their lines are left out with them.
    private var unpaid: Set<String> = []
    /// The first line of each settlement whose own record has not come, by its id.
    private var headless: [String: (id: String, line: Int)] = [:]

    private init(_ naming: OrderNaming, _ sink: @escaping FactSink) {
        self.naming = naming
        book = GatewayBook(Mollie.connector.id, sink)
    }

    private func take(_ value: JSONTree, path: String) throws(Problem) {
        switch value["resource"]?.text {
        case "settlement":
            try takeSettlement(value)
            let own = "/settlements/" + (value["id"]?.text ?? "")
            for list in value["_embedded"]?.members ?? [] {
                for element in list.value.elements { try take(element, path: own) }
            }
        case "payment", "capture", "refund", "chargeback": try takeLine(value, path: path)
        case nil where value["_embedded"] != nil:
            for list in value["_embedded"]?.members ?? [] {
                for element in list.value.elements { try take(element, path: path) }
            }
        case let other:
            let values = ["kind": GatewayText.short(other ?? "?")]
            throw Problem(SettlementProblem.unknownKind, at: SourcePosition(line: value.line), values)
        }
    }

    private func takeSettlement(_ value: JSONTree) throws(Problem) {
        let id = value["id"]?.text ?? ""
        switch value["status"]?.text {
        case "open", "pending":
            unpaid.insert(id)
            return book.leaveOut()
        case "failed", "canceled":
            unpaid.insert(id)
            return try book.leaveOut(id, state: value["status"]?.text ?? "", line: value.line)
        default: break
        }
        let head = try MollieSettlement(value)
        let position = book.position(of: id, head.net.currency, line: value.line)
        book.name(position, id)
        try book.state(position, net: head.net)
        book.update(position) { settlement in
            settlement.executed = head.day
            settlement.bankReference = head.reference
        }
        headless[id] = nil
        heads.append(head)
    }

    private func takeLine(_ value: JSONTree, path: String) throws(Problem) {
        let id = value["id"]?.text ?? ""
        guard let settlement = value["settlementId"]?.text ?? Self.settlement(in: path) else {
            let values = ["record": GatewayText.short(id)]
            throw Problem(SettlementProblem.noPayout, at: SourcePosition(line: value.line), values)
        }
        guard !unpaid.contains(settlement) else { return }
        let own = value["settlementAmount"] ?? value["amount"]
        let amount = try MollieSettlement.money(own, "amount", at: value.line)
        let isKnown = book.has(settlement)
        let position = book.position(of: settlement, amount.currency, line: value.line)
        if !isKnown {
            book.name(position, settlement)
            headless[settlement] = (id, value.line)
        }
        let kind: GatewayLine.Kind
        switch value["resource"]?.text {
        case "refund": kind = .refund
        case "chargeback":
            kind = value["settlementAmount"] != nil && amount.minorUnits > 0 ? .chargebackReversal : .chargeback
        default: kind = .payment
        }
        // A refund states what went back; the settlement loses it.
        let isLoss = kind == .refund || kind == .chargeback
        let gross = Money(
            minorUnits: isLoss ? -|amount.minorUnits.absolute : amount.minorUnits,
            currency: amount.currency
        )
        let text = (value["paidAt"] ?? value["createdAt"])?.text
        guard let day = text.flatMap({ GatewayDay.central(utc: $0) }) else {
            throw Problem(SettlementProblem.badDate, at: SourcePosition(line: value.line), ["field": "createdAt"])
        }
        var line = GatewayLine(kind, settlement: position, gross: gross, date: day, line: value.line)
        line.id = id
        line.paymentId = value["paymentId"]?.text ?? (kind == .payment ? id : nil)
        line.method = value["method"]?.text
        line.text = value["description"]?.text
        // What is no payment itself may carry the one that it is about.
        let payment = value["_embedded"]?["payment"]
        line.method = line.method ?? payment?["method"]?.text
        let texts = [line.text, payment?["description"]?.text]
        line.name(
            order: naming.order {
                GatewayMetadata.order(value["metadata"], naming) ?? GatewayMetadata.order(payment?["metadata"], naming)
            } text: {
                texts.lazy.compactMap { $0.flatMap { GatewayText.order(in: $0) } }.first
            }
        )
        if let paid = try? MollieSettlement.money(value["amount"], "amount", at: value.line),
            paid.currency != gross.currency
        {
            let magnitude = paid.minorUnits.absolute
            line.customer = Money(minorUnits: gross.minorUnits < 0 ? -|magnitude : magnitude, currency: paid.currency)
        }
        try book.add(line)
    }

    private func finish() throws(Problem) {
        if let (id, line) = headless.values.min(by: { $0.line < $1.line }) {
            throw Problem(SettlementProblem.noPayout, at: SourcePosition(line: line), ["record": GatewayText.short(id)])
        }
        for head in heads {
            let position = book.position(of: head.id, head.net.currency, line: head.line)
            let hasLines = book.entries(position) > 0
            for line in try head.lines(position, withRevenue: !hasLines) { try book.add(line) }
        }
        try book.finish()
    }

    /// The settlement whose list was asked for: `/settlements/stl_1/payments?limit=250`.
    private static func settlement(in path: String) -> String? {
        let parts = path.split(separator: "/")
        guard let place = parts.firstIndex(of: "settlements"), place + 1 < parts.count else { return nil }
        let id = parts[place + 1].prefix { $0 != "?" }
        return id.hasPrefix("stl_") ? String(id) : nil
    }
}
