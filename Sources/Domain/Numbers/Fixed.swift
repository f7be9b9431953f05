/// An exact decimal number: an integer count of millionths, told apart from other numbers by `Kind`.
///
/// Range ±9,223,372,036,854.775807. Arithmetic never goes through floating point; a product of two such numbers
/// is computed in 128 bits and rounded half away from zero. There are no `+` and `-` that could leave the range.
@frozen
public struct Fixed<Kind>: Hashable, Comparable, Sendable, Codable {
    /// The number times 1,000,000.
    public var millionths: Int64

    /// The number whose value times 1,000,000 is `millionths`.
    @inlinable
    public init(millionths: Int64) {
        self.millionths = millionths
    }

    /// A whole number, or the end of the range that it would leave.
    @inlinable
    public init(_ whole: Int) {
        self.millionths = Int64(whole) *| 1_000_000
    }

    /// Nothing.
    @inlinable
    public static var zero: Self { Self(millionths: 0) }

    /// Whether the first is the smaller number.
    @inlinable
    public static func < (a: Self, b: Self) -> Bool { a.millionths < b.millionths }

    /// The sum, or the end of the range that it would leave.
    public func saturatingSum(_ other: Self) -> Self { Self(millionths: millionths +| other.millionths) }

    /// The difference, or the end of the range that it would leave.
    public func saturatingDifference(_ other: Self) -> Self { Self(millionths: millionths -| other.millionths) }

    /// The number without its sign.
    public var magnitude: Self { Self(millionths: millionths.absolute) }

    /// The largest whole number that is not greater.
    public var roundedDown: Self {
        let whole = millionths / 1_000_000
        let floor = millionths % 1_000_000 < 0 ? whole -| 1 : whole
        let (product, overflow) = floor.multipliedReportingOverflow(by: 1_000_000)
        return Self(millionths: overflow ? .min : product)
    }

    /// Whether nothing follows the decimal point.
    public var isWhole: Bool { millionths % 1_000_000 == 0 }
}

extension Fixed: CustomStringConvertible {
    /// Decimal digits with a dot and no trailing zeros: `12`, `0.5`, `-3.25`.
    public var description: String { decimal(minimumFraction: 0) }

    /// Decimal digits with a dot and at least `minimumFraction` digits after it, 0 to 6.
    public func decimal(minimumFraction: Int) -> String {
        decimalText(scaled: millionths, scale: 6, minimumFraction: minimumFraction)
    }
}

/// What a count of pieces, metres or kilograms is.
public enum Pieces {}
/// What a price of one unit is.
public enum PricePerUnit {}
/// What a share in hundredths is.
public enum Percents {}
/// What one unit of a foreign currency costs.
public enum RateOfExchange {}

/// How much of an item there is, in its unit.
public typealias Quantity = Fixed<Pieces>
/// The price of one unit; its currency stands beside it.
public typealias UnitPrice = Fixed<PricePerUnit>
/// A share in percent, such as a VAT rate: `23` means 23 %.
public typealias Percent = Fixed<Percents>
/// What one unit of a foreign currency costs in another currency.
public typealias ExchangeRate = Fixed<RateOfExchange>

/// The decimal text of `scaled` divided by ten to the power `scale`, with at least `minimumFraction` decimals.
func decimalText(scaled: Int64, scale: Int, minimumFraction: Int) -> String {
    var digits = String(scaled.magnitude)
    guard scale > 0 else { return scaled < 0 ? "-" + digits : digits }
    if digits.utf8.count <= scale {
        digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    let split = digits.utf8.index(digits.utf8.endIndex, offsetBy: -scale)
    let whole = String(digits[..<split])
    var fraction = Array(digits[split...].utf8)
    while fraction.count > minimumFraction, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    guard !fraction.isEmpty else { return sign + whole }
    return sign + whole + "." + String(decoding: fraction, as: UTF8.self)
}
