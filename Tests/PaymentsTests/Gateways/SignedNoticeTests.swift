import Connectors
import Crypto
import Domain
import Foundation
import Testing

@testable import Payments

/// Notifications that are signed: what is believed, and all that is not.
@Suite("Signed notifications") struct SignedNoticeTests {
    private static let secret = "whsec_sample1234567890"
    /// 2026-11-25T09:46:40Z.
    private static let time: Int64 = 1_795_600_000

    private static func code(_ text: String, _ secret: String) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func stripe(_ body: String, _ secret: String = secret, at time: Int64 = time) -> [String: String] {
        ["stripe-signature": "t=\(time),v1=\(code("\(time).\(body)", secret))"]
    }

    private static func mollie(_ body: String, _ secret: String = secret) -> [String: String] {
        ["x-mollie-signature": "sha256=\(code(body, secret))"]
    }

    /// What the file of a notification says to a merchant with these secrets.
    private func read(
        _ gateway: String,
        _ body: String,
        _ headers: [String: String],
        secrets: [String]? = [secret],
        values: [String: String] = [:],
        received: Int64 = time,
        isVouched: Bool = false
    ) throws -> GatewayFacts {
        let said: [String: Any] = [
            "gateway": gateway, "received": LocalTime(secondsSinceEpoch: received).description + "Z", "method": "POST",
            "query": "", "headers": headers, "body": body,
        ]
        var context = ReaderContext()
        var trust = NoticeTrust()
        if let secrets { trust.connections = [.init(gateway: gateway, secrets: secrets, values: values)] }
        trust.isVouched = isVouched
        context.notices = trust
        let bytes = try JSONSerialization.data(withJSONObject: said, options: [.sortedKeys])
        return GatewayFacts([UInt8](bytes), name: "hook.\(gateway).1.json", context)
    }

    private func event(_ type: String, _ object: String, created: Int64 = time, live: Bool = true) -> String {
        #"{"id":"evt_1","object":"event","type":"\#(type)","created":\#(created),"livemode":\#(live),"data":{"object":\#(object)}}"#
    }

    private static let charge = """
        {"id":"ch_1","object":"charge","amount":4990,"amount_captured":4990,"amount_refunded":1000,"captured":true,"currency":"eur",\
        "created":1795600000,"status":"succeeded","disputed":false,"payment_intent":"pi_1","metadata":{"order_number":"1001"}}
        """

    @Test("a charge counts as it was when the event was made") func charge() throws {
        let body = event("charge.refunded", Self.charge, created: Self.time - 60)
        let facts = try read("stripe", body, Self.stripe(body))
        #expect(facts.format == "hook.stripe" && facts.failure == nil)
        #expect(facts.said == ["ch_1 paid 49.90 EUR -10.00 2026-11-25 1001"])
        #expect(facts.payments.first?.reported == Instant(seconds: Self.time - 60))
        #expect(facts.payments.first?.otherIds == ["pi_1"])
    }

