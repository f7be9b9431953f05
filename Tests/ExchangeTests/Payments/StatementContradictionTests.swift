import Domain
import Exchange
import Ledger
import Testing

@Suite("Statements of the same days that contradict each other wait for a person")
struct StatementContradictionTests {
    private struct Credit {
        var day: Int
        var amount: Int
        var vs: String
    }

    /// A statement without a number.
    private func statement(_ days: ClosedRange<Int>, _ opening: Int, _ credits: Credit...) -> String {
        let sum = credits.reduce(0) { $0 + $1.amount }
        let movements = credits.map { ":61:2611\($0.day)C\($0.amount),NTRFNONREF\n:86:VS:\($0.vs)\n" }.joined()
        return ":20:V\n:25:\(OneDay.account)\n:60F:C2611\(days.lowerBound)CZK\(opening),\n" + movements
            + ":62F:C2611\(days.upperBound)CZK\(opening + sum),\n-\n"
    }

    private func waiting(_ texts: String...) throws -> [Problem] {
        let shop = try Shop(
            "payments.accounts.1.account=\(OneDay.account)",
            "payments.accounts.1.currency=CZK",
            "merchant.country=CZ",
            "merchant.currency=CZK"
        )
        for (place, text) in texts.enumerated() {
            try shop.drop(text, Shop.inbox + "/\(place).sta")
            try shop.run()
        }
        return try shop.ledger { ledger throws(Problem) in
            var problems: [Problem] = []
            for gap in try ledger.openGaps() {
                if let told = try StatementGapText.problem(gap, ledger) { problems.append(told.problem) }
            }
            return problems
        }
    }

    private let first = Credit(day: 12, amount: 10, vs: "101")
    private let second = Credit(day: 13, amount: 20, vs: "102")

    @Test("the same days, other movements or other balances") func sameDays() throws {
        let whole = statement(11...14, 100, first)
        for other in [
            statement(11...14, 100, second), statement(11...14, 100, Credit(day: 12, amount: 10, vs: "109")),
        ] {
            let told = try waiting(whole, other)
            #expect(told.map(\.code) == ["STATEMENT-033"])
            #expect(told.first?.arguments["before"]?.contains("0.sta") == true)
            #expect(told.first?.arguments["after"]?.contains("1.sta") == true)
        }
    }

    @Test("days that overlap, and one statement of them that comes first or last") func overlapping() throws {
        let month = statement(11...20, 100, first, second)
        // It says of the 13th that the money had other names.
        let end = statement(12...22, 110, Credit(day: 13, amount: 20, vs: "109"), Credit(day: 21, amount: 5, vs: "103"))
        #expect(try waiting(month, end).map(\.code) == ["STATEMENT-033"])
        #expect(try waiting(end, month).map(\.code) == ["STATEMENT-033"])
    }

    @Test("exports that grow and overlap alarm nobody") func sound() throws {
        let (noon, evening) = (statement(11...14, 100, first), statement(11...14, 100, first, second))
        #expect(try waiting(noon, evening, noon + "\n").isEmpty)
        #expect(try waiting(evening, noon).isEmpty)
        let end = statement(12...22, 110, second, Credit(day: 21, amount: 5, vs: "103"))
        #expect(try waiting(evening, end, noon).isEmpty)
    }
}
