import Domain

/// Days of SWIFT: `yymmdd`, and `mmdd` beside one.
enum MTDay {
    /// Whether that many digits stand at a place.
    @inline(__always)
    static func hasDigits(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
        guard start >= 0, start + count <= bytes.count else { return false }
        for index in start..<start + count where bytes[index] &- 48 > 9 { return false }
        return true
    }

    /// The day of six digits; nil when they are none, or the calendar has no such day. Years 80 to 99 are of the last
    /// century.
    static func full(_ bytes: Span<UInt8>, _ start: Int) -> Day? {
        guard let (year, month, day) = parts(bytes, start) else { return nil }
        return Day(year: year, month: month, day: day).flatMap { StatementDay.plausible($0) }
    }

    /// The day of four digits, in the year that brings it nearest to a day (reference: bank formats, 3.2); they are there.
    static func short(_ bytes: Span<UInt8>, _ start: Int, year: Int, month: Int) -> Day? {
        let own = two(bytes, start)
        let step = own - month > 6 ? -1 : month - own > 6 ? 1 : 0
        return Day(year: year + step, month: own, day: two(bytes, start + 2))
    }

    /// Year, month and day of six digits, also where the calendar has no such day; nil when they are none.
    @inline(__always)
    static func parts(_ bytes: Span<UInt8>, _ start: Int) -> (year: Int, month: Int, day: Int)? {
        guard hasDigits(bytes, start, 6) else { return nil }
        let year = two(bytes, start)
        return (year + (year >= 80 ? 1900 : 2000), two(bytes, start + 2), two(bytes, start + 4))
    }

    @inline(__always)
    private static func two(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        Int(bytes[start] &- 48) &* 10 &+ Int(bytes[start + 1] &- 48)
    }
}
