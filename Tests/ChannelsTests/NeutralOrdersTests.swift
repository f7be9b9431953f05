import Channels
import Connectors
import Domain
import Testing

@Suite("Orders in: XML")
struct NeutralOrdersTests {
    @Test("an order with everything", arguments: [1, 7, Int.max])
    func full(step: Int) throws {
        let found = facts(NeutralOrdersTests.complete, step: step)
        #expect(found.format == "shoptet.orders")
        #expect(found.refusal == nil && found.problems.isEmpty && found.encoding == "UTF-8")
        let order = try #require(found.orders.first)
        #expect(found.orders.count == 1)
        #expect(order.number == "WEB-2026/17" && order.vs == "20260017" && order.vsIsGiven)
        #expect(order.invoiceNumber == "FV20260099" && order.state == "Prijatá" && order.paid == true)
        #expect(order.created?.description == "2026-09-01T10:15:00")
        #expect(order.currency == .eur && order.exchangeRate == ExchangeRate(millionths: 25_100_000))
        #expect(order.total.decimal == "1233.05" && order.rounding.decimal == "0.02")
        #expect(order.paymentMethod == "Platba kartou" && order.shippingMethod == "Kuriér" && order.note == "Zvoniť")
        #expect(order.ossCountry == "CZ" && order.line == 3)
        #expect(order.items.map(\.kind) == [.product, .shipping, .payment, .discount])
        #expect(order.items.map(\.line) == [13, 17, 19, 20])
        let first = order.items[0]
        #expect(first.code == "A1" && first.ean == "8590000000017" && first.name == "Tričko Čierna, M")
        #expect(first.quantity == Quantity(millionths: 2_500_000) && first.unit == "ks")
        #expect(first.unitPrice == UnitPrice(400) && first.unitPriceWithVat == UnitPrice(492))
        #expect(first.vatRate == Percent(23) && first.total.decimal == "1230.00")
        #expect(order.items[3].total.decimal == "-1.97" && order.items[3].vatRate == Percent(23))
    }

    @Test("what keeps a spreadsheet from changing numbers and codes is taken off, and told")
    func guards() {
        let text = NeutralOrdersTests.complete.replacing(">WEB-2026/17<", with: ">'WEB-2026/17<")
            .replacing(">A1<", with: ">=\"0012\"<")
        let found = facts(text)
        #expect(found.orders.map(\.number) == ["WEB-2026/17"] && found.orders.first?.items.first?.code == "0012")
        #expect(found.codes == ["CHANNEL-011"] && found.problems.first?.arguments["count"] == "2")
    }

    @Test("customer and delivery")
    func parties() throws {
        let order = try #require(facts(NeutralOrdersTests.complete).orders.first)
        var customer = Party()
        customer.name = "Eva Nákupná"
        customer.company = "Odberateľ s.r.o."
        customer.email = "eva@example.test"
        customer.phone = "+421 900 000 001"
        customer.street = "Skúšobná 5/A"
        customer.city = "Bratislava"
        customer.zip = "811 01"
        customer.country = "SK"
        customer.ico = "12345678"
        customer.dic = "2020000000"
        customer.icDph = "SK2020000000"
        #expect(order.customer == customer)
        #expect(order.delivery?.city == "Brno" && order.delivery?.country == "CZ")
    }

    @Test("empty and unknown elements are nothing")
    func emptyElements() throws {
        let more = "<STATUS/><REMARK></REMARK><DATE/><VARIABLE_SYMBOL/><UNKNOWN><CODE>X</CODE></UNKNOWN>"
        let found = facts(document(order(customer: "<EMAIL/><BILLING_ADDRESS><NAME/></BILLING_ADDRESS>", more: more)))
        let order = try #require(found.orders.first)
        #expect(found.problems.isEmpty)
        #expect(order.number == "2026000101" && order.state == nil && order.created == nil && order.paid == nil)
        #expect(order.customer.isEmpty && order.delivery == nil)
    }

    @Test("an empty document is complete and says nothing")
    func emptyDocument() {
        let found = facts("<ORDERS/>")
        #expect(found.format == "shoptet.orders" && found.orders.isEmpty && found.refusal == nil)
    }

