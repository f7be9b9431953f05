import Connectors
import Domain
import Syntax

/// Charges as `GET /v1/charges`, and the refunds and disputes with their charges as `GET /v1/refunds` and `GET /v1/disputes`
/// answer them (docs/gateways/stripe.md#charges).
final class StripeCharges {
    /// The format, as the registry knows it.
    static let format: Format = Format(
        id: "stripe.charges",
        kind: .notification,
        recognises: isCharges,
        completeness: Completeness.ofJSON,
        makeReader: { (context, sink) throws(Problem) in
            let charges = StripeCharges(context.naming(of: Stripe.connector.id), sink)
            let reader = JSONRecordReader { (record) throws(Problem) in try charges.take(record) }
            return GatewayJSONReader(reader) { () throws(Problem) in try charges.finish() }
        }
    )

    private static func isCharges(_ head: FileHead) -> Bool {
        if PageEnvelope.begins(head, "stripe.charges") { return true }
        guard head.starts(with: "{") || head.starts(with: "["), !head.starts(with: PageEnvelope.mark) else {
            return false
        }
        let text = String(decoding: head.bytes.filter { $0 > 32 }, as: UTF8.self)
        let others = ["balance_transaction", "payout", "event"].map { "\"object\":\"\($0)\"" }
        return text.contains("\"object\":\"charge\"") && !others.contains { text.contains($0) }
    }

    private let naming: OrderNaming
    private let sink: FactSink
    /// Charges that were handed on: the first answer of a file is the newest.
    private var told: Set<String> = []
    /// Disputes by the charges that they are about, in the order of the file.
    private var disputes: [String: [JSONTree]] = [:]
    private var order: [String] = []

    /// When the answer came that is being read; nil where the file does not say so.
    private var reported: Instant?
    /// The charge that was asked about alone, so that its answer is one to that question.
    private var asked: String?

    private init(_ naming: OrderNaming, _ sink: @escaping FactSink) { (self.naming, self.sink) = (naming, sink) }

    private func take(_ record: JSONRecord) throws(Problem) {
        let path = record.outer("path")?.text ?? ""
        reported = GatewayText.instant(httpDate: record.outer("fields")?["Date"]?.text) ?? reported
        if path.hasPrefix("/v1/charges/") { asked = String(path.dropFirst(12)) }
        if let asked, record.value["error"] != nil {
            return try inquire(asked, .unknown, line: record.value.line)
        }
        try take(record.value)
    }

    private func inquire(_ id: String, _ standing: GatewayInquiry.Standing, line: Int) throws(Problem) {
        try sink(.inquiry(GatewayInquiry(gateway: Stripe.connector.id, id: id, standing, line: line)))
    }

    private func take(_ value: JSONTree) throws(Problem) {
        switch value["object"]?.text {
        case "list": for element in value["data"]?.elements ?? [] { try take(element) }
        case "charge": try takeCharge(value)
        case "refund": if let charge = value["charge"], charge["object"] != nil { try takeCharge(charge) }
        case "dispute":
            guard let id = value["charge"]?["id"]?.text else { return }
            if disputes[id] == nil { order.append(id) }
            disputes[id, default: []].append(value)
        case let other:
            let values = ["kind": GatewayText.short(other ?? "?")]
            throw Problem(SettlementProblem.unknownKind, at: SourcePosition(line: value.line), values)
        }
    }

    /// A charge that is disputed comes with its disputes, at the end.
    private func takeCharge(_ value: JSONTree) throws(Problem) {
        guard value["disputed"]?.truth != true else { return }
        try tell(value, disputes: [])
    }

    private func tell(_ value: JSONTree, disputes: [JSONTree]) throws(Problem) {
        guard let id = value["id"]?.text, told.insert(id).inserted else { return }
        var payment: GatewayPayment
        do throws(Problem) {
            payment = try StripeCharge.payment(value, disputes: disputes, naming)
        } catch {
            var problem = error
            problem.scope = .record
            return try sink(.problem(problem))
        }
        payment.reported = reported
        try sink(.gatewayPayment(payment))
        // Lists tell of what is new; what is not final is asked about from now on.
        let isOpen = payment.state == .open || payment.state == .authorized
        if isOpen || id == asked { try inquire(id, isOpen ? .open : .final, line: value.line) }
    }

