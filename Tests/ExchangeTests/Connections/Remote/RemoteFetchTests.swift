import Domain
import Exchange
import Foundation
import Ledger
import Loopback
import Testing

@Suite("Files of other sides")
struct RemoteFetchTests {
    private func shop(_ side: OtherSide, _ more: String...) throws -> Shop {
        let shop = try side.shop("fetch=\(side.folder("out"))", "into=eshop")
        shop.overrides += more.map { "connections.side." + $0 }
        return shop
    }

    private func orders(_ numbers: String...) -> String { ShopFile.orders(numbers.map { .init($0) }) }

    @Test("come into their folder and are read by the same pass, once", arguments: OtherSide.Kind.present)
    func keep(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side)
        try side.put(orders("1", "2"), "out/a.xml")
        try side.put(orders("3"), "out/b.xml")
        let report = try shop.run()
        #expect(report.files.map(\.path).sorted() == [Shop.eshop + "/a.xml", Shop.eshop + "/b.xml"])
        #expect(report.counts.ordersNew == 3)
        #expect(side.names("out") == ["a.xml", "b.xml"])
        #expect(try shop.run().files.isEmpty)
        #expect(try shop.connections() == ["side ok -"])
    }

    @Test("keep the time at which they were written there", arguments: OtherSide.Kind.present)
    func time(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side)
        try side.put(orders("1"), "out/a.xml")
        let written = Date(timeIntervalSince1970: 1_795_420_000)
        try FileManager.default.setAttributes([.modificationDate: written], ofItemAtPath: side.root + "/out/a.xml")
        try shop.run()
        let file = try shop.ledger { ledger throws(Problem) in try ledger.file(id: 1) }
        #expect(file?.modified == Moment(seconds: 1_795_420_000))
    }

    @Test("that changed come again", arguments: OtherSide.Kind.present)
    func changed(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side)
        try side.put(orders("1"), "out/a.xml")
        try shop.run()
        try side.put(orders("1", "2"), "out/a.xml")
        #expect(try shop.run().counts.ordersNew == 1)
        try side.remove("out/a.xml")
        #expect(try shop.run().files.isEmpty)
    }

    @Test(
        "are deleted or moved there by a later pass, once they are safe here",
        arguments: OtherSide.Kind.present,
        ["delete", "move"]
    )
    func after(kind: OtherSide.Kind, after: String) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side, "after=\(after)", "moved-to=\(side.folder("done"))")
        try side.put("an older one", "done/a.xml")
        let text = orders("1")
        try side.put(text, "out/a.xml")
        #expect(try shop.run().counts.ordersNew == 1)
        #expect(side.names("out") == ["a.xml"])
        #expect(try shop.run().files.isEmpty)
        #expect(side.names("out").isEmpty)
        #expect(side.text("done/a.xml") == "an older one")
        let moved = side.names("done").filter { $0.hasPrefix("a-") }
        #expect(moved.compactMap { side.text("done/" + $0) } == (after == "move" ? [text] : []))
        #expect(try shop.run().files.isEmpty)
    }

    @Test("are many and come over several connections", arguments: OtherSide.Kind.present)
    func many(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side, "after=delete")
        for number in 1...40 { try side.put(orders(String(number)), "out/\(number).xml") }
        #expect(try shop.run().counts.ordersNew == 40)
        #expect(try shop.run().files.isEmpty)
        #expect(side.names("out").isEmpty)
    }

    @Test("that are still written are left there")
    func unfinished() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side, "after=delete")
        shop.overrides.append("spool.stable-seconds=2")
        for name in ["a.xml.part", ".a.xml", "b.tmp", "~c.xml"] { try side.put(orders("1"), "out/" + name) }
        #expect(try shop.run().files.isEmpty)
        try side.put("<ORDERS>", "out/growing.xml")
        let (text, root) = (orders("7"), side.root)
        shop.whileSleeping = { try? Data(text.utf8).write(to: URL(fileURLWithPath: root + "/out/growing.xml")) }
        #expect(try shop.run().files.isEmpty)
        shop.whileSleeping = {}
        #expect(try shop.run().counts.ordersNew == 1)
        #expect(try shop.run().files.isEmpty)
        #expect(side.names("out") == [".a.xml", "a.xml.part", "b.tmp", "~c.xml"])
    }

    @Test("do not take the place of other files of their name")
    func sameName() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side, "after=delete")
        try shop.drop("not complete", Shop.eshop + "/a.xml")
        try side.put(orders("1"), "out/a.xml")
        let report = try shop.run()
        #expect(report.counts.ordersNew == 1)
        #expect(report.files.count == 2)
        try shop.run()
        #expect(side.names("out").isEmpty)
    }

    @Test(
        "that cannot be had do not stop the rest of the pass or the other connections",
        arguments: OtherSide.Kind.present
    )
    func failing(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side)
        shop.overrides += ["kind=folder", "fetch=/no/such/folder", "into=inbox"].map { "connections.a-first." + $0 }
        try side.put(orders("1"), "out/a.xml")
        let report = try shop.run()
        #expect(report.exit == 4)
        #expect(report.counts.ordersNew == 1)
        #expect(report.problems.map { "\($0.file) \($0.problem.code)" } == ["a-first TRANSFER-001"])
        #expect(try shop.connections().sorted() == ["a-first failed TRANSFER-001", "side ok -"])
    }

    @Test("of a server that is down come when it is up again", arguments: OtherSide.Kind.present.filter { $0 == .sftp })
    func down(kind: OtherSide.Kind) throws {
        let side = try OtherSide(kind)
        let shop = try shop(side, "after=delete")
        try side.put(orders("1"), "out/a.xml")
        side.server?.stop()
        #expect(try shop.run().exit == 4)
        #expect(try shop.connections() == ["side failed SFTP-002"])
        try side.server?.start()
        #expect(try shop.run().counts.ordersNew == 1)
        #expect(try shop.connections() == ["side ok -"])
    }

    @Test("are not taken again after a replay")
    func replay() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side)
        try side.put(orders("1"), "out/a.xml")
        try shop.run()
        _ = try Replay.run(shop.workspace(), progress: { _ in })
        #expect(try shop.run().files.isEmpty)
    }

    @Test("are fetched by no plan")
    func plan() throws {
        let side = try OtherSide(.folder)
        let shop = try shop(side, "after=delete")
        try shop.run()
        try side.put(orders("1"), "out/a.xml")
        #expect(try shop.plan().files.isEmpty)
        #expect(side.names("out") == ["a.xml"])
    }
}
