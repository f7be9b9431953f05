import Domain
import Syntax

/// Days and times as gateways write them, on the clocks of Slovakia and Czechia.
enum GatewayDay {
    /// A day as it is written, its order of day and month perhaps unknown.
    enum Written: Hashable {
        /// A day.
        case day(Day)
        /// Two numbers and a year, where nothing tells which is the month.
        case either(Int, Int, year: Int)
    }

    /// `2026-10-02 12:00`, `2026.10.02`, `2.10.2026 9:15`, `02-10-2026`; nil when it is none, or of no plausible year.
    static func read(_ text: String) -> Day? {
        guard case .day(let day) = written(text) else { return nil }
        return day
    }

    /// The same, and `10/02/2026`, which may be of either month.
    static func written(_ text: String) -> Written? {
        var parts: [[UInt8]] = [[]]
        var marks: [UInt8] = []
        for byte in text.utf8 {
            if byte >= 48, byte <= 57 {
                parts[parts.count - 1].append(byte)
            } else if parts.count < 3,
                byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
            {
                marks.append(byte)
                parts.append([])
            } else if byte == 32, parts[parts.count - 1].isEmpty {
                continue
            } else {
                break
            }
        }
        let numbers = parts.compactMap { Int(shortText: String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 3, marks[0] == marks[1] || marks[1] == UInt8(ascii: ".") else { return nil }
        if parts[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
        guard parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 else { return nil }
        guard marks[0] == UInt8(ascii: "/") else { return day(numbers[2], numbers[1], numbers[0]) }
        return .either(numbers[0], numbers[1], year: numbers[2])
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Written? {
        Day(year: year, month: month, day: day).flatMap { StatementDay.plausible($0) }.map { .day($0) }
    }

    /// The day that these clocks show at a moment in UTC; nil when it is of no plausible year.
    static func central(utc seconds: Int64) -> Day? {
        guard seconds.magnitude < 1 << 40 else { return nil }
        return StatementDay.plausible(CentralEuropeanTime.time(at: Moment(seconds: seconds)).day)
    }

    /// The same of `2026-10-01 22:30:00`, `2026-10-01T22:30:00Z` or `2026-10-01T22:30:00+02:00`; without an offset it is UTC.
    static func central(utc text: String) -> Day? {
        let bytes = Array(text.utf8)
        guard let time = DateParser.isoTime(bytes.span) else { return read(text) }
        return central(utc: time.secondsSinceEpoch -| offset(bytes))
    }

    /// The moment of such a text; nil when it has no time.
    static func instant(utc text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard bytes.count <= 40, let time = DateParser.isoTime(bytes.span) else { return nil }
        return Instant(seconds: time.secondsSinceEpoch -| offset(bytes))
    }

    /// What an ISO 8601 offset at the end is ahead of UTC, in seconds; 0 without one.
    private static func offset(_ bytes: [UInt8]) -> Int64 {
        let end = bytes.suffix(6)
        guard bytes.count > 16, end.count == 6, let sign = end.first,
            sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return 0 }
        let digits = end.dropFirst().filter { $0 != 58 }
        guard digits.count == 4, let number = Int(shortText: String(decoding: digits, as: UTF8.self)) else { return 0 }
        // bounded: four digits.
        let seconds = Int64(number / 100 * 3600 + number % 100 * 60)
        return sign == UInt8(ascii: "-") ? -|seconds : seconds
    }
}
