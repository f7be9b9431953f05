/// A stock export of Pohoda: a card for each item and warehouse (schema list_stock.xsd;
/// docs/systems/pohoda.md#stock-cards).
enum DemoPohodaStock {
    /// The file.
    static var text: String {
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
        \(DemoStock.cards.map { element(of: $0) }.joined(separator: "\n"))
            </lStk:listStock>
          </rsp:responsePackItem>
        </rsp:responsePack>

        """
    }

    private static func element(of card: DemoStock.Card) -> String {
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
}