    @Test("intents and checkouts, each state by its own event") func intents() throws {
        func said(_ type: String, _ object: String) throws -> [String] {
            let body = event(type, object)
            let facts = try read("stripe", body, Self.stripe(body))
            #expect(facts.failure == nil, "\(type)")
            return facts.said
        }
        let intent = """
            {"id":"pi_1","object":"payment_intent","amount":2000,"amount_received":1500,"currency":"czk","created":1795600000,\
            "latest_charge":"ch_1","metadata":{"order_id":"7"}}
            """
        #expect(try said("payment_intent.succeeded", intent) == ["ch_1 paid 15.00 CZK 2026-11-25 7"])
        #expect(try said("payment_intent.canceled", intent) == ["ch_1 cancelled 20.00 CZK 2026-11-25 7"])
        #expect(try said("payment_intent.payment_failed", intent).isEmpty)
        func session(_ status: String) -> String {
            """
            {"id":"cs_1","object":"checkout.session","mode":"payment","payment_status":"\(status)","amount_total":2000,\
            "currency":"eur","created":1795600000,"payment_intent":"pi_1","client_reference_id":"1002","metadata":{}}
            """
        }
        #expect(try said("checkout.session.completed", session("paid")) == ["pi_1 paid 20.00 EUR 2026-11-25 1002"])
        #expect(try said("checkout.session.completed", session("unpaid")) == ["pi_1 open 20.00 EUR 2026-11-25 1002"])
        #expect(
            try said("checkout.session.async_payment_succeeded", session("paid"))
                == ["pi_1 paid 20.00 EUR 2026-11-25 1002"]
        )
        #expect(
            try said("checkout.session.async_payment_failed", session("unpaid"))
                == ["pi_1 failed 20.00 EUR 2026-11-25 1002"]
        )
    }

    @Test("disputes and payouts are told; how much is gone the connection reads") func told() throws {
        func problems(_ type: String, _ object: String) throws -> [Problem] {
            let body = event(type, object)
            let facts = try read("stripe", body, Self.stripe(body))
            #expect(facts.failure == nil && facts.payments.isEmpty)
            return facts.problems
        }
        let dispute =
            #"{"id":"dp_1","object":"dispute","charge":"ch_1","amount":4990,"currency":"eur","status":"needs_response"}"#
        let told = try problems("charge.dispute.created", dispute)
        #expect(told.count == 1 && told[0].is(StripeProblem.disputed) && told[0].arguments["amount"] == "49.90 EUR")
        #expect(try problems("charge.dispute.closed", dispute).isEmpty)
        let payout = #"{"id":"po_1","object":"payout"}"#
        #expect(try problems("payout.failed", payout).first?.is(StripeProblem.payoutReturned) == true)
        #expect(try problems("payout.paid", payout).isEmpty && problems("customer.created", "{}").isEmpty)
        // What is gone of a charge that is disputed only all of its disputes tell.
        #expect(
            try problems("charge.updated", Self.charge.replacing("\"disputed\":false", with: "\"disputed\":true"))
                .isEmpty
        )
    }

    @Test("what is forged, changed, unsigned, old or of no connection is refused, each with its sentence")
    func refused() throws {
        let body = event("charge.succeeded", Self.charge)
        let headers = Self.stripe(body)
        func problem(_ facts: GatewayFacts, _ code: GatewaySignatureProblem) {
            #expect(facts.failure?.is(code) == true, "\(facts.failure?.code ?? "-")")
            #expect(
                facts.payments.isEmpty && facts.inquiries.isEmpty && facts.failure?.arguments["gateway"] == "Stripe"
            )
        }
        problem(try read("stripe", body.replacing("4990", with: "9990"), headers), .forged)
        problem(try read("stripe", body + " ", headers), .forged)
        problem(try read("stripe", body, Self.stripe(body, "whsec_of_somebody_else")), .forged)
        problem(try read("stripe", body, [:]), .missing)
        problem(try read("stripe", body, ["stripe-signature": "v1"]), .malformed)
        problem(try read("stripe", body, headers, secrets: nil), .noSecret)
        // The same again an hour later.
        let late = try read("stripe", body, headers, received: Self.time + 3600)
        problem(late, .stale)
        #expect(late.failure?.arguments["minutes"] == "60")
        problem(try read("stripe", body, headers, received: Self.time - 3600), .stale)
        #expect(try read("stripe", body, headers, received: Self.time + 299).payments.count == 1)
        // While a secret is exchanged either counts.
        #expect(try read("stripe", body, headers, secrets: ["whsec_new", Self.secret]).payments.count == 1)
        // What was believed when it came is believed when the archive is read again.
        let again = try read(
            "stripe",
            body,
            headers,
            secrets: ["whsec_new"],
            received: Self.time + 3600,
            isVouched: true
        )
        #expect(again.payments.count == 1)
    }

    @Test("an event of test mode is refused, but by a connection of test mode") func trial() throws {
        let body = event("charge.succeeded", Self.charge, live: false)
        #expect(try read("stripe", body, Self.stripe(body)).failure?.is(StripeProblem.testEvent) == true)
        let tried = try read("stripe", body, Self.stripe(body), values: ["mode": "test"])
        #expect(tried.payments.count == 1)
    }

    @Test("what is genuine and no event is refused") func strange() throws {
        for body in ["{}", "[]", "", "nothing", #"{"object":"event","type":"charge.succeeded"}"#] {
            let facts = try read("stripe", body, Self.stripe(body))
            #expect(facts.failure?.is(GatewayNoticeProblem.malformed) == true, "\(body)")
        }
    }

    @Test("Mollie's events count when they are signed, and the classic form only names what is to be asked")
    func mollie() throws {
        let payment = """
            {"resource":"payment","id":"tr_1","mode":"live","status":"paid","amount":{"currency":"EUR","value":"29.90"},\
            "description":"Order 1003","createdAt":"2026-11-25T09:00:00+00:00","paidAt":"2026-11-25T09:01:00+00:00"}
            """
        let body = """
            {"resource":"event","id":"whe_1","type":"payment.paid","entityId":"tr_1","createdAt":"2026-11-25T10:30:54+01:00",\
            "_embedded":{"entity":\(payment)}}
            """
        let facts = try read("mollie", body, Self.mollie(body))
        #expect(facts.said == ["tr_1 paid 29.90 EUR 2026-11-25 1003"] && facts.inquiries.isEmpty)
        #expect(facts.payments.first?.reported == Instant(seconds: 1_795_599_054))
        #expect(try read("mollie", body, Self.mollie(body), secrets: ["new", Self.secret]).payments.count == 1)
        let forged = try read("mollie", body, Self.mollie(body, "somebody else's"))
        #expect(forged.failure?.is(GatewaySignatureProblem.forged) == true && forged.payments.isEmpty)
        #expect(try read("mollie", body, [:]).failure?.is(GatewaySignatureProblem.missing) == true)
        #expect(
            try read("mollie", body, Self.mollie(body), secrets: nil).failure?.is(GatewaySignatureProblem.noSecret)
                == true
        )
        // Without the payment itself it is asked for.
        let bare =
            #"{"resource":"event","type":"refund.refunded","entityId":"re_1","_embedded":{"entity":{"resource":"refund","paymentId":"tr_2"}}}"#
        #expect(try read("mollie", bare, Self.mollie(bare)).asked == ["mollie tr_2 wanted"])
        let classic = try read("mollie", "id=tr_7UhSN1zuXS", [:], secrets: nil)
        #expect(classic.asked == ["mollie tr_7UhSN1zuXS wanted"] && classic.payments.isEmpty && classic.failure == nil)
        for body in ["id=", "id=tr_", "id=tr_1/../2", "id=stl_1"] {
            #expect(try read("mollie", body, [:]).failure?.is(GatewaySignatureProblem.missing) == true, "\(body)")
        }
    }
}
