import Domain

/// Amounts of SWIFT: digits with a comma, of which either may lack; some banks write a point.
enum MTAmount {
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
                let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
                let (sum, overflows) = tens.addingReportingOverflow(Int64(byte - 48))
                guard !overflow, !overflows else { return nil }
                value = sum
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
                index += 1
            } else {
                break
            }
        }
        guard digits > 0 else { return nil }
        for _ in max(decimals, 0)..<most {
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = tens
        }
        return (value, index)
    }
}
