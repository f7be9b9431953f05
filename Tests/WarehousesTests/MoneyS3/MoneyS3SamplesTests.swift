import Connectors
import Domain
import Testing

@testable import Warehouses

/// The public samples, as their ORIGIN.md describes them.
@Suite(.enabled(if: Samples.arePresent, "the public samples are not there")) struct MoneyS3SamplesTests {
    typealias F = MoneyS3Fixtures

    @Test func aRealStockExport() throws {
        var context = F.context()
        context.unit = "12345678"
        let bytes = try Samples.bytes("zasoby_ZAS_export_cz2023_first6.xml", of: "moneys3")
        let reading = try F.read(bytes, context)
        #expect(reading.failure == nil && reading.problems.isEmpty)
        #expect(reading.encoding == "UTF-8")
        #expect(reading.exports == [StockExport(coverage: .full, stamp: LocalTime(secondsSinceEpoch: 1_702_133_820))])
        #expect(reading.stock.count == 6)
        let first = try #require(reading.stock.first)
        #expect(first.code == "FIA 711259808:634" && first.ean == "711259808")
        #expect(first.name == "nárazník PŘ F-BRA černý bez mlh 1.4-1.8/D" && first.unit == "ks")
        #expect(reading.stock.allSatisfy { $0.warehouse == "HLAVNÍ SKLAD" && $0.reserved == .zero })
        #expect(reading.stock.prefix(3).map(\.onHand) == [Quantity(1), Quantity(0), Quantity(1)])
        let byShortcut = try F.read(bytes, F.context(["code": "shortcut"]))
        #expect(byShortcut.stock.prefix(3).map(\.code) == ["711259808", "112877699", "180889280,740809"])
    }

    @Test func anInvoiceThatIsPaid() throws {
        let reading = try F.read(try Samples.bytes("faktvyd_paid_with_uhrada_fixture.xml", of: "moneys3"))
        let invoice = try #require(reading.invoices.first)
        #expect(invoice.number == "171372" && invoice.vs == "20171005" && invoice.orderNumber == "20171005")
        #expect(invoice.orderDocuments == ["OP17426"] && invoice.paid)
        #expect(invoice.total.description == "569.51 EUR" && invoice.customer == "Jan Maly")
        #expect(invoice.issued?.description == "2017-08-03" && invoice.due?.description == "2017-08-17")
        // The second invoice of the fixture has a number and nothing else.
        #expect(reading.invoices.count == 1 && reading.codes == ["MONEY-011"])
    }

    @Test func anExportThatSelectedNothing() throws {
        let bytes = try Samples.bytes("moneydata_empty_fixture.xml", of: "moneys3")
        let format = MoneyS3.connector.formats.filter { $0.recognises(head(bytes)) }
        #expect(format.map(\.id) == ["money-s3.invoices"])
        guard case .closed = format[0].completeness(head(bytes)) else {
            Issue.record("a whole file must look complete")
            return
        }
        let reading = try F.read(bytes)
        #expect(reading.failure == nil && reading.codes == ["MONEY-005"])
        #expect(reading.problems.map(\.severity) == [.warning])
    }
}
