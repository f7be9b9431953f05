/// A list of three issued invoices: one of a demo order and unpaid, one of an order taken by telephone, one paid
/// (schema list.xsd; docs/systems/pohoda.md#issued-invoices).
enum DemoPohodaInvoices {
    /// The file.
    static let text = """
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
