/// Files as an e-shop writes them.
enum ShopFile {
    /// One item of an order.
    struct Item {
        var code: String
        var quantity = "1"
        var price: String
        var total: String
        var vat: String? = "23"
        var ean: String?
    }

    /// One order; its total is that of its item unless it says otherwise.
    struct Order {
        var number: String
        var items: [Item]
        var total: String
        var state = "Nova"
        var vs: String?
        var currency = "EUR"
        var country = "SK"
        var date = "2026-11-20 10:00:00"
        var vatMode: String?
        var city = "Zilina"
        var invoice: String?
        var name = "Jana Vzorova"
        var company = ""
        var email = "a@example.test"

        init(
            _ number: String,
            _ code: String = "A",
            quantity: String = "1",
            price: String = "10.00",
            total: String? = nil
        ) {
            self.number = number
            let sum = total ?? price
            items = [Item(code: code, quantity: quantity, price: price, total: sum)]
            self.total = sum
        }

        /// The same order with something changed.
        func with(_ change: (inout Order) -> Void) -> Order {
            var copy = self
            change(&copy)
            return copy
        }
    }

    /// A file of orders; each stands on a line of its own, the first on line 3.
    static func orders(_ orders: [Order]) -> String {
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ORDERS>\n" + orders.map { element($0) }.joined(separator: "\n")
            + "\n</ORDERS>\n"
    }

    private static func element(_ order: Order) -> String {
        let items = order.items.map { item in
            let rate = item.vat.map { "<VAT_RATE>\($0)</VAT_RATE>" } ?? ""
            return "<ITEM><TYPE>product</TYPE><NAME>Item \(item.code)</NAME><AMOUNT>\(item.quantity)</AMOUNT>"
                + "<CODE>\(item.code)</CODE>" + (item.ean.map { "<EAN>\($0)</EAN>" } ?? "") + "<UNIT>ks</UNIT>"
                + "<UNIT_PRICE><WITH_VAT>\(item.price)</WITH_VAT>\(rate)</UNIT_PRICE>"
                + "<TOTAL_PRICE><WITH_VAT>\(item.total)</WITH_VAT>\(rate)</TOTAL_PRICE></ITEM>"
        }
        return "<ORDER><CODE>\(order.number)</CODE>"
            + (order.invoice.map { "<INVOICE_NUMBER>\($0)</INVOICE_NUMBER>" } ?? "")
            + (order.vs.map { "<VARIABLE_SYMBOL>\($0)</VARIABLE_SYMBOL>" } ?? "")
            + "<DATE>\(order.date)</DATE><STATUS>\(order.state)</STATUS>"
            + "<CURRENCY><CODE>\(order.currency)</CODE><EXCHANGE_RATE>1</EXCHANGE_RATE></CURRENCY>"
            + "<CUSTOMER><EMAIL>\(order.email)</EMAIL><BILLING_ADDRESS><NAME>\(order.name)</NAME>"
            + (order.company.isEmpty ? "" : "<COMPANY>\(order.company)</COMPANY>") + "<STREET>Kvetna</STREET>"
            + "<HOUSENUMBER>1</HOUSENUMBER><CITY>\(order.city)</CITY><ZIP>01001</ZIP>"
            + "<COUNTRY_CODE>\(order.country)</COUNTRY_CODE></BILLING_ADDRESS></CUSTOMER>"
            + "<TOTAL_PRICE><WITH_VAT>\(order.total)</WITH_VAT><PRICE_TO_PAY>\(order.total)</PRICE_TO_PAY></TOTAL_PRICE>"
            + (order.vatMode.map { "<VAT_MODE>\($0)</VAT_MODE>" } ?? "")
            + "<ORDER_ITEMS>" + items.joined() + "</ORDER_ITEMS></ORDER>"
    }

    /// A product list.
    static func products(_ rows: [(code: String, ean: String, name: String)]) -> String {
        "code;ean;name\r\n" + rows.map { "\($0.code);\($0.ean);\($0.name)\r\n" }.joined()
    }

    /// A received order as an e-shop exports it for Pohoda.
    static func dataPack(number: String, code: String, quantity: String, price: String) -> String {
        dataPack([(number, code, quantity, price)])
    }

    /// Received orders as an e-shop exports them for Pohoda; each takes nine lines, the first starts on line 3.
    static func dataPack(_ orders: [(number: String, code: String, quantity: String, price: String)]) -> String {
        let items = orders.enumerated().map { index, order in
            """
            <dat:dataPackItem version="2.0" id="o\(index + 1)"><ord:order version="2.0">
            <ord:orderHeader><ord:orderType>receivedOrder</ord:orderType><ord:numberOrder>\(order.number)</ord:numberOrder>
            <ord:date>2026-11-20</ord:date><ord:partnerIdentity><typ:address><typ:name>Jana Vzorova</typ:name>
            </typ:address></ord:partnerIdentity></ord:orderHeader>
            <ord:orderDetail><ord:orderItem><ord:text>Item</ord:text><ord:quantity>\(order.quantity)</ord:quantity>
            <ord:payVAT>true</ord:payVAT><ord:rateVAT>high</ord:rateVAT><ord:percentVAT>23</ord:percentVAT>
            <ord:homeCurrency><typ:unitPrice>\(order.price)</typ:unitPrice></ord:homeCurrency><ord:stockItem><typ:stockItem>
            <typ:ids>\(order.code)</typ:ids></typ:stockItem></ord:stockItem></ord:orderItem></ord:orderDetail>
            <ord:orderSummary><ord:roundingDocument>none</ord:roundingDocument></ord:orderSummary></ord:order></dat:dataPackItem>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <dat:dataPack version="2.0" id="x1" ico="12345678" application="Shop" note="" \
            xmlns:dat="http://www.stormware.cz/schema/version_2/data.xsd" \
            xmlns:ord="http://www.stormware.cz/schema/version_2/order.xsd" \
            xmlns:typ="http://www.stormware.cz/schema/version_2/type.xsd">
            \(items.joined(separator: "\n"))
            </dat:dataPack>

            """
    }
}
