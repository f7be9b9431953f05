import Connectors
import Syntax

/// Files of Pohoda, after its schemas.
enum PohodaSamples {
    /// What the demo drops, and a small file of each format.
    static func all() -> [SampleFile] {
        let demo = [
            SampleFile("pohoda.listStock", demo: "stock.xml", .xml, .windows1250, text: demoStock),
            SampleFile("pohoda.response", demo: "receipt-20261122.xml", .xml, .windows1250, text: demoReceipts),
            SampleFile("pohoda.listInvoice", demo: "invoices.xml", .xml, .windows1250, text: demoInvoices),
        ]
        let small: [(String, String)] = [
            ("pohoda.listStock", stock), ("pohoda.listInvoice", invoices), ("pohoda.response", receipts),
            ("pohoda.listOrder", known),
            ("pohoda.list", list("listNovelty")), ("pohoda.request", pack(request)),
            ("pohoda.dataPack", pack("<bnk:bank version=\"2.0\"/>")), ("pohoda.orders", pack(order)),
        ]
        return demo
            + (small + Pohoda.otherLists.map { ("pohoda." + $0, list($0)) }).map { format, text in
                SampleFile(format, .xml, .windows1250, text: text)
            } + [SampleFile("pohoda.mServer", .xml, .utf8, text: server)]
    }

    private static func schema(_ prefix: String, _ name: String) -> String {
        "xmlns:\(prefix)=\"http://www.stormware.cz/schema/version_2/\(name).xsd\""
    }

    private static let used = [
        ("rdc", "documentresponse"), ("typ", "type"), ("lStk", "list_stock"), ("stk", "stock"), ("inv", "invoice"),
        ("ord", "order"),
    ]

    private static func answer(_ item: String, _ used: [(String, String)] = used) -> String {
        let schemas = ([("rsp", "response"), ("lst", "list")] + used).map { schema($0.0, $0.1) }.joined(separator: " ")
        return """
            <?xml version="1.0" encoding="Windows-1250"?>
            <rsp:responsePack version="2.0" id="P1" state="ok" ico="12345678" \(schemas)>
              <rsp:responsePackItem version="2.0" id="eshop-1" state="ok">
            \(item)
              </rsp:responsePackItem>
            </rsp:responsePack>

            """
    }

    private static let stock = answer(
        """
        <lStk:listStock version="2.0" dateTimeStamp="2026-11-23T06:00:00" dateValidFrom="2026-11-23" state="ok">
          <lStk:stock version="2.0"><stk:stockHeader>
            <stk:id>1</stk:id><stk:stockType>card</stk:stockType><stk:code>ČAJ-1</stk:code>
            <stk:EAN>8580001000053</stk:EAN><stk:name>Čaj žltý &amp; zelený</stk:name><stk:unit>ks</stk:unit>
            <stk:storage><typ:ids>ZBOŽÍ/Čaje</typ:ids></stk:storage><stk:count>12.5</stk:count>
            <stk:countReceivedOrders>1.0</stk:countReceivedOrders><stk:reservation>2.0</stk:reservation>
          </stk:stockHeader></lStk:stock>
        </lStk:listStock>
        """
    )

    /// The answer to whether Pohoda has the orders of a pack.
    private static let known = answer(
        """
        <lst:listOrder version="2.0" state="ok"><lst:order version="2.0"><ord:orderHeader><ord:id>1841</ord:id>
            <ord:extId><typ:ids>eshop-1</typ:ids></ord:extId><ord:number><typ:numberRequested>261000031</typ:numberRequested>
            </ord:number><ord:text>Objednávka žltá</ord:text></ord:orderHeader></lst:order></lst:listOrder>
        """
    ).replacing("id=\"P1\"", with: "id=\"known-P1\"")

