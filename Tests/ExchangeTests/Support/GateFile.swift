import Connectors
import Domain
import Exchange
import Ledger
import Payments
import Syntax

/// What gateways report and settle, as tests write it.
enum GateFile {
    /// A report of a payment, by a format that only the tests know.
    struct Report {
        var id: String
        var order: String
        var amount: String
        var state = "paid"
        var at = "2026-11-20T10:00:00Z"
        var refunded = "0.00"
        var chargedBack = "0.00"
        var currency = "EUR"

        init(_ id: String, _ order: String, _ amount: String) {
            (self.id, self.order, self.amount) = (id, order, amount)
        }

        /// The same report with something changed.
        func with(_ change: (inout Report) -> Void) -> Report {
            var copy = self
            change(&copy)
            return copy
        }
    }

    /// A movement of a payout of Stripe.
    struct Line {
        var id: String
        var charge: String
        var gross: String
        var fee: String
        var net: String
        var category = "charge"
        var text: String
        var customer: (amount: String, currency: String)?
    }

    /// A file of reports.
    static func reports(_ reports: [Report]) -> String {
        let rows = reports.map { one in
            """
            {"id":"\(one.id)","order":"\(one.order)","amount":"\(one.amount)","state":"\(one.state)","at":"\(one.at)",\
            "refunded":"\(one.refunded)","chargedBack":"\(one.chargedBack)","currency":"\(one.currency)"}
            """
        }
        return "{\"spojka\":\"testgate.payments\",\"page\":1,\"body\":[" + rows.joined(separator: ",") + "]}\n"
    }

    /// A report of Stripe with one payout.
    static func payout(
        _ lines: [Line],
        id: String = "po_1",
        day: String = "2026-11-21",
        currency: String = "eur"
    ) -> String {
        let header = """
            automatic_payout_id,automatic_payout_effective_at_utc,balance_transaction_id,created_utc,currency,gross,fee,net,\
            reporting_category,description,charge_id,customer_facing_amount,customer_facing_currency
            """
        let rows = lines.map { line in
            [
                id, day + " 00:00:00", line.id, "2026-11-20 10:00:00", currency, line.gross, line.fee, line.net,
                line.category, line.text, line.charge, line.customer?.amount ?? "", line.customer?.currency ?? "",
            ].joined(separator: ",")
        }
        return ([header] + rows).joined(separator: "\n") + "\n"
    }

    /// The connectors that are shipped, and one that reports payments of Stripe.
    static let registry = Registry(
        warehouses: Registry.all.warehouses,
        channels: Registry.all.channels,
        payments: Registry.all.payments + [
            Connector(id: "testgate", name: "Test gate", formats: [format])
        ],
        messages: PaymentRegistry.messages
    )

    private static let format = Format(
        id: "testgate.payments",
        kind: .notification,
        recognises: { PageEnvelope.begins($0, "testgate.payments") },
        completeness: Completeness.ofJSON,
        makeReader: { (_, sink: @escaping FactSink) throws(Problem) in
            JSONRecordReader(envelopes: ["body"]) { (record) throws(Problem) in
                if let payment = payment(record.value) { try sink(.gatewayPayment(payment)) }
            }
        }
    )

    private static func payment(_ value: JSONTree) -> GatewayPayment? {
        guard let currency = value["currency"]?.text.flatMap({ Currency(code: $0) }),
            let amount = money(value["amount"], currency), let id = value["id"]?.text,
            let state = value["state"]?.text.flatMap(GatewayPayment.State.init(rawValue:)),
            let time = value["at"]?.text.flatMap({ DateParser.isoTime(Array($0.utf8).span) })
        else { return nil }
        var payment = GatewayPayment(
            gateway: "stripe",
            id: id,
            amount: amount,
            state: state,
            date: time.day,
            line: value.line
        )
        payment.orderNumber = value["order"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        payment.refunded = money(value["refunded"], currency) ?? payment.refunded
        payment.chargedBack = money(value["chargedBack"], currency) ?? payment.chargedBack
        payment.reported = Instant(seconds: time.secondsSinceEpoch)
        return payment
    }

    private static func money(_ value: JSONTree?, _ currency: Currency) -> Money? {
        guard let number: Quantity = value?.text.flatMap({ DecimalParser.xml.fixed($0) }) else { return nil }
        return Money(number, currency: currency)
    }
}

extension Shop {
    /// A shop whose gateway reports payments.
    static func withGateway(_ overrides: String...) throws -> Shop {
        let shop = try Shop()
        shop.overrides = overrides
        shop.registry = GateFile.registry
        return shop
    }

    /// How orders stand, by their numbers: `1001 paid 10.00`.
    func standings() throws -> [String] {
        try ledger { ledger throws(Problem) in
            try ledger.orders().map { "\($0.order.number) \($0.paymentState.rawValue) \($0.allocated.decimal)" }
                .sorted()
        }
    }

    /// What payments come to, in no order: `10.00 paired 1001=10.00`, provisional ones with a question mark.
    func movements() throws -> [String] {
        try ledger { ledger throws(Problem) in
            try ledger.payments().map { row in
                ([row.payment.amount.decimal + (row.provisional ? "?" : ""), row.outcome.rawValue]
                    + row.allocations.map { $0.number + "=" + $0.amount.decimal }).joined(separator: " ")
            }.sorted()
        }
    }

    /// Where payouts are: `po_1 29.10 arrived`.
    func payouts() throws -> [String] {
        try ledger { ledger throws(Problem) in
            try ledger.payouts().map { "\($0.name) \($0.amount.decimal) \($0.state.rawValue)" }
        }
    }
}
