import Domain
import Syntax

/// Fields of a line by position, counted from 1 as the banks' documents count.
enum GPCField {
    /// A field of at most 18 characters that holds digits only.
    static func number(_ line: Span<UInt8>, _ position: Int, _ length: Int) -> Int64? {
        var value: Int64 = 0
        for index in position - 1..<position - 1 + length {
            let byte = line[index]
            guard byte &- 48 <= 9 else { return nil }
            value = value &* 10 &+ Int64(byte &- 48)
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
        var index = position - 1
        let end = index + length
        precondition(index >= 0 && end <= line.count)
        return line.withUnsafeBytes { bytes in
            while index &+ 8 <= end {
                // A digit is 0x30 to 0x39: its high half is 3, and stays so with six more.
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let highs = (word & Self.highHalves) ^ Self.threes
                let sums = ((word &+ 0x0606_0606_0606_0606) & Self.highHalves) ^ Self.threes
                guard highs | sums == 0 else { return false }
                index &+= 8
            }
            while index < end {
                guard bytes[index] &- 48 <= 9 else { return false }
                index &+= 1
            }
            return true
        }
    }

    private static let highHalves: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    private static let threes: UInt64 = 0x3030_3030_3030_3030

    /// A symbol: digits without leading zeros; nil when there is none, or anything but digits and blanks.
    static func symbol(_ line: Span<UInt8>, _ position: Int, _ length: Int) -> String? {
        var start = position - 1
        let limit = start + length
        while start < limit, line[start] == 48 || line[start] == 32 { start &+= 1 }
        var end = start
        while end < limit, line[end] &- 48 <= 9 { end &+= 1 }
        var rest = end
        while rest < limit, line[rest] == 32 { rest &+= 1 }
        return start < end && rest == limit ? ascii(line, start, end) : nil
    }

    /// Whether a field of a symbol is written in and yet holds none: a letter among digits, or a blank between them.
    static func isUnread(symbol line: Span<UInt8>, _ position: Int, _ length: Int) -> Bool {
        guard !isEmpty(line, position, length), symbol(line, position, length) == nil else { return false }
        return (position - 1..<position - 1 + length).contains { index in
            let byte = line[index]
            return byte &- 49 < 9 || byte &- 65 < 26 || byte &- 97 < 26 || byte > 127
        }
    }

    /// A date `ddmmrr`; nil for zeros and blanks, which mean that there is none. Throws `STATEMENT-008` for anything else
    /// that is no day.
    static func day(_ line: Span<UInt8>, _ position: Int, number: Int) throws(Problem) -> Day? {
        if let day = DateParser.shortDay(line.extracting(position - 1..<position + 5)) {
            if let plausible = StatementDay.plausible(day) { return plausible }
        } else if isEmpty(line, position, 6) {
            return nil
        }
        let place = SourcePosition(line: number, column: position)
        throw Problem(StatementProblem.badDate, at: place, ["field": "\(position)-\(position + 5)"])
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

/// What a line is, by its first three bytes (docs/formats/gpc.md#records).
enum GPCRecordType {
    /// 074.
    case header
    /// 075.
    case movement
    /// 076, 078, 079: text of the movement before.
    case text
    /// Nothing but blanks, or the end mark of DOS.
    case blank
    /// Anything else.
    case other

    init(_ line: Span<UInt8>) {
        guard line.count >= 3, line[0] == 48, line[1] == 55 else {
            var blank = true
            for index in line.indices where line[index] > 32 { blank = false }
            self = blank ? .blank : .other
            return
        }
        switch line[2] {
        case 52: self = .header
        case 53: self = .movement
        case 54, 56, 57: self = .text
        default: self = .other
        }
    }
}
