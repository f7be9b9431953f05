/// What the demo's merchant gets from Money S3.
extension MoneyS3Samples {
    /// A stock export of Money S3: a record for each card and warehouse (schema __Zasoba.xsd;
    /// docs/systems/money-s3.md#stock-records).
    static var demoStock: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MoneyData ICAgendy=\"12345678\" KodAgendy=\"\" "
            + "HospRokOd=\"2026-01-01\" HospRokDo=\"2026-12-31\" description=\"zásoby\" ExpZkratka=\"_ZAS\" "
            + "ExpDate=\"2026-11-23\" ExpTime=\"06:00:00\" VyberZaznamu=\"0\" JazykVerze=\"SK\"><SeznamZasoba>"
            + SampleStock.cards.map { element(of: $0) }.joined() + "</SeznamZasoba></MoneyData>"
    }

    private static func element(of card: SampleStock.Card) -> String {
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

    /// Money's report of an import of two orders: one is in, one is refused (schema _Report.xsd;
    /// docs/systems/money-s3.md#import-and-report).
    static let demoReceipts = """
        <?xml version="1.0" encoding="UTF-8"?>
        <MoneyReport>
          <Status>WarningError</Status>
          <SeznamObjPrij>
            <ObjPrij>
              <Status>OK</Status>
              <Reference><ID keyName="PrimDoklad">2026110003</ID></Reference>
              <DodOdb><Status>OK</Status></DodOdb>
              <Data><Doklad>OP260031</Doklad><PrimDoklad>2026110003</PrimDoklad></Data>
            </ObjPrij>
            <ObjPrij>
              <Status>FatalError</Status>
              <Reference><ID keyName="PrimDoklad">2026110002</ID></Reference>
              <ErrorInfo>
                <ErrorTypeCoded>BusinessError</ErrorTypeCoded>
                <ErrorTypeOther/>
                <ErrorDescription>Doklad sa nepodarilo uložiť: chýba číselný rad.</ErrorDescription>
              </ErrorInfo>
            </ObjPrij>
          </SeznamObjPrij>
        </MoneyReport>

        """

    /// An export of three issued invoices: one of a demo order and unpaid, one of an order taken by telephone, one paid
    /// (schema __Faktura.xsd; docs/systems/money-s3.md#issued-invoices-in-the-schema).
    static let demoInvoices = """
        <?xml version="1.0" encoding="UTF-8"?>
        <MoneyData ICAgendy="12345678" KodAgendy="" HospRokOd="2026-01-01" HospRokDo="2026-12-31" \
        description="faktúry prijaté a vydané" ExpZkratka="_FP+FV" ExpDate="2026-11-23" ExpTime="06:00:05" \
        VyberZaznamu="0" JazykVerze="SK">
          <SeznamFaktVyd>
            <FaktVyd>
              <Doklad>260100031</Doklad>
              <Popis>Fakturujeme Vám tovar z e-shopu</Popis>
              <Vystaveno>2026-11-22</Vystaveno>
              <Splatno>2026-12-06</Splatno>
              <VarSymbol>260100031</VarSymbol>
              <CObjednavk>2026110003</CObjednavk>
              <Druh>N</Druh>
              <Dobropis>0</Dobropis>
              <Proplatit>47.6</Proplatit>
              <Celkem>47.6</Celkem>
              <DodOdb><FaktNazev>Ľubica Vzorová</FaktNazev></DodOdb>
              <SeznamVazeb>
                <Vazba>
                  <Typ>PR</Typ>
                  <Doklad><Druh>OP</Druh><Cislo>OP260031</Cislo><PrijatDokl>2026110003</PrijatDokl></Doklad>
                </Vazba>
              </SeznamVazeb>
            </FaktVyd>
            <FaktVyd>
              <Doklad>260100032</Doklad>
              <Popis>Tovar podľa telefonickej objednávky</Popis>
              <Vystaveno>2026-11-22</Vystaveno>
              <Splatno>2026-12-06</Splatno>
              <VarSymbol>260100032</VarSymbol>
              <Druh>N</Druh>
              <Dobropis>0</Dobropis>
              <Proplatit>84</Proplatit>
              <Celkem>84</Celkem>
              <DodOdb><FaktNazev>Čajovňa Príklad, s. r. o.</FaktNazev></DodOdb>
            </FaktVyd>
            <FaktVyd>
              <Doklad>260100018</Doklad>
              <Popis>Fakturujeme Vám tovar</Popis>
              <Vystaveno>2026-11-03</Vystaveno>
              <Splatno>2026-11-17</Splatno>
              <Uhrazeno>2026-11-16</Uhrazeno>
              <VarSymbol>260100018</VarSymbol>
              <Druh>N</Druh>
              <Dobropis>0</Dobropis>
              <Proplatit>0</Proplatit>
              <Celkem>30</Celkem>
              <DodOdb><FaktNazev>Jozef Ukážkový</FaktNazev></DodOdb>
            </FaktVyd>
          </SeznamFaktVyd>
        </MoneyData>

        """
}
