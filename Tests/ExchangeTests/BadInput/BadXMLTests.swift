import Domain
import Exchange
import Ledger
import Testing

@Suite("A file that is no proper export")
struct BadXMLTests {
    private let stock = PohodaFile.stock([.init("A", "5"), .init("B", "7")])

    @Test("waits while it is cut; when it has not grown by the next pass, it is refused")
    func cut() throws {
        let shop = try Shop()
        let cut = Array(stock.utf8.dropLast(60))
        try shop.drop(cut, Shop.warehouse + "/stock.xml")
        let first = try shop.run()
        #expect(first.outcomes == ["stock.xml": "waiting"])
        #expect(first.exit == 5)
        #expect(shop.bytes(Shop.warehouse + "/stock.xml") == cut)
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
        #expect(shop.names("spool/rejected").isEmpty)
        let second = try shop.run()
        #expect(second.outcomes == ["stock.xml": "rejected XML-001"])
        #expect(second.exit == 3)
        try shop.expectRejected(cut, "stock.xml", code: "XML-001")
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
    }

    @Test("waits on while it grows, and is applied once it is whole")
    func growsWhole() throws {
        let shop = try Shop()
        for missing in [300, 60] {
            try shop.drop(Array(stock.utf8.dropLast(missing)), Shop.warehouse + "/stock.xml")
            #expect(try shop.run().outcomes == ["stock.xml": "waiting"])
        }
        try shop.drop(stock, Shop.warehouse + "/stock.xml")
        #expect(try shop.run().outcomes == ["stock.xml": "applied"])
        #expect(shop.stock(pass: 3) == ["A": "5", "B": "7"])
    }

    @Test("is refused when it is UTF-8 and says windows-1250")
    func saysWindows1250() throws {
        let shop = try Shop()
        let text = stock.replacing("Item A", with: "Čučoriedka žltá štvrtá ťažká")
        try shop.expectRefused(Array(text.utf8), as: Shop.warehouse + "/stock.xml", code: "XML-004")
    }

    @Test("is refused when it is windows-1250 and says UTF-8, with the line")
    func saysUTF8() throws {
        let shop = try Shop()
        let text = stock.replacing("Windows-1250", with: "UTF-8")
        var bytes = Array(text.utf8)
        let at = try #require(text.utf8.firstRange(of: "Item B".utf8)?.lowerBound)
        bytes[text.utf8.distance(from: text.utf8.startIndex, to: at)] = 0xE8
        try shop.expectRefused(
            bytes,
            as: Shop.warehouse + "/stock.xml",
            code: "XML-004",
            line: PohodaFile.firstLine + 1
        )
    }

    @Test("is refused when it has a DOCTYPE")
    func doctype() throws {
        let shop = try Shop()
        let text = stock.replacing("?>\n", with: "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n")
        try shop.expectRefused(Array(text.utf8), as: Shop.warehouse + "/stock.xml", code: "XML-003", line: 2)
    }

    @Test("is refused when it is empty, and takes nothing off")
    func empty() throws {
        let shop = try Shop()
        try shop.drop(stock, Shop.warehouse + "/stock.xml")
        try shop.run()
        try shop.expectRefused([], as: Shop.warehouse + "/stock.xml", code: "SPOOL-014")
    }

    @Test("is refused when it is an export of all stock without a record")
    func noRecords() throws {
        let shop = try Shop()
        try shop.drop(stock, Shop.warehouse + "/stock.xml")
        try shop.run()
        let nothing = Array(PohodaFile.stock([], at: "07:00").utf8)
        try shop.expectRefused(nothing, as: Shop.warehouse + "/stock.xml", code: "FILE-003")
    }

    @Test("is refused when no format fits it")
    func strange() throws {
        let shop = try Shop()
        try shop.expectRefused(
            Array("<?xml version=\"1.0\"?><html><p>Not found</p></html>\n".utf8),
            as: Shop.warehouse + "/stock.xml",
            code: "FILE-025"
        )
    }
}
