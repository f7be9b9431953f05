import Connectors
import Domain
import Ledger
import Testing

@testable import Exchange

@Suite("Quotas") struct QuotaCountTests {
    private static func time(_ year: Int, _ month: Int, _ day: Int, second: Int64 = 0) throws -> Instant {
        let day = try #require(Day(year: year, month: month, day: day))
        return Instant(seconds: Int64(day.number) * 86_400 + second)
    }

    @Test("of a month begin anew with each calendar month in UTC, wherever in it they began")
    func month() throws {
        var count = QuotaCount(Quota([.monthly(2)]), [])
        #expect(try count.spend(now: Self.time(2026, 11, 30, second: 86_000)) == nil)
        #expect(try count.spent.map(\.start) == [Self.time(2026, 11, 1).seconds])
        #expect(try count.spend(now: Self.time(2026, 11, 30, second: 86_399)) == nil)
        #expect(try count.spend(now: Self.time(2026, 11, 30, second: 86_399)) == Self.time(2026, 12, 1))
        #expect(try count.spend(now: Self.time(2026, 12, 1)) == nil)
        #expect(count.spent.map(\.requests) == [1])
        #expect(try count.spend(now: Self.time(2026, 12, 31)) == nil)
        #expect(try count.spend(now: Self.time(2026, 12, 31)) == Self.time(2027, 1, 1))
    }

    @Test("of a month and of a minute are counted beside each other, in later passes too")
    func both() throws {
        let quota = Quota([Quota.Limit(1, perSeconds: 60), .monthly(3)])
        var count = QuotaCount(quota, [])
        let noon = try Self.time(2026, 11, 10, second: 43_200)
        #expect(count.spend(now: noon) == nil)
        #expect(count.spend(now: noon) == Instant(seconds: noon.seconds + 60))
        var later = QuotaCount(quota, count.spent)
        #expect(later.spend(now: Instant(seconds: noon.seconds + 60)) == nil)
        #expect(later.spent.map(\.requests).sorted() == [1, 2])
    }
}
