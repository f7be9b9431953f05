import Connectors
import Domain
import Testing

@testable import Warehouses

/// What of the stock failed may not look like what is gone.
@Suite struct PohodaPartialStockTests {
    typealias F = PohodaFixtures

    private static let card = F.card("<stk:code>A</stk:code><stk:count>1</stk:count>")
    private static let good = F.item(F.stockList(card), id: "stock-full-1-1")

    private static func details(_ state: String) -> String {
        "<rdc:importDetails><rdc:detail><rdc:state>\(state)</rdc:state><rdc:errno>101</rdc:errno>"
            + "<rdc:note>Chybí právo</rdc:note></rdc:detail></rdc:importDetails>"
    }

    @Test func stockInARefusedPackIsNotFull() throws {
        let reading = try F.read(F.pack(Self.good, id: "request-1", state: "error", more: "note=\"Přerušeno\""))
        #expect(reading.exports.map(\.coverage) == [.changes])
        #expect(reading.stock.count == 1)
        #expect(reading.codes == ["POHODA-003"])
        #expect(reading.problems.first?.severity == .error)
        #expect(reading.problems.first?.arguments == ["request": "request-1", "note": "Přerušeno"])
    }

    @Test func stockInAnItemThatFailedIsNotFull() throws {
        let failed = F.item(F.stockList(Self.card), id: "stock-full-1-2", state: "error", more: "note=\"Přerušeno\"")
        let reading = try F.read(F.pack(failed))
        #expect(reading.exports.map(\.coverage) == [.changes])
        #expect(reading.codes == ["POHODA-003"])
        #expect(reading.problems.first?.arguments == ["request": "stock-full-1-2", "note": "Přerušeno"])
        #expect(reading.receipts.isEmpty)
        // The same after a list that was whole, and before one.
        #expect(try F.read(F.pack(Self.good + failed)).exports.map(\.coverage) == [.full, .changes])
        let before = try F.read(F.pack(failed + Self.good))
        #expect(before.exports.map(\.coverage) == [.changes])
        #expect(before.stock.count == 2)
    }

    @Test func aFailureIsToldOnce() throws {
        let list = F.stockList(Self.details("error"), state: "error")
        let reading = try F.read(F.pack(F.item(list, id: "stock-full-1-1", state: "error", more: "note=\"Chyba\"")))
        #expect(reading.codes == ["POHODA-003"])
        #expect(reading.problems.first?.arguments["note"] == "Chyba; Chybí právo")
    }

    @Test(arguments: [("error", StockExport.Coverage.changes), ("warning", .full), ("ok", .full)])
    func aListWithAnErrorInItsRemarksIsNotFull(state: String, expected: StockExport.Coverage) throws {
        let list = F.stockList(Self.details(state) + Self.card)
        let reading = try F.read(F.pack(F.item(list, id: "stock-full-1-1")))
        #expect(reading.exports.last?.coverage == expected)
        #expect(reading.codes == (expected == .full ? [] : ["POHODA-003"]))
        #expect(reading.stock.count == 1)
    }

    @Test func anItemThatFailedUnderAForeignIdMayHaveBeenStock() throws {
        let failed = F.item("", id: "2", state: "error", more: "note=\"Sklad neexistuje\"")
        for items in [Self.good + failed, failed + Self.good] {
            let reading = try F.read(F.pack(items))
            #expect(reading.exports.last?.coverage == .changes)
            #expect(reading.codes == ["POHODA-003"])
            #expect(reading.problems.first?.arguments == ["request": "2", "note": "Sklad neexistuje"])
        }
        // Without stock in the pack it is the answer to a document, and nothing else.
        let alone = try F.read(F.pack(failed))
        #expect(alone.codes.isEmpty)
        #expect(alone.receipts.map(\.state) == [.refused])
    }

    @Test func aRefusedOrderBesideStockLeavesItFull() throws {
        let order = F.item("<ord:orderResponse version=\"2.0\" state=\"error\"/>", id: "OBJ-1")
        let reading = try F.read(F.pack(order + Self.good))
        #expect(reading.exports.map(\.coverage) == [.full])
        #expect(reading.receipts.map(\.state) == [.refused])
        #expect(reading.codes.isEmpty)
    }

    @Test(arguments: ["<stk:code>B</stk:code>", "<stk:code>B</stk:code><stk:count>many</stk:count>"])
    func aCardThatCannotBeReadIsNotGone(fields: String) throws {
        let reading = try F.read(F.pack(F.item(F.stockList(Self.card + F.card(fields)), id: "stock-full-1-1")))
        #expect(reading.exports.map(\.coverage) == [.full, .changes])
        #expect(reading.exports.first?.stamp == reading.exports.last?.stamp)
        #expect(reading.problems.count == 1)
        // A card without any code was never known, so nothing can be taken for gone.
        let nameless = F.stockList(Self.card + F.card("<stk:count>1</stk:count>"))
        #expect(try F.read(F.pack(F.item(nameless, id: "stock-full-1-1"))).exports.map(\.coverage) == [.full])
    }
}
