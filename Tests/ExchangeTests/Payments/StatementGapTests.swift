import Domain
import Exchange
import Ledger
import Testing

@Suite("What is missing between statements waits for a person")
struct StatementGapTests {
    /// A statement of the account in koruny with one credit.
    private func statement(_ number: String, _ day: Int, _ opening: Int, _ credit: Int, tags: String = "FF") -> String {
        let letters = Array(tags)
        return """
            :20:V
            :25:\(OneDay.account)
            :28C:\(number)
            :60\(letters[0]):C2611\(day)CZK\(opening),
            :61:2611\(day)C\(credit),NTRFNONREF//B\(number)
            :62\(letters[1]):C2611\(day)CZK\(opening + credit),
            -

            """
    }

    private func shop() throws -> Shop {
        try Shop(
            "payments.accounts.1.account=\(OneDay.account)",
            "payments.accounts.1.currency=CZK",
            "merchant.country=CZ",
            "merchant.currency=CZK"
        )
    }

    private func drop(_ shop: Shop, _ text: String, _ name: String) throws -> PassReport {
        try shop.drop(text, Shop.inbox + "/" + name)
        // The payments themselves pay nothing here, and wait for nobody.
        return try shop.run()
    }

    private func gaps(_ shop: Shop) throws -> [Problem] {
        try shop.ledger { ledger throws(Problem) in
            var problems: [Problem] = []
            for gap in try ledger.openGaps() {
                if let told = try StatementGapText.problem(gap, ledger) { problems.append(told.problem) }
            }
            return problems
        }
    }

