import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite struct PohodaStockTests {
    typealias F = PohodaFixtures

    @Test func cardsBecomeLevelsPerWarehouse() throws {
        let cards =
            F.card(
                """
                <stk:id>1</stk:id><stk:stockType>card</stk:stockType><stk:code>TR-L</stk:code>
                <stk:EAN>8590000000017</stk:EAN><stk:name>Tričko žlté</stk:name><stk:nameComplement>L</stk:nameComplement>
                <stk:unit>ks</stk:unit><stk:storage><typ:id>3</typ:id><typ:ids>/ZBOŽÍ/Trička</typ:ids></stk:storage>
                <stk:count>12.0</stk:count><stk:countReceivedOrders>3.0</stk:countReceivedOrders>
                <stk:reservation>2.5</stk:reservation>
                """
            )
            + F.card(
                "<stk:stockType>product</stk:stockType><stk:code>TR-L</stk:code><stk:EAN>0</stk:EAN>"
                    + "<stk:storage><typ:ids>POBOČKA</typ:ids></stk:storage><stk:count>-1.5E0</stk:count>"
            )
        let reading = try F.read(F.pack(F.item(F.stockList(cards))))
        #expect(reading.failure == nil)
        #expect(reading.encoding == "windows-1250")
        #expect(reading.exports == [StockExport(coverage: .full, stamp: LocalTime(secondsSinceEpoch: 1_768_032_005))])
        guard case .stockExport? = reading.facts.first else {
            Issue.record("what the export covers must come first")
            return
        }
        try #require(reading.stock.count == 2)
        let first = reading.stock[0]
        #expect(first.code == "TR-L")
        #expect(first.ean == "8590000000017")
        #expect(first.name == "Tričko žlté L")
        #expect(first.unit == "ks")
        #expect(first.warehouse == "ZBOŽÍ")
        #expect(first.onHand == Quantity(12))
        #expect(first.reserved == Quantity(millionths: 2_500_000))
        #expect(first.ordered == Quantity(3))
        #expect(first.line == 4)
        let second = reading.stock[1]
        #expect(second.ean == nil)
        #expect(second.warehouse == "POBOČKA")
        #expect(second.onHand == Quantity(millionths: -1_500_000))
        #expect(second.reserved == nil)
    }

    @Test func exponentsAndCharacterDataAreRead() throws {
        let reading = try F.read(
            F.pack(
                F.item(
                    F.stockList(
                        F.card("<stk:code><![CDATA[A&B<1>]]></stk:code><stk:count>1.25E+03</stk:count>")
                            + F.card("<stk:code>&#x160;&amp;C</stk:code><stk:count>5E-02</stk:count>")
                    )
                )
            )
        )
        #expect(reading.stock.map(\.code) == ["A&B<1>", "Š&C"])
        #expect(reading.stock.map(\.onHand.millionths) == [1_250_000_000, 50_000])
    }

    @Test func whatHasNoStockIsLeftOut() throws {
        let cards = ["service", "text", "set", "package", "card"]
            .map { F.card("<stk:stockType>\($0)</stk:stockType><stk:code>\($0)</stk:code><stk:count>1</stk:count>") }
            .joined()
        let reading = try F.read(F.pack(F.item(F.stockList(cards))))
        #expect(reading.stock.map(\.code) == ["card"])
        #expect(reading.codes == ["POHODA-006"])
        #expect(reading.problems.first?.arguments == ["count": "2"])
        #expect(reading.problems.first?.severity == .warning)
    }

    @Test func aBadCardSpoilsOnlyItself() throws {
        let cards =
            F.card("<stk:code>A</stk:code>")
            + F.card("<stk:code>B</stk:code><stk:count>1,5</stk:count>")
            + F.card("<stk:EAN>0</stk:EAN><stk:count>1</stk:count>")
            + F.card("<stk:EAN>123</stk:EAN><stk:count>7</stk:count>")
        let reading = try F.read(F.pack(F.item(F.stockList(cards))))
        #expect(reading.failure == nil)
        #expect(reading.codes == ["POHODA-007", "XML-010", "POHODA-008"])
        #expect(reading.problems.allSatisfy { $0.scope == .record && $0.severity == .error })
        #expect(reading.problems.map { $0.position?.line } == [4, 5, 6])
        #expect(reading.problems[1].path == "stockHeader/count")
        #expect(reading.stock.map(\.ean) == ["123"])
    }

    @Test(arguments: [
        ("stock-full-7-1", StockExport.Coverage.changes, StockExport.Coverage.full),
        ("stock-changes-7-1", .full, .changes),
        ("anything", .changes, .changes),
        ("anything", .full, .full),
    ])
    func coverageFollowsTheRequest(id: String, context: StockExport.Coverage, expected: StockExport.Coverage) throws {
        var reader = ReaderContext()
        reader.coverage = context
        let card = F.card("<stk:code>A</stk:code><stk:count>1</stk:count>")
        let reading = try F.read(F.pack(F.item(F.stockList(card), id: id)), reader)
        #expect(reading.exports.map(\.coverage) == [expected])
        // An export without a card says so as well.
        #expect(try F.read(F.pack(F.item(F.stockList(""), id: id)), reader).exports.map(\.coverage) == [expected])
    }

    @Test func aSplitExportCoversOnlyChanges() throws {
        let list = F.stockList(
            "<rdc:parts><rdc:part>b.xml</rdc:part><rdc:part>c.xml</rdc:part></rdc:parts>"
                + F.card("<stk:code>A</stk:code><stk:count>1</stk:count>")
        )
        let reading = try F.read(F.pack(F.item(list, id: "stock-full-1-1")))
        #expect(reading.exports.map(\.coverage) == [.changes])
        #expect(reading.exports.map(\.parts) == [["b.xml", "c.xml"]])
        #expect(reading.codes == ["POHODA-005"])
        #expect(reading.problems.first?.arguments == ["count": "2"])
    }

    @Test func severalWarehousesInOneAnswerAreOneExport() throws {
        let card = F.card("<stk:code>A</stk:code><stk:count>1</stk:count>")
        let items = (1...3).map { F.item(F.stockList(card), id: "stock-full-1-\($0)") }.joined()
        #expect(try F.read(F.pack(items)).exports.map(\.coverage) == [.full])
        let failed =
            F.item(F.stockList(card), id: "stock-full-1-1")
            + F.item("", id: "stock-full-1-2", state: "error", more: "note=\"Sklad neexistuje\"")
            + F.item(F.stockList(card), id: "stock-full-1-3")
        let reading = try F.read(F.pack(failed))
        #expect(reading.exports.map(\.coverage) == [.full, .changes])
        #expect(reading.stock.count == 2)
        #expect(reading.codes == ["POHODA-003"])
        #expect(reading.problems.first?.arguments == ["request": "stock-full-1-2", "note": "Sklad neexistuje"])
        #expect(reading.receipts.isEmpty)
    }

    @Test func aFailedListIsNoFullExport() throws {
        let list = F.stockList(
            "<rdc:importDetails><rdc:detail><rdc:state>error</rdc:state><rdc:errno>101</rdc:errno>"
                + "<rdc:note>Nedostatečná práva</rdc:note></rdc:detail></rdc:importDetails>",
            state: "error"
        )
        let reading = try F.read(F.pack(F.item(list, id: "stock-full-1-1")))
        #expect(reading.exports.map(\.coverage) == [.changes])
        #expect(reading.codes == ["POHODA-003"])
        #expect(reading.problems.first?.arguments["note"] == "Nedostatečná práva")
    }

    @Test func anotherUnitIsRefusedWhole() throws {
        var context = ReaderContext()
        context.unit = "1234 5679"
        let text = F.pack(F.item(F.stockList(F.card("<stk:code>A</stk:code><stk:count>1</stk:count>"))))
        let reading = try F.read(text, context)
        #expect(reading.failure?.code == "POHODA-001")
        #expect(reading.failure?.scope == .file)
        #expect(reading.failure?.arguments == ["found": "12345678", "expected": "1234 5679"])
        #expect(reading.facts.isEmpty)
        context.unit = "123 45 678"
        #expect(try F.read(text, context).failure == nil)
    }

    @Test func otherPrefixesAndTheSlovakNamespaceAreTheSame() throws {
        let text = """
            <?xml version='1.0' encoding='WINDOWS-1250'?>
            <responsePack xmlns="http://www.stormware.sk/schema/version_2/response.xsd" version="2.0" id="1" state="ok">
            <responsePackItem id="1" state="ok">
            <x:listStock xmlns:x="http://www.stormware.sk/schema/version_2/list_stock.xsd" state="ok">
            <x:stock><s:stockHeader xmlns:s="http://www.stormware.sk/schema/version_2/stock.xsd">
            <s:newerElement><s:code>no</s:code></s:newerElement>
            <s:code>Ľ1</s:code><s:count>3</s:count></s:stockHeader></x:stock></x:listStock>
            </responsePackItem></responsePack>
            """
        let reading = try F.read(text)
        #expect(reading.stock.map(\.code) == ["Ľ1"])
    }

    @Test func everyChunkSizeGivesTheSame() throws {
        let cards = (1...40).map {
            F.card("<stk:code>Č\($0)</stk:code><stk:name>Žlť</stk:name><stk:count>\($0)</stk:count>")
        }
        let bytes = windows1250(F.pack(F.item(F.stockList(cards.joined()))))
        let whole = try F.read(bytes, chunk: bytes.count).stock
        #expect(whole.count == 40)
        for chunk in [1, 2, 3, 7, 64, 1000] { #expect(try F.read(bytes, chunk: chunk).stock == whole) }
    }

    @Test func truncatedAnywhereItIsNeverApplied() throws {
        let cards = F.card("<stk:code>Č1</stk:code><stk:count>1</stk:count>")
        let bytes = windows1250(F.pack(F.item(F.stockList(cards))))
        let format = try #require(F.format("pohoda.listStock"))
        for length in 0..<bytes.count {
            let cut = Array(bytes.prefix(length))
            #expect(Reading(format, cut).failure != nil, "cut at \(length)")
            if case .closed = format.completeness(head(cut)) { Issue.record("looks complete when cut at \(length)") }
        }
        guard case .closed = format.completeness(head(bytes)) else {
            Issue.record("a whole file must look complete")
            return
        }
    }
}
