import Domain
import Exchange
import Testing

@Suite("The story of a written file")
struct WrittenFileStoryTests {
    private func tell(_ id: String, _ shop: Shop) throws -> [String] {
        let workspace = try shop.workspace()
        return try workspace.read { ledger throws(Problem) in
            try Explanation.tell("file", id, workspace, ledger).map { String(decoding: $0.json, as: UTF8.self) }
        }
    }

    @Test("says what it is, who took it and when")
    func sent() throws {
        let side = try OtherSide(.folder)
        let shop = try side.shop("send=\(side.folder("in"))", "from=warehouse")
        try shop.drop(ShopFile.orders([.init("1")]), Shop.eshop + "/a.xml")
        try side.remove("in")
        try shop.run()
        let name = try #require(shop.names("spool/warehouse/out").first)
        let waiting = try tell(name, shop)
        #expect(waiting.count == 1)
        #expect(waiting[0].contains("\"what\":\"written\"") && waiting[0].contains("\"kind\":\"orders\""))
        try side.makeFolder("in")
        try shop.run()
        let told = try tell("spool/warehouse/out/" + name, shop)
        #expect(told.count == 2)
        #expect(told.last?.contains("\"what\":\"delivered\"") == true)
        #expect(told.last?.contains("\"connection\":\"side\"") == true)
    }
}
