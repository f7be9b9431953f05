import Domain
import Exchange
import Ledger
import Testing

@Suite("An export with wrong content")
struct BadExportTests {
    @Test("of another accounting unit is refused whole")
    func otherUnit() throws {
        let shop = try Shop()
        let text = PohodaFile.stock([.init("A", "5")], ico: "87654321")
        try shop.expectRefused(Array(text.utf8), as: Shop.warehouse + "/stock.xml", code: "POHODA-001", line: 2)
    }

    @Test("of a known format in the wrong folder is refused, and the reason names the right one")
    func wrongFolder() throws {
        let shop = try Shop()
        let text = PohodaFile.stock([.init("A", "5")])
        try shop.expectRefused(Array(text.utf8), as: Shop.eshop + "/stock.xml", code: "FILE-002")
        #expect(shop.text("spool/rejected/2026-11-23/stock.xml.reason.txt")?.contains("spool/warehouse/in") == true)
        let orders = ShopFile.orders([.init("1001")])
        try shop.expectRefused(Array(orders.utf8), as: Shop.warehouse + "/orders.xml", code: "FILE-002")
        let statement = BankFile.statement([.init(1000)])
        try shop.expectRefused(Array(statement.utf8), as: Shop.warehouse + "/a.gpc", code: "FILE-002")
    }

    @Test("with a code twice in one warehouse keeps that product as it was and shows both lines; the others go on")
    func duplicateCodes() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "7")]), Shop.warehouse + "/stock.xml")
        try shop.run()
        let cards: [PohodaFile.Card] = [
            .init("A", "1"), .init("B", "6"), .init("A", "2"), .init("C", "3"), .init("C", "4"),
        ]
        try shop.drop(PohodaFile.stock(cards, at: "07:00"), Shop.warehouse + "/stock.xml")
        let report = try shop.run()
        #expect(report.outcomes == ["stock.xml": "applied STOCK-001"])
        #expect(report.codes == ["STOCK-001:6", "STOCK-001:8"])
        #expect(report.problems.map { $0.problem.arguments["other"] } == ["4", "7"])
        #expect(report.exit == 3)
        #expect(shop.stock(pass: 2) == ["B": "6"])
        let conflicts = try shop.ledger { ledger throws(Problem) in
            try ledger.products(channel: "eshop").filter { $0.why != nil }.map(\.code)
        }
        #expect(conflicts == ["A", "C"])
        // Once the cards are right, so is the offer.
        try shop.drop(
            PohodaFile.stock([.init("A", "2"), .init("B", "6"), .init("C", "3")], at: "08:00"),
            Shop.warehouse + "/stock.xml"
        )
        #expect(try shop.run().exit == 0)
        #expect(shop.stock(pass: 3) == ["A": "2", "C": "3"])
    }

    @Test("with negative stock counts it as zero, and takes nothing off another warehouse")
    func negative() throws {
        let shop = try Shop("warehouse.combine=sum")
        let cards: [PohodaFile.Card] = [.init("A", "-4"), .init("A", "3", in: "SKLAD2"), .init("B", "-1")]
        try shop.drop(PohodaFile.stock(cards), Shop.warehouse + "/stock.xml")
        let report = try shop.run()
        #expect(report.exit == 0)
        #expect(shop.stock(pass: 1) == ["A": "3", "B": "0"])
    }

    @Test("with one card that cannot be read goes on with the others and says which")
    func oneBadCard() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "many")]), Shop.warehouse + "/stock.xml")
        let report = try shop.run()
        #expect(report.outcomes == ["stock.xml": "applied XML-010"])
        #expect(report.codes == ["XML-010:5"])
        #expect(report.exit == 3)
        #expect(shop.stock(pass: 1) == ["A": "5"])
    }
}
