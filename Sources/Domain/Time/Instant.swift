/// A point in time, to the second, in UTC.
@frozen
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    /// The instant that many seconds after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Whether the first comes sooner.
    public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

    /// The day in UTC.
    public var day: Day { LocalTime(secondsSinceEpoch: seconds).day }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC: `2026-11-23T08:30:00Z`.
    public var description: String { "\(LocalTime(secondsSinceEpoch: seconds))Z" }
}

/// A point in time in nanoseconds, as file systems keep it: finer than `Instant`, for what happens within one second.
@frozen
public struct Moment: Hashable, Comparable, Sendable {
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    public let nanoseconds: Int64

    /// The moment that many nanoseconds after 1970-01-01T00:00:00Z.
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// The beginning of a second; one that is too far away is the nearest that can be told.
    public init(seconds: Int64) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        nanoseconds = overflow ? (seconds < 0 ? .min : .max) : product
    }

    /// The moment that many seconds later, or earlier where it is negative; it never leaves the range.
    public func advanced(bySeconds seconds: Int64) -> Moment {
        let (sum, overflow) = nanoseconds.addingReportingOverflow(Moment(seconds: seconds).nanoseconds)
        return Moment(nanoseconds: overflow ? (seconds < 0 ? .min : .max) : sum)
    }

    /// The second in which it lies.
    public var instant: Instant {
        let whole = nanoseconds / 1_000_000_000
        return Instant(seconds: nanoseconds % 1_000_000_000 < 0 ? whole -| 1 : whole)
    }

    /// Whether the first comes sooner.
    public static func < (a: Moment, b: Moment) -> Bool { a.nanoseconds < b.nanoseconds }
}
