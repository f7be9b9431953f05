/// An export of three issued invoices: one of a demo order and unpaid, one of an order taken by telephone, one paid
/// (schema __Faktura.xsd; docs/systems/money-s3.md#issued-invoices-in-the-schema).
enum DemoMoneyS3Invoices {
    /// The file.
    static let text = """
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
