import CSystem

/// A day and a time of day as a program wrote them, without a zone.
@frozen
public struct LocalTime: Hashable, Comparable, Sendable, Codable {
    /// The day in that zone.
    public let day: Day
    /// Seconds since midnight, 0 to 86,400 (a leap second counts as the last one).
    public let second: Int32

    /// A moment of `day`.
    @inlinable
    public init(day: Day, second: Int32 = 0) {
        self.day = day
        self.second = second
    }

    /// A moment by its parts, or nil when there is no such date or time.
    @inlinable
    public init?(day: Day, hour: Int, minute: Int, second: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
        self.init(day: day, second: Int32(clamping: hour * 3600 + minute * 60 + min(second, 59)))
    }

    /// Whether the first comes sooner.
    @inlinable
    public static func < (a: LocalTime, b: LocalTime) -> Bool { (a.day, a.second) < (b.day, b.second) }

    /// The time, unless it says no more than the day: midnight is what a date without a time is read as.
    public var withTimeOfDay: LocalTime? { second == 0 ? nil : self }

    /// Whole seconds since 1970-01-01T00:00:00 of the same, unknown zone; for differences and storage.
    public var secondsSinceEpoch: Int64 { Int64(day.number) *| 86_400 +| Int64(second) }

    /// The moment `secondsSinceEpoch` seconds after 1970-01-01T00:00:00.
    public init(secondsSinceEpoch seconds: Int64) {
        let dayNumber = seconds >= 0 ? seconds / 86_400 : (seconds -| 86_399) / 86_400
        self.init(day: Day(number: Int32(clamping: dayNumber)), second: Int32(clamping: seconds -| dayNumber *| 86_400))
    }
}

extension LocalTime: CustomStringConvertible {
    /// `YYYY-MM-DDTHH:MM:SS`.
    public var description: String {
        let s = Int(second)
        return "\(day)T" + padded(s / 3600, 2) + ":" + padded(s / 60 % 60, 2) + ":" + padded(s % 60, 2)
    }
}

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
