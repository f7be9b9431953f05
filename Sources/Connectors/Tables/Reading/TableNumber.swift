import Domain
import Syntax

/// Reads numbers as people and programs of Windows write them: `1 234,50`, `1.234,50`, `-5`, `5-`, `(5)`.
struct TableNumber: Sendable {
    let decimal: DecimalMark

    private static let comma = UInt8(ascii: ",")
    private static let point = UInt8(ascii: ".")

    /// The number in millionths; nil when the bytes are no number, or could mean two.
    @inline(__always)
    func millionths(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? { plain(bytes) ?? any(bytes) }

    /// The usual number: digits, perhaps in groups between blanks, perhaps a minus before and decimals after; nil for
    /// anything else.
    private func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        let mark: UInt8? =
            switch decimal {
            case .comma: Self.comma
            case .point: Self.point
            case .auto: nil
            }
        let isNegative = bytes.first == UInt8(ascii: "-")
        var index = isNegative ? 1 : 0
        var value: Int64 = 0
        var digits = 0
        // How many digits stood before the mark.
        var whole = -1
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 48 && byte <= 57 {
                guard digits < 12 else { return nil }
                value = value *| 10 +| Int64(byte &- 48)
                digits += 1
            } else if byte == mark, whole < 0, digits > 0 {
                whole = digits
            } else {
                return nil
            }
            index += 1
        }
        let decimals = whole < 0 ? 0 : digits - whole
        guard digits > 0, decimals <= 6, digits != whole else { return nil }
        for _ in decimals..<6 { value = value *| 10 }
        return isNegative ? -|value : value
    }

    private func any(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        var text = TableNumber.trimmed(TableNumber.withPlainBlanks(bytes))
        let isNegative = TableNumber.takeSign(&text)
        text = TableNumber.trimmed(text)
        guard let mark = mark(of: text) else { return nil }
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = TableNumber.ungrouped(parts[0], mark) else { return nil }
        var number = whole
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
            number.append(mark)
            number.append(contentsOf: parts[1])
        }
        return DecimalParser(mark: mark, grouping: false).millionths(number.span).map { isNegative ? -|$0 : $0 }
    }

    /// The digits before the mark without what separates groups of three; nil when it separates anything else.
    private static func ungrouped(_ text: ArraySlice<UInt8>, _ mark: UInt8) -> [UInt8]? {
        var digits: [UInt8] = []
        var groups = DigitGroups()
        for byte in text {
            if byte >= 48 && byte <= 57 {
                groups.digit(byte)
                digits.append(byte)
            } else {
                let isSeparator = byte == 32 || byte == comma || byte == point
                guard isSeparator, groups.separate(by: byte) else { return nil }
            }
        }
        return groups.isWhole && !digits.isEmpty ? digits : nil
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

    /// With U+00A0, U+2009 and U+202F as blanks.
    private static func withPlainBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
                text.append(32)
                index += 2
            } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0xAF || bytes[index + 2] == 0x89
            {
                text.append(32)
                index += 3
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return text
    }

    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        var text = text
        while text.last == 32 { text.removeLast() }
        return Array(text.drop { $0 == 32 })
    }

    /// Takes the sign off, which may stand before, after or around the number.
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
}

/// What the numbers of a file show of their decimal mark: `1.250` is a thousand and a quarter only where others prove that
/// the comma is the mark, as `12,5` and `1.234.567` do.
struct MarkEvidence {
    private let profile: TableProfile
    /// The mark of the layout, and the one that then separates thousands; nil when each number tells for itself.
    private let marks: (decimal: UInt8, thousands: UInt8)?
    private var isProven = false
    private var isContradicted = false
    /// The first number that could mean two.
    private var unclear: (text: String, line: Int)?

    init(_ profile: TableProfile) {
        self.profile = profile
        let (comma, point) = (UInt8(ascii: ","), UInt8(ascii: "."))
        marks =
            switch profile.decimal {
            case .comma: (comma, point)
            case .point: (point, comma)
            case .auto: nil
            }
    }

    /// Looks at a number, or at what is none.
    @inline(__always)
    mutating func see(_ bytes: UnsafeBufferPointer<UInt8>, isNumber: Bool, at line: Int) {
        guard let marks, bytes.contains(where: { $0 == marks.thousands || $0 == marks.decimal }) else { return }
        weigh(bytes, isNumber, marks, line)
    }

    private mutating func weigh(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ isNumber: Bool,
        _ marks: (decimal: UInt8, thousands: UInt8),
        _ line: Int
    ) {
        let thousands = bytes.count { $0 == marks.thousands }
        if isNumber {
            if thousands != 1 || bytes.contains(marks.decimal) { return isProven = true }
            unclear = unclear ?? (String(decoding: bytes, as: UTF8.self), line)
        } else if thousands == 1, !bytes.contains(marks.decimal) {
            // `0.250` and `12.5`: a number if the other mark is the one before decimals.
            isContradicted = true
        }
    }

    /// Throws when a number could mean two, and nothing in the file tells which.
    func finish() throws(Problem) {
        guard let unclear, !isProven || isContradicted else { return }
        throw Problem(
            TableProblem.unclearNumber,
            at: SourcePosition(line: unclear.line),
            ["profile": profile.name, "value": unclear.text]
        )
    }
}
