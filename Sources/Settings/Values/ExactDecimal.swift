import Domain

/// Decimal numbers of a configuration, read exactly.
enum ExactDecimal {
    /// A number without sign, with a dot or comma and at most six decimals: `1`, `0.5`, `0,25`; nil for anything else.
    static func fixed<Kind>(_ text: String) -> Fixed<Kind>? {
        var millionths: Int64 = 0
        var decimals: Int?
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard decimals == nil, digits > 0 else { return nil }
                decimals = 0
            case 48...57:
                digits += 1
                if let count = decimals { decimals = count + 1 }
                guard (decimals ?? 0) <= 6, let next = times10(millionths, plus: byte &- 48) else { return nil }
                millionths = next
            default:
                return nil
            }
        }
        guard digits > 0, decimals != 0 else { return nil }
        for _ in (decimals ?? 0)..<6 {
            guard let next = times10(millionths, plus: 0) else { return nil }
            millionths = next
        }
        return Fixed(millionths: millionths)
    }

    private static func times10(_ number: Int64, plus digit: UInt8) -> Int64? {
        let (product, tooLarge) = number.multipliedReportingOverflow(by: 10)
        let (sum, overflow) = product.addingReportingOverflow(Int64(digit))
        return tooLarge || overflow ? nil : sum
    }
}
