import Domain
import Exchange
import Ledger
import Testing

@Suite("The brake")
struct GuardTests {
    private static let path = Shop.warehouse + "/stock.xml"

    /// An export of `count` cards with five pieces each.
    private func export(_ count: Int, at time: String, zero: Int = 0) -> String {
        PohodaFile.stock(
            (0..<count).map { PohodaFile.Card("A\(100 + $0)", $0 < zero ? "0" : "5") },
            at: time
        )
    }

    private func shopWithStock(_ count: Int = 40) throws -> Shop {
        let shop = try Shop()
        try shop.drop(export(count, at: "06:00"), GuardTests.path)
        try shop.run()
        return shop
    }

    private func expectHeld(_ shop: Shop, _ text: String, _ code: String) throws -> Int {
        let known = try shop.knowledge()
        try shop.drop(text, GuardTests.path)
        let report = try shop.run()
        #expect(report.outcomes == ["stock.xml": "held " + code])
        #expect(report.exit == 3)
        #expect(report.written.isEmpty)
        #expect(report.waiting.held == 1)
        #expect(try shop.knowledge() == known)
        let file = try #require(try shop.ledger { ledger throws(Problem) in try ledger.files(outcome: .held).first })
        #expect(file.stored == "spool/held/\(file.id)-stock.xml")
        #expect(shop.text(file.stored) == text)
        #expect(shop.text(file.stored + ".reason.txt")?.contains(code + ": ") == true)
        #expect(!shop.has(GuardTests.path))
        return file.id
    }

    @Test("holds an export that is older than the last one")
    func older() throws {
        let shop = try shopWithStock(3)
        _ = try expectHeld(shop, export(3, at: "05:59"), "GUARD-001")
    }

    @Test("holds an export with far fewer records")
    func shrunken() throws {
        let shop = try shopWithStock()
        _ = try expectHeld(shop, export(19, at: "07:00"), "GUARD-002")
    }

    @Test("lets an export go that is at its limits")
    func atItsLimits() throws {
        let shop = try shopWithStock()
        try shop.drop(export(20, at: "06:00", zero: 6), GuardTests.path)
        #expect(try shop.run().outcomes == ["stock.xml": "applied"])
        #expect(shop.stock(pass: 2)?.count == 6)
    }

    @Test("holds an export that would set too many products to zero")
    func zeroing() throws {
        let shop = try shopWithStock()
        _ = try expectHeld(shop, export(40, at: "07:00", zero: 13), "GUARD-003")
    }

    @Test("does not act on a small stock")
    func small() throws {
        let shop = try shopWithStock(19)
        try shop.drop(export(5, at: "07:00", zero: 5), GuardTests.path)
        #expect(try shop.run().outcomes == ["stock.xml": "applied"])
    }

    @Test("lets a held export go on a person's word, with the next pass and only this one")
    func release() throws {
        let shop = try shopWithStock()
        let zeroed = export(40, at: "07:00", zero: 40)
        let id = try expectHeld(shop, zeroed, "GUARD-003")
        try shop.decide(.release(id))
        #expect(shop.text(GuardTests.path) == zeroed)
        #expect(shop.names("spool/held").isEmpty)
        let report = try shop.run()
        #expect(report.outcomes == ["stock.xml": "applied"])
        #expect(report.exit == 0)
        #expect(shop.stock(pass: 3)?.values.allSatisfy { $0 == "0" } == true)
        try shop.drop(export(40, at: "06:30"), GuardTests.path)
        #expect(try shop.run().outcomes == ["stock.xml": "held GUARD-001"])
    }

    @Test("lets a held export go though a newer file of its name has come")
    func releaseWithNewer() throws {
        let shop = try shopWithStock()
        let id = try expectHeld(shop, export(10, at: "07:00"), "GUARD-002")
        try shop.drop(export(39, at: "08:00"), GuardTests.path)
        try shop.decide(.release(id))
        let report = try shop.run()
        #expect(report.files.count == 2)
        #expect(report.files.allSatisfy { $0.outcome == .applied || $0.code == "GUARD-001" })
        #expect(try shop.run().files.isEmpty)
    }

    @Test("puts a discarded export aside for good, with its reason")
    func discard() throws {
        let shop = try shopWithStock()
        let text = export(10, at: "07:00")
        let id = try expectHeld(shop, text, "GUARD-002")
        try shop.decide(.discard(id))
        #expect(shop.names("spool/held").isEmpty)
        try shop.expectRejected(Array(text.utf8), "stock.xml", code: "GUARD-002")
        let report = try shop.run()
        #expect(report.files.isEmpty)
        #expect(report.exit == 0)
        #expect(report.waiting.held == 0)
    }

    @Test("knows no file that it does not hold")
    func notHeld() throws {
        let shop = try shopWithStock()
        #expect(throws: Problem.self) { try shop.decide(.release(1)) }
        #expect(throws: Problem.self) { try shop.decide(.discard(99)) }
    }
}
