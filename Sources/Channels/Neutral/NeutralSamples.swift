import Connectors
import Syntax

/// Neutral files of an e-shop.
enum NeutralSamples {
    /// What the demo drops, and a small file of each format.
    static func all() -> [SampleFile] {
        [
            SampleFile("shoptet.orders", demo: "orders.xml", .xml, .utf8, lineEnd: "\n", text: demoOrders),
            SampleFile("shoptet.orders", .xml, .utf8, text: orders),
            SampleFile("shoptet.orders.csv", .nothing, .utf8, text: ordersCSV),
            SampleFile("neutral.products", .nothing, .utf8, text: products),
        ]
    }

    private static let orders = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ORDERS><ORDER>
          <CODE>2026110001</CODE><DATE>2026-11-20 18:42:10</DATE><STATUS>Nová</STATUS>
          <CURRENCY><CODE>EUR</CODE><EXCHANGE_RATE>1</EXCHANGE_RATE></CURRENCY>
          <CUSTOMER><EMAIL>zuzana@example.test</EMAIL><BILLING_ADDRESS><NAME>Žofia Ďurišová</NAME>
            <STREET>Kvetná</STREET><CITY>Košice</CITY><COUNTRY_CODE>SK</COUNTRY_CODE></BILLING_ADDRESS></CUSTOMER>
          <TOTAL_PRICE><WITH_VAT>37.80</WITH_VAT><PRICE_TO_PAY>37.80</PRICE_TO_PAY><PAID>0</PAID></TOTAL_PRICE>
          <ORDER_ITEMS><ITEM><TYPE>product</TYPE><NAME>Tričko biele &amp; žlté</NAME><AMOUNT>2</AMOUNT>
            <CODE>TRICKO-M</CODE><UNIT>ks</UNIT><UNIT_PRICE><WITH_VAT>18.90</WITH_VAT><VAT_RATE>23</VAT_RATE></UNIT_PRICE>
            <TOTAL_PRICE><WITH_VAT>37.80</WITH_VAT></TOTAL_PRICE></ITEM></ORDER_ITEMS>
        </ORDER></ORDERS>

        """

    private static let ordersCSV = #"""
        code;date;statusName;currencyCode;billFullName;totalPriceWithVat;orderItemType;orderItemCode;orderItemName;\#
        orderItemAmount;orderItemUnitPriceWithVat;orderItemVatRate;orderItemTotalPriceWithVat
        2026000201;2026-09-02 09:00:00;Vybavuje sa;EUR;Žofia Ďurišová;42,80;product;TRIČKO;"Tričko; ""žlté""";2;18,90;23;37,80
        2026000201;2026-09-02 09:00:00;Vybavuje sa;EUR;Žofia Ďurišová;42,80;shipping;;Kuriér;1;5,00;23;5,00

        """#

    private static let products = """
        code;ean;name
        TRIČKO-M;8580001000015;Tričko žlté M
        ČAJ-1;;"Čaj; lipový"

        """
}
