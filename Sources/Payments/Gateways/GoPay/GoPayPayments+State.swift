import Connectors
import Domain
import Syntax

/// The state of a payment as `GET /payments/payment/{id}` answers it, with its refunds (docs/gateways/gopay.md#payments).
final class GoPayPayment {
    /// The format, as the registry knows it.
    static let format = Format(
        id: "gopay.payment",
        kind: .notification,
        // The answer alone says neither who was asked nor when.
        recognises: { PageEnvelope.begins($0, "gopay.payment") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            let payment = GoPayPayment(sink)
            let records = JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                try payment.take(record)
            }
            return GatewayTextReader(GatewayJSONReader(records) { () throws(Problem) in try payment.finish() })
        }
    )

    /// The states of which refunds tell more.
    static let refundStates: Set = ["REFUNDED", "PARTIALLY_REFUNDED"]

    private let sink: FactSink
    /// The payment whose refunds may follow.
    private var open: GatewayPayment?
    private var standing = GatewayInquiry.Standing.open
    /// What was refunded by the list; nil while none came.
    private var refunds: Int64?
    private var isRefundPending = false

    private init(_ sink: @escaping FactSink) { self.sink = sink }

    private func take(_ record: JSONRecord) throws(Problem) {
        let path = record.outer("path")?.text ?? ""
        let status = record.outer("status")?.text ?? "200"
        if path.hasSuffix("/refunds") { return try takeRefund(record.value) }
        try finish()
        if status == "403" || status == "404" {
            let id = String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
            guard GoPayNotice.isId(id) else { throw problem(.unreadable, record.value, "path") }
            let line = record.value.line
            return try sink(.inquiry(GatewayInquiry(gateway: GoPay.connector.id, id: id, .unknown, line: line)))
        }
        guard let told = GatewayText.instant(httpDate: record.outer("fields")?["Date"]?.text) else {
            throw problem(.unreadable, record.value, "Date")
        }
        open = try payment(record.value, told)
    }

    /// Hands the payment on that was read last.
    private func finish() throws(Problem) {
        guard var payment = open else { return }
        (open, payment.refunded) = (nil, refunded(of: payment))
        refunds = nil
        try sink(.gatewayPayment(payment))
        let standing = isRefundPending ? .open : self.standing
        isRefundPending = false
        let inquiry = GatewayInquiry(gateway: payment.gateway, id: payment.id, standing, line: payment.line)
        try sink(.inquiry(inquiry))
    }

    /// What went back: by the list of refunds, else by the state, as long as that says all of it.
    private func refunded(of payment: GatewayPayment) -> Money {
        guard let refunds else { return payment.refunded }
        return Money(minorUnits: min(refunds, payment.amount.minorUnits), currency: payment.amount.currency)
    }

    private func payment(_ value: JSONTree, _ told: Instant) throws(Problem) -> GatewayPayment {
        guard let id = value["id"]?.text, GoPayNotice.isId(id) else { throw problem(.unreadable, value, "id") }
        guard let currency = value["currency"]?.text.flatMap({ Currency(code: $0.uppercased()) }), currency != .none
        else { throw problem(.unreadable, value, "currency") }
        guard let amount = GatewayAmount.hundredths(value["amount"]?.text, currency), amount.minorUnits >= 0 else {
            throw problem(.unreadable, value, "amount")
        }
        let said = value["state"]?.text ?? ""
        guard let state = Self.states[said] else {
            throw Problem(
                GoPayProblem.unknownState,
                at: SourcePosition(line: value.line),
                ["id": id, "state": GatewayText.short(said)]
            )
        }
        // A payment that is still under way says so here, whatever its state is.
        let isPending = ["_101", "_102"].contains(value["sub_state"]?.text)
        var payment = GatewayPayment(
            gateway: GoPay.connector.id,
            id: id,
            amount: amount,
            state: isPending ? .open : state.state,
            date: CentralEuropeanTime.time(at: Moment(seconds: told.seconds)).day,
            line: value.line
        )
        payment.reported = told
        if said == "REFUNDED" { payment.refunded = amount }
        payment.orderNumber = value["order_number"]?.text.map { GatewayText.short($0) }
        payment.vs = payment.orderNumber.flatMap { $0.utf8.count <= Symbol.longest ? Symbol.normalised($0) : nil }
        payment.otherIds = [value["parent_id"]?.text].compactMap { $0 }.map { GatewayText.short($0) }
        payment.method = value["payment_instrument"]?.text.map { GatewayText.short($0) }
        standing = isPending ? .open : state.standing
        return payment
    }

    private func takeRefund(_ value: JSONTree) throws(Problem) {
        guard let payment = open else { throw problem(.unreadable, value, "path") }
        // A list without refunds comes as itself.
        if case .array = value.content { return }
        guard let amount = GatewayAmount.hundredths(value["amount"]?.text, payment.amount.currency) else {
            throw problem(.unreadable, value, "amount")
        }
        switch value["state"]?.text {
        case "SUCCESS": refunds = (refunds ?? 0) +| amount.magnitude.minorUnits
        case "REQUESTED": isRefundPending = true
        case "FAILED": break
        case let other:
            throw Problem(
                GoPayProblem.unknownState,
                at: SourcePosition(line: value.line),
                ["id": payment.id, "state": GatewayText.short(other ?? "")]
            )
        }
        if refunds == nil { refunds = 0 }
    }

    private func problem(_ code: GoPayProblem, _ value: JSONTree, _ field: String) -> Problem {
        Problem(code, at: SourcePosition(line: value.line), ["field": field])
    }

    /// What the states of payments mean; a card's reservation may still be drawn or let go.
    private static let states: [String: (state: GatewayPayment.State, standing: GatewayInquiry.Standing)] = [
        "CREATED": (.open, .open), "PAYMENT_METHOD_CHOSEN": (.open, .open), "PAID": (.paid, .final),
        "AUTHORIZED": (.authorized, .open), "CANCELED": (.cancelled, .final), "TIMEOUTED": (.cancelled, .final),
        "REFUNDED": (.paid, .final), "PARTIALLY_REFUNDED": (.paid, .final),
    ]
}
