infix operator +| : AdditionPrecedence
infix operator -| : AdditionPrecedence
infix operator *| : MultiplicationPrecedence
infix operator +|= : AssignmentPrecedence
infix operator -|= : AssignmentPrecedence
prefix operator -|

/// Arithmetic that stops at the ends of the range instead of stopping the program.
///
/// Numbers that came from outside are added, subtracted and multiplied by these only (`scripts/check-arithmetic`). Whatever
/// was read is far inside the range (`Limits`), so an end is met by damaged values alone, and those never add up.
extension Int64 {
    /// The sum, or the end of the range that it would leave.
    @inlinable
    public static func +| (a: Int64, b: Int64) -> Int64 {
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? (a < 0 ? .min : .max) : sum
    }

    /// The difference, or the end of the range that it would leave.
    @inlinable
    public static func -| (a: Int64, b: Int64) -> Int64 {
        let (rest, overflow) = a.subtractingReportingOverflow(b)
        return overflow ? (a < 0 ? .min : .max) : rest
    }

    /// The product, or the end of the range that it would leave.
    @inlinable
    public static func *| (a: Int64, b: Int64) -> Int64 {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? ((a < 0) == (b < 0) ? .max : .min) : product
    }

    /// Adds `b`, up to the end of the range.
    @inlinable
    public static func +|= (a: inout Int64, b: Int64) { a = a +| b }

    /// Takes `b` away, down to the end of the range.
    @inlinable
    public static func -|= (a: inout Int64, b: Int64) { a = a -| b }

    /// The opposite number; the greatest one for the least.
    @inlinable
    public static prefix func -| (a: Int64) -> Int64 { 0 -| a }

    /// The number without its sign; the greatest one for the least.
    @inlinable
    public var absolute: Int64 { self < 0 ? -|self : self }
}

extension Int {
    /// A decimal number of at most 15 digits, or nil: counting on from it, or taking it some thousand times, stays within the
    /// range.
    ///
    /// What names a line, an item or a pass has fewer digits; a text from outside becomes a count in no other way
    /// (`scripts/check-arithmetic`).
    public init?(shortText text: some StringProtocol) {
        guard text.utf8.count <= 16, let number = Int(text, radix: 10), number.magnitude < 1_000_000_000_000_000 else {
            return nil
        }
        self = number
    }
}
