import Domain

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
