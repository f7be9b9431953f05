import Domain
import Exchange
import Foundation
import Ledger
import Testing

@Suite("Files for other sides")
struct RemoteDeliveryTests {
    private static let out = "spool/warehouse/out"

    private func shop(_ side: OtherSide) throws -> Shop {
        let shop = try side.shop("send=\(side.folder("in"))", "from=warehouse")
        try shop.drop(ShopFile.orders([.init("1")]), Shop.eshop + "/a.xml")
        return shop
    }

    private func states(_ shop: Shop) throws -> [String] {
        try shop.ledger { ledger throws(Problem) in try ledger.sendings().map { "\($0.path) \($0.state)" } }
    }

    @Test("are there whole, once, and no longer here", arguments: OtherSide.Kind.present)
    func sent(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side)
        let report = try shop.run()
        let path = try #require(report.written.map(\.path).first { $0.hasPrefix(Self.out) })
        let name = String(path.dropFirst(Self.out.count + 1))
        #expect(report.exit == 0)
        #expect(side.names("in") == [name])
        #expect(side.text("in/" + name)?.hasPrefix("<?xml") == true)
        #expect(shop.names(Self.out).isEmpty)
        #expect(shop.names("spool/archive/2026-11-23").contains(name))
        #expect(try states(shop).isEmpty)
        try side.remove("in/" + name)
        try shop.run()
        #expect(side.names("in").isEmpty)
        #expect(try shop.connections() == ["side ok -"])
    }

    @Test("count as delivered at once, also in a replay")
    func delivered() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side)
        try shop.run()
        let state = { () throws in
            try shop.ledger { ledger throws(Problem) in
                try ledger.outFiles(.delivered).map { "\($0.kind.name) \($0.sentBy ?? "-")" }
            }
        }
        #expect(try state() == ["orders side"])
        _ = try Replay.run(shop.workspace(), progress: { _ in })
        #expect(try state() == ["orders side"])
        try shop.run()
        #expect(side.names("in").count == 1)
    }

    @Test("wait for a server that is down, and for a name that is taken")
    func waiting() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side)
        try side.remove("in")
        #expect(try shop.run().exit == 4)
        #expect(try shop.connections() == ["side failed TRANSFER-001"])
        let name = try #require(shop.names(Self.out).first)
        try side.makeFolder("in")
        try side.put("another", "in/" + name)
        let report = try shop.run()
        #expect(report.problems.map(\.problem.code) == ["TRANSFER-004"])
        #expect(side.text("in/" + name) == "another")
        #expect(shop.names(Self.out) == [name])
        try side.remove("in/" + name)
        #expect(try shop.run().exit == 0)
        #expect(side.names("in") == [name])
        #expect(shop.names(Self.out).isEmpty)
    }

    @Test(
        "of a channel are stock and states; the whole list supersedes the one before",
        arguments: OtherSide.Kind.present
    )
    func channel(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try side.shop("send=\(side.folder("in"))", "from=eshop", others: ["channels.eshop.full=always"])
        for (number, quantity) in ["5", "6"].enumerated() {
            try shop.drop(
                PohodaFile.stock([.init("A", quantity)], at: "0\(number + 6):00"),
                Shop.warehouse + "/stock-\(number).xml"
            )
            try shop.run()
        }
        #expect(side.names("in") == ["stock-1.csv", "stock-2.csv", "stock-full.csv"])
        #expect(side.text("in/stock-full.csv")?.contains("A;") == true)
        #expect(side.text("in/stock-full.csv")?.contains(";6;") == true)
        #expect(shop.names("spool/channels/eshop/out").isEmpty)
    }

    @Test("that somebody took from our folder first are not sent, and leave nothing there")
    func takenHere() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side)
        try side.remove("in")
        try shop.run()
        let name = try #require(shop.names(Self.out).first)
        try shop.fetch(Self.out + "/" + name)
        try side.makeFolder("in")
        try shop.run()
        #expect(side.names("in").isEmpty)
        #expect(try states(shop).isEmpty)
    }
}
