import Domain

/// The time of Bratislava and Prague: UTC+1, in summer UTC+2.
///
/// Summer time is from the last Sunday of March to the last of October, both at 01:00 UTC (directive 2000/84/EC).
enum CentralEuropeanTime {
    /// The local time of a moment.
    static func local(_ seconds: Int64) -> LocalTime {
        let utc = LocalTime(secondsSinceEpoch: seconds)
        let year = utc.day.civil.year
        guard let spring = lastSunday(of: 3, year), let autumn = lastSunday(of: 10, year) else { return utc }
        let isSummer = utc >= LocalTime(day: spring, second: 3600) && utc < LocalTime(day: autumn, second: 3600)
        return LocalTime(secondsSinceEpoch: seconds +| (isSummer ? 7200 : 3600))
    }

    private static func lastSunday(of month: Int, _ year: Int) -> Day? {
        guard let last = Day(year: year, month: month, day: 31) else { return nil }
        // 1970-01-01 was a Thursday.
        let weekday = (Int(last.number) % 7 + 11) % 7
        return last.advanced(by: -weekday)
    }
}
