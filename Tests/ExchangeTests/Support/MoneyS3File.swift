/// Files as Money S3 writes them: exports stand on one line.
enum MoneyS3File {
    /// One card in one warehouse.
    struct Card {
        var code: String
        var count: String
        var warehouse: String
        var reserved: String
        var ean: String?

        init(
            _ code: String,
            _ count: String,
            in warehouse: String = "SKLAD",
            reserved: String = "0",
            ean: String? = nil
        ) {
            self.code = code
            self.count = count
            self.warehouse = warehouse
            self.reserved = reserved
            self.ean = ean
        }
    }

    /// An export; `at` is the hour and minute of 23 November 2026, `year` the accounting year.
    static func data(
        _ lists: String,
        at time: String = "06:00",
        ico: String = "12345678",
        year: Int = 2026,
        encoding: String = "UTF-8"
    ) -> String {
        "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<MoneyData ICAgendy=\"\(ico)\" KodAgendy=\"\" "
            + "HospRokOd=\"\(year)-01-01\" HospRokDo=\"\(year)-12-31\" description=\"zásoby\" ExpZkratka=\"_ZAS\" "
            + "ExpDate=\"2026-11-23\" ExpTime=\"\(time):00\" VyberZaznamu=\"0\">\(lists)</MoneyData>"
    }

    /// A stock export.
    static func stock(_ cards: [Card], at time: String = "06:00", ico: String = "12345678", year: Int = 2026) -> String
    {
        let records = cards.map { card in
            "<Zasoba><StavZasoby><Zasoba>\(card.count)</Zasoba><Rezervace>\(card.reserved)</Rezervace>"
                + "<Objednano>99</Objednano></StavZasoby><KmKarta><Popis>Item \(card.code)</Popis><MJ>ks</MJ>"
                + "<Katalog>\(card.code)</Katalog>" + (card.ean.map { "<BarCode>\($0)</BarCode>" } ?? "")
                + "<TypKarty>jednoducha</TypKarty></KmKarta><Sklad><Nazev>\(card.warehouse)</Nazev>"
                + "<CenikSklad>0</CenikSklad></Sklad></Zasoba>"
        }
        return data("<SeznamZasoba>\(records.joined())</SeznamZasoba>", at: time, ico: ico, year: year)
    }

    /// A report of an import by the e-shop's numbers; an order without a document was refused.
    static func report(_ orders: [(number: String, document: String?)]) -> String {
        let nodes = orders.map { order in
            let key = "<Reference><ID keyName=\"PrimDoklad\">\(order.number)</ID></Reference>"
            guard let document = order.document else {
                return "<ObjPrij><Status>FatalError</Status>\(key)<ErrorInfo><ErrorTypeCoded>BusinessError"
                    + "</ErrorTypeCoded><ErrorTypeOther/><ErrorCode>17</ErrorCode><ErrorDescription>No series."
                    + "</ErrorDescription></ErrorInfo></ObjPrij>"
            }
            return "<ObjPrij><Status>OK</Status>\(key)<Data><Doklad>\(document)</Doklad>"
                + "<PrimDoklad>\(order.number)</PrimDoklad></Data></ObjPrij>"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MoneyReport><Status>OK</Status><SeznamObjPrij>"
            + nodes.joined() + "</SeznamObjPrij></MoneyReport>"
    }

    /// An issued invoice that was taken over from an order.
    static func invoice(_ number: String, document: String, total: String) -> String {
        data(
            "<SeznamFaktVyd><FaktVyd><Doklad>\(number)</Doklad><Vystaveno>2026-11-22</Vystaveno>"
                + "<VarSymbol>\(number)</VarSymbol><Druh>N</Druh><Proplatit>\(total)</Proplatit><Celkem>\(total)</Celkem>"
                + "<SeznamVazeb><Vazba><Typ>PR</Typ><Doklad><Druh>OP</Druh><Cislo>\(document)</Cislo></Doklad></Vazba>"
                + "</SeznamVazeb></FaktVyd></SeznamFaktVyd>"
        )
    }
}