    @Test("blanks in thousands, decimal commas, percent signs")
    func numbers() throws {
        let items = item(
            amount: "<AMOUNT>1</AMOUNT>",
            unit: "<WITH_VAT>1\u{A0}204,50</WITH_VAT><VAT_RATE>12 %</VAT_RATE>",
            total: "<WITH_VAT>1 204.50</WITH_VAT>"
        )
        let found = facts(document(order(total: "<PRICE_TO_PAY>1\u{202F}204,5</PRICE_TO_PAY>", items: items)))
        let order = try #require(found.orders.first)
        #expect(found.problems.isEmpty)
        #expect(order.total.decimal == "1204.50" && order.items[0].vatRate == Percent(12))
    }

    @Test(
        "numbers that could be read two ways refuse the order and no other",
        arguments: [
            "1.204,50", "1,204.50", "12 EUR", "12.3.4", "9999999999999999", "-", "NaN",
        ]
    )
    func wrongNumbers(text: String) {
        let bad = order("BAD1", total: "<WITH_VAT>\(text)</WITH_VAT>")
        let found = facts(document(bad, order("GOOD1")))
        #expect(found.orders.map(\.number) == ["GOOD1"])
        #expect(found.codes == ["XML-010"])
        #expect(found.problems.first?.path == "TOTAL_PRICE/WITH_VAT")
        #expect(found.problems.first?.position?.line == 4)
        #expect(found.problems.first?.scope == .record)
        #expect(found.problems.first?.arguments == ["order": "BAD1", "value": text])
    }

    @Test("a day that is none refuses the order")
    func wrongDate() {
        let found = facts(document(order(more: "<DATE>2026-02-30 10:00:00</DATE>")))
        #expect(found.orders.isEmpty && found.codes == ["XML-011"])
    }

    @Test(
        "the variable symbol: given, from the invoice, from the number",
        arguments: [
            ("<VARIABLE_SYMBOL>0012</VARIABLE_SYMBOL><INVOICE_NUMBER>FV77</INVOICE_NUMBER>", "12", true, 0),
            ("<INVOICE_NUMBER>FV-2026/77</INVOICE_NUMBER>", "202677", false, 0),
            ("<INVOICE_NUMBER>FV</INVOICE_NUMBER>", "3456789012", false, 0),
            ("<VARIABLE_SYMBOL>AB12</VARIABLE_SYMBOL>", "3456789012", false, 1),
            ("<VARIABLE_SYMBOL>12345678901</VARIABLE_SYMBOL>", "3456789012", false, 1),
            ("", "3456789012", false, 0),
        ]
    )
    func symbols(more: String, vs: String, given: Bool, remarks: Int) {
        let found = facts(document(order("WEB-123456789012", more: more)))
        #expect(found.orders.first?.vs == vs)
        #expect(found.orders.first?.vsIsGiven == given)
        #expect(found.codes == Array(repeating: "CHANNEL-001", count: remarks))
        #expect(found.problems.allSatisfy { $0.severity == .warning })
    }

    @Test(
        "the paid flag",
        arguments: [
            ("1", true, 0), ("true", true, 0), ("Áno", true, 0), ("0", false, 0), ("False", false, 0), ("", nil, 0),
            ("24.60", nil, 1),
        ] as [(String, Bool?, Int)]
    )
    func paid(text: String, expected: Bool?, remarks: Int) {
        let found = facts(document(order(total: "<WITH_VAT>24.60</WITH_VAT><PAID>\(text)</PAID>")))
        #expect(found.orders.first?.paid == expected)
        #expect(found.codes == Array(repeating: "CHANNEL-002", count: remarks))
    }

    @Test(
        "the total is what is to be paid; a small difference to the sum with VAT is the rounding",
        arguments: [
            ("<WITH_VAT>24.60</WITH_VAT><PRICE_TO_PAY>25.00</PRICE_TO_PAY>", "25.00", "0.40", true),
            (
                "<WITH_VAT>24.60</WITH_VAT><ROUNDING>0.40</ROUNDING><PRICE_TO_PAY>25</PRICE_TO_PAY>", "25.00", "0.40",
                true
            ),
            ("<PRICE_TO_PAY>24.61</PRICE_TO_PAY>", "24.61", "0.00", true),
            ("<WITH_VAT>24.60</WITH_VAT><PRICE_TO_PAY>20.00</PRICE_TO_PAY>", "20.00", "0.00", false),
            ("<WITH_VAT>24.62</WITH_VAT>", "24.62", "0.00", false),
        ]
    )
    func totals(total: String, toPay: String, rounding: String, addsUp: Bool) {
        let found = facts(document(order(total: total)))
        #expect(found.orders.first?.total.decimal == toPay)
        #expect(found.orders.first?.rounding.decimal == rounding)
        #expect(found.codes == (addsUp ? [] : ["ORDER-002"]))
    }

