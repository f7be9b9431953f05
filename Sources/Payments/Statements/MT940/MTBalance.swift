import Domain

/// A balance of fields 60 and 62: `C261120EUR1234,56`.
struct MTBalance {
    /// The balance, negative for a debit.
    let amount: Money
    /// Its day; nil where the bank writes none that there is.
    let day: Day?

    /// Reads a balance; nil when sign, currency or amount cannot be read. `known` is the currency of one that has none.
    init?(_ bytes: Span<UInt8>, known: Currency?) {
        guard bytes.count > 7 else { return nil }
        let sign: Int64
        switch bytes[0] {
        case UInt8(ascii: "C"): sign = 1
        case UInt8(ascii: "D"): sign = -1
        default: return nil
        }
        let hasCurrency = bytes[7] >= 65
        guard let currency = hasCurrency ? MTBalance.currency(bytes, 7) : known,
            let (minorUnits, end) = MTAmount.read(bytes, from: hasCurrency ? 10 : 7, currency),
            end == bytes.count || bytes[end] <= 32
        else { return nil }
        amount = Money(minorUnits: sign *| minorUnits, currency: currency)
        day = MTDay.full(bytes, 1)
    }

    /// The currency of three letters at a place; nil when ISO 4217 does not have it.
    static func currency(_ bytes: Span<UInt8>, _ start: Int) -> Currency? {
        guard start + 3 <= bytes.count else { return nil }
        return bytes.extracting(start..<start + 3).withUnsafeBufferPointer { letters in
            Currency(code: String(decoding: letters, as: UTF8.self))
        }
    }
}
