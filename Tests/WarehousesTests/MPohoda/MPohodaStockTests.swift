import Connectors
import Domain
import Testing

@testable import Warehouses

@Suite("mPOHODA's stock") struct MPohodaStockTests {
    typealias F = MPohodaFixtures

    private static let list = "/v1/PriceListItems?PageSize=100&PageNumber=1"
    private static let quantities = "/v1/PriceListItems/AvailableQuantities"

    private func read(_ pages: [(path: String, body: String)]) -> Reading {
        Reading(MPohodaStock.format, F.file("mpohoda.stock", pages))
    }

    @Test("has on hand, what may not be sold of it, and what is ordered, for each card and store")
    func levels() throws {
        let reading = read([
            (
                Self.list,
                F.page(
                    [
                        F.item(1, "A", path: "ZBOŽÍ/Keramika", ean: "8590000000017"),
                        F.item(2, "B", type: "Product", path: "/POBOČKA"), F.item(3, "C", type: "Text"),
                    ],
                    total: 4
                )
            ),
            (
                Self.quantities,
                "[\(F.quantity(2, "-0.5")),\(F.quantity(1, "12.25", reserved: 2, complaint: 1, ordered: 5))]"
            ),
            (Self.list, F.page([F.item(4, "D")], total: 4)),
            (Self.quantities, F.quantity(4, "1E2")),
        ])
        #expect(reading.failure == nil && reading.problems.isEmpty)
        #expect(reading.exports == [StockExport(coverage: .full, stamp: nil)])
        #expect(reading.stock.map(\.code) == ["B", "A", "D"])
        #expect(reading.stock.map(\.warehouse) == ["POBOČKA", "ZBOŽÍ", ""])
        #expect(reading.stock.map(\.onHand.description) == ["-0.5", "12.25", "100"])
        #expect(reading.stock.map { $0.reserved?.description } == ["0", "3", "0"])
        #expect(reading.stock.map { $0.ordered?.description } == ["0", "5", "0"])
        let first = try #require(reading.stock.last)
        #expect(first.name == "Item D" && first.unit == "ks" && first.ean == nil && first.line == 4)
        #expect(reading.stock[1].ean == "8590000000017")
    }

    @Test("leaves sets out and says so")
    func sets() {
        let reading = read([
            (
                Self.list,
                F.page([
                    F.item(1, "A", type: "Suite"), F.item(2, "B", type: "Complete"), F.item(3, "C", type: "Service"),
                ])
            )
        ])
        #expect(reading.failure == nil && reading.stock.isEmpty)
        #expect(reading.codes == ["MPOHODA-008"] && reading.problems.first?.arguments["count"] == "2")
    }

    @Test("is refused as a whole where rows or quantities lack, so that a card that was not read is not gone")
    func incomplete() {
        let short = read([(Self.list, F.page([F.item(1, "A")], total: 2)), (Self.quantities, F.quantity(1, "1"))])
        #expect(short.failure?.is(MPohodaProblem.incompleteList) == true)
        #expect(short.failure?.arguments == ["found": "1", "expected": "2"])
        let without = read([
            (Self.list, F.page([F.item(1, "A"), F.item(2, "B")])), (Self.quantities, F.quantity(1, "1")),
        ])
        #expect(without.failure?.is(MPohodaProblem.noQuantities) == true)
        #expect(without.failure?.arguments == ["item": "B"])
        #expect(read([("/x", "{\"Unknown\":1}")]).failure?.is(MPohodaProblem.incompleteList) == true)
    }

    @Test("tells a card without a code, and one whose quantity is none; then what is absent is not gone")
    func strange() {
        let bare = "{\"Id\":\"id-2\",\"Type\":\"Card\",\"Code\":null,\"Name\":\"Bez kódu\",\"Ean\":null}"
        let reading = read([
            (Self.list, F.page([F.item(1, "A"), bare, F.item(3, "C")])),
            (Self.quantities, "[\(F.quantity(1, "\"mnoho\"")),\(F.quantity(2, "1")),\(F.quantity(3, "2"))]"),
        ])
        #expect(reading.failure == nil && reading.stock.map(\.code) == ["C"])
        #expect(reading.codes == ["MPOHODA-006", "MPOHODA-007"])
        #expect(reading.problems.map(\.arguments) == [["item": "A"], ["name": "Bez kódu"]])
        #expect(reading.exports.map(\.coverage) == [.full, .changes])
    }
}
