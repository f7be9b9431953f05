import Domain
import Syntax

/// Fields of a line by position, counted from 1 as the banks' documents count.
enum GPCField {
    /// A field of at most 18 characters that holds digits only.
    static func number(_ line: Span<UInt8>, _ position: Int, _ length: Int) -> Int64? {
        var value: Int64 = 0
        for index in position - 1..<position - 1 + length {
            let byte = line[index]
            guard byte >= 48 && byte <= 57 else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return value
    }

    /// The 16 bytes of an account as they are, by their offset from 0; only to be compared.
    static func account(_ line: Span<UInt8>, _ offset: Int) -> UInt128 {
        let bytes = line.extracting(offset..<offset + 16)
        return bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt128.self) }
    }

    /// Whether a field of any length holds digits only.
    static func isNumber(_ line: Span<UInt8>, _ position: Int, _ length: Int) -> Bool {
        for index in position - 1..<position - 1 + length where line[index] < 48 || line[index] > 57 { return false }
        return true
    }

    /// A symbol: digits without leading zeros; nil when there is none, or anything but digits and blanks.
    static func symbol(_ line: Span<UInt8>, _ position: Int, _ length: Int) -> String? {
        var start = position - 1
        var end = start + length
        while start < end, line[start] == 48 || line[start] == 32 { start += 1 }
        while end > start, line[end - 1] == 32 { end -= 1 }
        guard start < end else { return nil }
        for index in start..<end where line[index] < 48 || line[index] > 57 { return nil }
        return ascii(line, start, end)
    }

    /// A date `ddmmrr`; nil for zeros and for anything that is no date.
    static func day(_ line: Span<UInt8>, _ position: Int) -> Day? {
        DateParser.shortDay(line.extracting(position - 1..<position + 5))
    }

    /// Bytes known to be ASCII, by offsets from 0.
    static func ascii(_ line: Span<UInt8>, _ start: Int, _ end: Int) -> String {
        line.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a field holds blanks and zeros only.
    static func isEmpty(_ line: Span<UInt8>, _ position: Int, _ length: Int) -> Bool {
        for index in position - 1..<position - 1 + length where line[index] != 48 && line[index] != 32 { return false }
        return true
    }
}
