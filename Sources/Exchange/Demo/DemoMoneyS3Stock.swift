/// A stock export of Money S3: a record for each card and warehouse (schema __Zasoba.xsd;
/// docs/systems/money-s3.md#stock-records).
enum DemoMoneyS3Stock {
    /// The file.
    static var text: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MoneyData ICAgendy=\"12345678\" KodAgendy=\"\" "
            + "HospRokOd=\"2026-01-01\" HospRokDo=\"2026-12-31\" description=\"zásoby\" ExpZkratka=\"_ZAS\" "
            + "ExpDate=\"2026-11-23\" ExpTime=\"06:00:00\" VyberZaznamu=\"0\" JazykVerze=\"SK\"><SeznamZasoba>"
            + DemoStock.cards.map { element(of: $0) }.joined() + "</SeznamZasoba></MoneyData>"
    }

    private static func element(of card: DemoStock.Card) -> String {
        let isService = card.kind == "service"
        let state =
            "<StavZasoby><Zasoba>\(plain(card.count))</Zasoba><Rezervace>\(plain(card.reserved))</Rezervace>"
            + "<Objednano>0</Objednano></StavZasoby>"
        return "<Zasoba><konfigurace><Druh_zas>Z</Druh_zas><SDPH_Nakup>\(card.rate)</SDPH_Nakup>"
            + "<SDPH_Prod>\(card.rate)</SDPH_Prod></konfigurace>" + (isService ? "" : state)
            + "<KmKarta><Popis>\(card.name)</Popis><Zkrat>\(card.code)</Zkrat><MJ>\(card.unit)</MJ>"
            + "<Katalog>\(card.code)</Katalog>" + (card.ean.isEmpty ? "" : "<BarCode>\(card.ean)</BarCode>")
            + "<TypKarty>\(isService ? "sluzba" : "jednoducha")</TypKarty></KmKarta>"
            + "<Sklad><Nazev>\(card.warehouse)</Nazev><CenikSklad>0</CenikSklad></Sklad>"
            + "<Skupina><Nazev>\(card.group)</Nazev></Skupina><PC><SDPH>1</SDPH><Mena><Kod></Kod></Mena>"
            + "<Cena1><Cena>\(card.price)</Cena></Cena1></PC></Zasoba>"
    }

    /// A number as Money writes it: a whole one has no decimal point.
    private static func plain(_ number: Substring) -> Substring {
        number.hasSuffix(".0") ? number.dropLast(2) : number
    }
}
