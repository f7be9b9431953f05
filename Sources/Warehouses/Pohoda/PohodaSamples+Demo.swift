/// What the demo's merchant gets from Pohoda.
extension PohodaSamples {
    /// A stock export of Pohoda: a card for each item and warehouse (schema list_stock.xsd;
    /// docs/systems/pohoda.md#stock-cards).
    static var demoStock: String {
        """
        <?xml version="1.0" encoding="Windows-1250"?>
        <rsp:responsePack version="2.0" id="zasoby" state="ok" programVersion="14001.9 (2.10.2026)" ico="12345678"
            key="5b0a6a52-0c6e-4d0e-9f3c-2f1f6d0a7c11" note="Export zásob"
            xmlns:rsp="http://www.stormware.cz/schema/version_2/response.xsd"
            xmlns:typ="http://www.stormware.cz/schema/version_2/type.xsd"
            xmlns:lStk="http://www.stormware.cz/schema/version_2/list_stock.xsd"
            xmlns:stk="http://www.stormware.cz/schema/version_2/stock.xsd">
          <rsp:responsePackItem version="2.0" id="zasoby-1" state="ok">
            <lStk:listStock version="2.0" dateTimeStamp="2026-11-23T06:00:00" dateValidFrom="2026-11-23" state="ok">
        \(SampleStock.cards.map { element(of: $0) }.joined(separator: "\n"))
            </lStk:listStock>
          </rsp:responsePackItem>
        </rsp:responsePack>

        """
    }

    private static func element(of card: SampleStock.Card) -> String {
        let indent = "      "
        let ean = card.ean.isEmpty ? "" : "\n\(indent)    <stk:EAN>\(card.ean)</stk:EAN>"
        return """
            \(indent)<lStk:stock version="2.0">
            \(indent)  <stk:stockHeader>
            \(indent)    <stk:id>\(card.id)</stk:id>
            \(indent)    <stk:stockType>\(card.kind)</stk:stockType>
            \(indent)    <stk:code>\(card.code)</stk:code>\(ean)
            \(indent)    <stk:PLU>0</stk:PLU>
            \(indent)    <stk:isSales>true</stk:isSales>
            \(indent)    <stk:isInternet>true</stk:isInternet>
            \(indent)    <stk:sellingRateVAT value="\(card.rate)">\(card.rateName)</stk:sellingRateVAT>
            \(indent)    <stk:name>\(card.name)</stk:name>
            \(indent)    <stk:unit>\(card.unit)</stk:unit>
            \(indent)    <stk:storage><typ:ids>\(card.storage)</typ:ids></stk:storage>
            \(indent)    <stk:sellingPrice payVAT="true">\(card.price)</stk:sellingPrice>
            \(indent)    <stk:count>\(card.count)</stk:count>
            \(indent)    <stk:countReceivedOrders>\(card.ordered)</stk:countReceivedOrders>
            \(indent)    <stk:reservation>\(card.reserved)</stk:reservation>
            \(indent)    <stk:countIssuedOrders>0.0</stk:countIssuedOrders>
            \(indent)  </stk:stockHeader>
            \(indent)</lStk:stock>
            """
    }

    /// Pohoda's answer to an import of two orders: one accepted, one refused (schema documentresponse.xsd;
    /// docs/systems/pohoda.md#answers-to-imports).
    static let demoReceipts = """
        <?xml version="1.0" encoding="Windows-1250"?>
        <rsp:responsePack version="2.0" id="orders-20261122" state="ok" programVersion="14001.9 (2.10.2026)"
            ico="12345678" key="5b0a6a52-0c6e-4d0e-9f3c-2f1f6d0a7c11" note="Objednávky z e-shopu"
            xmlns:rsp="http://www.stormware.cz/schema/version_2/response.xsd"
            xmlns:rdc="http://www.stormware.cz/schema/version_2/documentresponse.xsd"
            xmlns:typ="http://www.stormware.cz/schema/version_2/type.xsd"
            xmlns:ord="http://www.stormware.cz/schema/version_2/order.xsd">
          <rsp:responsePackItem version="2.0" id="eshop-2026110003" state="ok">
            <ord:orderResponse version="2.0" state="ok">
              <rdc:producedDetails>
                <rdc:id>1841</rdc:id>
                <rdc:number>261000031</rdc:number>
                <rdc:actionType>add</rdc:actionType>
                <rdc:extId>
                  <typ:ids>eshop-2026110003</typ:ids>
                  <typ:exSystemName>eshop</typ:exSystemName>
                </rdc:extId>
              </rdc:producedDetails>
            </ord:orderResponse>
          </rsp:responsePackItem>
          <rsp:responsePackItem version="2.0" id="eshop-2026110002" state="ok">
            <ord:orderResponse version="2.0" state="error">
              <rdc:importDetails>
                <rdc:detail>
                  <rdc:state>error</rdc:state>
                  <rdc:errno>108</rdc:errno>
                  <rdc:note>Neznáma hodnota.</rdc:note>
                  <rdc:XPath>dat:dataPack/dat:dataPackItem[2]/ord:order/ord:orderHeader/ord:carrier/typ:ids</rdc:XPath>
                  <rdc:valueRequested>Kuriér do domu</rdc:valueRequested>
                </rdc:detail>
              </rdc:importDetails>
            </ord:orderResponse>
          </rsp:responsePackItem>
        </rsp:responsePack>

        """

