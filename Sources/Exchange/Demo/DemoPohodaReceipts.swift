/// Pohoda's answer to an import of two orders: one accepted, one refused (schema documentresponse.xsd;
/// docs/systems/pohoda.md#answers-to-imports).
enum DemoPohodaReceipts {
    /// The file.
    static let text = """
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
}