    private func finish() throws(Problem) {
        for id in order {
            guard let all = disputes[id], let charge = all.first?["charge"] else { continue }
            try tell(charge, disputes: all)
        }
    }
}

/// What one charge says of the payment of an order.
enum StripeCharge {
    /// The payment; throws what cannot be read of it.
    ///
    /// - Parameter disputes: every dispute of the charge.
    static func payment(
        _ value: JSONTree,
        disputes: [JSONTree],
        _ naming: OrderNaming
    ) throws(Problem) -> GatewayPayment {
        let currency = try StripeValue.currency(value)
        func money(_ key: String) throws(Problem) -> Money? {
            guard let text = value[key]?.text else { return nil }
            guard let money = StripeMoney.read(text, currency), money.minorUnits >= 0 else {
                throw StripeValue.problem(.badAmount, value, key)
            }
            return money
        }
        guard let id = value["id"]?.text, let whole = try money("amount") else {
            throw StripeValue.problem(.badAmount, value, "amount")
        }
        guard let day = try StripeValue.day(value, "created") else {
            throw StripeValue.problem(.badDate, value, "created")
        }
        var payment = GatewayPayment(
            gateway: Stripe.connector.id,
            id: GatewayText.short(id),
            amount: whole,
            state: state(value),
            date: day,
            line: value.line
        )
        if payment.state == .paid {
            // What was reserved and not taken is free again; it counts as given back, and never was paid.
            let captured = try money("amount_captured")?.minorUnits ?? 0
            let taken = captured > 0 ? min(captured, whole.minorUnits) : whole.minorUnits
            let free = whole.minorUnits -| taken
            let back = try money("amount_refunded")?.minorUnits ?? 0
            let refunded = min(back >= free ? back -| free : back, taken)
            let lost = min(takenBack(disputes, currency), taken -| refunded)
            payment.amount = Money(minorUnits: taken, currency: currency)
            payment.refunded = Money(minorUnits: refunded, currency: currency)
            payment.chargedBack = Money(minorUnits: lost, currency: currency)
        }
        let intent = value["payment_intent"]
        payment.otherIds = [intent?.text ?? intent?["id"]?.text].compactMap { $0 }
        payment.method = value["payment_method_details"]?["type"]?.text
        payment.text = value["description"]?.text.map { GatewayText.long($0) }
        payment.name(order: order(value, naming))
        return payment
    }

    /// What the customer's bank took, in minor units: an inquiry takes nothing, and what was won came back.
    private static func takenBack(_ disputes: [JSONTree], _ currency: Currency) -> Int64 {
        var sum: Int64 = 0
        for dispute in disputes {
            let status = dispute["status"]?.text ?? ""
            guard !status.hasPrefix("warning"), status != "won", status != "prevented" else { continue }
            let isSame = dispute["currency"]?.text?.uppercased() == currency.code
            let amount = isSame ? StripeMoney.read(dispute["amount"]?.text, currency)?.minorUnits : nil
            // In another currency it is the whole payment that is in dispute.
            sum = sum +| (amount ?? Int64.max)
        }
        return sum
    }

    private static func state(_ value: JSONTree) -> GatewayPayment.State {
        switch value["status"]?.text {
        case "succeeded" where value["captured"]?.truth == false:
            value["refunded"]?.truth == true ? .cancelled : .authorized
        case "succeeded": .paid
        case "failed": .failed
        default: .open
        }
    }

    /// The order that the shop told in the metadata of the charge or its intent, or at the checkout, or that the description
    /// names.
    static func order(_ value: JSONTree, _ naming: OrderNaming) -> String? {
        naming.order {
            [value, value["payment_intent"]].lazy.compactMap { GatewayMetadata.order($0?["metadata"], naming) }.first
        } number: {
            value["client_reference_id"]?.text
        } text: {
            value["description"]?.text.flatMap { GatewayText.order(in: $0) }
        }
    }
}