    /// A list of three issued invoices: one of a demo order and unpaid, one of an order taken by telephone, one paid
    /// (schema list.xsd; docs/systems/pohoda.md#issued-invoices).
    static let demoInvoices = """
        <?xml version="1.0" encoding="Windows-1250"?>
        <rsp:responsePack version="2.0" id="faktury" state="ok" programVersion="14001.9 (2.10.2026)" ico="12345678"
            key="5b0a6a52-0c6e-4d0e-9f3c-2f1f6d0a7c11" note="Export vydaných faktúr"
            xmlns:rsp="http://www.stormware.cz/schema/version_2/response.xsd"
            xmlns:typ="http://www.stormware.cz/schema/version_2/type.xsd"
            xmlns:lst="http://www.stormware.cz/schema/version_2/list.xsd"
            xmlns:inv="http://www.stormware.cz/schema/version_2/invoice.xsd">
          <rsp:responsePackItem version="2.0" id="faktury-1" state="ok">
            <lst:listInvoice version="2.0" dateTimeStamp="2026-11-23T06:00:05" dateValidFrom="2026-11-23" state="ok">
              <lst:invoice version="2.0">
                <inv:invoiceHeader>
                  <inv:id>4101</inv:id>
                  <inv:invoiceType>issuedInvoice</inv:invoiceType>
                  <inv:number><typ:numberRequested>260100031</typ:numberRequested></inv:number>
                  <inv:symVar>260100031</inv:symVar>
                  <inv:date>2026-11-22</inv:date>
                  <inv:dateTax>2026-11-22</inv:dateTax>
                  <inv:dateDue>2026-12-06</inv:dateDue>
                  <inv:text>Fakturujeme Vám tovar z e-shopu</inv:text>
                  <inv:partnerIdentity>
                    <typ:address><typ:name>Ľubica Vzorová</typ:name><typ:city>Žilina</typ:city></typ:address>
                  </inv:partnerIdentity>
                  <inv:numberOrder>2026110003</inv:numberOrder>
                  <inv:dateOrder>2026-11-21</inv:dateOrder>
                  <inv:liquidation><typ:amountHome>47.6</typ:amountHome></inv:liquidation>
                </inv:invoiceHeader>
                <inv:invoiceSummary>
                  <inv:homeCurrency>
                    <typ:priceHigh>38.7</typ:priceHigh>
                    <typ:priceHighVAT rate="23">8.9</typ:priceHighVAT>
                    <typ:priceHighSum>47.6</typ:priceHighSum>
                    <typ:round><typ:priceRound>0</typ:priceRound></typ:round>
                  </inv:homeCurrency>
                </inv:invoiceSummary>
              </lst:invoice>
              <lst:invoice version="2.0">
                <inv:invoiceHeader>
                  <inv:id>4102</inv:id>
                  <inv:invoiceType>issuedInvoice</inv:invoiceType>
                  <inv:number><typ:numberRequested>260100032</typ:numberRequested></inv:number>
                  <inv:symVar>260100032</inv:symVar>
                  <inv:date>2026-11-22</inv:date>
                  <inv:dateTax>2026-11-22</inv:dateTax>
                  <inv:dateDue>2026-12-06</inv:dateDue>
                  <inv:text>Tovar podľa telefonickej objednávky</inv:text>
                  <inv:partnerIdentity>
                    <typ:address>
                      <typ:company>Čajovňa Príklad, s. r. o.</typ:company>
                      <typ:city>Košice</typ:city>
                    </typ:address>
                  </inv:partnerIdentity>
                  <inv:liquidation><typ:amountHome>84</typ:amountHome></inv:liquidation>
                </inv:invoiceHeader>
                <inv:invoiceSummary>
                  <inv:homeCurrency>
                    <typ:priceLow>70.59</typ:priceLow>
                    <typ:priceLowVAT rate="19">13.41</typ:priceLowVAT>
                    <typ:priceLowSum>84</typ:priceLowSum>
                    <typ:round><typ:priceRound>0</typ:priceRound></typ:round>
                  </inv:homeCurrency>
                </inv:invoiceSummary>
              </lst:invoice>
              <lst:invoice version="2.0">
                <inv:invoiceHeader>
                  <inv:id>4088</inv:id>
                  <inv:invoiceType>issuedInvoice</inv:invoiceType>
                  <inv:number><typ:numberRequested>260100018</typ:numberRequested></inv:number>
                  <inv:symVar>260100018</inv:symVar>
                  <inv:date>2026-11-03</inv:date>
                  <inv:dateTax>2026-11-03</inv:dateTax>
                  <inv:dateDue>2026-11-17</inv:dateDue>
                  <inv:text>Fakturujeme Vám tovar</inv:text>
                  <inv:partnerIdentity>
                    <typ:address><typ:name>Jozef Ukážkový</typ:name><typ:city>Nitra</typ:city></typ:address>
                  </inv:partnerIdentity>
                  <inv:liquidation><typ:date>2026-11-16</typ:date></inv:liquidation>
                </inv:invoiceHeader>
                <inv:invoiceSummary>
                  <inv:homeCurrency>
                    <typ:price3>28.57</typ:price3>
                    <typ:price3VAT rate="5">1.43</typ:price3VAT>
                    <typ:price3Sum>30</typ:price3Sum>
                    <typ:round><typ:priceRound>0</typ:priceRound></typ:round>
                  </inv:homeCurrency>
                </inv:invoiceSummary>
              </lst:invoice>
            </lst:listInvoice>
          </rsp:responsePackItem>
        </rsp:responsePack>

        """
}
