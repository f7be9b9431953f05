import Connectors
import Syntax

/// Three weeks of an account: a payment, a refund, an authorisation that counts for nothing, and a withdrawal.
enum PayPalSamples {
    static let all = [
        SampleFile("paypal.csv", .nothing, .utf8, lineEnd: "\n", text: activity)
    ]

    private static let activity = """
        "Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID","Reference Txn ID",\
        "Invoice Number","Balance"
        "11/03/2026","10:20:11","CET","Žofia Ďurišová","Express Checkout Payment","Completed","EUR","1,120.00","-33.95",\
        "1,086.05","8AB","","2026110001","1,086.05"
        "11/04/2026","08:00:40","CET","","Account Hold for Open Authorization","Completed","EUR","-20.00","0.00","-20.00",\
        "8AC","","",""
        "11/19/2026","16:45:02","CET","Žofia Ďurišová","Payment Refund","Completed","EUR","-120.00","0.00","-120.00","8AD",\
        "8AB","2026110001","966.05"
        "11/20/2026","07:10:00","CET","","General Withdrawal","Completed","EUR","-900.00","0.00","-900.00","8AE","","","66.05"

        """
}
