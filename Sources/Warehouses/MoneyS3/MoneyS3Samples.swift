import Connectors
import Syntax

/// Files of Money S3, after its schemas.
enum MoneyS3Samples {
    /// What the demo drops, in UTF-8 with a byte order mark as Money writes it, and a small file of each format.
    static func all() -> [SampleFile] {
        let demo = [
            ("money-s3.zasoby", "stock.xml", demoStock), ("money-s3.receipts", "receipt-20261122.xml", demoReceipts),
            ("money-s3.invoices", "invoices.xml", demoInvoices),
        ]
        let small: [(String, String)] = [
            ("money-s3.zasoby", stock), ("money-s3.invoices", invoices), ("money-s3.receipts", receipts),
            ("money-s3.data", otherLists), ("money-s3.s5", otherProgram),
        ]
        return demo.map { format, name, text in
            SampleFile(format, demo: name, .xml, .utf8, isMarked: true, lineEnd: "\n", text: text)
        } + small.map { SampleFile($0, .xml, .windows1250, text: $1) }
    }

    private static func data(_ lists: String, definition: String = "_ZAS") -> String {
        """
        <?xml version="1.0" encoding="Windows-1250"?>
        <MoneyData ICAgendy="12345678" KodAgendy="" HospRokOd="2026-01-01" HospRokDo="2026-12-31" \
        description="zásoby" ExpZkratka="\(definition)" ExpDate="2026-11-23" ExpTime="06:00:00" VyberZaznamu="0">\(lists)</MoneyData>

        """
    }

    private static let stock = data(
        "<SeznamZasoba><Zasoba><StavZasoby><Zasoba>12.5</Zasoba><Rezervace>2</Rezervace><Objednano>7</Objednano>"
            + "</StavZasoby><KmKarta><Popis>Čaj žltý &amp; zelený</Popis><Zkrat>ČAJ</Zkrat><MJ>ks</MJ>"
            + "<Katalog>ČAJ-1</Katalog><BarCode>8580001000053</BarCode><TypKarty>jednoducha</TypKarty></KmKarta>"
            + "<Sklad><Nazev>HLAVNÝ SKLAD</Nazev><CenikSklad>0</CenikSklad></Sklad></Zasoba></SeznamZasoba>"
    )

    private static let invoices = data(
        """

        <SeznamFaktVyd><FaktVyd>
          <Doklad>260100031</Doklad><Vystaveno>2026-11-20</Vystaveno><Splatno>2026-12-04</Splatno>
          <VarSymbol>260100031</VarSymbol><CObjednavk>2026110003</CObjednavk><Druh>N</Druh>
          <Proplatit>47.6</Proplatit><Celkem>47.6</Celkem>
          <DodOdb><FaktNazev>Žofia Príkladová</FaktNazev></DodOdb>
        </FaktVyd></SeznamFaktVyd>
        """,
        definition: "_FP+FV"
    )

    private static let receipts = """
        <?xml version="1.0" encoding="Windows-1250"?>
        <MoneyReport><Status>WarningError</Status>
          <SeznamObjPrij><ObjPrij><Status>WarningError</Status>
            <Reference><ID keyName="PrimDoklad">2026110001</ID></Reference>
            <DodOdb><Status>FatalError</Status><ErrorInfo><ErrorTypeCoded>BusinessError</ErrorTypeCoded><ErrorTypeOther/>
              <ErrorDescription>Adresa sa neuložila: žltý kôň.</ErrorDescription></ErrorInfo></DodOdb>
            <Data><Doklad>OP260001</Doklad><PrimDoklad>2026110001</PrimDoklad></Data>
          </ObjPrij></SeznamObjPrij>
        </MoneyReport>

        """

    private static let otherLists = data(
        "<SeznamFirem><Firma><Nazev>Žlté s. r. o.</Nazev></Firma></SeznamFirem>",
        definition: "_ADR"
    )

    private static let otherProgram = """
        <?xml version="1.0" encoding="Windows-1250"?>
        <S5Data><ObjednavkaPrijataList><ObjednavkaPrijata><Nazev>Objednávka č. 1</Nazev></ObjednavkaPrijata>
        </ObjednavkaPrijataList></S5Data>

        """
}
