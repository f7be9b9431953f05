import Domain
import Exchange
import Ledger
import Testing

@Suite("A merchant with Money S3")
struct MoneyS3PassTests {
    private typealias Card = MoneyS3File.Card
    private static let stock = Shop.warehouse + "/stock.xml"

    private func shop(_ overrides: String...) throws -> Shop {
        let shop = try Shop(system: "money-s3")
        shop.overrides = overrides
        return shop
    }

    @Test("goes the whole way: stock in, order out, receipt in, invoice in, payment paired")
    func wholeWay() throws {
        let shop = try shop()
        try shop.drop(
            MoneyS3File.stock([Card("A", "5", reserved: "1"), Card("A", "7", in: "DRUHY"), Card("B", "2")]),
            Self.stock
        )
        #expect(try shop.run().outcomes == ["stock.xml": "applied"])
        #expect(shop.stock(pass: 1) == ["A": "7", "B": "2"])
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002", "B")]), Shop.eshop + "/orders.xml")
        let ordered = try shop.run()
        #expect(ordered.counts.ordersWritten == 2)
        #expect(shop.names("spool/warehouse/out") == ["order-eshop-1001.xml", "order-eshop-1002.xml"])
        let first = try #require(shop.text("spool/warehouse/out/order-eshop-1001.xml"))
        #expect(first.contains("<PrimDoklad>1001</PrimDoklad>") && first.contains("<Nazev>DRUHY</Nazev>"))
        #expect(!first.contains("<Doklad>"))
        #expect(shop.stock(pass: 2) == ["A": "6", "B": "1"])
        try shop.drop(
            MoneyS3File.report([("1001", "OP2601"), ("1002", nil)]),
            Shop.warehouse + "/report.xml"
        )
        try shop.run()
        #expect(try shop.exportStates() == ["1001": "accepted", "1002": "refused MONEY 17"])
        #expect(try shop.order("1001")?.documentNumber == "OP2601")
        try shop.drop(MoneyS3File.invoice("260100031", document: "OP2601", total: "10"), Shop.warehouse + "/f.xml")
        try shop.run()
        try shop.drop(BankFile.statement([.init(1000, vs: "260100031")]), Shop.inbox + "/a.gpc")
        #expect(try shop.run().counts.paymentsPaired == 1)
        #expect(try shop.payments() == ["paired invoiceSymbol 1001=10.00"])
    }

    @Test("gets each order under one name with the same bytes, however often it goes")
    func sameOrder() throws {
        let shop = try shop()
        let path = "spool/warehouse/out/order-eshop-1001.xml"
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        let bytes = try #require(shop.bytes(path))
        try shop.fetch(path)
        try shop.run()
        #expect(try shop.exportStates() == ["1001": "delivered"])
        try shop.drop(MoneyS3File.report([("1001", nil)]), Shop.warehouse + "/report.xml")
        try shop.run()
        try shop.decide(.order(.send, "1001"))
        try shop.run()
        #expect(shop.bytes(path) == bytes)
    }

    @Test("has a report without a key follow its name, and a number in two e-shops is not guessed")
    func reportByName() throws {
        let shop = try shop()
        try shop.drop(ShopFile.orders([.init("1001"), .init("1002")]), Shop.eshop + "/orders.xml")
        try shop.run()
        let refused =
            "<MoneyReport><Status>FatalError</Status><ErrorInfo><ErrorTypeCoded>SystemError</ErrorTypeCoded>"
            + "<ErrorTypeOther/><ErrorDescription>Bad XML.</ErrorDescription></ErrorInfo></MoneyReport>"
        try shop.drop(refused, Shop.warehouse + "/report-order-eshop-1002.xml")
        try shop.run()
        #expect(try shop.exportStates() == ["1001": "written", "1002": "refused refused"])
        try shop.drop(refused + "\n", Shop.warehouse + "/protocol.xml")
        #expect(try shop.run().codes == ["MONEY-003:1", "ORDER-032:1"])
        #expect(try shop.exportStates()["1001"] == "written")
    }

    @Test("does not apply a file that is cut, in a wrong encoding, with a DOCTYPE, of another program")
    func badFiles() throws {
        let good = MoneyS3File.stock([Card("A", "5"), Card("Č", "7")])
        var lying = Array(good.utf8)
        lying.replace(Array("Č".utf8), with: [0xC8])
        let bomb = good.replacing("<MoneyData", with: "<!DOCTYPE a [<!ENTITY b \"c\">]><MoneyData")
        let shop = try shop()
        try shop.expectRefused(lying, as: Self.stock, code: "XML-004")
        try shop.expectRefused(Array(bomb.utf8), as: Shop.warehouse + "/bomb.xml", code: "XML-003")
        try shop.expectRefused(Array("<S5Data><a/></S5Data>".utf8), as: Shop.warehouse + "/s5.xml", code: "MONEY-014")
        try shop.expectRefused(
            Array("<MoneyData><SeznamObjPrij><ObjPrij/></SeznamObjPrij></MoneyData>".utf8),
            as: Shop.warehouse + "/orders.xml",
            code: "MONEY-004"
        )
        let cut = Array(good.utf8.dropLast(20))
        try shop.drop(cut, Self.stock)
        #expect(try shop.run().outcomes == ["stock.xml": "waiting"])
        #expect(try shop.run().outcomes == ["stock.xml": "rejected XML-001"])
    }

