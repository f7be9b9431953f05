import Domain
import Exchange
import GRDB
import Ledger
import Testing

/// `warehouse.system` is another one than before (docs/availability.md#another-system).
@Suite("Another accounting system") struct SystemChangeTests {
    private static let money = "warehouse.system=money-s3"
    private static let out = "spool/warehouse/out"

    /// A shop of Pohoda with five A and four B, of which 1001 was fetched and 1002 lies in the folder.
    private func shop(_ more: String...) throws -> Shop {
        let shop = try Shop()
        shop.overrides = more
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "4")], at: "06:00"), Shop.warehouse + "/stock.xml")
        try shop.take(.init("1001"))
        try shop.fetchOrders()
        try shop.take(.init("1001"), .init("1002"))
        #expect(shop.stock(pass: 1) == ["A": "4", "B": "4"] && shop.stock(pass: 2) == ["A": "3"])
        #expect(shop.packs().count == 1)
        return shop
    }

    private func change(_ shop: Shop) throws -> PassReport {
        shop.overrides.append(Self.money)
        return try shop.run()
    }

    private func export(_ shop: Shop, _ cards: [MoneyS3File.Card], at time: String = "07:00") throws -> PassReport {
        try shop.drop(MoneyS3File.stock(cards, at: time), Shop.warehouse + "/zasoby-\(time).xml")
        return try shop.run()
    }

    private func codes(_ report: PassReport) -> [String] { report.problems.map(\.problem.code) }

    private func xml(_ shop: Shop) -> [String] { shop.names(Self.out).filter { $0.hasSuffix(".xml") } }

    @Test("no stock goes out until its first full export, which replaces everything")
    func replaces() throws {
        let shop = try shop()
        let report = try change(shop)
        #expect(codes(report) == ["WORKSPACE-016", "WORKSPACE-017"] && report.exit == 3)
        #expect(report.problems.last?.problem.arguments["orders"] == "eshop/1001, eshop/1002")
        #expect(report.written.isEmpty)
        // Neither an order nor a setting makes any.
        shop.overrides.append("channels.eshop.reserve=1")
        try shop.take(.init("1001"), .init("1002"), .init("1003", "B"))
        #expect(shop.stock(pass: 4) == nil)
        shop.overrides.removeAll { $0 == "channels.eshop.reserve=1" }
        let first = try export(shop, [.init("A", "7"), .init("C", "2")])
        #expect(first.files.map(\.outcome) == [.applied] && codes(first).isEmpty)
        // Two orders wait that may be in Pohoda; what Money S3 does not have nobody can sell.
        #expect(shop.stock(pass: 5) == ["A": "5", "B": "0", "C": "2"])
        let rows = try shop.ledger { ledger throws(Problem) in
            var rows: [String] = []
            try ledger.eachStockRow { rows.append($0.card) }
            return rows
        }
        #expect(rows == ["A", "C"])
    }

    @Test("an export of changes is read and waits for the full one")
    func partFirst() throws {
        let shop = try shop()
        _ = try change(shop)
        shop.overrides.append("warehouse.export=changes")
        let part = try export(shop, [.init("A", "9")])
        #expect(part.files.map(\.outcome) == [.applied] && codes(part) == ["WORKSPACE-016"])
        #expect(part.written.isEmpty)
        shop.overrides.removeAll { $0 == "warehouse.export=changes" }
        _ = try export(shop, [.init("A", "8")], at: "08:00")
        #expect(shop.stock(pass: 5) == ["A": "6", "B": "0"])
    }

    @Test("stock of the former one is refused, so that two never count together")
    func otherStock() throws {
        let shop = try shop()
        _ = try change(shop)
        try shop.drop(PohodaFile.stock([.init("A", "99")], at: "07:00"), Shop.warehouse + "/late.xml")
        let report = try shop.run()
        #expect(report.files.map(\.code) == ["FILE-042"] && report.files.map(\.outcome) == [.rejected])
        _ = try export(shop, [.init("A", "7"), .init("B", "4")])
        #expect(shop.stock(pass: 5) == ["A": "5"])
    }

    @Test("the brake looks at the first export")
    func brake() throws {
        let shop = try Shop()
        let cards = (10...40).map { PohodaFile.Card("K\($0)", "5") }
        try shop.drop(PohodaFile.stock(cards, at: "06:00"), Shop.warehouse + "/stock.xml")
        try shop.run()
        _ = try change(shop)
        let report = try export(shop, [.init("K10", "5")])
        #expect(report.files.map(\.code) == ["GUARD-003"] && codes(report).contains("WORKSPACE-016"))
        #expect(shop.stock(pass: 3) == nil)
        let id = try shop.ledger { ledger throws(Problem) in try ledger.files(pass: 3).first?.id }
        try shop.decide(.release(try #require(id)))
        try shop.run()
        #expect(shop.stock(pass: 4)?.count == 30 && shop.stock(pass: 4)?.values.allSatisfy { $0 == "0" } == true)
    }

    @Test("orders on their way wait for a person and go to the new one by its word only")
    func orders() throws {
        let shop = try shop()
        let pack = try #require(shop.packs().first)
        _ = try change(shop)
        #expect(try shop.exportStates() == ["1001": "unknown ORDER-040", "1002": "unknown ORDER-040"])
        #expect(try shop.waits("1001") == "ORDER-040 (Pohoda)")
        #expect(xml(shop).isEmpty)
        // What the channel says of it does not send it.
        try shop.take(.init("1001").state("Vybavuje sa"), .init("1002"))
        #expect(xml(shop).isEmpty)
        try shop.decide(.order(.send, "1002"))
        try shop.run()
        let file = try #require(xml(shop).first)
        #expect(xml(shop).count == 1 && file.contains("1002"))
        let known = try #require(try shop.order("1002"))
        #expect(known.exportState == .written && known.pack != pack)
        try shop.decide(.settle("1001", document: "OBJ1", reason: nil))
        #expect(try shop.exportStates() == ["1001": "settled", "1002": "written"])
        let workspace = try shop.workspace()
        let left = try shop.ledger { ledger throws(Problem) in try workspace.warehouseState(ledger).ordersAtFormer }
        #expect(left == 0)
    }

    @Test("an answer of the former one counts for what still waits, and is an alarm for what went elsewhere")
    func lateAnswer() throws {
        let shop = try shop()
        let pack = try #require(shop.packs().first)
        _ = try change(shop)
        try shop.answer([("eshop-1001", .accepted(document: "26001"))])
        #expect(try shop.order("1001")?.exportState == .accepted && shop.waits("1001") == nil)
        try shop.decide(.order(.send, "1002"))
        try shop.run()
        try shop.answer([("eshop-1002", .accepted(document: "26002"))], pack: pack)
        #expect(try shop.order("1002")?.why == "ORDER-039")
    }

    @Test("a refused pack of the former one finds its orders")
    func latePack() throws {
        let shop = try shop()
        let pack = try #require(shop.packs().first)
        _ = try change(shop)
        try shop.drop(PohodaFile.refusedPack(pack), Shop.warehouse + "/answer.xml")
        try shop.run()
        #expect(try shop.order("1002")?.exportState == .refused)
        #expect(try shop.order("1001")?.exportState == .unknown)
    }

    @Test("one that is cancelled meanwhile has to be cancelled there")
    func cancelled() throws {
        let shop = try shop()
        _ = try change(shop)
        try shop.take(.init("1001").state("Storno"), .init("1002"))
        #expect(try shop.order("1001")?.why == "ORDER-022")
        #expect(try shop.order("1001")?.exportState == .unknown)
    }

    @Test("requests of the former one are taken back, and the new one's go out")
    func requests() throws {
        let shop = try shop("warehouse.requests=stock")
        #expect(xml(shop).contains { $0.hasPrefix("request") })
        _ = try change(shop)
        #expect(xml(shop).isEmpty)
    }

    @Test("back again: nothing reappears, and the very same export counts once more")
    func back() throws {
        let shop = try shop()
        _ = try change(shop)
        _ = try export(shop, [.init("A", "7"), .init("B", "4")])
        #expect(shop.stock(pass: 4) == ["A": "5"])
        shop.overrides.removeAll { $0 == Self.money }
        let report = try shop.run()
        #expect(codes(report).contains("WORKSPACE-016") && report.written.isEmpty)
        try shop.drop(PohodaFile.stock([.init("A", "5"), .init("B", "4")], at: "06:00"), Shop.warehouse + "/again.xml")
        let again = try shop.run()
        #expect(again.files.map(\.outcome) == [.applied])
        #expect(shop.stock(pass: 6) == ["A": "3"])
    }

    @Test("back before the other one exported anything: a full export is waited for all the same")
    func backAtOnce() throws {
        let shop = try shop()
        _ = try change(shop)
        shop.overrides.removeAll { $0 == Self.money }
        #expect(codes(try shop.run()).contains("WORKSPACE-016"))
        shop.overrides.append("warehouse.export=changes")
        try shop.drop(PohodaFile.stock([.init("A", "9")], at: "07:00"), Shop.warehouse + "/part.xml")
        let part = try shop.run()
        #expect(codes(part).contains("WORKSPACE-016") && shop.stock(pass: part.pass) == nil)
        shop.overrides.removeAll { $0 == "warehouse.export=changes" }
        try shop.drop(
            PohodaFile.stock([.init("A", "8"), .init("B", "4")], at: "08:00"),
            Shop.warehouse + "/full.xml"
        )
        let whole = try shop.run()
        #expect(shop.stock(pass: whole.pass) != nil && !codes(whole).contains("WORKSPACE-016"))
    }

    @Test("a plan and a check say so and change nothing")
    func planned() throws {
        let shop = try shop()
        shop.overrides.append(Self.money)
        let plan = try shop.expectPlanIsHarmless()
        #expect(codes(plan).contains("WORKSPACE-016"))
        try shop.run()
        let found = try WorkspaceCheck.findings(shop.workspace(), clock: shop.clock()).compactMap { $0.problem?.code }
        #expect(found.contains("WORKSPACE-016") && found.contains("WORKSPACE-017"))
    }

    @Test("a replay makes the same ledger, whichever system is chosen by then")
    func replay() throws {
        let shop = try shop()
        _ = try change(shop)
        try shop.answer([("eshop-1001", .accepted(document: "26001"))])
        _ = try export(shop, [.init("A", "7"), .init("C", "2")])
        try shop.decide(.order(.send, "1002"))
        try shop.run()
        try shop.expectSameAfterReplay()
    }

    /// Makes a ledger one of a version that did not note the system.
    private static func forget(_ shop: Shop) throws {
        let queue = try DatabaseQueue(path: shop.root + "/state/ledger.sqlite")
        defer { try? queue.close() }
        try queue.write { try $0.execute(sql: "DELETE FROM warehouse_system") }
    }

    @Test("a ledger of an earlier version knows the system by the format of its last export")
    func earlier() throws {
        let shop = try shop()
        try Self.forget(shop)
        #expect(codes(try change(shop)).contains("WORKSPACE-016"))
        let other = try self.shop()
        try Self.forget(other)
        #expect(codes(try other.run()).isEmpty)
        let known = try other.ledger { ledger throws(Problem) in try ledger.warehouseSystem() }
        #expect(known?.system == "pohoda" && known?.changes == 0)
    }

    @Test("a system that was chosen before anything came is simply another")
    func before() throws {
        let shop = try Shop()
        try shop.run()
        #expect(codes(try change(shop)).isEmpty)
        _ = try export(shop, [.init("A", "7")])
        #expect(shop.stock(pass: 3) == ["A": "7"])
    }
}
