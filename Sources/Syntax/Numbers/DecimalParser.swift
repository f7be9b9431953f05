import Domain

/// Reads decimal numbers from bytes, exactly.
///
/// See docs/performance.md#what-the-design-rests-on: an integer from bytes is 170 times faster than Foundation's
/// Decimal.
public struct DecimalParser: Sendable {
    /// The byte between the whole part and the decimals.
    public let mark: UInt8
    /// Whether blanks and no-break spaces between groups of three digits are thousands separators; such numbers have
    /// digits on both sides of their mark.
    public let grouping: Bool

    /// `1204.5`, `-3`, `1E-05`: xsd:decimal, xsd:float and xsd:double.
    public static let xml = DecimalParser(mark: UInt8(ascii: "."), grouping: false)
    /// `1 204,50`: what people and Slovak or Czech programs write.
    public static let comma = DecimalParser(mark: UInt8(ascii: ","), grouping: true)

    /// A parser for a decimal mark.
    public init(mark: UInt8, grouping: Bool) {
        self.mark = mark
        self.grouping = grouping
    }

    /// The number in millionths, or nil when the bytes are not a number or leave the range.
    ///
    /// Decimals from the seventh on round half away from zero: programs that keep doubles write `0.30000000000000004`.
    public func millionths(_ bytes: Span<UInt8>) -> Int64? {
        var index = 0
        let end = bytes.count
        var negative = false
        if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            negative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        var value: Int128 = 0
        var digits = 0
        var decimals = 0
        var inFraction = false
        var groups = DigitGroups()
        while index < end {
            let byte = bytes[index]
            if byte >= 48 && byte <= 57 {
                if grouping, !inFraction { groups.digit(byte) }
                // Beyond 30 digits a number is out of range or below any decimal that is kept.
                if digits < 30 {
                    // bounded: 30 digits at most.
                    value = value * 10 + Int128(byte &- 48)
                    if value != 0 { digits += 1 }
                    if inFraction { decimals += 1 }
                } else if !inFraction {
                    return nil
                }
            } else if byte == mark && !inFraction {
                guard !grouping || Self.isDigit(bytes, index - 1) && Self.isDigit(bytes, index + 1) else { return nil }
                inFraction = true
            } else if grouping && !inFraction && Self.blank(bytes, &index) {
                guard groups.separate(by: 32) else { return nil }
                continue
            } else if (byte == UInt8(ascii: "E") || byte == UInt8(ascii: "e")) && Self.isDigit(bytes, index - 1) {
                guard let exponent = Self.exponent(bytes, from: index + 1) else { return nil }
                decimals -= exponent
                index = end
                break
            } else {
                return nil
            }
            index += 1
        }
        guard Self.hasDigit(bytes, mark), groups.isWhole else { return nil }
        return Self.scaled(value, decimals: decimals, negative: negative)
    }

    /// The number, or nil when the bytes are not a number or leave the range.
    public func fixed<Kind>(_ bytes: Span<UInt8>) -> Fixed<Kind>? {
        millionths(bytes).map { Fixed(millionths: $0) }
    }

    /// The number of a text, or nil when it is not one.
    public func fixed<Kind>(_ text: String) -> Fixed<Kind>? {
        fixed(Array(text.utf8).span)
    }

    private static func scaled(_ value: Int128, decimals: Int, negative: Bool) -> Int64? {
        var result = value
        var shift = 6 - decimals
        guard shift.magnitude < 60 else { return value == 0 ? 0 : (shift < 0 ? 0 : nil) }
        while shift > 0 {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            result = product
            shift -= 1
        }
        if shift < 0 {
            while shift < -1 {
                result /= 10
                shift += 1
            }
            result = (result + 5) / 10
        }
        guard let small = Int64(exactly: result) else { return nil }
        return negative ? -|small : small
    }

    private static func exponent(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        var negative = false
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            negative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        guard index < bytes.count, bytes.count - index <= 4 else { return nil }
        var value = 0
        while index < bytes.count {
            guard isDigit(bytes, index) else { return nil }
            // bounded: four digits at most.
            value = value * 10 + Int(bytes[index] &- 48)
            index += 1
        }
        return negative ? -value : value
    }

    /// Passes a thousands separator between two digits: a blank, U+00A0 or U+202F in UTF-8.
    private static func blank(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        let width: Int
        if bytes[index] == 32 {
            width = 1
        } else if index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
            width = 2
        } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0xAF {
            width = 3
        } else {
            return false
        }
        guard isDigit(bytes, index - 1), isDigit(bytes, index + width) else { return false }
        index += width
        return true
    }

    private static func isDigit(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        index >= 0 && index < bytes.count && bytes[index] >= 48 && bytes[index] <= 57
    }

    private static func hasDigit(_ bytes: Span<UInt8>, _ mark: UInt8) -> Bool {
        var index = 0
        while index < bytes.count {
            if isDigit(bytes, index) { return true }
            if bytes[index] == UInt8(ascii: "E") || bytes[index] == UInt8(ascii: "e") { return false }
            index += 1
        }
        return false
    }
}

/// Whether the digits before the decimal mark are grouped as numbers are: one to three first, then always three, with one
/// kind of separator, and no zero in front.
public struct DigitGroups: Sendable {
    /// The separator, once one was met.
    private var separator: UInt8?
    /// How many digits the present group has.
    private var count = 0
    private var leadsWithZero = false

    /// No digit yet.
    public init() {}

    /// Takes a digit.
    public mutating func digit(_ byte: UInt8) {
        if count == 0, separator == nil { leadsWithZero = byte == 48 }
        count &+= 1
    }

    /// Takes a separator; false when none can stand here. Blanks of every width are one kind: `32`.
    public mutating func separate(by byte: UInt8) -> Bool {
        guard separator == nil ? (1...3).contains(count) && !leadsWithZero : count == 3 && separator == byte else {
            return false
        }
        separator = byte
        count = 0
        return true
    }

    /// Whether the number may end here, or its decimals begin.
    public var isWhole: Bool { separator == nil || count == 3 }
}
