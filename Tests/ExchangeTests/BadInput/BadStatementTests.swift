import Domain
import Exchange
import Ledger
import Testing

@Suite("A statement that cannot be right")
struct BadStatementTests {
    private static let path = Shop.inbox + "/a.gpc"

    @Test("is refused whole when its balances do not add up")
    func doesNotBalance() throws {
        let shop = try Shop()
        try shop.drop(ShopFile.orders([.init("1001")]), Shop.eshop + "/orders.xml")
        try shop.run()
        let known = try shop.knowledge()
        let text = BankFile.statement([.init(1000, vs: "1001"), .init(500, document: 2)], closing: 101_499)
        try shop.drop(text, BadStatementTests.path)
        var report = try shop.run()
        // A file that does not show its own end is looked at twice.
        if report.outcomes == ["a.gpc": "waiting"] { report = try shop.run() }
        #expect(report.outcomes == ["a.gpc": "rejected STATEMENT-001"])
        #expect(report.exit == 3)
        try shop.expectRejected(Array(text.utf8), "a.gpc", code: "STATEMENT-001", line: 1)
        #expect(try shop.knowledge() == known)
    }

    @Test("is refused whole when a movement has an unreadable amount, with its line")
    func badAmount() throws {
        let shop = try Shop()
        let text = BankFile.statement([.init(1000, vs: "1001"), .init(500, document: 2)])
            .replacing("0000000005002", with: "00000000O5002")
        try shop.drop(text, BadStatementTests.path)
        let report = try shop.run()
        #expect(report.outcomes == ["a.gpc": "rejected STATEMENT-004"])
        try shop.expectRejected(Array(text.utf8), "a.gpc", code: "STATEMENT-004", line: 3)
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
    }

    @Test("is refused when its last line is cut, after it stood still")
    func cut() throws {
        let shop = try Shop()
        let text = String(BankFile.statement([.init(1000, vs: "1001")]).dropLast(60))
        try shop.drop(text, BadStatementTests.path)
        #expect(try shop.run().outcomes == ["a.gpc": "waiting"])
        #expect(try shop.run().outcomes == ["a.gpc": "rejected GPC-002"])
        try shop.expectRejected(Array(text.utf8), "a.gpc", code: "GPC-002", line: 2)
    }

    @Test("is left alone while movements are still to come, and read when they have")
    func stillWritten() throws {
        let shop = try Shop()
        let text = BankFile.statement([.init(1000, vs: "1001"), .init(500, document: 2)])
        let lines = text.split(separator: "\r\n").map { $0 + "\r\n" }
        for count in 1..<lines.count {
            try shop.drop(lines[..<count].joined(), BadStatementTests.path)
            #expect(try shop.run().outcomes == ["a.gpc": "waiting"])
        }
        try shop.drop(text, BadStatementTests.path)
        let report = try shop.run()
        #expect(report.outcomes == ["a.gpc": "applied"])
        #expect(report.counts.paymentsNew == 2)
    }

    @Test("of an account that is not configured is refused: nobody can tell its currency")
    func strangeAccount() throws {
        let shop = try Shop("payments.accounts=[]")
        try shop.drop(BankFile.statement([.init(1000)]), BadStatementTests.path)
        let report = try shop.run()
        #expect(report.outcomes == ["a.gpc": "rejected FILE-005"])
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
    }

    @Test("of another account than the configured ones is refused with the lines to add")
    func otherAccount() throws {
        let shop = try Shop("payments.accounts=[{account: 19-2000145399/0800, currency: CZK}]", "merchant.language=en")
        try shop.drop(BankFile.statement([.init(1000)]), BadStatementTests.path)
        #expect(try shop.run().outcomes == ["a.gpc": "rejected FILE-005"])
        let reason = try #require(shop.text("spool/rejected/2026-11-23/a.gpc.reason.txt"))
        #expect(reason.contains("- account: \"500005-2267180257\""))
        #expect(try shop.knowledge().values.allSatisfy(\.isEmpty))
    }
}
