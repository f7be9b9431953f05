import Domain
import Exchange
import Foundation
import Ledger
import Testing

/// Files whose writers on the other side pause: nothing is lost, and nothing is taken off there before it was applied
/// (docs/decisions/0015).
@Suite("Files of other sides with slow writers")
struct RemoteWriterTests {
    private let whole = ShopFile.products((1...20).map { ("P\($0)", "", "Item \($0)") })
    private var half: String { whole.split(separator: "\r\n").prefix(11).map { $0 + "\r\n" }.joined() }

    private func shop(_ side: OtherSide, _ after: String) throws -> Shop {
        let shop = try side.shop(
            "fetch=\(side.folder("out"))",
            "into=eshop",
            "after=\(after)",
            "moved-to=\(side.folder("done"))"
        )
        shop.overrides.append("spool.stable-seconds=2")
        return shop
    }

    private func touch(_ side: OtherSide, _ path: String, _ seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)],
            ofItemAtPath: side.root + "/" + path
        )
    }

    @Test(
        "are left there while their own end is missing, and come whole",
        arguments: OtherSide.Kind.present,
        ["keep", "delete", "move"]
    )
    func cut(kind: OtherSide.Kind, after: String) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side, after)
        let text = ShopFile.orders([.init("1"), .init("2")])
        try side.put(String(text.prefix(text.count / 2)), "out/a.xml")
        let first = try shop.run()
        #expect(first.outcomes == ["a.xml": "waiting"])
        #expect(first.exit == 5)
        #expect(shop.names(Shop.eshop).isEmpty)
        #expect(side.names("out") == ["a.xml"])
        try side.put(text, "out/a.xml")
        #expect(try shop.run().counts.ordersNew == 2)
        #expect(side.names("out") == ["a.xml"])
        #expect(try shop.run().files.isEmpty)
        #expect(side.names("out") == (after == "keep" ? ["a.xml"] : []))
        #expect(side.names("done") == (after == "move" ? ["a.xml"] : []))
        #expect(shop.names("spool/rejected").isEmpty)
    }

    @Test("that were given up without their end are refused here, and stay there", arguments: OtherSide.Kind.present)
    func givenUp(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side, "delete")
        let text = ShopFile.orders([.init("1")])
        try side.put(String(text.prefix(text.count / 2)), "out/a.xml")
        #expect(try shop.run().outcomes == ["a.xml": "waiting"])
        var outcomes: [String] = []
        for _ in 1...4 { outcomes += try shop.run().files.map { $0.outcome.rawValue } }
        #expect(outcomes.last == "rejected")
        #expect(outcomes.filter { $0 == "rejected" }.count == 1)
        #expect(side.names("out") == ["a.xml"])
    }

    @Test(
        "without an end of their own wait for a minute when they changed lately",
        arguments: OtherSide.Kind.present,
        ["delete", "move"]
    )
    func table(kind: OtherSide.Kind, after: String) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side, after)
        try side.put(half, "out/p.csv")
        #expect(try shop.run().outcomes == ["p.csv": "waiting"])
        shop.wait(seconds: 1 - 1800)
        #expect(try shop.run().outcomes == ["p.csv": "waiting"])
        try side.put(whole, "out/p.csv")
        #expect(try shop.run().outcomes == ["p.csv": "waiting"])
        let report = try shop.run()
        #expect(report.outcomes == ["p.csv": "applied"])
        #expect(report.files.first?.records == 20)
        #expect(side.names("out") == ["p.csv"])
        #expect(try shop.run().files.isEmpty)
        #expect(side.names("out").isEmpty)
        #expect(side.names("done") == (after == "move" ? ["p.csv"] : []))
    }

    @Test("that went on after all come again, whole", arguments: OtherSide.Kind.present)
    func late(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side, "delete")
        // It has stood still for an hour by the clock of the next pass.
        try side.put(half, "out/p.csv")
        try touch(side, "out/p.csv", 1_795_419_000)
        #expect(try shop.run().files.first?.records == 10)
        #expect(side.names("out") == ["p.csv"])
        try side.put(whole, "out/p.csv")
        try touch(side, "out/p.csv", 1_795_422_700)
        #expect(try shop.run().files.first?.records == 20)
        #expect(side.names("out") == ["p.csv"])
        #expect(try shop.run().files.isEmpty)
        #expect(side.names("out").isEmpty)
    }

    @Test("are not taken off there by a pass that follows at once")
    func atOnce() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side, "delete")
        try side.put(half, "out/p.csv")
        try touch(side, "out/p.csv", 1_795_419_000)
        try shop.run()
        shop.wait(seconds: 1 - 1800)
        try shop.run()
        #expect(side.names("out") == ["p.csv"])
        try shop.run()
        #expect(side.names("out").isEmpty)
    }

    @Test("that were refused stay there and are not fetched again")
    func refused() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side, "delete")
        try side.put("<unknown/>", "out/a.xml")
        try touch(side, "out/a.xml", 1_795_419_000)
        #expect(try shop.run().files.map(\.outcome) == [.rejected])
        for _ in 1...2 { #expect(try shop.run().files.isEmpty) }
        #expect(side.names("out") == ["a.xml"])
    }

    @Test("are left in a folder of this machine while somebody has them open")
    func isOpen() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side, "delete")
        try side.put(ShopFile.orders([.init("1")]), "out/a.xml")
        let writer = try #require(FileHandle(forUpdatingAtPath: side.root + "/out/a.xml"))
        #expect(try shop.run().outcomes == ["a.xml": "waiting"])
        try writer.close()
        #expect(try shop.run().counts.ordersNew == 1)
    }

    @Test("leave litter there, which is left alone")
    func litter() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side, "delete")
        for name in ["Thumbs.db", "a.xml:Zone.Identifier", ".DS_Store"] { try side.put("x", "out/" + name) }
        #expect(try shop.run().files.isEmpty)
        #expect(side.names("out").count == 3)
    }
}
