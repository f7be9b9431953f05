/// A currency by its three-letter ISO 4217 code.
@frozen
public struct Currency: Hashable, Sendable, Codable {
    /// The three letters in one number, the first one the highest.
    public let packed: UInt32

    /// The currency that `packed` gave.
    public init(packed: UInt32) { self.packed = packed }

    /// A known code in capital letters, or nil when ISO 4217 has no such currency.
    ///
    /// The list: `Currency.known`.
    public init?(code: String) {
        let bytes = Array(code.utf8)
        guard bytes.count == 3 else { return nil }
        self.init(a: bytes[0], b: bytes[1], c: bytes[2])
        guard Currency.known[packed] != nil || self == .none else { return nil }
    }

    /// The currency with an ISO 4217 numeric code such as 978, or nil when the list has none.
    public init?(numeric: Int) {
        guard Currency.byNumber.indices.contains(numeric), Currency.byNumber[numeric] != 0 else { return nil }
        packed = Currency.byNumber[numeric]
    }

    init(a: UInt8, b: UInt8, c: UInt8) {
        packed = UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
    }

    /// The ISO 4217 code, three capital letters.
    public var code: String {
        String(
            decoding: [
                UInt8(truncatingIfNeeded: packed >> 16), UInt8(truncatingIfNeeded: packed >> 8 & 255),
                UInt8(truncatingIfNeeded: packed & 255),
            ],
            as: UTF8.self
        )
    }

    /// How many decimals its smallest unit has: 2 for EUR, 0 for JPY, 3 for KWD.
    public var decimals: Int {
        // Nearly all amounts are of these, and files hold many.
        if self == .eur || self == .czk || self == .none { return 2 }
        return Currency.known[packed]?.decimals ?? 2
    }

    /// The euro.
    public static let eur = Currency(a: 69, b: 85, c: 82)
    /// The Czech koruna.
    public static let czk = Currency(a: 67, b: 90, c: 75)
    /// ISO 4217's `XXX`: an amount whose currency the file does not tell; two decimals.
    public static let none = Currency(a: 88, b: 88, c: 88)
}
