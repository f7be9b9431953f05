/// A stock export of Pohoda: a card for each item and warehouse (schema list_stock.xsd; reference: pohoda, section 3).
enum DemoPohodaStock {
    /// The cards: id; type; code; EAN; name; unit; storage; VAT rate and its name; price; count; ordered; reserved.
    private static let cards = """
        101;card;TRICKO-M;8580001000015;Tričko biele M;ks;ZBOŽÍ/Textil;23;high;18.9;24.0;3.0;2.0
        102;card;TRICKO-L;8580001000022;Tričko biele L;ks;ZBOŽÍ/Textil;23;high;18.9;7.0;0.0;1.0
        103;card;HRNCEK-MODRY;8580001000039;Hrnček modrý 0,3 l;ks;ZBOŽÍ/Keramika;23;high;9.9;40.0;4.0;4.0
        104;card;SVIECKA-VOSK;8580001000046;Sviečka z včelieho vosku;ks;ZBOŽÍ/Domácnosť;23;high;6.5;62.0;2.0;2.0
        105;card;CAJ-LIPA;8580001000053;Čaj lipový 50 g;ks;ZBOŽÍ/Potraviny;19;low;4.2;130.0;0.0;0.0
        106;card;KNIHA-BYLINKY;9788000000015;Bylinky našich záhrad;ks;ZBOŽÍ/Knihy;5;third;15;9.0;0.0;0.0
        107;card;LATKA-LAN;8580001000060;Látka ľanová, šírka 150 cm;m;ZBOŽÍ/Textil;23;high;16;37.25;2.5;2.5
        108;card;KOSIK-PRUT;8580001000077;Košík prútený;ks;ZBOŽÍ/Domácnosť;23;high;24.9;0.0;1.0;0.0
        109;service;BALENIE;;Darčekové balenie;ks;SLUŽBY;23;high;1.5;0.0;0.0;0.0
        201;card;TRICKO-M;8580001000015;Tričko biele M;ks;POBOČKA/Textil;23;high;18.9;5.0;0.0;0.0
        202;card;HRNCEK-MODRY;8580001000039;Hrnček modrý 0,3 l;ks;POBOČKA/Keramika;23;high;9.9;-2.0;0.0;0.0
        203;card;KOSIK-PRUT;8580001000077;Košík prútený;ks;POBOČKA/Domácnosť;23;high;24.9;3.0;0.0;0.0
        """

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
        \(cards.split(separator: "\n").map { element(of: $0) }.joined(separator: "\n"))
            </lStk:listStock>
          </rsp:responsePackItem>
        </rsp:responsePack>

        """
    }

    private static func element(of row: Substring) -> String {
        let card = row.split(separator: ";", omittingEmptySubsequences: false)
        let indent = "      "
        let ean = card[3].isEmpty ? "" : "\n\(indent)    <stk:EAN>\(card[3])</stk:EAN>"
        return """
            \(indent)<lStk:stock version="2.0">
            \(indent)  <stk:stockHeader>
            \(indent)    <stk:id>\(card[0])</stk:id>
            \(indent)    <stk:stockType>\(card[1])</stk:stockType>
            \(indent)    <stk:code>\(card[2])</stk:code>\(ean)
            \(indent)    <stk:PLU>0</stk:PLU>
            \(indent)    <stk:isSales>true</stk:isSales>
            \(indent)    <stk:isInternet>true</stk:isInternet>
            \(indent)    <stk:sellingRateVAT value="\(card[7])">\(card[8])</stk:sellingRateVAT>
            \(indent)    <stk:name>\(card[4])</stk:name>
            \(indent)    <stk:unit>\(card[5])</stk:unit>
            \(indent)    <stk:storage><typ:ids>\(card[6])</typ:ids></stk:storage>
            \(indent)    <stk:sellingPrice payVAT="true">\(card[9])</stk:sellingPrice>
            \(indent)    <stk:count>\(card[10])</stk:count>
            \(indent)    <stk:countReceivedOrders>\(card[11])</stk:countReceivedOrders>
            \(indent)    <stk:reservation>\(card[12])</stk:reservation>
            \(indent)    <stk:countIssuedOrders>0.0</stk:countIssuedOrders>
            \(indent)  </stk:stockHeader>
            \(indent)</lStk:stock>
            """
    }
}
