import Domain

/// How an order that a gateway names is held against other namings of it.
public enum ChargeReference {
    /// The reference of an order number, else of a symbol; nil where neither is there.
    public static func of(orderNumber: String?, vs: String?) -> String? {
        if let number = orderNumber {
            let text = String(number.uppercased().filter { !$0.isWhitespace && $0 != "#" })
            if let symbol = Symbol.normalised(text) { return symbol }
            if !text.isEmpty { return text }
        }
        return vs
    }

    /// By how many days two sources of one payment may differ.
    public static let days = 3

    /// Whether two days are near enough for one payment.
    public static func isNear(_ a: Day?, _ b: Day?) -> Bool {
        guard let a, let b else { return true }
        return (Int64(a.number) - Int64(b.number)).magnitude <= UInt64(days)  // bounded: both are of 32 bits
    }
}
