import Connectors
import Syntax

/// A settlement whose parts have four decimals, and the payments of another in CSV.
enum MollieSamples {
    static let all = [
        SampleFile("mollie.settlements", .json, .utf8, lineEnd: "\n", text: settlement),
        SampleFile("mollie.payments", .json, .utf8, lineEnd: "\n", text: payments),
        SampleFile("hook.mollie", .json, .utf8, lineEnd: "\n", text: notice),
        SampleFile("mollie.csv", .nothing, .utf8, lineEnd: "\n", text: export),
    ]

    private static let settlement = """
        {"resource":"settlement","id":"stl_s1","reference":"7654321.2611.04","status":"paidout","amount":{"currency":"EUR",
        "value":"86.51"},"periods":{"2026":{"11":{"revenue":[{"description":"iDEAL – Žofia","method":"ideal","count":3,
        "amountGross":{"currency":"EUR","value":"102.4000"}},{"description":"Refunds iDEAL","method":"refund","count":1,
        "amountGross":{"currency":"EUR","value":"-14.5000"}}],"costs":[{"description":"iDEAL","method":"ideal","count":3,
        "amountGross":{"currency":"EUR","value":"1.0890"}},{"description":"Refunds iDEAL","method":"refund","count":1,
        "amountGross":{"currency":"EUR","value":"0.3025"}}],"invoiceId":"inv_s1"}}},"settledAt":"2026-11-24T08:12:00+00:00"}

        """

    private static let payments = """
        {"count":2,"_embedded":{"payments":[{"resource":"payment","id":"tr_s3","mode":"live","description":"Order 2026110006",
        "amount":{"currency":"EUR","value":"29.90"},"amountRefunded":{"currency":"EUR","value":"9.90"},"metadata":{"order_id":"2026110006"},
        "method":"ideal","status":"paid","createdAt":"2026-11-25T09:00:00+00:00","paidAt":"2026-11-25T09:01:00+00:00"},
        {"resource":"payment","id":"tr_s4","mode":"live","description":"Žofiin obchod","amount":{"currency":"CZK","value":"450.00"},
        "metadata":"2026110007","status":"open","createdAt":"2026-11-25T10:00:00+00:00"}]},"_links":{"next":null}}

        """

    private static let notice = #"""
        {"gateway":"mollie","received":"2026-11-26T10:00:01+01:00","method":"POST","query":"","headers":{"x-mollie-signature":"sha256=4367d949ee5dd747a0d5e84b09ef09939bf3c07f187c6c3f5b49da188f952ac6"},"body":"{\"resource\":\"event\",\"id\":\"whe_s1\",\"type\":\"payment.paid\",\"entityId\":\"tr_s5\",\"createdAt\":\"2026-11-26T09:00:00+00:00\",\"_embedded\":{\"entity\":{\"resource\":\"payment\",\"id\":\"tr_s5\",\"mode\":\"live\",\"description\":\"Žofiin obchod, Order 2026110009\",\"amount\":{\"currency\":\"EUR\",\"value\":\"29.90\"},\"status\":\"paid\",\"createdAt\":\"2026-11-26T08:58:00+00:00\"}}}"}

        """#

    private static let export = """
        Date,Payment method,Currency,Amount,Status,ID,Description,Consumer name,Settlement currency,Settlement amount,\
        Settlement reference
        2026-11-23 10:15:00,ideal,EUR,36.90,paid,tr_s1,Order 2026110004,Žofia Ďurišová,EUR,36.90,7654321.2611.05
        2026-11-23 11:40:00,creditcard,CZK,1250.00,paid,tr_s2,Order 2026110005,Ján Malý,EUR,49.80,7654321.2611.05
        2026-11-24 09:00:00,refund,EUR,-12.00,refunded,re_s1,Order 2026110004,,EUR,-12.00,7654321.2611.05

        """
}
