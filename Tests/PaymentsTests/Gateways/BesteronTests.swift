import Domain
import Testing

@testable import Payments

@Suite("States of payments at Besteron")
struct BesteronTests {
    private func answer(_ status: String, http: Int = 200, _ change: (String) -> String = { $0 }) -> GatewayFacts {
        let text = change(
            #"""
            {"spojka":"besteron.payment","page":1,"method":"POST","path":"/payment-intents/trans-1","status":\#(http),"fields":{},
            "body":{"transaction":{"transactionId":"trans-1","createdAt":"2026-03-02T22:11:12Z","updatedAt":"2026-03-03T23:12:00Z",
            "status":"\#(status)","variableSymbol":"0002600101","selectedPaymentMethod":"TATRSKBX",
            "paymentIntent":{"orderNumber":"A-2600101","totalAmount":1050,"currencyCode":"EUR"}}}}
            """#
        )
        return GatewayFacts(text.replacing("\n", with: "") + "\n")
    }

    @Test(
        "only one of them is money",
        arguments: [
            ("Created", "open", "open"), ("WaitingForConfirmation", "open", "open"), ("Completed", "paid", "final"),
            ("Canceled", "cancelled", "final"), ("Timeouted", "cancelled", "final"), ("Error", "failed", "final"),
            ("Invalid", "failed", "final"), ("ManualAttentionRequired", "attention", "open"),
        ]
    )
    func states(status: String, ours: String, standing: String) {
        let facts = answer(status)
        #expect(facts.said == ["trans-1 \(ours) 10.50 EUR 2026-03-04 A-2600101"])
        #expect(facts.asked == ["besteron trans-1 \(standing)"] && facts.payments.first?.vs == "2600101")
        // What a person has to look at is said where payments are taken in, for all gateways alike.
        #expect(facts.problems.isEmpty)
    }

    @Test("a payment that it does not know", arguments: [400, 404])
    func unknown(status: Int) {
        let facts = answer("Completed", http: status)
        #expect(facts.asked == ["besteron trans-1 unknown"] && facts.payments.isEmpty)
    }

    @Test("what nobody knows, and what is missing, is refused") func strange() {
        #expect(answer("Sold").failure?.is(BesteronProblem.unknownState) == true)
        for field in ["totalAmount", "currencyCode", "transactionId"] {
            let facts = answer("Completed") { $0.replacing("\"\(field)\"", with: "\"x\"") }
            #expect(facts.failure?.is(BesteronProblem.unreadable) == true && facts.failure?.arguments["field"] == field)
        }
        let undated = answer("Completed") { $0.replacing("edAt", with: "") }
        #expect(undated.failure?.arguments["field"] == "updatedAt")
    }
}
