import Connectors
import Syntax

/// A payment of an order, and the notification that it was made.
enum BesteronSamples {
    static let all = [
        SampleFile("besteron.payment", .json, .utf8, lineEnd: "\n", text: payment),
        SampleFile("hook.besteron", .json, .utf8, lineEnd: "\n", text: notice),
    ]

    private static let payment = """
        {"spojka":"besteron.payment","page":1,"method":"POST","path":"/payment-intents/7d3c-0042","status":200,"fields":{"Content-Type":"application/json"},"body":{"transaction":{"transactionId":"7d3c-0042","createdAt":"2026-11-18T09:01:00Z","updatedAt":"2026-11-18T09:03:10Z","status":"Completed","variableSymbol":"2026110003","selectedPaymentMethod":"TATRSKBX","paymentIntent":{"orderNumber":"2026110003","totalAmount":3190,"currencyCode":"EUR","description":"Objednávka 2026110003"},"items":[],"additionalParams":[]}}}

        """

    private static let notice = """
        {"gateway":"besteron","received":"2026-11-18T10:03:12+01:00","method":"GET","query":"transactionId=7d3c-0042","headers":{"host":"shop.example"},"body":""}

        """
}
