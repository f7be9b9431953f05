/// Amounts with a point, read exactly or not at all.
enum StatementAmount {
    /// The number of units of which there are ten to the `decimals` in one; nil when it is not a number without a sign, or
    /// not a whole number of them.
    static func scaled(_ bytes: Span<UInt8>, decimals: Int) -> Int64? {
        var value: Int64 = 0
        var fraction = -1
        var digits = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), fraction < 0 {
                fraction = 0
                continue
            }
            guard byte >= 48 && byte <= 57 else { return nil }
            digits += 1
            if fraction >= 0 {
                guard fraction < decimals else {
                    if byte != 48 { return nil }
                    continue
                }
                fraction += 1
            }
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = tens.addingReportingOverflow(Int64(byte &- 48))
            guard !overflow, !overflows else { return nil }
            value = sum
        }
        guard digits > 0 else { return nil }
        var missing = decimals - max(fraction, 0)
        while missing > 0 {
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = tens
            missing -= 1
        }
        return value
    }
}
