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
