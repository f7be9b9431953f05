import Connectors
import Domain
import Syntax

/// Payments as `GET /v2/payments` answers them (docs/gateways/mollie.md#payments).
enum MolliePayments {
    /// The format, as the registry knows it.
    static let format: Format = Format(
        id: "mollie.payments",
        kind: .notification,
        recognises: isPayments,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink) throws(Problem) in
            let naming = context.naming(of: Mollie.connector.id)
            return JSONRecordReader { (record) throws(Problem) in try take(record, naming, sink) }
        }
    )

    private static func isPayments(_ head: FileHead) -> Bool {
        if PageEnvelope.begins(head, "mollie.payments") { return true }
        guard head.starts(with: "{") || head.starts(with: "["), !head.starts(with: PageEnvelope.mark) else {
            return false
        }
        let text = String(decoding: head.bytes.filter { $0 > 32 }, as: UTF8.self)
        return text.contains("\"resource\":\"payment\"") && text.contains("\"_links\":{")
            && !text.contains("\"resource\":\"settlement\"") && !text.contains("\"resource\":\"event\"")
            && !text.contains("\"settlementAmount\":")
    }

    private static func take(_ record: JSONRecord, _ naming: OrderNaming, _ sink: FactSink) throws(Problem) {
        let path = record.outer("path")?.text ?? ""
        let asked = path.hasPrefix("/v2/payments/") ? String(path.dropFirst(13)) : nil
        if let asked, record.outer("status")?.text == "404" {
            let line = record.value.line
            return try sink(.inquiry(GatewayInquiry(gateway: Mollie.connector.id, id: asked, .unknown, line: line)))
        }
        let time = GatewayText.instant(httpDate: record.outer("fields")?["Date"]?.text)
        try take(record.value, reported: time, asked: asked, naming, sink)
    }

    private static func take(
        _ value: JSONTree,
        reported: Instant?,
        asked: String?,
        _ naming: OrderNaming,
        _ sink: FactSink
    ) throws(Problem) {
        switch value["resource"]?.text {
        case "payment":
            // A trial moves no money.
            guard value["mode"]?.text != "test" else { return }
            var payment: GatewayPayment
            do throws(Problem) {
                payment = try MolliePayment.payment(value, naming)
            } catch {
                var problem = error
                problem.scope = .record
                return try sink(.problem(problem))
            }
            payment.reported = reported
            try sink(.gatewayPayment(payment))
            // Lists tell of what is new; what is not final is asked about from now on.
            let isOpen = payment.state == .open || payment.state == .authorized
            guard isOpen || payment.id == asked else { return }
            let inquiry = GatewayInquiry(
                gateway: payment.gateway,
                id: payment.id,
                isOpen ? .open : .final,
                line: payment.line
            )
            try sink(.inquiry(inquiry))
        case nil where value["_embedded"] != nil:
            for element in value["_embedded"]?["payments"]?.elements ?? [] {
                try take(element, reported: reported, asked: nil, naming, sink)
            }
        case let other:
            let values = ["kind": GatewayText.short(other ?? "?")]
            throw Problem(SettlementProblem.unknownKind, at: SourcePosition(line: value.line), values)
        }
    }
}

/// What one payment of Mollie says of the payment of an order.
enum MolliePayment {
    /// The payment; throws what cannot be read of it.
    static func payment(_ value: JSONTree, _ naming: OrderNaming) throws(Problem) -> GatewayPayment {
        let amount = try MollieSettlement.money(value["amount"], "amount", at: value.line)
        let time = (value["paidAt"] ?? value["createdAt"])?.text
        guard let id = value["id"]?.text, let day = time.flatMap({ GatewayDay.central(utc: $0) }) else {
            throw Problem(SettlementProblem.badDate, at: SourcePosition(line: value.line), ["field": "createdAt"])
        }
        var payment = GatewayPayment(
            gateway: Mollie.connector.id,
            id: GatewayText.short(id),
            amount: amount,
            state: state(value["status"]?.text),
            date: day,
            line: value.line
        )
        payment.refunded = try part("amountRefunded", of: value, amount)
        payment.chargedBack = try part("amountChargedBack", of: value, amount)
        payment.otherIds = [value["orderId"]?.text].compactMap { $0 }
        payment.method = value["method"]?.text
        payment.text = value["description"]?.text.map { GatewayText.long($0) }
        payment.name(
            order: naming.order {
                GatewayMetadata.order(value["metadata"], naming)
            } text: {
                value["description"]?.text.flatMap { GatewayText.order(in: $0) }
            }
        )
        return payment
    }

    /// What went back of a payment, which stays `paid` all the same; nothing where it does not say so.
    private static func part(_ key: String, of value: JSONTree, _ amount: Money) throws(Problem) -> Money {
        guard value[key] != nil else { return .zero(amount.currency) }
        let part = try MollieSettlement.money(value[key], key, at: value.line)
        guard part.currency == amount.currency, part.minorUnits >= 0 else {
            throw Problem(SettlementProblem.badAmount, at: SourcePosition(line: value.line), path: key, ["field": key])
        }
        // More may go back than was paid, such as the cost of sending; of the payment no more than it.
        return Money(minorUnits: min(part.minorUnits, amount.minorUnits), currency: amount.currency)
    }

    private static func state(_ word: String?) -> GatewayPayment.State {
        switch word {
        case "paid": .paid
        case "authorized": .authorized
        case "canceled", "expired": .cancelled
        case "failed": .failed
        default: .open
        }
    }
}
