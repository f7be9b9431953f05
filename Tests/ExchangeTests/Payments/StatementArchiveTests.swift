import Domain
import Exchange
import Ledger
import Messages
import Testing

@Suite("A ZIP archive with a statement in it")
struct StatementArchiveTests {
    private func shop() throws -> Shop {
        try Shop(
            "payments.accounts.1.account=\(OneDay.account)",
            "payments.accounts.1.currency=CZK",
            "merchant.country=CZ",
            "merchant.currency=CZK"
        )
    }

    private var file: (name: String, text: String) { OneDay.files[0] }

    @Test("is read as that statement, and known again without its archive", arguments: OneDay.files.indices)
    func one(place: Int) throws {
        let file = OneDay.files[place]
        let shop = try shop()
        try shop.drop(ZIPFile.stored((file.name, file.text), ("copy.pdf", "%PDF-")), Shop.inbox + "/bank.zip")
        let report = try shop.run()
        guard report.files.first?.kind == .statement else { return }
        #expect(report.files.map(\.outcome) == [.applied] && report.counts.paymentsNew == 4)
        #expect(report.problems.allSatisfy { !$0.problem.code.hasPrefix("ARCHIVE") })
        try shop.drop(file.text, Shop.inbox + "/" + file.name)
        let again = try shop.run()
        #expect(again.counts.paymentsNew == 0 && again.files.first?.format == report.files.first?.format)
        #expect(try Replay.run(shop.workspace(), progress: { _ in }) == 2)
    }

    @Test("problems name the file in it")
    func problems() throws {
        let shop = try shop()
        let broken = file.text.replacing("1001", with: "1001").dropLast(40)
        try shop.drop(ZIPFile.stored(("in/a.xml", String(broken))), Shop.inbox + "/bank.zip")
        let report = try shop.run()
        let problem = report.problems.map(\.problem).first { $0.severity == .error }
        #expect(report.files.first?.outcome == .rejected)
        #expect(problem?.path?.hasPrefix("bank.zip!a.xml") == true)
    }

    @Test("beside other files it says so; several, none, or more than is unpacked are refused in words")
    func others() throws {
        func codes(_ archive: [UInt8]) throws -> [String] {
            let shop = try shop()
            try shop.drop(archive, Shop.inbox + "/bank.zip")
            return try shop.run().problems.map(\.problem.code)
        }
        let statement = (name: file.name, text: file.text)
        #expect(try codes(ZIPFile.stored(statement, ("notes.dat", "x"))).contains("ARCHIVE-006"))
        #expect(try codes(ZIPFile.stored(statement, ("second-" + file.name, file.text))) == ["ARCHIVE-005"])
        #expect(try codes(ZIPFile.stored(("notes.dat", "x"))) == ["ARCHIVE-004"])
        let many = (0..<51).map { (name: "\($0).dat", bytes: [UInt8(1)]) }
        #expect(try codes(ZIPFile.stored(many)) == ["ARCHIVE-002"])
        let large = [(name: "a.xml", bytes: [UInt8](repeating: 32, count: 17 << 20))]
        #expect(try codes(ZIPFile.stored(large)) == ["ARCHIVE-002"])
        var damaged = ZIPFile.stored(statement)
        damaged[60] ^= 1
        #expect(try codes(damaged) == ["ARCHIVE-001"])
    }

    @Test("a document of an office program is none")
    func office() throws {
        let shop = try shop()
        try shop.drop(ZIPFile.stored(("[Content_Types].xml", "<Types/>"), ("a.xml", file.text)), Shop.inbox + "/a.xlsx")
        #expect(try shop.run().files.first?.outcome == .rejected)
    }
}
