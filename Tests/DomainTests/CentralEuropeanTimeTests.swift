import Domain
import Foundation
import Testing

@Suite("The clocks of Slovakia and Czechia")
struct CentralEuropeanTimeTests {
    private let zone = TimeZone(identifier: "Europe/Bratislava")

    @Test("show what the tz database says, around every change of a century")
    func changes() throws {
        let zone = try #require(zone)
        var moment = Date(timeIntervalSince1970: 0)
        var changes = 0
        while let next = zone.nextDaylightSavingTimeTransition(after: moment),
            next.timeIntervalSince1970 < 3_155_760_000
        {
            changes += 1
            for second in [-3601, -3600, -1, 0, 1, 3599, 3600] {
                let date = next.addingTimeInterval(Double(second))
                let seconds = Int64(date.timeIntervalSince1970)
                let shown = CentralEuropeanTime.time(at: Moment(seconds: seconds))
                let expected = LocalTime(secondsSinceEpoch: seconds + Int64(zone.secondsFromGMT(for: date)))
                try #require(shown == expected, "\(seconds)")
                #expect(CentralEuropeanTime.moments(of: shown).contains(Moment(seconds: seconds)))
            }
            moment = next
        }
        #expect(changes > 150)
    }

    @Test("do not stop the program at the ends of time", arguments: [Int64.min, Int64.max, -99_999_999_999_999, 0])
    func ends(seconds: Int64) {
        let shown = CentralEuropeanTime.time(at: Moment(seconds: seconds))
        #expect(CentralEuropeanTime.moments(of: shown).lowerBound <= CentralEuropeanTime.moments(of: shown).upperBound)
    }
}
