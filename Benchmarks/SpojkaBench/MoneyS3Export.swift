/// The text of a stock export as Money S3 prints it: everything that its definition `_ZAS` has, on one line, in UTF-8
/// with a byte order mark (docs/systems/money-s3.md#stock-records).
struct MoneyS3Export {
    private var random: Random
    private let isChanged: Bool

    init(seed: UInt64, isChanged: Bool) {
        random = Random(seed: seed)
        self.isChanged = isChanged
    }

    /// Everything before the first record.
    var head: String {
        "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MoneyData ICAgendy=\"12345678\" KodAgendy=\"\" "
            + "HospRokOd=\"2026-01-01\" HospRokDo=\"2026-12-31\" description=\"zásoby\" ExpZkratka=\"_ZAS\" "
            + "ExpDate=\"\(isChanged ? "2026-11-24" : "2026-11-23")\" ExpTime=\"05:00:00\" VyberZaznamu=\"0\" "
            + "GUID=\"{00000000-0000-4000-8000-000000000001}\" JazykVerze=\"SK\"><SeznamZasoba>"
    }

    /// Everything after the last record.
    var foot: String { "</SeznamZasoba></MoneyData>" }

    /// The record of an item, from 0. The numbers drawn are the same whether the export is the changed one or not.
    mutating func record(_ item: Int) -> String {
        let card = Card(item, &random, isChanged: isChanged)
        return "<Zasoba>" + state(card) + switches + store(card) + price(card, level: nil, divisor: 1)
            + price(card, level: "VO", divisor: 2) + "</Zasoba>"
    }

    private func state(_ card: Card) -> String {
        "<konfigurace><Druh_zas>Z</Druh_zas><SDPH_Nakup>23</SDPH_Nakup><SDPH_Prod>23</SDPH_Prod><Ev_Min>0</Ev_Min>"
            + "<Ev_Max>0</Ev_Max><Minimum>0</Minimum><Maximum>0</Maximum></konfigurace><StavZasoby>"
            + "<Zasoba>\(card.count)</Zasoba><Rezervace>\(card.ordered)</Rezervace><Objednano>0</Objednano></StavZasoby>"
            + "<Nak_Cena>\(card.euro(card.cents / 2))</Nak_Cena><Posl_N_Cen>\(card.euro(card.cents / 2))</Posl_N_Cen>"
            + "<Posl_Nak>2026-05-19</Posl_Nak><Posl_Prod>2026-10-12</Posl_Prod><SklUcet>000000</SklUcet>"
            + "<WWWPopis> \(card.name)\n Dielňa\n</WWWPopis><Vyrobce>Dielňa \(card.group)</Vyrobce>"
    }

    private let switches =
        "<Sleva>0</Sleva><Novinka>0</Novinka><Pripravuje>0</Pripravuje><Vyprodej>0</Vyprodej><ZakazProde>0</ZakazProde>"
        + "<VSleva>0</VSleva><VAkce>0</VAkce><VNovinka>0</VNovinka><PrvaStrana>0</PrvaStrana><UcPohyb>"
        + "<UcProdejk>000000</UcProdejk><UcPrijemk>000000</UcPrijemk><UcVydejky>000000</UcVydejky></UcPohyb>"
        + "<MnInv>0</MnInv>"

    private func store(_ card: Card) -> String {
        "<KmKarta><Popis>\(card.name)</Popis><Zkrat>Z\(card.item)</Zkrat><MJ>ks</MJ>"
            + "<GUID>{649960F7-6EAB-4ED2-8587-\(padded(card.item, 12))}</GUID>"
            + "<Katalog>SK-\(padded(card.item, 7))</Katalog><BarCode>\(card.ean)</BarCode><BCTyp>N</BCTyp>"
            + "<TypZarDoby>M</TypZarDoby><ZarDoba>24</ZarDoba><EvVyrCis>0</EvVyrCis><DesMist>0</DesMist>"
            + "<Popis1>\(card.name)</Popis1><Hmotnost>0.25</Hmotnost><Objem>0</Objem><TypKarty>jednoducha</TypKarty>"
            + "</KmKarta><Sklad><Nazev>HLAVNÍ SKLAD</Nazev><GUID>{32596890-77AF-4E1B-985D-FE8B3D675AF4}</GUID>"
            + "<CenikSklad>0</CenikSklad></Sklad><Skupina><Zkratka>\(card.group)</Zkratka><Nazev>\(card.group)</Nazev>"
            + "<Zkratka0>1</Zkratka0></Skupina>"
    }

    private func price(_ card: Card, level: String?, divisor: Int) -> String {
        let more = (2...5).map { "<Cena\($0)><Limit>0</Limit><Cena>0</Cena><Sleva>0</Sleva></Cena\($0)>" }.joined()
        return "<PC>" + (level.map { "<Hladina><Zkrat>\($0)</Zkrat></Hladina>" } ?? "") + "<SDPH>1</SDPH><Zaok>K</Zaok>"
            + "<ZpusobZao>H</ZpusobZao><Mena><Kod></Kod></Mena><VypPrCeny>V</VypPrCeny>"
            + "<Cena1><Cena>\(card.euro(card.cents / divisor))</Cena><Sleva>0</Sleva></Cena1>" + more + "</PC>"
    }
}
