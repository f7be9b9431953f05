import Domain
import Testing

/// Payments as gateways answer them before any settlement has them.
@Suite("Payments before their settlement") struct EarlyPaymentTests {
    private func charge(_ id: String, _ more: String = "", amount: Int = 10_000, captured: Int? = nil, back: Int = 0)
        -> String
    {
        """
        {"id":"\(id)","object":"charge","amount":\(amount),"amount_captured":\(captured ?? amount),"amount_refunded":\(back),\
        "captured":true,"currency":"eur","status":"succeeded","disputed":false,"created":1794006000,"metadata":{}\(more)}
        """
    }

    private func stripe(_ rows: String...) -> SettlementReading {
        SettlementReading(
            #"{"object":"list","url":"/v1/charges","has_more":false,"data":[\#(rows.joined(separator: ","))]}"#
        )
    }

    @Test("a charge: what the customer paid, for which order, and its other ids") func charge() throws {
        let more =
            #","payment_intent":"pi_1","description":"Shop - Order A-7","payment_method_details":{"type":"card"}"#
        let reading = stripe(charge("ch_1", more))
        #expect(reading.format == "stripe.charges" && reading.codes.isEmpty)
        #expect(reading.paid == ["ch_1 paid 100.00 EUR -0.00 -0.00 A-7"])
        let payment = try #require(reading.payments.first)
        #expect(payment.otherIds == ["pi_1"] && payment.method == "card" && payment.gateway == "stripe")
        // 23:00 in UTC is the next day here.
        #expect(payment.date.description == "2026-11-07" && payment.reported == nil)
        // Metadata counts before the description, and a number alone is a symbol too.
        let told = stripe(
            charge("ch_1", more).replacing(#""metadata":{}"#, with: #""metadata":{"order_number":"0042"}"#)
        )
        #expect(told.payments.first?.orderNumber == "0042" && told.payments.first?.vs == "42")
    }

    @Test(
        "what went back, and what was reserved and never taken",
        arguments: [
            // Amount, captured, refunded; what counts as paid, and as given back.
            (10_000, 10_000, 0, "100.00 EUR -0.00"), (10_000, 10_000, 2500, "100.00 EUR -25.00"),
            (10_000, 10_000, 10_000, "100.00 EUR -100.00"), (10_000, 6000, 4000, "60.00 EUR -0.00"),
            (10_000, 6000, 0, "60.00 EUR -0.00"), (10_000, 6000, 10_000, "60.00 EUR -60.00"),
            (10_000, 6000, 5000, "60.00 EUR -10.00"),
        ]
    )
    func refunded(amount: Int, captured: Int, back: Int, wanted: String) {
        let reading = stripe(charge("ch_1", amount: amount, captured: captured, back: back))
        #expect(reading.paid == ["ch_1 paid \(wanted) -0.00 -"])
    }

    @Test("states of a charge") func states() {
        func state(_ change: (String) -> String) -> GatewayPayment.State? {
            stripe(change(charge("ch_1"))).payments.first?.state
        }
        #expect(state { $0.replacing("succeeded", with: "pending") } == .open)
        #expect(state { $0.replacing("succeeded", with: "failed") } == .failed)
        #expect(state { $0.replacing("\"captured\":true", with: "\"captured\":false") } == .authorized)
        #expect(
            state { $0.replacing("\"captured\":true", with: "\"captured\":false,\"refunded\":true") } == .cancelled
        )
        #expect(state { $0.replacing("succeeded", with: "something") } == .open)
    }

