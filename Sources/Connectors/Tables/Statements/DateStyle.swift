import Domain
import Syntax

/// How days are written, such as `dd.mm.yyyy`; days and months of one digit fit too.
public struct DateStyle: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case day
        case month
        case year
    }

    /// What stands between the parts.
    private let separator: UInt8
    private let parts: [Part]

    /// A style by its pattern: `d` or `dd`, `m` or `mm`, `yyyy`, and one mark twice; nil for anything else.
    public init?(_ pattern: String) {
        let bytes = Array(pattern.utf8)
        guard let mark = bytes.first(where: { $0 < 97 || $0 > 122 }) else { return nil }
        separator = mark
        var parts: [Part] = []
        for piece in bytes.split(separator: mark, omittingEmptySubsequences: false) {
            switch String(decoding: piece, as: UTF8.self) {
            case "d", "dd": parts.append(.day)
            case "m", "mm": parts.append(.month)
            case "yyyy": parts.append(.year)
            default: return nil
            }
        }
        guard parts.count == 3, Set(parts).count == 3 else { return nil }
        self.parts = parts
    }

    /// The day, whatever time follows it; nil when it is written otherwise or there is none such.
    func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
        var (year, month, day, index) = (0, 0, 0, 0)
        for (place, part) in parts.enumerated() {
            if place > 0 {
                guard index < bytes.count, bytes[index] == separator else { return nil }
                index += 1
                while index < bytes.count, bytes[index] == 32 { index += 1 }
            }
            var (value, digits) = (0, 0)
            while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57, digits < 5 {
                // bounded: five digits at most.
                value = value * 10 + Int(bytes[index] &- 48)
                digits += 1
                index += 1
            }
            switch part {
            case .year:
                guard digits == 4 else { return nil }
                year = value
            case .month:
                guard digits == 1 || digits == 2 else { return nil }
                month = value
            case .day:
                guard digits == 1 || digits == 2 else { return nil }
                day = value
            }
        }
        if index < bytes.count {
            let next = bytes[index]
            guard next == 32 || next == UInt8(ascii: "T") || next == UInt8(ascii: "+") || next == UInt8(ascii: ",")
            else { return nil }
        }
        return Day(year: year, month: month, day: day)
    }
}

/// Reads amounts as banks write them: `-1 290,00`, `1'290.00`, `6 339,10 CZK`.
struct StatementNumber: Sendable {
    private let number: TableNumber

    init(decimal: DecimalMark) {
        number = TableNumber(decimal: decimal)
    }

    /// The number in millionths, with the letters after it, if there are any; nil when it is none.
    func value(_ bytes: UnsafeBufferPointer<UInt8>) -> (millionths: Int64, currency: String?)? {
        if let millionths = number.millionths(bytes) { return (millionths, nil) }
        // An apostrophe between thousands, ' or U+2019, is one of the blanks.
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "'") {
                text.append(32)
                index += 1
            } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99
            {
                text.append(32)
                index += 3
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        var letters: [UInt8] = []
        while let last = text.last, last >= 65 && last <= 90 || last >= 97 && last <= 122 {
            letters.insert(last & 0xDF, at: 0)
            text.removeLast()
        }
        while text.last == 32 { text.removeLast() }
        let millionths = text.withUnsafeBufferPointer { number.millionths($0) }
        return millionths.map { ($0, letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)) }
    }

    /// The same of a text.
    func value(_ text: String) -> (millionths: Int64, currency: String?)? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { value($0) }
    }

    /// The amount in the smallest unit; nil when the currency has fewer decimals.
    static func minorUnits(_ millionths: Int64, _ currency: Currency) -> Int64? {
        var scale: Int64 = 1_000_000
        for _ in 0..<currency.decimals { scale /= 10 }
        // bounded: the scale is a power of ten.
        return millionths % scale == 0 ? millionths / scale : nil
    }
}
