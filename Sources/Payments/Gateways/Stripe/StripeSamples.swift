import Connectors
import Syntax

/// A payout's transactions as the interface answers them, and the same in its report.
enum StripeSamples {
    static let all = [
        SampleFile("stripe.payouts", .json, .utf8, lineEnd: "\n", text: payouts),
        SampleFile("stripe.charges", .json, .utf8, lineEnd: "\n", text: charges),
        SampleFile("hook.stripe", .json, .utf8, lineEnd: "\n", text: notice),
        SampleFile("stripe.report", .nothing, .utf8, lineEnd: "\n", text: report),
    ]

    private static let payouts = """
        {"object":"list","url":"/v1/balance_transactions","has_more":false,"data":[
        {"id":"txn_p1","object":"balance_transaction","amount":-6271,"currency":"eur","fee":0,"net":-6271,"created":1795737600,
        "type":"payout","reporting_category":"payout","source":"po_s1","description":"STRIPE PAYOUT"},
        {"id":"txn_c1","object":"balance_transaction","amount":7590,"currency":"eur","fee":129,"net":7461,"created":1795600800,
        "type":"charge","reporting_category":"charge","description":"Žofiin obchod - Order 2026110003","source":{"id":"ch_s1",
        "object":"charge","amount":190000,"currency":"czk","metadata":{"order_number":"2026110003"}}},
        {"id":"txn_r1","object":"balance_transaction","amount":-1190,"currency":"eur","fee":0,"net":-1190,"created":1795651200,
        "type":"refund","reporting_category":"refund","description":"REFUND FOR CHARGE","source":"re_s1"}]}

        """

    private static let charges = """
        {"object":"list","url":"/v1/charges","has_more":false,"data":[
        {"id":"ch_s2","object":"charge","amount":4990,"amount_captured":4990,"amount_refunded":1000,"captured":true,"created":1795773600,
        "currency":"eur","description":"Žofiin obchod - Order 2026110004","disputed":false,"metadata":{"order_number":"2026110004"},
        "payment_intent":"pi_s2","payment_method_details":{"type":"card"},"refunded":false,"status":"succeeded"},
        {"id":"ch_s3","object":"charge","amount":1250,"amount_captured":0,"amount_refunded":0,"captured":false,"created":1795770000,
        "currency":"eur","description":null,"disputed":false,"metadata":{},"payment_intent":null,"status":"pending"}]}

        """

    private static let notice = #"""
        {"gateway":"stripe","received":"2026-11-26T10:00:01+01:00","method":"POST","query":"","headers":{"stripe-signature":"t=1795683601,v1=c52762d18e40738108e554210c000cd23128f1bb56d02b93658542a8b94e38cd"},"body":"{\"id\":\"evt_s1\",\"object\":\"event\",\"type\":\"charge.succeeded\",\"created\":1795773600,\"livemode\":true,\"data\":{\"object\":{\"id\":\"ch_s4\",\"object\":\"charge\",\"amount\":4990,\"amount_captured\":4990,\"amount_refunded\":0,\"captured\":true,\"created\":1795773600,\"currency\":\"eur\",\"description\":\"Žofiin obchod - Order 2026110008\",\"disputed\":false,\"metadata\":{},\"status\":\"succeeded\"}}}"}

        """#

    private static let report = """
        automatic_payout_id,automatic_payout_effective_at_utc,balance_transaction_id,created_utc,currency,gross,fee,net,\
        reporting_category,source_id,description,customer_facing_amount,customer_facing_currency,charge_id
        po_s1,2026-11-27 00:00:00,txn_c1,2026-11-25 10:00:00,eur,75.90,1.29,74.61,charge,ch_s1,Žofiin obchod - Order \
        2026110003,1900.00,czk,ch_s1
        po_s1,2026-11-27 00:00:00,txn_r1,2026-11-26 00:00:00,eur,-11.90,0.00,-11.90,refund,re_s1,REFUND FOR CHARGE,,,ch_s1

        """
}
