import Syntax

/// Reads numbers as people and programs of Windows write them: `1 234,50`, `1.234,50`, `-5`, `5-`, `(5)`.
struct TableNumber: Sendable {
    let decimal: DecimalMark

    private static let comma = UInt8(ascii: ",")
    private static let point = UInt8(ascii: ".")

    /// The number in millionths; nil when the bytes are no number, or could mean two.
    @inline(__always)
    func millionths(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? { whole(bytes) ?? any(bytes) }

    /// Plain digits, the usual case.
    @inline(__always)
    private func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard !bytes.isEmpty, bytes.count <= 12 else { return nil }
        var value: Int64 = 0
        for byte in bytes {
            guard byte >= 48 && byte <= 57 else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return value * 1_000_000
    }

    private func any(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var text = TableNumber.withoutBlanks(bytes)
        let isNegative = TableNumber.takeSign(&text)
        guard let mark = mark(of: text) else { return nil }
        let other = mark == Self.comma ? Self.point : Self.comma
        if text.contains(other) {
            guard TableNumber.isGrouped(text, by: other, before: mark) else { return nil }
            text.removeAll { $0 == other }
        }
        guard text.allSatisfy({ $0 >= 48 && $0 <= 57 || $0 == mark }), text.first != mark, text.last != mark else {
            return nil
        }
        return DecimalParser(mark: mark, grouping: false).millionths(text.span).map { isNegative ? -$0 : $0 }
    }

    /// The mark before the decimals, or nil when the number does not show it.
    private func mark(of text: [UInt8]) -> UInt8? {
        switch decimal {
        case .comma: return Self.comma
        case .point: return Self.point
        case .auto: break
        }
        let marks = text.filter { $0 == Self.comma || $0 == Self.point }
        guard let last = marks.last else { return Self.point }
        let other = last == Self.comma ? Self.point : Self.comma
        if marks.contains(other) { return last }
        // One mark over and over groups thousands; a single one before three digits could do so too.
        if marks.count > 1 { return other }
        let digits = text.split(separator: last, omittingEmptySubsequences: false)
        let isUnclear = digits[1].count == 3 && (1...3).contains(digits[0].count) && digits[0].first != 48
        return isUnclear ? nil : last
    }

    /// Without blanks between digits: a blank, U+00A0 and U+202F.
    private static func withoutBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 32 {
                index += 1
            } else if index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
                index += 2
            } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0xAF || bytes[index + 2] == 0x89
            {
                index += 3
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return text
    }

    /// Takes the sign off, which may stand before, behind or around the number.
    private static func takeSign(_ text: inout [UInt8]) -> Bool {
        let minus = UInt8(ascii: "-")
        if text.starts(with: [0xE2, 0x88, 0x92]) {
            text.removeFirst(3)
            return true
        }
        switch (text.first, text.last) {
        case (UInt8(ascii: "("), UInt8(ascii: ")")):
            text.removeFirst()
            text.removeLast()
            return true
        case (minus, _):
            text.removeFirst()
            return true
        case (UInt8(ascii: "+"), _):
            text.removeFirst()
            return false
        case (_, minus):
            text.removeLast()
            return true
        default:
            return false
        }
    }

    /// Whether the whole part is grouped by three: `1.234.567`.
    private static func isGrouped(_ text: [UInt8], by mark: UInt8, before decimal: UInt8) -> Bool {
        let parts = text.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 1 || !parts[1].contains(mark) else { return false }
        let groups = parts[0].split(separator: mark, omittingEmptySubsequences: false)
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
