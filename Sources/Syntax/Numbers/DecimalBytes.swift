/// Writes decimal numbers as bytes, without a text in between.
public enum DecimalBytes {
    /// Appends a number of millionths with a dot and no trailing zeros: `12`, `0.5`, `-3.25`.
    public static func append(_ millionths: Int64, to bytes: inout [UInt8]) {
        let magnitude = millionths.magnitude
        if millionths < 0 { bytes.append(UInt8(ascii: "-")) }
        append(whole: magnitude / 1_000_000, to: &bytes)
        var fraction = magnitude % 1_000_000
        guard fraction > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var unit: UInt64 = 100_000
        while fraction > 0 {
            // bounded: the fraction is zero before the unit is.
            bytes.append(48 &+ UInt8(truncatingIfNeeded: fraction / unit))
            fraction %= unit
            unit /= 10
        }
    }

    /// Appends a whole number.
    public static func append(whole number: UInt64, to bytes: inout [UInt8]) {
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(48 &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }
}
