import Domain
import Matching
import Testing

@Suite("The chain of an account's statements") struct StatementChainTests {
    private func day(_ number: Int) -> Day { Day(number: Int32(20_500 + number)) }

    private func statement(
        _ id: Int,
        _ days: ClosedRange<Int>,
        _ opening: Int64,
        _ closing: Int64,
        number: Int? = nil,
        page: Int? = nil,
        within: (opens: Bool, closes: Bool) = (false, false)
    ) -> ChainedStatement {
        ChainedStatement(
            id: id,
            first: day(days.lowerBound),
            last: day(days.upperBound),
            opening: opening,
            closing: closing,
            number: number,
            page: page,
            format: "gpc",
            opensWithin: within.opens,
            closesWithin: within.closes
        )
    }

    /// Gaps as `before>after`.
    private func gaps(_ statements: ChainedStatement...) -> [String] {
        StatementChain(statements).gaps().map(text)
    }

    private func text(_ gap: StatementGap) -> String {
        (gap.before.map { String($0) } ?? "") + ">" + (gap.after.map { String($0) } ?? "")
    }

    @Test("of statements that overlap, the one is told with which they stopped to add up") func clusters() {
        let days = (1...8).map { statement($0, $0...$0 + 3, Int64($0) * 10, Int64($0) * 10 + 30) }
        func told(_ extra: @escaping (Int) -> Int64) -> [StatementGap] {
            StatementChain(
                days,
                total: { some in
                    let (first, last) = (some.map(\.opening).min() ?? 0, some.map(\.closing).max() ?? 0)
                    return last - first + some.reduce(0) { $0 + extra($1.id) }
                }
            ).gaps()
        }
        #expect(told { _ in 0 }.isEmpty)
        #expect(told { $0 == 6 ? 5 : 0 }.map(text) == ["3>6"])
        #expect(told { $0 == 2 ? 5 : 0 }.map(text) == ["1>2"])
        #expect(told { $0 == 2 ? 5 : 0 }.map(\.kind) == [.movements])
    }

    @Test("the first follows from nothing; the next where its balance is the last one's") func simple() {
        #expect(gaps(statement(1, 1...1, 100, 150)).isEmpty)
        #expect(gaps(statement(1, 1...1, 100, 150), statement(2, 2...2, 150, 90)).isEmpty)
        #expect(gaps(statement(1, 1...1, 100, 150), statement(2, 5...5, 160, 90)) == ["1>2"])
        // Some banks date the opening balance by the day before.
        #expect(gaps(statement(1, 0...1, 100, 150), statement(2, 1...2, 150, 90)).isEmpty)
        #expect(gaps(statement(1, 0...1, 100, 150), statement(2, 1...2, 151, 90)) == ["1>2"])
    }

    @Test("neither the order nor a file that comes again makes a difference") func order() {
        let late = [statement(1, 3...3, 90, 95), statement(2, 1...1, 100, 150)]
        #expect(StatementChain(late).gaps().map(text) == ["2>1"])
        #expect(StatementChain(late + [statement(3, 2...2, 150, 90)]).gaps().isEmpty)
        let again = late + [statement(3, 2...2, 150, 90), statement(4, 2...2, 150, 90), statement(5, 1...1, 100, 150)]
        #expect(StatementChain(again).gaps().isEmpty)
    }

