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
