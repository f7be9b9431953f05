import Connectors
import Domain
import Syntax

/// Notifications: a `GET` of the shop's address with `transactionId`, unsigned (docs/gateways/besteron.md#notifications).
enum BesteronNotice {
    /// The format, as the registry knows it.
    static let format = GatewayNotice.unsigned("besteron") { notice in
        let form = notice.form
        let names = ["transactionId", "transactionid", "transaction_id"]
        let said = names.lazy.compactMap { notice.query[$0] ?? form[$0] }.first
        let id = said ?? JSONTree.whole(Array(notice.body.utf8))?["transactionId"]?.text
        return id.flatMap { isId($0) ? $0 : nil }
    }

    /// Whether a text can be the id of a payment; its form is not documented.
    static func isId(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (97...122).contains(byte | 32) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_")
            }
    }
}

/// The state of a payment as `POST /payment-intents/{transactionId}` answers it (docs/gateways/besteron.md#payments).
final class BesteronPayment {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "besteron.payment",
        kind: .notification,
        recognises: { PageEnvelope.begins($0, "besteron.payment") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            let payment = BesteronPayment(sink)
            return JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in try payment.take(record) }
        }
    )

    private let sink: FactSink

    private init(_ sink: @escaping FactSink) { self.sink = sink }

    private func take(_ record: JSONRecord) throws(Problem) {
        let path = record.outer("path")?.text ?? ""
        let status = record.outer("status")?.text ?? "200"
        let line = record.value.line
        guard status == "200" else {
            let id = path.split(separator: "/").last.map { String($0) } ?? ""
            guard BesteronNotice.isId(id) else { throw problem(.unreadable, line, ["field": "path"]) }
            return try sink(.inquiry(GatewayInquiry(gateway: Besteron.connector.id, id: id, .unknown, line: line)))
        }
        guard let transaction = record.value["transaction"] else {
            throw problem(.unreadable, line, ["field": "transaction"])
        }
        let (payment, standing) = try payment(transaction)
        try sink(.gatewayPayment(payment))
        try sink(.inquiry(GatewayInquiry(gateway: payment.gateway, id: payment.id, standing, line: line)))
    }

    private func payment(_ value: JSONTree) throws(Problem) -> (GatewayPayment, GatewayInquiry.Standing) {
        let intent = value["paymentIntent"]
        func missing(_ field: String) -> Problem { problem(.unreadable, value.line, ["field": field]) }
        guard let id = value["transactionId"]?.text, BesteronNotice.isId(id) else { throw missing("transactionId") }
        let code = intent?["currencyCode"]?.text?.uppercased() ?? ""
        guard let currency = Currency(code: code), currency != .none else { throw missing("currencyCode") }
        guard let amount = GatewayAmount.hundredths(intent?["totalAmount"]?.text, currency), amount.minorUnits >= 0
        else { throw missing("totalAmount") }
        let said = value["status"]?.text ?? ""
        guard let (state, standing) = Self.states[said] else {
            throw problem(.unknownState, value.line, ["id": id, "state": GatewayText.short(said)])
        }
        let updated = value["updatedAt"]?.text
        guard let day = (updated ?? value["createdAt"]?.text).flatMap({ GatewayDay.central(utc: $0) }) else {
            throw missing("updatedAt")
        }
        var payment = GatewayPayment(
            gateway: Besteron.connector.id,
            id: id,
            amount: amount,
            state: state,
            date: day,
            line: value.line
        )
        payment.reported = updated.flatMap { GatewayDay.instant(utc: $0) }
        // Which of the two the customer's bank shows is not known; the shop's own word comes first.
        payment.orderNumber = intent?["orderNumber"]?.text.map { GatewayText.short($0) }
        payment.vs = (value["variableSymbol"]?.text).flatMap { Symbol.normalised($0) }
        payment.method = value["selectedPaymentMethod"]?.text.map { GatewayText.short($0) }
        payment.text = intent?["description"]?.text.map { GatewayText.long($0) }
        return (payment, standing)
    }

    private func problem(_ code: BesteronProblem, _ line: Int, _ arguments: [String: String]) -> Problem {
        Problem(code, at: SourcePosition(line: line), arguments)
    }

    private static let states: [String: (GatewayPayment.State, GatewayInquiry.Standing)] = [
        "Created": (.open, .open), "WaitingForConfirmation": (.open, .open), "Completed": (.paid, .final),
        "Canceled": (.cancelled, .final), "Timeouted": (.cancelled, .final), "Error": (.failed, .final),
        "Invalid": (.failed, .final), "ManualAttentionRequired": (.attention, .open),
    ]
}
