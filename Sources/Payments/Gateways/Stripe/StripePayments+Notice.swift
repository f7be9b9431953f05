import Connectors
import Domain
import Syntax

/// Notifications: a `POST` of an event, signed in `Stripe-Signature` (docs/gateways/stripe.md#notifications).
enum StripeNotice {
    /// The format, as the registry knows it.
    static let format: Format = GatewayNotice.format("stripe", needs: [.noticeTrust]) {
        (notice, context, sink) throws(Problem) in
        let signed = notice.headers["stripe-signature"]
        let connection = try notice.check(of: Stripe.connector, context.notices, sink) { (secrets) throws(Problem) in
            guard signed != nil else { return .missing }
            guard let received = notice.received else { throw GatewayNotice.malformed("received") }
            let body = Array(notice.body.utf8)
            return StripeSignature.verdict(signed, body: body, received: received, secrets: secrets)
        }
        guard let event = JSONTree.whole(Array(notice.body.utf8)), event["object"]?.text == "event",
            let type = event["type"]?.text
        else { throw GatewayNotice.malformed("body") }
        // A trial moves no money, whoever signed it.
        guard event["livemode"]?.truth != false || connection?.values["mode"] == "test" else {
            throw Problem(StripeProblem.testEvent, .error, ["event": GatewayText.short(type)])
        }
        try StripeEvent(event, type: type, context.naming(of: Stripe.connector.id)).read(sink)
    }
}

/// One event of Stripe: what happened, and the object as it was then.
struct StripeEvent {
    private let type: String
    private let object: JSONTree?
    private let created: Instant?
    private let naming: OrderNaming

    init(_ event: JSONTree, type: String, _ naming: OrderNaming) {
        (self.type, self.naming) = (type, naming)
        object = event["data"]?["object"]
        created = event["created"]?.text.flatMap { Int(shortText: $0) }.map { Instant(seconds: Int64($0)) }
    }

    /// Hands on what it says of a payment. What only says that something is to be read says nothing: each pass reads it anyway.
    func read(_ sink: FactSink) throws(Problem) {
        guard let object else { throw GatewayNotice.malformed("data") }
        switch object["object"]?.text {
        case "charge" where object["disputed"]?.truth != true:
            try tell(StripeCharge.payment(object, disputes: [], naming), sink)
        case "payment_intent":
            if let payment = try intent(object) { try tell(payment, sink) }
        case "checkout.session":
            if let payment = try session(object) { try tell(payment, sink) }
        case "dispute" where type == "charge.dispute.created": try sink(.problem(try dispute(object)))
        case "payout" where type == "payout.failed":
            let about = ["payouts": GatewayText.short(object["id"]?.text ?? "?")]
            try sink(.problem(Problem(StripeProblem.payoutReturned, .warning, scope: .record, about)))
        default: return
        }
    }

    private func tell(_ payment: GatewayPayment, _ sink: FactSink) throws(Problem) {
        var payment = payment
        payment.reported = created
        try sink(.gatewayPayment(payment))
    }

    /// A payment intent that came to an end; another try of the customer is none.
    private func intent(_ value: JSONTree) throws(Problem) -> GatewayPayment? {
        let state: GatewayPayment.State
        switch type {
        case "payment_intent.succeeded": state = .paid
        case "payment_intent.amount_capturable_updated": state = .authorized
        case "payment_intent.canceled": state = .cancelled
        default: return nil
        }
        let charge = value["latest_charge"]
        let amount = state == .paid ? value["amount_received"] ?? value["amount"] : value["amount"]
        return try payment(value, amount, [charge?.text ?? charge?["id"]?.text, value["id"]?.text], state)
    }

    /// A checkout: what is paid at once, or later by a bank.
    private func session(_ value: JSONTree) throws(Problem) -> GatewayPayment? {
        guard value["mode"]?.text != "setup", value["amount_total"] != nil else { return nil }
        let isPaid = value["payment_status"]?.text == "paid"
        let state: GatewayPayment.State
        switch type {
        case "checkout.session.completed": state = isPaid ? .paid : .open
        case "checkout.session.async_payment_succeeded": state = .paid
        case "checkout.session.async_payment_failed": state = .failed
        case "checkout.session.expired": state = .cancelled
        default: return nil
        }
        let intent = value["payment_intent"]
        let ids = [intent?.text ?? intent?["id"]?.text, value["id"]?.text]
        return try payment(value, value["amount_total"], ids, state)
    }

    private func payment(
        _ value: JSONTree,
        _ amount: JSONTree?,
        _ ids: [String?],
        _ state: GatewayPayment.State
    ) throws(Problem) -> GatewayPayment {
        let currency = try StripeValue.currency(value)
        guard let money = StripeMoney.read(amount?.text, currency), money.minorUnits >= 0 else {
            throw StripeValue.problem(.badAmount, value, "amount")
        }
        let ids = ids.compactMap { $0 }.map { GatewayText.short($0) }
        guard let id = ids.first, let day = try StripeValue.day(value, "created") else {
            throw StripeValue.problem(.badDate, value, "created")
        }
        var payment = GatewayPayment(
            gateway: Stripe.connector.id,
            id: id,
            amount: money,
            state: state,
            date: day,
            line: 1
        )
        payment.otherIds = Array(ids.dropFirst())
        payment.text = value["description"]?.text.map { GatewayText.long($0) }
        payment.name(order: StripeCharge.order(value, naming))
        return payment
    }

    /// That a customer disputes a payment. How much of it is gone only the charge with all of its disputes tells, which the
    /// connection reads.
    private func dispute(_ value: JSONTree) throws(Problem) -> Problem {
        let currency = try StripeValue.currency(value)
        let amount = StripeMoney.read(value["amount"]?.text, currency) ?? .zero(currency)
        let about = [
            "payment": GatewayText.short(value["charge"]?.text ?? "?"), "amount": amount.description,
            "state": GatewayText.short(value["status"]?.text ?? "?"),
        ]
        return Problem(StripeProblem.disputed, .warning, scope: .record, about)
    }
}
