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
