/// The clocks of Slovakia and Czechia: one hour ahead of UTC, two from the last Sunday of March, 01:00 UTC, to that of
/// October, 01:00 UTC (directive 2000/84/EC).
public enum CentralEuropeanTime {
    /// The first and the last moment at which these clocks show a time: one hour apart in the hour that they show twice
    /// in October, and the moment after the jump for the hour that they never show in March.
    public static func moments(of time: LocalTime) -> ClosedRange<Moment> {
        let seconds = time.secondsSinceEpoch
        let summer = seconds -| 7200
        let winter = seconds -| 3600
        let isSummer = isSummerTime(summer)
        let isWinter = !isSummerTime(winter)
        // Neither in the hour that is left out: the clock had not been set yet.
        let first = isSummer ? summer : winter
        let last = isWinter ? winter : isSummer ? summer : winter
        return Moment(seconds: min(first, last))...Moment(seconds: max(first, last))
    }

    /// What these clocks show.
    public static func time(at moment: Moment) -> LocalTime {
        let seconds = moment.instant.seconds
        return LocalTime(secondsSinceEpoch: seconds +| (isSummerTime(seconds) ? 7200 : 3600))
    }

    private static func isSummerTime(_ seconds: Int64) -> Bool {
        let year = LocalTime(secondsSinceEpoch: seconds).day.civil.year
        guard let march = change(year, month: 3), let october = change(year, month: 10) else { return false }
        return march <= seconds && seconds < october
    }

    /// 01:00 UTC of the last Sunday of a month with 31 days.
    private static func change(_ year: Int, month: Int) -> Int64? {
        guard let last = Day(year: year, month: month, day: 31) else { return nil }
        // 1970-01-01 was a Thursday.
        let weekday = (Int(last.number) % 7 + 11) % 7
        return Int64(Int(last.number) - weekday) *| 86_400 +| 3600
    }
}
