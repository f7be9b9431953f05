import Connectors
import Domain
import Syntax

/// Notifications: the newer ones are events that are signed in `X-Mollie-Signature`, the classic ones a form with an id and no
/// signature, after which Mollie is asked (docs/gateways/mollie.md#notifications).
enum MollieNotice {
    /// The format, as the registry knows it.
    static let format: Format = GatewayNotice.format("mollie", needs: [.noticeTrust]) {
        (notice, context, sink) throws(Problem) in
        if notice.headers["x-mollie-signature"] == nil, let id = classic(notice) {
            return try sink(.inquiry(GatewayInquiry(gateway: Mollie.connector.id, id: id, .wanted, line: 1)))
        }
        let signed = notice.headers["x-mollie-signature"]
        try notice.check(of: Mollie.connector, context.notices, sink) { (secrets) throws(Problem) in
            MollieSignature.verdict(signed, body: Array(notice.body.utf8), secrets: secrets)
        }
        try read(notice, context.naming(of: Mollie.connector.id), sink)
    }

    /// The payment that a classic notification names: `id=tr_…`.
    private static func classic(_ notice: GatewayNotice) -> String? {
        guard let id = notice.form["id"] ?? notice.query["id"], isPayment(id) else { return nil }
        return id
    }

    private static func isPayment(_ id: String) -> Bool {
        id.hasPrefix("tr_") && (4...40).contains(id.utf8.count)
            && id.dropFirst(3).utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            }
    }

    /// What a genuine event says: the payment if it has it whole, else which payment is to be read.
    private static func read(_ notice: GatewayNotice, _ naming: OrderNaming, _ sink: FactSink) throws(Problem) {
        guard let event = JSONTree.whole(Array(notice.body.utf8)), event["resource"]?.text == "event" else {
            throw GatewayNotice.malformed("body")
        }
        let entity = event["_embedded"]?["entity"]
        if let entity, entity["resource"]?.text == "payment", entity["amount"] != nil {
            guard entity["mode"]?.text != "test" else { return }
            var payment = try MolliePayment.payment(entity, naming)
            payment.reported = event["createdAt"]?.text.flatMap { GatewayDay.instant(utc: $0) }
            return try sink(.gatewayPayment(payment))
        }
        let named = [event["entityId"]?.text, entity?["paymentId"]?.text].compactMap { $0 }.first(where: isPayment)
        guard let named else { return }
        try sink(.inquiry(GatewayInquiry(gateway: Mollie.connector.id, id: named, .wanted, line: 1)))
    }
}
