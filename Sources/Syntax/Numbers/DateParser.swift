import Domain

/// Reads dates and times from bytes.
public enum DateParser {
    /// A day from `YYYY-MM-DD`, with anything after it ignored from `T` or a blank on; nil when there is no such day.
    public static func isoDay(_ bytes: Span<UInt8>) -> Day? {
        guard bytes.count >= 10, bytes[4] == 45, bytes[7] == 45,
            bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == 32 || bytes[10] == UInt8(ascii: "Z")
                || bytes[10] == 43,
            let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// A local time from `YYYY-MM-DDTHH:MM[:SS][.fff][zone]` (a blank may stand for `T`), or a day alone at midnight.
    ///
    /// The zone is ignored: accounting systems and e-shops write their own local time.
    public static func isoTime(_ bytes: Span<UInt8>) -> LocalTime? {
        guard let day = isoDay(bytes) else { return nil }
        guard bytes.count > 11, bytes[10] != 43, bytes[10] != UInt8(ascii: "Z") else { return LocalTime(day: day) }
        guard bytes.count >= 16, bytes[13] == 58, let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2)
        else { return nil }
        var second = 0
        if bytes.count >= 19, bytes[16] == 58 {
            guard let seconds = number(bytes, 17, 2) else { return nil }
            second = seconds
        }
        return LocalTime(day: day, hour: hour, minute: minute, second: second)
    }

    /// A day from `ddmmyy`; years 80 to 99 are of the last century (docs/formats/gpc.md#header).
    public static func shortDay(_ bytes: Span<UInt8>) -> Day? {
        guard bytes.count == 6, let day = number(bytes, 0, 2), let month = number(bytes, 2, 2),
            let year = number(bytes, 4, 2)
        else { return nil }
        return Day(year: year >= 80 ? 1900 + year : 2000 + year, month: month, day: day)
    }

    /// A day from `d.m.yyyy` with or without blanks after the dots.
    public static func dottedDay(_ bytes: Span<UInt8>) -> Day? {
        var parts = [0, 0, 0]
        var digits = [0, 0, 0]
        var part = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 48 && byte <= 57 {
                guard digits[part] < 4 else { return nil }
                // bounded: four digits at most.
                parts[part] = parts[part] * 10 + Int(byte &- 48)
                digits[part] += 1
            } else if byte == UInt8(ascii: "."), part < 2, digits[part] > 0 {
                part += 1
            } else if byte == 32, digits[part] == 0 {
                // A blank after a dot, as people type it.
            } else if byte == 32, part == 2, digits[2] == 4 {
                break
            } else {
                return nil
            }
            index += 1
        }
        guard part == 2, digits[2] == 4 else { return nil }
        return Day(year: parts[2], month: parts[1], day: parts[0])
    }

    @inline(__always)
    private static func number(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Int? {
        var value = 0
        for index in start..<start + length {
            let byte = bytes[index]
            guard byte &- 48 <= 9 else { return nil }
            value = value &* 10 &+ Int(byte &- 48)
        }
        return value
    }
}

extension DateParser {
    /// A local time from `d.m.yyyy HH:MM[:SS]`, or a day alone at midnight; nil when there is no such moment.
    public static func dottedTime(_ bytes: Span<UInt8>) -> LocalTime? {
        guard let day = dottedDay(bytes) else { return nil }
        var index = 0
        var dots = 0
        while index < bytes.count, dots < 2 {
            if bytes[index] == UInt8(ascii: ".") { dots += 1 }
            index += 1
        }
        while index < bytes.count, bytes[index] == 32 { index += 1 }
        while index < bytes.count, bytes[index] != 32 { index += 1 }
        var parts: [Int] = []
        var digits = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 48 && byte <= 57 {
                guard digits < 2 else { return nil }
                if digits == 0 { parts.append(0) }
                // bounded: two digits at most.
                parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte &- 48)
                digits += 1
            } else if byte == 58, digits > 0, parts.count < 3 {
                digits = 0
            } else if byte != 32 || !parts.isEmpty {
                return nil
            }
            index += 1
        }
        guard !parts.isEmpty else { return LocalTime(day: day) }
        guard parts.count >= 2, digits > 0 else { return nil }
        return LocalTime(day: day, hour: parts[0], minute: parts[1], second: parts.count > 2 ? parts[2] : 0)
    }
}
