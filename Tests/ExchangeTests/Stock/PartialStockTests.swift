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
}
