import Domain

/// Amounts of SWIFT: digits with a comma, of which either may lack; some banks write a point.
enum MTAmount {
    /// What still has room for one more digit: the last number below it, times ten and nine, is an Int64.
    private static let largest = Int64.max / 10

    /// The minor units of the amount that starts at a place, and where it ends; nil when there is none, or it has more
    /// decimals than its currency.
    static func read(_ bytes: Span<UInt8>, from start: Int, _ currency: Currency) -> (minorUnits: Int64, end: Int)? {
        var index = start
        var value: Int64 = 0
        var decimals = -1
        var digits = 0
        let most = currency.decimals
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 48, byte <= 57 {
                digits += 1
                index += 1
                if decimals >= 0 {
                    if decimals == most {
                        guard byte == 48 else { return nil }
                        continue
                    }
                    decimals += 1
                }
                guard value < largest else { return nil }
                value = value *| 10 +| Int64(byte &- 48)
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
                index += 1
            } else {
                break
            }
        }
        guard digits > 0 else { return nil }
        for _ in max(decimals, 0)..<most {
            guard value < largest else { return nil }
            value = value *| 10
        }
        return (value, index)
    }
}