    @Test("One Stop Shop: given, or by the mode and where the goods go")
    func oneStopShop() {
        let czech = "<SHIPPING_ADDRESS><COUNTRY>Česká republika</COUNTRY></SHIPPING_ADDRESS>"
        let mode = "<VAT_MODE>One Stop Shop</VAT_MODE>"
        #expect(facts(document(order(customer: czech, more: mode))).orders.first?.ossCountry == "CZ")
        #expect(facts(document(order(customer: czech))).orders.first?.ossCountry == nil)
        let given = facts(document(order(customer: czech, more: mode + "<OSS_COUNTRY>pl</OSS_COUNTRY>")))
        #expect(given.orders.first?.ossCountry == "PL")
    }

    static let complete = """
        <?xml version="1.0" encoding="utf-8"?>
        <ORDERS>
        <ORDER><ORDER_ID>9</ORDER_ID><CODE>WEB-2026/17</CODE><DATE>2026-09-01 10:15:00</DATE><STATUS>Prijatá</STATUS>
        <CURRENCY><CODE>eur</CODE><EXCHANGE_RATE>25,10</EXCHANGE_RATE></CURRENCY>
        <CUSTOMER><EMAIL>eva@example.test</EMAIL><PHONE>+421 900 000 001</PHONE><BILLING_ADDRESS>\
        <NAME>Eva Nákupná</NAME>
        <COMPANY>Odberateľ s.r.o.</COMPANY><STREET>Skúšobná</STREET><HOUSENUMBER>5/A</HOUSENUMBER>\
        <CITY>Bratislava</CITY>
        <ZIP>811 01</ZIP><COUNTRY>Slovenská republika</COUNTRY><COMPANY_ID>123 45 678</COMPANY_ID>
        <VAT_ID>SK 2020000000</VAT_ID><TAX_ID>2020000000</TAX_ID></BILLING_ADDRESS>
        <SHIPPING_ADDRESS><CITY>Brno</CITY><COUNTRY_CODE>CZ</COUNTRY_CODE></SHIPPING_ADDRESS></CUSTOMER>
        <REMARK>Zvoniť</REMARK><VARIABLE_SYMBOL>0020260017</VARIABLE_SYMBOL><INVOICE_NUMBER>FV20260099</INVOICE_NUMBER>
        <PAYMENT><NAME>Platba kartou</NAME></PAYMENT><OSS_COUNTRY>CZ</OSS_COUNTRY><TOTAL_PRICE>\
        <WITH_VAT>1233.03</WITH_VAT>
        <ROUNDING>0.02</ROUNDING><PRICE_TO_PAY>1233.05</PRICE_TO_PAY><PAID>1</PAID></TOTAL_PRICE><ORDER_ITEMS>
        <ITEM><TYPE>product</TYPE><NAME>Tričko</NAME><AMOUNT>2.5</AMOUNT><CODE>A1</CODE><EAN>8590000000017</EAN>
        <VARIANT_NAME>Čierna, M</VARIANT_NAME><UNIT>ks</UNIT><DISCOUNT>10</DISCOUNT>
        <UNIT_PRICE><WITH_VAT>492</WITH_VAT><WITHOUT_VAT>400</WITHOUT_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
        <TOTAL_PRICE><WITH_VAT>1230.00</WITH_VAT></TOTAL_PRICE></ITEM>
        <ITEM><TYPE>shipping</TYPE><NAME>Kuriér</NAME><AMOUNT>1</AMOUNT>
        <UNIT_PRICE><WITH_VAT>4</WITH_VAT><VAT_RATE>23 %</VAT_RATE></UNIT_PRICE></ITEM>
        <ITEM><TYPE>billing</TYPE><NAME>Dobierka</NAME><AMOUNT>1</AMOUNT><UNIT_PRICE>\
        <WITH_VAT>1</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE></ITEM>
        <ITEM><TYPE>discount-coupon</TYPE><NAME>Kupón</NAME><AMOUNT>1</AMOUNT><UNIT_PRICE>\
        <WITH_VAT>-1.97</WITH_VAT></UNIT_PRICE>
        <TOTAL_PRICE><WITH_VAT>-1.97</WITH_VAT><VAT_RATE>23</VAT_RATE></TOTAL_PRICE></ITEM>
        </ORDER_ITEMS></ORDER></ORDERS>
        """
}