    private static let invoices = answer(
        """
        <lst:listInvoice version="2.0" dateTimeStamp="2026-11-23T06:00:00" state="ok">
          <lst:invoice version="2.0"><inv:invoiceHeader>
            <inv:id>9</inv:id><inv:invoiceType>issuedInvoice</inv:invoiceType>
            <inv:number><typ:numberRequested>260100031</typ:numberRequested></inv:number>
            <inv:symVar>260100031</inv:symVar><inv:date>2026-11-20</inv:date><inv:dateDue>2026-12-04</inv:dateDue>
            <inv:partnerIdentity><typ:address><typ:name>Žofia Príkladová</typ:name></typ:address></inv:partnerIdentity>
            <inv:numberOrder>2026110003</inv:numberOrder>
            <inv:liquidation><typ:amountHome>47.6</typ:amountHome></inv:liquidation>
          </inv:invoiceHeader>
          <inv:invoiceSummary><inv:homeCurrency><typ:priceNone>47.6</typ:priceNone></inv:homeCurrency></inv:invoiceSummary>
          </lst:invoice>
        </lst:listInvoice>
        """
    )

    private static let receipts = answer(
        """
        <ord:orderResponse version="2.0" state="ok"><rdc:importDetails>
            <rdc:detail><rdc:state>warning</rdc:state><rdc:errno>603</rdc:errno><rdc:note>Údaj bol skrátený.</rdc:note></rdc:detail>
          </rdc:importDetails>
          <rdc:producedDetails><rdc:id>1841</rdc:id><rdc:number>261000031</rdc:number>
            <rdc:actionType>add</rdc:actionType></rdc:producedDetails>
        </ord:orderResponse>
        """
    )

    private static func list(_ name: String) -> String {
        answer("<lst:\(name) version=\"2.0\" state=\"ok\"><lst:note>Súhrn</lst:note></lst:\(name)>", [])
    }

    private static let server = """
        <?xml version="1.0" encoding="UTF-8"?>
        <mServer><message>Čaká sa</message><status>idle</status></mServer>

        """

    private static func pack(_ item: String) -> String {
        let schemas = [
            ("dat", "data"), ("ord", "order"), ("typ", "type"), ("bnk", "bank"), ("lStk", "list_stock"),
            ("ftr", "filter"),
        ].map { schema($0.0, $0.1) }.joined(separator: " ")
        return """
            <?xml version="1.0" encoding="Windows-1250"?>
            <dat:dataPack version="2.0" id="P1" ico="12345678" application="Eshop" note="Import" \(schemas)>
              <dat:dataPackItem version="2.0" id="1">
            \(item)
              </dat:dataPackItem>
            </dat:dataPack>

            """
    }

    private static let request = """
        <lStk:listStockRequest version="2.0" stockVersion="2.0"><lStk:requestStock/></lStk:listStockRequest>
        """

    private static let order = """
        <ord:order version="2.0"><ord:orderHeader>
          <ord:orderType>receivedOrder</ord:orderType><ord:numberOrder>2026000101</ord:numberOrder>
          <ord:date>2026-09-01</ord:date><ord:text>Objednávka z e-shopu</ord:text>
          <ord:partnerIdentity><typ:address><typ:name>Jožko Púčik</typ:name><typ:city>Žilina</typ:city></typ:address>
          </ord:partnerIdentity></ord:orderHeader>
        <ord:orderDetail><ord:orderItem><ord:text>Tričko žlté</ord:text><ord:quantity>2</ord:quantity>
          <ord:unit>ks</ord:unit><ord:payVAT>true</ord:payVAT><ord:rateVAT>high</ord:rateVAT><ord:percentVAT>23</ord:percentVAT>
          <ord:homeCurrency><typ:unitPrice>18.9</typ:unitPrice></ord:homeCurrency>
          <ord:stockItem><typ:stockItem><typ:ids>TRIČKO</typ:ids></typ:stockItem></ord:stockItem>
        </ord:orderItem></ord:orderDetail></ord:order>
        """
}
