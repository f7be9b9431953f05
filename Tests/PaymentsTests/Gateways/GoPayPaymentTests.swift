import Domain
import Testing

@testable import Payments

@Suite("States of payments at GoPay")
struct GoPayPaymentTests {
    private func page(_ body: String, path: String = "/payments/payment/3280018", status: Int = 200, page: Int = 1)
        -> String
    {
        #"{"spojka":"gopay.payment","page":\#(page),"method":"GET","path":"\#(path)","status":\#(status),"#
            + #""fields":{"Date":"Fri, 20 Nov 2026 23:30:00 GMT"},"body":\#(body)}"# + "\n"
    }

    private func payment(_ state: String, _ more: String = "") -> String {
        page(
            #"{"id":3280018,"order_number":"0026110002","state":"\#(state)","amount":45000,"currency":"CZK"\#(more)}"#
        )
    }

    private func refunds(_ rows: String) -> String {
        page("[\(rows)]", path: "/payments/payment/3280018/refunds", page: 2)
    }

    @Test(
        "mean what they say",
        arguments: [
            ("CREATED", "open", "open"), ("PAYMENT_METHOD_CHOSEN", "open", "open"), ("PAID", "paid", "final"),
            ("AUTHORIZED", "authorized", "open"), ("CANCELED", "cancelled", "final"),
            ("TIMEOUTED", "cancelled", "final"),
        ]
    )
    func states(state: String, ours: String, standing: String) {
        let facts = GatewayFacts(payment(state))
        // The clocks of Prague show the next day.
        #expect(facts.said == ["3280018 \(ours) 450.00 CZK 2026-11-21 0026110002"])
        #expect(facts.asked == ["gopay 3280018 \(standing)"])
        #expect(
            facts.payments.first?.vs == "26110002"
                && facts.payments.first?.reported?.description == "2026-11-20T23:30:00Z"
        )
    }

    @Test("a sub-state of a payment under way comes before its state", arguments: ["_101", "_102"])
    func pending(sub: String) {
        let facts = GatewayFacts(payment("PAID", #","sub_state":"\#(sub)""#))
        #expect(facts.payments.map(\.state) == [.open] && facts.asked == ["gopay 3280018 open"])
        #expect(GatewayFacts(payment("PAID", #","sub_state":"_3002""#)).payments.map(\.state) == [.paid])
    }

    @Test("what went back is what the list of refunds says, and one that is requested is asked about again")
    func refunded() {
        let done = GatewayFacts(
            payment("PARTIALLY_REFUNDED")
                + refunds(#"{"id":1,"state":"SUCCESS","amount":12000},{"id":2,"state":"FAILED","amount":9000}"#)
        )
        #expect(done.said == ["3280018 paid 450.00 CZK -120.00 2026-11-21 0026110002"])
        #expect(done.asked == ["gopay 3280018 final"])
        let open = GatewayFacts(
            payment("PARTIALLY_REFUNDED") + refunds(#"{"id":1,"state":"REQUESTED","amount":12000}"#)
        )
        #expect(open.said == ["3280018 paid 450.00 CZK 2026-11-21 0026110002"])
        #expect(open.asked == ["gopay 3280018 open"])
        #expect(GatewayFacts(payment("REFUNDED")).payments.first?.refunded.minorUnits == 45000)
        let most = GatewayFacts(payment("REFUNDED") + refunds(#"{"id":1,"state":"SUCCESS","amount":99000}"#))
        #expect(most.payments.first?.refunded.minorUnits == 45000)
        #expect(GatewayFacts(payment("REFUNDED") + refunds("")).payments.first?.refunded.minorUnits == 45000)
    }

    @Test("a payment that is not there, or is somebody else's", arguments: [403, 404])
    func unknown(status: Int) {
        let facts = GatewayFacts(page(#"{"errors":[{"error_code":301}]}"#, status: status))
        #expect(facts.asked == ["gopay 3280018 unknown"] && facts.payments.isEmpty && facts.failure == nil)
    }

    @Test("an answer in Windows-1250 is read") func windows1250() {
        var bytes: [UInt8] = []
        for byte in payment("PAID", #","payment_instrument":"BANK_ACCOUNT","payer":{"name":"@"}"#).utf8 {
            // Ž, which no UTF-8 begins with.
            bytes.append(byte == UInt8(ascii: "@") ? 0x8E : byte)
        }
        let facts = GatewayFacts(bytes)
        #expect(facts.failure == nil && facts.payments.first?.method == "BANK_ACCOUNT")
    }

    @Test("what nobody knows, and what is missing, is refused") func strange() {
        #expect(GatewayFacts(payment("SOLD")).failure?.is(GoPayProblem.unknownState) == true)
        let refund = GatewayFacts(payment("REFUNDED") + refunds(#"{"id":1,"state":"LOST","amount":1}"#))
        #expect(refund.failure?.is(GoPayProblem.unknownState) == true && refund.payments.isEmpty)
        for (text, field) in [
            (#""amount":45000"#, "amount"), (#""currency":"CZK""#, "currency"), (#""id":3280018,"#, "id"),
        ] {
            let facts = GatewayFacts(payment("PAID").replacing(text, with: text.hasSuffix(",") ? "" : #""x":1"#))
            #expect(facts.failure?.is(GoPayProblem.unreadable) == true && facts.failure?.arguments["field"] == field)
        }
        let undated = GatewayFacts(payment("PAID").replacing(#""Date":"Fri, 20 Nov 2026 23:30:00 GMT""#, with: ""))
        #expect(undated.failure?.arguments["field"] == "Date")
    }

    @Test("an amount of a currency without cents comes in hundredths too") func hundredths() {
        #expect(GatewayAmount.hundredths("12300", .czk)?.description == "123.00 CZK")
        #expect(GatewayAmount.hundredths("12300", Currency(code: "JPY") ?? .none)?.description == "123 JPY")
        #expect(GatewayAmount.hundredths("12301", Currency(code: "JPY") ?? .none) == nil)
        #expect(GatewayAmount.hundredths("123.5", .czk) == nil && GatewayAmount.hundredths(nil, .czk) == nil)
    }
}