    @Test("exports that overlap miss nothing before them") func overlapping() {
        #expect(gaps(statement(1, 1...20, 100, 500), statement(2, 15...25, 340, 600)).isEmpty)
        #expect(gaps(statement(1, 1...30, 100, 500), statement(2, 7...7, 140, 150)).isEmpty)
        #expect(gaps(statement(1, 1...20, 100, 500), statement(2, 1...25, 100, 600)).isEmpty)
        #expect(
            gaps(statement(1, 1...3, 70, 100), statement(2, 1...30, 70, 500), statement(3, 30...30, 480, 500)).isEmpty
        )
        #expect(gaps(statement(1, 1...20, 100, 500), statement(2, 21...25, 340, 600)) == ["1>2"])
    }

    @Test("two exports that share a day fit when the earlier one was at the balance as the day began") func sharedDay()
    {
        let statements = [statement(1, 1...20, 100, 500), statement(2, 20...25, 480, 600)]
        let fitting = StatementChain(statements) { _, from in from == day(20) ? 20 : nil }
        #expect(fitting.gaps().isEmpty)
        let missing = StatementChain(statements) { _, _ in 30 }
        #expect(missing.gaps().map(text) == ["1>2"])
    }

    @Test("several of one day follow from each other in any order") func sameDay() {
        let before = statement(1, 1...1, 0, 10)
        #expect(gaps(before, statement(2, 2...2, 30, 40), statement(3, 2...2, 10, 30)).isEmpty)
        #expect(gaps(before, statement(2, 2...2, 30, 40), statement(3, 2...2, 10, 20)) == ["1>2"])
        // A ring follows from itself, and still has to begin somewhere.
        #expect(gaps(before, statement(2, 2...2, 30, 40), statement(3, 2...2, 40, 30)) == ["1>2"])
        #expect(gaps(before, statement(2, 2...2, 10, 40), statement(3, 2...2, 40, 10)).isEmpty)
        // On the first day of all, one begins and the others follow.
        #expect(gaps(statement(1, 1...1, 0, 10), statement(2, 1...1, 20, 30)) == ["1>2"])
    }

    @Test("numbers that are left out, though the balances fit") func numbers() {
        let first = statement(1, 1...1, 100, 100, number: 4)
        #expect(gaps(first, statement(2, 3...3, 100, 100, number: 5)).isEmpty)
        #expect(gaps(first, statement(2, 3...3, 100, 100, number: 6)) == ["1>2"])
        #expect(gaps(first, statement(2, 3...3, 100, 100)).isEmpty)
        let between = statement(3, 2...2, 100, 100, number: 5)
        #expect(gaps(first, statement(2, 3...3, 100, 100, number: 6), between).isEmpty)
        // A new year counts again.
        #expect(gaps(first, statement(2, 400...400, 100, 100, number: 1)).isEmpty)
        #expect(gaps(statement(1, 1...1, 0, 0, number: 250), statement(2, 400...400, 0, 0, number: 260)).isEmpty)
    }

    @Test("numbers that are days of the year leave nothing out") func daysOfTheYear() throws {
        let monday = try #require(Day(year: 2026, month: 3, day: 2))
        func numbered(_ id: Int, _ day: Day, _ number: Int) -> ChainedStatement {
            ChainedStatement(id: id, first: day, last: day, opening: 5, closing: 5, number: number, format: "mt940")
        }
        let friday = Day(number: monday.number - 3)
        #expect(StatementChain([numbered(1, friday, 58), numbered(2, monday, 61)]).gaps().isEmpty)
    }

    @Test("pages need what is before and behind them") func pages() {
        let first = statement(1, 1...1, 0, 10, number: 7, page: 1, within: (false, true))
        let second = statement(2, 1...1, 10, 30, number: 7, page: 2, within: (true, true))
        let third = statement(3, 1...1, 30, 60, number: 7, page: 3, within: (true, false))
        #expect(gaps(third, second, first).isEmpty)
        #expect(gaps(first) == ["1>"] && gaps(third) == [">3"] && gaps(second) == [">2", "2>"])
        #expect(gaps(first, third) == ["1>3"] && gaps(first, second) == ["2>"])
        let flat = statement(3, 1...1, 10, 60, number: 7, page: 3, within: (true, false))
        let one = statement(1, 0...0, 0, 10, number: 7, page: 1, within: (false, true))
        #expect(gaps(one, flat) == ["1>3"])
        #expect(StatementChain([one, flat]).gaps().map(\.kind) == [.page])
        #expect(
            StatementChain([statement(1, 1...1, 0, 0, number: 7), statement(2, 2...2, 0, 0, number: 9)]).gaps().map(
                \.kind
            ) == [.number]
        )
    }

    @Test("two statements of one number that begin alike and end otherwise contradict each other") func closings() {
        let one = statement(1, 1...1, 0, 10, number: 7)
        let other = statement(2, 1...1, 0, 20, number: 7)
        #expect(gaps(one, other) == ["1>2"] && StatementChain([one, other]).gaps().map(\.kind) == [.closing])
        #expect(gaps(other, one, statement(3, 2...2, 20, 30, number: 8)) == ["1>2"])
        // The same again, another number, page or year, and an export that has grown since and has no number.
        #expect(gaps(one, statement(2, 1...1, 0, 10, number: 7)).isEmpty)
        #expect(gaps(one, statement(2, 1...1, 0, 20, number: 8)).isEmpty)
        #expect(gaps(one, statement(2, 1...9, 0, 20)).isEmpty)
        #expect(gaps(statement(1, 1...1, 0, 10, number: 0), statement(2, 1...1, 0, 20, number: 0)).isEmpty)
        #expect(gaps(statement(1, 1...1, 0, 10), statement(2, 1...1, 0, 20)).isEmpty)
    }

    /// A year of a bank that issues a statement whenever something moved, of which some never came.
    @Test("what never came is what is told, whatever the order", arguments: 0..<60)
    func model(seed: Int) {
        var random = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        var balance: Int64 = 1000
        var day = 0
        var issued: [ChainedStatement] = []
        for id in 1...40 {
            let first = day + 1 + Int.random(in: 0...2, using: &random)
            let last = first + Int.random(in: 0...3, using: &random)
            // Each balance comes once, so that none fits by chance.
            let closing = balance + Int64.random(in: 1...9, using: &random) * (id % 5 == 0 ? -1 : 1) * 1_000 + Int64(id)
            issued.append(statement(id, first...last, balance, closing, number: id))
            (balance, day) = (closing, last)
        }
        let came = issued.filter { _ in Int.random(in: 0...3, using: &random) > 0 }
        let expected = zip(came, came.dropFirst()).filter { $0.id + 1 != $1.id }.map { "\($0.id)>\($1.id)" }
        let doubled = came.flatMap { Bool.random(using: &random) ? [$0] : [$0, again($0)] }.shuffled(using: &random)
        let told = StatementChain(doubled).gaps().map { gap in
            "\((gap.before ?? 0) % 1_000)>\((gap.after ?? 0) % 1_000)"
        }
        #expect(told == expected)
        // An export of the whole time, of another kind, holds all that is missing.
        let whole = statement(9_000, 0...day, 1000, balance)
        let chain = StatementChain(doubled + [whole]) { id, from in
            let next = id == whole.id ? issued.first { $0.first >= from } : nil
            return next.map { balance - $0.opening }
        }
        #expect(chain.gaps().isEmpty)
    }

    private func again(_ statement: ChainedStatement) -> ChainedStatement {
        var copy = statement
        copy.id += 1_000
        return copy
    }

    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }
}
