import Domain
import Exchange
import Settings
import Testing

@Suite("An archive that is not whole")
struct DamagedArchiveTests {
    private func shop() throws -> Shop {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock([.init("A", "9")]), Shop.warehouse + "/stock.xml")
        try shop.run()
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        return shop
    }

    /// Where a file lies in the archive.
    private func archived(_ name: String, _ shop: Shop) throws -> String {
        let days = ["spool/archive/", "spool/archive/passes/"].flatMap { folder in
            shop.names(folder).map { folder + $0 + "/" + name }
        }
        return try #require(days.first { shop.has($0) })
    }

    private func expectRefused(_ shop: Shop, _ code: String, _ arguments: [String: String]) throws {
        let before = try shop.tree(except: "nothing")
        let workspace = try shop.workspace()
        let problem = #expect(throws: Problem.self) { try Replay.run(workspace, progress: { _ in }) }
        #expect(problem?.code == code)
        #expect(problem?.arguments == arguments)
        #expect(try shop.tree(except: "nothing") == before)
    }

    @Test("is refused by the file that it lacks, before anything is changed")
    func missing() throws {
        let shop = try shop()
        let name = try archived("orders.xml", shop)
        try shop.fetch(name)
        try expectRefused(shop, "FILE-008", ["path": name, "pass": "2"])
    }

    @Test("is refused by the file that was changed")
    func changed() throws {
        let shop = try shop()
        let name = try archived("stock.xml", shop)
        try shop.fetch(name)
        try shop.drop(PohodaFile.stock([.init("A", "8")]), name)
        try expectRefused(shop, "FILE-009", ["path": name, "pass": "1"])
    }

    @Test("is refused by the record of a pass that cannot be read")
    func journal() throws {
        let shop = try shop()
        let name = try archived("pass-000002.csv", shop)
        try shop.fetch(name)
        try shop.drop(Array("pass;zwei;;;\r\n".utf8), name)
        try expectRefused(shop, "FILE-010", ["path": name])
    }

    @Test("is whole while an export that was released waits for the next pass")
    func released() throws {
        let shop = try Shop()
        try shop.drop(PohodaFile.stock((0..<30).map { .init("A\($0)", "9") }, at: "06:00"), Shop.warehouse + "/a.xml")
        try shop.run()
        try shop.drop(PohodaFile.stock([.init("A1", "9")], at: "07:00"), Shop.warehouse + "/b.xml")
        try shop.run()
        try shop.decide(.release(2))
        #expect(try Replay.run(shop.workspace(), progress: { _ in }) == 2)
    }
}
