import Domain
import Exchange
import Ledger
import Testing

@Suite("Stock of which Pohoda exported only a part")
struct PartialStockTests {
    private static let whole = PohodaFile.stockItem([.init("A", "4")], at: "07:00", id: "stock-full-1-1")
    private static let failed =
        "<rsp:responsePackItem version=\"2.0\" id=\"stock-full-1-2\" state=\"error\" note=\"Sklad neexistuje\"/>"

    /// Packs whose stock must not count as all of it, and what is reported.
    static let packs: [(name: String, text: String, codes: [String])] = [
        ("a refused item", PohodaFile.pack(whole + failed), ["POHODA-003:5"]),
        ("a refused item first", PohodaFile.pack(failed + whole), ["POHODA-003:3"]),
        (
            "an item that broke off",
            PohodaFile.pack(
                PohodaFile.stockItem([.init("A", "4")], at: "07:00", id: "stock-full-1-1", state: "error")
            ),
            ["POHODA-003:3"]
        ),
        (
            "a list that broke off",
            PohodaFile.pack(
                PohodaFile.stockItem([.init("A", "4")], at: "07:00", id: "stock-full-1-1", list: "error")
            ),
            ["POHODA-003:3"]
        ),
        ("a refused pack", PohodaFile.pack(whole, state: "error", note: "Broken off."), ["POHODA-003:2"]),
        (
            "a card that cannot be read",
            PohodaFile.stock([.init("A", "4"), .init("B", "many")], at: "07:00"), ["XML-010:5"]
        ),
        (
            "the first of several files",
            PohodaFile.pack(
                PohodaFile.stockItem([.init("A", "4")], at: "07:00", id: "stock-full-1-1", parts: ["part-2.xml"])
            ),
            ["POHODA-005:3"]
        ),
    ]

    @Test("takes nothing for gone that the failed part may hold", arguments: packs.indices)
    func keeps(index: Int) throws {
        let pack = PartialStockTests.packs[index]
        let shop = try Shop("warehouse.missing=zero")
        let path = Shop.warehouse + "/stock.xml"
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "7")], at: "06:00"), path)
        try shop.run()
        try shop.drop(pack.text, path)
        let report = try shop.run()
        #expect(report.codes == pack.codes, "\(pack.name)")
        #expect(shop.stock(pass: 2) == ["A": "4"], "\(pack.name)")
        // A whole export afterwards may say again what is gone.
        try shop.drop(PohodaFile.stock([.init("A", "4")], at: "08:00"), path)
        try shop.run()
        #expect(shop.stock(pass: 3) == ["B": "0"], "\(pack.name)")
    }

    @Test("in several files ends as one list does, but for what is in none of them")
    func parts() throws {
        let shop = try Shop("warehouse.missing=zero")
        func drop(_ cards: [PohodaFile.Card], _ name: String, at time: String, parts: [String] = []) throws {
            let item = PohodaFile.stockItem(cards, at: time, id: "stock-full-1-1", parts: parts)
            try shop.drop(PohodaFile.pack(item), Shop.warehouse + "/" + name)
            try shop.run()
        }
        try drop([.init("A", "1"), .init("B", "2"), .init("C", "3"), .init("D", "4")], "stock.xml", at: "06:00")
        // Each part comes in a pass of its own and looks like a whole export.
        let names = ["S:\\spojka\\in\\Stock_2.xml", "stock_3.xml"]
        try drop([.init("A", "5")], "stock.xml", at: "07:00", parts: names)
        try drop([.init("B", "6")], "stock_2.xml", at: "07:00")
        try drop([.init("C", "7")], "stock_3.xml", at: "07:00")
        #expect((2...4).map { shop.stock(pass: $0) } == [["A": "5"], ["B": "6"], ["C": "7"]])
        // A whole export says what is gone, and the names of the parts are free again.
        try drop([.init("A", "5"), .init("B", "6"), .init("C", "7")], "stock.xml", at: "08:00")
        #expect(shop.stock(pass: 5) == ["D": "0"])
        try drop([.init("A", "5"), .init("B", "6")], "stock_3.xml", at: "09:00")
        #expect(shop.stock(pass: 6) == ["C": "0"])
    }
}
