import Domain

/// Amounts of SWIFT: digits with a comma, of which either may lack; some banks write a point.
enum MT940Amount {
    /// What still has room for one more digit: the last number below it, times ten and nine, is an Int64.
    private static let largest = Int64.max / 10

    /// The minor units of the amount that starts at a place, and where it ends; nil when there is none, or it has more
    /// decimals than its currency.
    static func read(_ bytes: Span<UInt8>, from start: Int, _ currency: Currency) -> (minorUnits: Int64, end: Int)? {
        var index = start
        var value: Int64 = 0
        var decimals = -1
        var digits = 0
        let most = currency.decimals
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 48, byte <= 57 {
                digits += 1
                index += 1
                if decimals >= 0 {
                    if decimals == most {
                        guard byte == 48 else { return nil }
                        continue
                    }
                    decimals += 1
                }
                guard value < largest else { return nil }
                value = value *| 10 +| Int64(byte &- 48)
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
                index += 1
            } else {
                break
            }
        }
        guard digits > 0 else { return nil }
        for _ in max(decimals, 0)..<most {
            guard value < largest else { return nil }
            value = value *| 10
        }
        return (value, index)
    }
}

/// Days of SWIFT: `yymmdd`, and `mmdd` beside one.
enum MT940Day {
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

    /// The day of four digits, in the year that brings it nearest to a day (docs/formats/mt940.md#fields); they are
    /// there.
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
