import Domain
import Testing

@testable import Warehouses

@Suite struct MoneyS3InvoiceTests {
    typealias F = MoneyS3Fixtures

    private static func read(_ fields: String) throws -> Reading { try F.read(F.invoice(fields)) }

    @Test func anInvoiceOfAnOrder() throws {
        let reading = try Self.read(
            "<Doklad>FV1</Doklad><Vystaveno>2026-11-20</Vystaveno><Splatno>2026-12-04</Splatno>"
                + "<VarSymbol>0026001</VarSymbol><CObjednavk>other</CObjednavk><Druh>N</Druh><Dobropis>0</Dobropis>"
                + "<Proplatit>100.5</Proplatit><Celkem>300.5</Celkem><DodOdb><FaktNazev>Žlutý</FaktNazev><ICO>1</ICO>"
                + "</DodOdb><SeznamVazeb><Vazba><Typ>ZL</Typ><Doklad><Druh>FV</Druh><Cislo>Z1</Cislo></Doklad></Vazba>"
                + "<Vazba><Typ>PR</Typ><Doklad><Druh>OP</Druh><Cislo>OP1</Cislo><PrijatDokl>1001</PrijatDokl></Doklad>"
                + "</Vazba></SeznamVazeb>"
        )
        #expect(reading.problems.isEmpty)
        var expected = Invoice(number: "FV1", total: Money(minorUnits: 30_050, currency: .czk), line: 3)
        expected.vs = "26001"
        expected.orderNumber = "1001"
        expected.orderDocuments = ["OP1"]
        expected.issued = Day(year: 2026, month: 11, day: 20)
        expected.due = Day(year: 2026, month: 12, day: 4)
        expected.remaining = Money(minorUnits: 10_050, currency: .czk)
        expected.customer = "Žlutý"
        expected.ico = "1"
        #expect(reading.invoices == [expected])
    }

    @Test(
        "what remains",
        arguments: [
            ("<Uhrazeno>2026-11-20</Uhrazeno><Proplatit>0</Proplatit>", "0.00", true),
            ("<Uhrazeno>2026-11-20</Uhrazeno>", "0.00", true),
            ("<Proplatit>10</Proplatit>", "10.00", false),
            ("<Proplatit>4</Proplatit>", "4.00", false),
            ("<Proplatit>0</Proplatit>", nil, false),
            ("", nil, false),
        ] as [(String, String?, Bool)]
    )
    func remaining(fields: String, remaining: String?, paid: Bool) throws {
        let reading = try Self.read("<Doklad>1</Doklad><Celkem>10</Celkem>" + fields)
        #expect(reading.invoices.map { $0.remaining?.decimal } == [remaining])
        #expect(reading.invoices.map(\.paid) == [paid])
    }

    @Test func aForeignInvoiceIsInItsCurrency() throws {
        let foreign = "<Valuty><Mena><Kod>EUR</Kod></Mena><Celkem>20.4</Celkem></Valuty>"
        let open = try Self.read("<Doklad>1</Doklad><Celkem>500</Celkem><ValutyProp>5.1</ValutyProp>" + foreign)
        #expect(open.invoices.map(\.total.description) == ["20.40 EUR"])
        #expect(open.invoices.map { $0.remaining?.description } == ["5.10 EUR"])
        let home = "<Valuty><Mena><Kod>CZK</Kod></Mena><Celkem>1</Celkem></Valuty>"
        #expect(try Self.read("<Doklad>1</Doklad><Celkem>5</Celkem>" + home).invoices.map(\.total.decimal) == ["5.00"])
        let odd = "<Valuty><Mena><Kod>E</Kod></Mena><Celkem>1</Celkem></Valuty>"
        #expect(try Self.read("<Doklad>1</Doklad><Celkem>5</Celkem>" + odd).codes == ["MONEY-012"])
    }

    @Test func whatWaitsForNoPaymentIsLeftOut() throws {
        for (fields, type) in [
            ("<Druh>D</Druh>", "D"), ("<Druh>N</Druh><Dobropis>1</Dobropis>", "Dobropis"),
            ("<Druh>Z</Druh><Dobropis>1</Dobropis>", "Dobropis"),
        ] {
            let reading = try Self.read("<Doklad>1</Doklad><Celkem>10</Celkem>" + fields)
            #expect(reading.invoices.isEmpty && reading.codes == ["MONEY-009"])
            #expect(reading.problems.first?.arguments == ["count": "1", "types": type])
        }
    }

    @Test(arguments: ["Z", "P", "L", "F"]) func anAdvanceGivesItsOrderAnotherSymbol(type: String) throws {
        let fields =
            "<Doklad>ZL1</Doklad><Celkem>10</Celkem><VarSymbol>268001</VarSymbol><Proplatit>4</Proplatit>"
            + "<CObjednavk>7001</CObjednavk>"
        let invoice = try #require(try Self.read(fields + "<Druh>\(type)</Druh>").invoices.first)
        #expect(invoice.isAdvance && invoice.vs == "268001" && invoice.orderNumber == "7001")
        #expect(invoice.remaining?.minorUnits == 400)
        #expect(try Self.read(fields + "<Druh>N</Druh>").invoices.first?.isAdvance == false)
    }

    @Test func aBadInvoiceSpoilsOnlyItself() throws {
        #expect(try Self.read("<Celkem>10</Celkem>").codes == ["MONEY-010"])
        #expect(try Self.read("<Doklad>1</Doklad>").codes == ["MONEY-011"])
        #expect(try Self.read("<Doklad>1</Doklad><Celkem>1</Celkem><Splatno>soon</Splatno>").codes == ["XML-011"])
    }
}
