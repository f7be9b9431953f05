import Domain
import Exchange
import Ledger
import Testing

@Suite("The brake, with each system's own files")
struct SystemBrakeTests {
    private func export(_ system: String, _ count: Int, at time: String, zero: Int = 0) -> String {
        StockTexts.stock(system, (0..<count).map { .init("A\(100 + $0)", $0 < zero ? "0" : "5") }, at: time)
    }

    private func expectHeld(_ system: String, _ text: String, _ code: String) throws {
        let shop = try Shop(system: system)
        let path = StockTexts.path(system)
        try shop.drop(export(system, 40, at: "06:00"), path)
        try shop.run()
        let known = try shop.knowledge()
        try shop.drop(text, path)
        let report = try shop.run()
        #expect(report.files.map(\.outcome) == [.held] && report.files.map(\.code) == [code])
        #expect(report.exit == 3 && report.written.isEmpty)
        #expect(try shop.knowledge() == known)
    }

    @Test("holds too few rows", arguments: StockTexts.systems) func shrunken(system: String) throws {
        try expectHeld(system, export(system, 19, at: "07:00"), "GUARD-002")
    }

    @Test("holds too many zeros", arguments: StockTexts.systems) func zeroing(system: String) throws {
        try expectHeld(system, export(system, 40, at: "07:00", zero: 13), "GUARD-003")
    }

    @Test("holds what is older than the last, where a file tells its time") func older() throws {
        try expectHeld("money-s3", export("money-s3", 40, at: "05:59"), "GUARD-001")
    }

    @Test(
        "refuses what is of another accounting unit or year, where a file tells them",
        arguments: ["MONEY-001", "MONEY-002"]
    )
    func unitAndYear(code: String) throws {
        let isUnit = code == "MONEY-001"
        let text = MoneyS3File.stock(
            [.init("A", "5")],
            ico: isUnit ? "87654321" : "12345678",
            year: isUnit ? 2026 : 2025
        )
        try Shop(system: "money-s3").expectRefused(
            Array(text.utf8),
            as: Shop.warehouse + "/stock.xml",
            code: code,
            line: 2
        )
    }

    @Test(
        "lets a table go though it was written before the last one, because it does not say so",
        arguments: ["onix", "oberon"]
    )
    func noTime(system: String) throws {
        let shop = try Shop(system: system)
        let path = StockTexts.path(system)
        try shop.drop(export(system, 40, at: "06:00"), path)
        try shop.run()
        try shop.drop(export(system, 39, at: "05:00"), path)
        #expect(try shop.run().files.map(\.outcome) == [.applied])
    }
}
