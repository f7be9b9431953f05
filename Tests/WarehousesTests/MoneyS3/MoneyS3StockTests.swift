import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite struct MoneyS3StockTests {
    typealias F = MoneyS3Fixtures

    private static let card =
        "<Popis>Tričko žlté</Popis><Zkrat>TR</Zkrat><MJ>ks</MJ><UzivCode>1017</UzivCode><GUID>{A-1}</GUID>"
        + "<Katalog>TR-L</Katalog><BarCode>8590000000017</BarCode><TypKarty>jednoducha</TypKarty>"
    private static let warehouse =
        "<Nazev>HLAVNÍ SKLAD</Nazev><KodSkladu>HS</KodSkladu><GUID>{3259-F}</GUID><CenikSklad>0</CenikSklad>"

    @Test func recordsBecomeLevelsPerWarehouse() throws {
        let text = F.stock(
            F.record(
                Self.card,
                state: "<Zasoba>12.5</Zasoba><Rezervace>2</Rezervace><Objednano>7</Objednano>",
                warehouse: Self.warehouse
            ) + F.record(Self.card, state: "<Zasoba>-1.25</Zasoba>", warehouse: "<Nazev>DRUHÝ</Nazev>"),
            "ICAgendy=\"12345678\" HospRokOd=\"2026-01-01\" HospRokDo=\"2026-12-31\" ExpDate=\"2026-11-23\" "
                + "ExpTime=\"14:57:00\""
        )
        let reading = try F.read(text)
        #expect(reading.failure == nil && reading.problems.isEmpty)
        #expect(reading.encoding == "windows-1250")
        #expect(reading.exports.map { $0.stamp?.description } == ["2026-11-23T14:57:00"])
        #expect(reading.exports.map(\.coverage) == [.full])
        try #require(reading.stock.count == 2)
        var first = StockLevel(
            code: "TR-L",
            warehouse: "HLAVNÍ SKLAD",
            onHand: Quantity(millionths: 12_500_000),
            line: 3
        )
        first.ean = "8590000000017"
        first.name = "Tričko žlté"
        first.unit = "ks"
        first.reserved = Quantity(2)
        #expect(reading.stock[0] == first)
        #expect(reading.stock[1].warehouse == "DRUHÝ")
        #expect(reading.stock[1].onHand == Quantity(millionths: -1_250_000))
        #expect(reading.stock[1].reserved == nil && reading.stock[1].ordered == nil)
    }

    @Test(
        arguments: [
            ("catalogue", "barcode", "TR-L", "8590000000017"), ("plu", "none", "1017", nil),
            ("shortcut", "catalogue", "TR", "TR-L"), ("barcode", "plu", "8590000000017", "1017"),
        ] as [(String, String, String, String?)]
    )
    func codeAndEanAreChosen(code: String, ean: String, expected: String, expectedEan: String?) throws {
        let context = F.context(["code": code, "ean": ean])
        let reading = try F.read(F.stock(F.record(Self.card)), context)
        #expect(reading.stock.map(\.code) == [expected])
        #expect(reading.stock.map(\.ean) == [expectedEan])
    }

    @Test(arguments: [("name", ["HLAVNÍ SKLAD", "S"]), ("code", ["HS", "S"]), ("guid", ["3259-F", "S"])])
    func warehousesGoByWhatIsChosen(by: String, names: [String]) throws {
        let records = F.record(Self.card, warehouse: Self.warehouse) + F.record(Self.card)
        let reading = try F.read(F.stock(records), F.context(["warehouse-by": by]))
        #expect(reading.stock.map(\.warehouse) == names)
    }

    @Test func whatHasNoStockIsLeftOut() throws {
        let records = ["sluzba", "sada", "komplet", "vyrobek", "jednoducha"].map {
            F.record("<Popis>x</Popis><Katalog>\($0)</Katalog><TypKarty>\($0)</TypKarty>")
        }
        let reading = try F.read(F.stock(records.joined()))
        #expect(reading.stock.map(\.code) == ["vyrobek", "jednoducha"])
        #expect(reading.codes == ["MONEY-006"] && reading.problems.first?.arguments == ["count": "2"])
    }

    @Test func aBadRecordSpoilsOnlyItself() throws {
        let records =
            F.record("<Katalog>A</Katalog>", state: "")
            + F.record("<Katalog>B</Katalog>", state: "<Zasoba>1,5</Zasoba>")
            + F.record("<Popis>nothing</Popis>") + F.record("<BarCode>123</BarCode>", state: "<Zasoba>7</Zasoba>")
        let reading = try F.read(F.stock(records))
        #expect(reading.failure == nil)
        #expect(reading.codes == ["MONEY-007", "XML-010", "MONEY-008"])
        #expect(reading.problems.map { $0.position?.line } == [3, 4, 5])
        #expect(reading.stock.map(\.ean) == ["123"])
    }

    @Test func anotherUnitOrYearIsRefusedWhole() throws {
        var context = F.context()
        context.unit = "123 45 679"
        let text = F.stock(
            F.record(Self.card),
            "ICAgendy=\"12345678\" HospRokOd=\"2026-01-01\" HospRokDo=\"2026-12-31\" ExpDate=\"2027-01-02\""
        )
        #expect(try F.read(text, context).failure?.code == "MONEY-001")
        context.unit = "123 45 678"
        let late = try F.read(text, context)
        #expect(late.failure?.code == "MONEY-002" && late.stock.isEmpty)
        context.settings = ["other-year": "warn"]
        let warned = try F.read(text, context)
        #expect(warned.failure == nil && warned.codes == ["MONEY-002"] && warned.stock.count == 1)
        // Nothing is required of the envelope.
        #expect(try F.read(F.stock(F.record(Self.card), ""), context).problems.isEmpty)
    }

    @Test func listsAreToldApart() throws {
        #expect(F.format(of: F.data("<SeznamFirem/><SeznamZasoba/>")) == "money-s3.zasoby")
        #expect(F.format(of: F.data("<SeznamFaktPrij/>", "ExpZkratka='_FP+FV'")) == "money-s3.invoices")
        #expect(F.format(of: F.data("", "ExpZkratka=\"_ZAS\"")) == "money-s3.zasoby")
        #expect(F.format(of: F.data("<SeznamObjPrij/>")) == "money-s3.data")
        #expect(F.format(of: "<MoneyReport/>") == "money-s3.receipts")
        #expect(F.format(of: "<S5Data/>") == "money-s3.s5")
        #expect(F.format(of: "<MoneyData xmlns=\"x\"/>") == nil)
        let both = F.data(
            "<SeznamFirem/><SeznamZasoba>\(F.record(Self.card))</SeznamZasoba><SeznamFaktVyd><FaktVyd><Doklad>1</Doklad>"
                + "<Celkem>5</Celkem></FaktVyd></SeznamFaktVyd>"
        )
        let reading = try F.read(both)
        #expect(reading.stock.count == 1 && reading.invoices.count == 1)
        #expect(reading.codes == ["MONEY-004"] && reading.problems.first?.arguments == ["name": "SeznamFirem"])
        #expect(try F.read(F.data("<SeznamObjPrij/>")).failure?.code == "MONEY-004")
        #expect(try F.read("<S5Data/>").failure?.code == "MONEY-014")
    }

    @Test(arguments: ["name", "code", "guid"]) func aWarehouseOfTheKonektorGoesByItsGuid(by: String) throws {
        let guids = ["9D3B6E10-5C44-4F7A-8E21-0A1B2C3D4E5F", "1F0E2D3C-4B5A-6978-8796-A5B4C3D2E1F0"]
        let records = guids.map { F.record(Self.card, warehouse: "<GUID>{\($0)}</GUID>") }.joined()
        let reading = try F.read(F.stock(records), F.context(["warehouse-by": by]))
        #expect(reading.stock.map(\.warehouse) == guids && reading.problems.isEmpty)
        // An order is taken from there by the GUID.
        let batch = MoneyS3OrderTests.batch(
            MoneyS3OrderTests.order(),
            ["warehouse-by": by],
            warehouse: guids[0]
        )
        let text = String(decoding: try MoneyS3Orders.write(batch).bytes, as: UTF8.self)
        #expect(text.contains("<Nazev></Nazev>") || text.contains("<Nazev/>"))
        #expect(text.contains("<GUID>{\(guids[0])}</GUID>") && !text.contains("KodSkladu"))
    }
}