    @Test("a refund's charge, and every dispute of a charge, in a file as it is fetched") func disputes() {
        func page(_ number: Int, _ rows: String) -> String {
            "{\"spojka\":\"stripe.charges\",\"page\":\(number),\"status\":200,\"body\":{\"object\":\"list\",\"data\":[\(rows)]}}\n"
        }
        func dispute(_ id: String, _ charge: String, _ amount: Int, _ status: String) -> String {
            """
            {"id":"\(id)","object":"dispute","amount":\(amount),"currency":"eur","status":"\(status)",\
            "charge":\(self.charge(charge).replacing("\"disputed\":false", with: "\"disputed\":true"))}
            """
        }
        let text =
            page(1, charge("ch_1") + "," + charge("ch_2").replacing("\"disputed\":false", with: "\"disputed\":true"))
            + page(
                2,
                #"{"id":"re_1","object":"refund","charge":\#(charge("ch_3", back: 500))},{"id":"re_2","object":"refund","charge":"ch_1"}"#
            )
            + page(
                3,
                [
                    dispute("dp_1", "ch_2", 3000, "lost"), dispute("dp_2", "ch_2", 1000, "needs_response"),
                    dispute("dp_3", "ch_2", 500, "won"), dispute("dp_4", "ch_2", 500, "warning_needs_response"),
                ].joined(separator: ",")
            ) + page(4, dispute("dp_5", "ch_4", 99_999, "under_review"))
        let reading = SettlementReading(text)
        #expect(reading.codes.isEmpty)
        #expect(
            reading.paid == [
                "ch_1 paid 100.00 EUR -0.00 -0.00 -", "ch_3 paid 100.00 EUR -5.00 -0.00 -",
                "ch_2 paid 100.00 EUR -0.00 -40.00 -", "ch_4 paid 100.00 EUR -0.00 -100.00 -",
            ]
        )
    }

    @Test("a charge that cannot be read is left out with a sentence, the others count") func broken() {
        let reading = stripe(
            charge("ch_1").replacing("\"eur\"", with: "\"zzz\""),
            charge("ch_2").replacing("1794006000", with: "\"never\""),
            charge("ch_3").replacing("\"amount\":10000", with: "\"amount\":-1"),
            charge("ch_4")
        )
        #expect(reading.codes == ["SETTLEMENT-007", "SETTLEMENT-006", "SETTLEMENT-005"])
        #expect(reading.problems.allSatisfy { $0.scope == .record } && reading.payments.map(\.id) == ["ch_4"])
        #expect(stripe(#"{"id":"x","object":"magic"}"#, charge("ch_4")).failure?.code == "SETTLEMENT-004")
    }

    // MARK: Mollie

    private func payment(_ id: String, _ status: String, _ more: String = "") -> String {
        """
        {"resource":"payment","id":"\(id)","mode":"live","status":"\(status)","description":"Order 2600101",\
        "amount":{"currency":"CZK","value":"450.00"},"createdAt":"2026-11-06T23:30:00+00:00"\(more)}
        """
    }

    private func mollie(_ rows: String...) -> SettlementReading {
        let list = rows.joined(separator: ",")
        return SettlementReading(#"{"count":1,"_embedded":{"payments":[\#(list)]},"_links":{"self":null,"next":null}}"#)
    }

    @Test("a payment that was refunded stays paid, and says what went back") func mollieRefunded() throws {
        let back =
            #","amountRefunded":{"currency":"CZK","value":"100.00"},"amountChargedBack":{"currency":"CZK","value":"500.00"}"#
        let reading = mollie(
            payment("tr_1", "paid", back + #","metadata":{"order_id":"7"},"method":"creditcard","orderId":"ord_1""#),
            payment("tr_2", "open"),
            payment("tr_3", "authorized"),
            payment("tr_4", "expired"),
            payment("tr_5", "canceled"),
            payment("tr_6", "failed"),
            payment("tr_7", "pending"),
            payment("tr_8", "paid").replacing("\"live\"", with: "\"test\"")
        )
        #expect(reading.format == "mollie.payments" && reading.codes.isEmpty)
        #expect(reading.paid.first == "tr_1 paid 450.00 CZK -100.00 -450.00 7")
        #expect(
            reading.payments.map(\.state) == [.paid, .open, .authorized, .cancelled, .cancelled, .failed, .open]
        )
        let first = try #require(reading.payments.first)
        #expect(first.otherIds == ["ord_1"] && first.method == "creditcard" && first.date.description == "2026-11-07")
        #expect(reading.payments[1].orderNumber == "2600101")
    }

    @Test("a payment that cannot be read is left out, the others count") func mollieBroken() {
        let reading = mollie(
            payment("tr_1", "paid").replacing("450.00", with: "4,5,0"),
            payment("tr_2", "paid").replacing("CZK", with: "XYZ"),
            payment("tr_3", "paid").replacing("2026-11-06T23:30:00+00:00", with: "soon"),
            payment("tr_4", "paid", #","amountRefunded":{"currency":"EUR","value":"1.00"}"#),
            payment("tr_5", "paid")
        )
        #expect(reading.codes == ["SETTLEMENT-005", "SETTLEMENT-007", "SETTLEMENT-006", "SETTLEMENT-005"])
        #expect(reading.payments.map(\.id) == ["tr_5"])
    }
}
