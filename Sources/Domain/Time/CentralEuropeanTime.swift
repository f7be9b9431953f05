import CSystem

/// The clocks of Slovakia and Czechia, as the tz database of the machine has them: one hour ahead of UTC, two in summer.
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
        return LocalTime(secondsSinceEpoch: seconds +| spojka_central_european_offset(seconds))
    }

    private static func isSummerTime(_ seconds: Int64) -> Bool { spojka_central_european_offset(seconds) == 7200 }
}
