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

/// Numbers as a spreadsheet writes long ones, `8,59E+12`: the digits after are lost, so such a text is never a key.
public enum ScientificNotation {
    /// Whether a text has the form: digits, perhaps a mark and digits, `E`, perhaps a sign, and digits.
    ///
    /// Without a mark the sign must be `+`, and without a sign there must be a mark and two digits after the `E`:
    /// `5E3` and `12E10` are codes that people give.
    public static func isForm(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        func digits() -> Int {
            let start = index
            while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 { index += 1 }
            return index - start
        }
        guard bytes.count >= 5, bytes.count <= 24, digits() > 0 else { return false }
        var hasMark = false
        if index < bytes.count, bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ".") {
            index += 1
            hasMark = true
            _ = digits()
        }
        guard index < bytes.count, bytes[index] | 32 == UInt8(ascii: "e") else { return false }
        index += 1
        var sign: UInt8?
        if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
            sign = bytes[index]
            index += 1
        }
        let exponent = digits()
        guard index == bytes.count, exponent > 0 else { return false }
        return sign == UInt8(ascii: "+") || (hasMark && (sign != nil || exponent == 2))
    }

    /// Whether a text has the form.
    public static func isForm(_ text: String) -> Bool {
        guard text.utf8.count <= 24 else { return false }
        return isForm(Array(text.utf8).span)
    }
}
