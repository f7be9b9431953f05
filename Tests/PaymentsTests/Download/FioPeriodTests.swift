import Domain
import Payments
import Testing

@Suite("Days that Fio banka is asked for")
struct FioPeriodTests {
    private let today = Day(number: 20_000)

    private func period(since days: Int?, _ overlap: Int) -> FioPeriod {
        FioPeriod(since: days.map { today.advanced(by: -$0) }, days: overlap, today: today)
    }

    @Test("begin some days before the last success", arguments: [(nil, 7), (0, 7), (1, 8), (40, 47)] as [(Int?, Int)])
    func overlap(since: Int?, back: Int) {
        let period = period(since: since, 7)
        #expect(period.from == today.advanced(by: -back))
        #expect(period.to == today)
        #expect(period.gap == nil)
    }

    @Test("are never in the future, whatever the clock said before")
    func clock() {
        #expect(period(since: -3, 7).from == today.advanced(by: -7))
    }

    @Test("end at the ninety that the bank gives, and what is left out is said")
    func gap() throws {
        let period = period(since: 100, 7)
        #expect(period.from == today.advanced(by: -89))
        let gap = try #require(period.gap)
        #expect(gap.code == "FIOAPI-004")
        #expect(gap.arguments["from"] == today.advanced(by: -107).description)
        #expect(gap.arguments["to"] == today.advanced(by: -90).description)
        #expect(gap.arguments["days"] == "107")
        #expect(self.period(since: 82, 7).gap == nil)
    }

    @Test("are more where a person says so, having unlocked the token")
    func unlocked() {
        #expect(period(since: 0, 107).from == today.advanced(by: -107))
        #expect(period(since: 0, 107).gap == nil)
    }
}