    @Test("does not apply stock of another accounting unit or year")
    func wrongUnitAndYear() throws {
        let shop = try shop()
        let cards = [Card("A", "5")]
        try shop.expectRefused(
            Array(MoneyS3File.stock(cards, ico: "87654321").utf8),
            as: Self.stock,
            code: "MONEY-001",
            line: 2
        )
        let old = MoneyS3File.stock(cards, year: 2025)
        try shop.expectRefused(Array(old.utf8), as: Shop.warehouse + "/old.xml", code: "MONEY-002", line: 2)
        shop.overrides = ["money-s3.other-year=warn"]
        try shop.drop(old + "\n", Shop.warehouse + "/late.xml")
        #expect(try shop.run().codes == ["MONEY-002:2"])
        #expect(shop.stock(pass: 3) == ["A": "5"])
    }

    @Test("has the brake hold stock that is older, has too few records or too many zeros")
    func brake() throws {
        func export(_ count: Int, at time: String, zero: Int = 0) -> String {
            MoneyS3File.stock((0..<count).map { Card("A\(100 + $0)", $0 < zero ? "0" : "5") }, at: time)
        }
        let shop = try shop()
        try shop.drop(export(40, at: "06:00"), Self.stock)
        try shop.run()
        for (text, code) in [
            (export(40, at: "05:59"), "GUARD-001"), (export(19, at: "07:00"), "GUARD-002"),
            (export(40, at: "07:00", zero: 30), "GUARD-003"),
        ] {
            let known = try shop.knowledge()
            try shop.drop(text, Self.stock)
            #expect(try shop.run().outcomes == ["stock.xml": "held " + code])
            #expect(try shop.knowledge() == known)
        }
    }

    @Test("gets told how many cards have an EAN only, which matching by code does not find")
    func cardsWithoutCode() throws {
        let cards = [
            Card("A", "5", ean: "8580000000017"), Card("", "7", ean: "8580000000024"),
            Card("", "1", ean: "8580000000031"),
        ]
        let byCode = try shop()
        try byCode.drop(MoneyS3File.stock(cards), Self.stock)
        let report = try byCode.run()
        #expect(report.codes == ["STOCK-003:2"])
        #expect(report.problems.first?.problem.arguments["count"] == "2")
        #expect(report.outcomes == ["stock.xml": "applied"] && report.exit == 0)
        #expect(byCode.stock(pass: 1) == ["A": "5"])
        let byEAN = try shop("warehouse.match=ean")
        try byEAN.drop(MoneyS3File.stock(cards), Self.stock)
        #expect(try byEAN.run().codes.isEmpty)
    }

    @Test("gets told of a code that stands twice in a warehouse, and of an export that selected nothing")
    func oddStock() throws {
        let shop = try shop()
        try shop.drop(
            MoneyS3File.stock([Card("A", "5"), Card("A", "7"), Card("B", "-2"), Card("C", "0.5")]),
            Self.stock
        )
        #expect(try shop.run().codes.allSatisfy { $0.hasPrefix("STOCK-001") })
        #expect(shop.stock(pass: 1)?["B"] == "0")
        #expect(shop.stock(pass: 1)?["C"] == "0")
        try shop.drop(MoneyS3File.data("", at: "07:00"), Self.stock)
        let empty = try shop.run()
        #expect(empty.codes == ["MONEY-005:2"])
        #expect(empty.outcomes == ["stock.xml": "applied"])
        try shop.drop(MoneyS3File.stock([], at: "08:00"), Self.stock)
        #expect(try shop.run().outcomes == ["stock.xml": "rejected FILE-003"])
    }

    @Test("has the demo's files read without a word too many")
    func demo() throws {
        let shop = try shop()
        _ = try Demo.drop(try shop.workspace())
        let report = try shop.run()
        #expect(
            Set(report.files.map(\.format)) == [
                "money-s3.zasoby", "money-s3.receipts", "money-s3.invoices", "shoptet.orders", "gpc",
            ]
        )
        #expect(report.files.allSatisfy { $0.outcome == .applied })
        #expect(report.counts.stockRead == 11 && report.counts.receipts == 2 && report.counts.invoices == 3)
        #expect(try shop.exportStates()["2026110003"] == "accepted")
        #expect(try shop.exportStates()["2026110002"]?.hasPrefix("refused") == true)
    }
}