    @Test("the payments count at once; the gap waits until what was missing comes") func filled() throws {
        let shop = try shop()
        #expect(try drop(shop, statement("1/1", 10, 100, 5), "a.sta").waiting.held == 0)
        let report = try drop(shop, statement("3/1", 14, 112, 8), "c.sta")
        #expect(report.waiting.held == 1 && report.exit == 3 && report.counts.paymentsNew == 1)
        #expect(report.files.map(\.outcome) == [.applied])
        let told = try #require(report.problems.map(\.problem).first { $0.code == "STATEMENT-020" })
        #expect(
            told.arguments == [
                "account": OneDay.account, "currency": "CZK", "id": "s1", "before": "1/1", "ended": "2026-11-10",
                "closing": "105.00", "after": "3/1", "begins": "2026-11-14", "opening": "112.00", "difference": "7.00",
            ]
        )
        #expect(try gaps(shop) == [told])
        let again = try shop.run()
        #expect(again.waiting.held == 1 && again.exit == 3 && again.problems.isEmpty)
        let last = try drop(shop, statement("2/1", 12, 105, 7), "b.sta")
        #expect(last.waiting.held == 0 && last.exit == 0)
        #expect(try gaps(shop).isEmpty)
    }

    @Test("in any order and dropped again, statements that fit alarm nobody") func anyOrder() throws {
        let shop = try shop()
        let texts = [statement("3/1", 14, 112, 8), statement("1/1", 10, 100, 5), statement("2/1", 12, 105, 7)]
        for (place, text) in texts.enumerated() { _ = try drop(shop, text, "\(place).sta") }
        for (place, text) in texts.enumerated() {
            let report = try drop(shop, text + "\n", "again-\(place).sta")
            #expect(report.waiting.held == 0 && report.exit == 0)
        }
    }

    @Test("a person's word ends it, for good, and is replayed") func accepted() throws {
        let shop = try shop()
        _ = try drop(shop, statement("1/1", 10, 100, 5), "a.sta")
        _ = try drop(shop, statement("3/1", 14, 112, 8), "c.sta")
        #expect(HeldName("s1") == .gap(1) && HeldName("7") == .file(7) && HeldName("x") == nil)
        try shop.decide(.acceptGap(1))
        #expect(try shop.run().waiting.held == 0)
        let report = try drop(shop, statement("3/1", 14, 112, 8) + "\n", "again.sta")
        #expect(report.waiting.held == 0 && report.exit == 0)
        _ = try Replay.run(shop.workspace(), progress: { _ in })
        #expect(try gaps(shop).isEmpty)
        #expect(throws: Shop.Failed(codes: ["DECISION-001"])) { try shop.tryDeciding(.acceptGap(1)) }
    }

    @Test("pages in files of their own") func pages() throws {
        let shop = try shop()
        let report = try drop(shop, statement("7/1", 10, 100, 5, tags: "FM"), "1.sta")
        #expect(report.problems.map(\.problem.code) == ["STATEMENT-023"] && report.exit == 3)
        let third = try drop(shop, statement("7/3", 10, 112, 8, tags: "MF"), "3.sta")
        #expect(third.problems.map(\.problem.code) == ["STATEMENT-026"] && third.waiting.held == 1)
        let second = try drop(shop, statement("7/2", 10, 105, 7, tags: "MM"), "2.sta")
        #expect(second.waiting.held == 0 && second.exit == 0)
    }

    @Test("pages that are left out are no numbers, though the balances fit") func pageNumbers() throws {
        let shop = try shop()
        _ = try drop(shop, statement("12/1", 10, 100, 5, tags: "FM"), "1.sta")
        let report = try drop(shop, statement("12/3", 11, 105, 8, tags: "MF"), "3.sta")
        let told = try #require(report.problems.map(\.problem).first)
        #expect(told.code == "STATEMENT-026" && report.waiting.held == 1)
        #expect(told.arguments["before"] == "12/1" && told.arguments["after"] == "12/3")
    }

    @Test("two statements of one number that end otherwise wait for a person, whatever comes first") func closings()
        throws
    {
        for isTurned in [false, true] {
            let shop = try shop()
            let texts = [statement("7/1", 10, 100, 5), statement("7/1", 10, 100, 9)]
            _ = try drop(shop, texts[isTurned ? 1 : 0], "a.sta")
            let report = try drop(shop, texts[isTurned ? 0 : 1], "b.sta")
            let told = try #require(report.problems.map(\.problem).first { $0.code == "STATEMENT-025" })
            #expect(report.exit == 3 && report.waiting.held == 1)
            #expect(told.arguments["before"] == "7/1 (a.sta)" && told.arguments["after"] == "7/1 (b.sta)")
            #expect(Set([told.arguments["closing"], told.arguments["other"]]) == ["105.00", "109.00"])
            // The next one, and the same again, change nothing of it; a person's word ends it.
            let next = try drop(shop, statement("8/1", 11, 105, 1), "c.sta")
            #expect(next.waiting.held == 1)
            try shop.decide(.acceptGap(1))
            #expect(try shop.run().waiting.held == 0)
        }
    }

    @Test("statements that share a day and do not fit: nothing can be missing between the days") func overlap() throws {
        let shop = try shop()
        _ = try drop(shop, statement("1/1", 10, 100, 5), "a.sta")
        let text = statement("2/1", 12, 112, 8).replacing("60F:C261112", with: "60F:C261110")
        let report = try drop(shop, text, "b.sta")
        #expect(report.problems.map(\.problem.code) == ["STATEMENT-027"])
    }

    @Test("numbers that are left out; a person's word ends one jump, and the next is told again") func numbers()
        throws
    {
        let shop = try shop()
        _ = try drop(shop, statement("1/1", 10, 100, 5), "a.sta")
        let report = try drop(shop, statement("5/1", 12, 105, 7), "b.sta")
        #expect(report.problems.map(\.problem.code) == ["STATEMENT-021"])
        try shop.decide(.acceptGap(1))
        #expect(try shop.run().waiting.held == 0)
        let next = try drop(shop, statement("9/1", 14, 112, 8), "c.sta")
        #expect(next.problems.map(\.problem.code) == ["STATEMENT-021"] && next.waiting.held == 1)
    }

    @Test("a pass that is only planned keeps no gap") func planned() throws {
        let shop = try shop()
        _ = try drop(shop, statement("1/1", 10, 100, 5), "a.sta")
        try shop.drop(statement("3/1", 14, 112, 8), Shop.inbox + "/c.sta")
        #expect(try shop.plan().waiting.held == 1)
        #expect(try gaps(shop).isEmpty)
    }
}
