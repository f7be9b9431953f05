import Domain
import Exchange
import Foundation
import Ledger
import Testing

@Suite("When an order no longer takes goods off the offer")
struct DemandEndTests {
    private static let start: Int64 = 1_795_420_800

    private func order(_ number: String, _ quantity: String, _ state: String = "Nova") -> ShopFile.Order {
        ShopFile.Order(number, quantity: quantity, price: "10.00", total: quantity + "0.00").with { $0.state = state }
    }

    /// Gives a file or folder a time, in minutes after the first pass.
    private func setTime(_ path: String, minute: Int, in shop: Shop) throws {
        let date = Date(timeIntervalSince1970: TimeInterval(Self.start + 1800 + Int64(minute) * 60))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: shop.root + "/" + path)
    }

    private func drop(_ text: String, _ name: String, minute: Int, in shop: Shop, to place: String = Shop.warehouse)
        throws
    {
        try shop.drop(text, place + "/" + name)
        try setTime(place + "/" + name, minute: minute, in: shop)
    }

    /// The clock of Bratislava, so many minutes after the first pass at 10:30.
    private func clock(_ minute: Int) -> String {
        let (hour, rest) = (9 + (30 + minute) / 60, (30 + minute) % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }

    private func pohoda(_ count: String, reserved: String = "0", made minute: Int) -> String {
        PohodaFile.stock([.init("A", count, reserved: reserved)], at: clock(minute))
    }

    private func table(_ count: String) -> String { StockTexts.stock("onix", [.init("A", count)]) }

    /// A shop whose accounting system has 10 pieces and is sent an order of 4.
    private func shop(_ overrides: String..., system: String = "pohoda") throws -> Shop {
        let shop = try Shop("spool.stable-seconds=0", system: system)
        shop.overrides += overrides
        if system == "pohoda" {
            try drop(pohoda("10", made: -20), "0.xml", minute: -10, in: shop)
        } else {
            try drop(table("10"), "0.csv", minute: -10, in: shop)
        }
        try drop(ShopFile.orders([order("1001", "4")]), "0.xml", minute: -5, in: shop, to: Shop.eshop)
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "6"])
        return shop
    }

    @Test(
        "is with an export that was made after the answer, in whatever order their files are read",
        arguments: ["a", "z"]
    )
    func onePass(name: String) throws {
        let shop = try shop()
        let answer = PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))])
        try drop(answer, name + ".xml", minute: 10, in: shop)
        try drop(pohoda("10", reserved: "4", made: 20), "m.xml", minute: 21, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == nil)
    }

    @Test("is with the export that was read before a late answer, if it was made after the import")
    func lateAnswer() throws {
        let shop = try shop()
        try drop(pohoda("10", reserved: "4", made: 20), "m.xml", minute: 21, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "2"])
        let answer = PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))])
        try drop(answer, "a.xml", minute: 10, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 3) == ["A": "6"])
    }

    @Test("is with an export of changes before a late answer, if it had the item, and with no other one")
    func lateAnswerToChanges() throws {
        let shop = try shop("warehouse.export=changes")
        try drop(pohoda("10", reserved: "4", made: 20), "m.xml", minute: 21, in: shop)
        try drop(PohodaFile.stock([.init("B", "3")], at: clock(22)), "n.xml", minute: 23, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "2", "B": "3"])
        let answer = PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))])
        try drop(answer, "a.xml", minute: 10, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 3) == ["A": "6"])
        // The last export was made after this import, but the item's figures come from an earlier one.
        try drop(ShopFile.orders([order("1002", "1")]), "1.xml", minute: 62, in: shop, to: Shop.eshop)
        try shop.run()
        try drop(PohodaFile.stock([.init("B", "2")], at: clock(110)), "n.xml", minute: 111, in: shop)
        try shop.run()
        let second = PohodaFile.receipts([("eshop-1002", .accepted(document: "26002"))])
        try drop(second, "b.xml", minute: 100, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 4) == ["A": "5"] && shop.stock(pass: 6) == nil)
    }

    @Test("is not with a table of changes that is older than the last one: it waits for a person")
    func olderTableOfChanges() throws {
        let shop = try shop("warehouse.export=changes", system: "onix")
        try drop(table("9"), "1.csv", minute: 20, in: shop)
        try shop.run()
        try drop(table("12"), "2.csv", minute: 10, in: shop)
        let report = try shop.run()
        #expect(report.waiting.held == 1 && shop.stock(pass: 3) == nil)
    }

    @Test("is not with an export that was made before the import and copied after it")
    func copiedLate() throws {
        let shop = try shop()
        let answer = PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))])
        try drop(answer, "a.xml", minute: 20, in: shop)
        try shop.run()
        try drop(pohoda("10", made: 10), "m.xml", minute: 40, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 3) == nil)
        try drop(pohoda("10", reserved: "4", made: 70), "m.xml", minute: 71, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 4) == nil)
    }

    @Test("is with the first table that was written after the file was taken")
    func taken() throws {
        let shop = try shop(system: "onix")
        try shop.fetch("spool/warehouse/out/" + shop.names("spool/warehouse/out")[0])
        try setTime("spool/warehouse/out", minute: 10, in: shop)
        try drop(table("11"), "1.csv", minute: 5, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "7"])
        try drop(table("7"), "2.csv", minute: 12, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 3) == nil)
        // The same bytes, written again: the same figures, but of later.
        try drop(table("7"), "3.csv", minute: 80, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 4) == nil)
    }

    @Test("is with the same table once more, if it was written after the file was taken")
    func sameBytes() throws {
        let shop = try shop(system: "onix")
        try shop.fetch("spool/warehouse/out/" + shop.names("spool/warehouse/out")[0])
        try setTime("spool/warehouse/out", minute: 10, in: shop)
        try drop(table("10"), "1.csv", minute: 20, in: shop)
        let report = try shop.run()
        #expect(report.files.map(\.outcome) == [.repeated])
        #expect(shop.stock(pass: 2) == ["A": "10"])
    }

    @Test("is later where the system takes its time to import")
    func delay() throws {
        let shop = try shop("warehouse.import-delay=60", system: "oberon")
        try shop.fetch("spool/warehouse/out/" + shop.names("spool/warehouse/out")[0])
        try setTime("spool/warehouse/out", minute: 10, in: shop)
        try drop(table("10"), "1.csv", minute: 25, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == nil)
        try drop(table("6"), "1.csv", minute: 75, in: shop)
        shop.wait(seconds: 7200)
        try shop.run()
        #expect(shop.stock(pass: 3) == nil)
    }

    @Test("is with the taken file where the merchant says that no answers come")
    func withoutAnswers() throws {
        let shop = try shop("warehouse.imported=taken")
        try shop.fetch("spool/warehouse/out/" + shop.names("spool/warehouse/out")[0])
        try setTime("spool/warehouse/out", minute: 10, in: shop)
        try drop(pohoda("10", reserved: "4", made: 20), "m.xml", minute: 21, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == nil)
    }

    @Test("is, for a refused order that a person entered, with the export after the goods left the house")
    func shipped() throws {
        let shop = try shop()
        try drop(PohodaFile.receipts([("eshop-1001", .refused)]), "a.xml", minute: 10, in: shop)
        try drop(pohoda("6", made: 20), "m.xml", minute: 21, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "2"])
        let done = ShopFile.orders([order("1001", "4", "Vybavená")])
        try drop(done, "1.xml", minute: 40, in: shop, to: Shop.eshop)
        try shop.run()
        #expect(shop.stock(pass: 3) == nil)
        try drop(pohoda("6", made: 70), "m.xml", minute: 71, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 4) == ["A": "6"])
    }

    @Test("is not by what the channel says while the file still lies there to be imported")
    func shippedButNotTaken() throws {
        let shop = try shop()
        let done = ShopFile.orders([order("1001", "4", "Vybavená")])
        try drop(done, "1.xml", minute: 10, in: shop, to: Shop.eshop)
        try shop.run()
        try drop(pohoda("10", made: 40), "m.xml", minute: 41, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 3) == nil)
    }

    @Test("leaves what an order gained after the accounting system had it")
    func changed() throws {
        let shop = try shop()
        try drop(
            PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))]),
            "a.xml",
            minute: 10,
            in: shop
        )
        try drop(pohoda("10", reserved: "4", made: 20), "m.xml", minute: 21, in: shop)
        try shop.run()
        try drop(ShopFile.orders([order("1001", "7")]), "1.xml", minute: 40, in: shop, to: Shop.eshop)
        try shop.run()
        #expect(shop.stock(pass: 3) == ["A": "3"])
        // A shop's next export is another file, though the order is as it was first.
        try drop(ShopFile.orders([order("1001", "4")]) + "\n", "1.xml", minute: 70, in: shop, to: Shop.eshop)
        try shop.run()
        #expect(shop.stock(pass: 4) == ["A": "6"])
    }

    @Test("is taken back when a person lets an older export go in the place of the one that had it")
    func olderReleased() throws {
        let shop = try shop()
        try drop(
            PohodaFile.receipts([("eshop-1001", .accepted(document: "26001"))]),
            "a.xml",
            minute: 10,
            in: shop
        )
        try drop(pohoda("10", reserved: "4", made: 20), "m.xml", minute: 21, in: shop)
        try shop.run()
        try drop(pohoda("10", made: 5), "m.xml", minute: 40, in: shop)
        try shop.run()
        let held = try shop.ledger { ledger throws(Problem) in try ledger.files(outcome: .held).map(\.id) }
        try shop.decide(.release(#require(held.first)))
        try shop.run()
        #expect(shop.stock(pass: 4) == nil)
        #expect(try shop.ledger { ledger throws(Problem) in try ledger.unreflectedDemand().count } == 1)
    }

    @Test("is told again where the shop has counted by itself, though the quantity is the same")
    func toldAgain() throws {
        let shop = try shop()
        try drop(ShopFile.orders([order("1002", "2")]), "1.xml", minute: 10, in: shop, to: Shop.eshop)
        try drop(pohoda("12", made: 20), "m.xml", minute: 21, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 2) == ["A": "6"])
        try drop(ShopFile.orders([order("1002", "2", "Stornovaná")]), "1.xml", minute: 40, in: shop, to: Shop.eshop)
        try drop(pohoda("10", made: 50), "m.xml", minute: 51, in: shop)
        try shop.run()
        #expect(shop.stock(pass: 3) == ["A": "6"])
        // A state that moves no goods says nothing new.
        try drop(ShopFile.orders([order("1001", "4", "Zaplatená")]), "1.xml", minute: 70, in: shop, to: Shop.eshop)
        try shop.run()
        #expect(shop.stock(pass: 4) == nil)
    }

    @Test("is not with the most that quantities may be, however many orders have them")
    func extremes() throws {
        let shop = try Shop("spool.stable-seconds=0", "orders.export=manual")
        try shop.drop(PohodaFile.stock([.init("A", "1000000000")], at: "06:00"), Shop.warehouse + "/m.xml")
        try shop.run()
        #expect(shop.stock(pass: 1)?["A"] == "1000000000")
        // The most that an order may have of one item.
        let huge = (0..<10).map { index in
            ShopFile.Order("100\(index)", quantity: "1000000000", price: "0.00", total: "0.00")
        }
        try shop.drop(ShopFile.orders(huge), Shop.eshop + "/1.xml")
        let report = try shop.run()
        #expect(report.files.map(\.outcome) == [.applied], "\(report.problems)")
        #expect(shop.stock(pass: 2)?["A"] == "0")
    }

    @Test("counts an order that waits for another state, not one that the channel is done with")
    func otherStates() throws {
        let shop = try Shop("spool.stable-seconds=0", "orders.states=[Zaplatená]")
        try shop.drop(PohodaFile.stock([.init("A", "10")], at: "06:00"), Shop.warehouse + "/m.xml")
        try shop.drop(
            ShopFile.orders([order("1", "1", "Čaká na platbu"), order("2", "2", "Vybavená"), order("3", "4", "Storno")]
            ),
            Shop.eshop + "/1.xml"
        )
        try shop.run()
        #expect(shop.stock(pass: 1) == ["A": "9"])
    }

    @Test("can be looked up: each order that still takes something off, and why")
    func explained() throws {
        let shop = try shop()
        let workspace = try shop.workspace()
        let story = try shop.ledger { ledger throws(Problem) in
            try Explanation.tell("product", "A", workspace, ledger).map(\.text)
        }
        #expect(story.contains { $0.contains("eshop/1001") && $0.contains("4") }, "\(story)")
        #expect(story.count >= 5, "\(story)")
    }
}
