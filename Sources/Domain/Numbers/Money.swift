/// An amount of money: an integer number of the currency's smallest unit.
@frozen
public struct Money: Hashable, Sendable, Codable {
    /// Cents, haléře; whole units for currencies without decimals. Negative is a debit or a discount.
    public var minorUnits: Int64
    /// What it is counted in; `Currency.none` when the source does not say.
    public var currency: Currency

    /// An amount of `minorUnits` of `currency`.
    @inlinable
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Nothing, in `currency`.
    public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

    /// `price` times `quantity`, rounded half away from zero to the currency's smallest unit; nil on overflow.
    public init?(price: UnitPrice, times quantity: Quantity, currency: Currency) {
        let product = Int128(price.millionths) * Int128(quantity.millionths)
        var divisor: Int128 = 1_000_000_000_000
        for _ in 0..<currency.decimals { divisor /= 10 }
        let half = divisor / 2
        // bounded: a product of two numbers of 64 bits has room for half a unit.
        let rounded = (product + (product < 0 ? -half : half)) / divisor
        guard let minor = Int64(exactly: rounded) else { return nil }
        self.init(minorUnits: minor, currency: currency)
    }

    /// The amount that a decimal number means in `currency`, rounded half away from zero; nil on overflow.
    public init?<Kind>(_ number: Fixed<Kind>, currency: Currency) {
        self.init(
            price: UnitPrice(millionths: number.millionths),
            times: Quantity(1),
            currency: currency
        )
    }

    /// The same amount as a decimal number; the end of the range where it leaves that of `Fixed`.
    public var unitPrice: UnitPrice {
        var scale: Int64 = 1_000_000
        for _ in 0..<currency.decimals { scale /= 10 }
        return UnitPrice(millionths: minorUnits *| scale)
    }

    /// The amount without its sign.
    public var magnitude: Money { Money(minorUnits: minorUnits.absolute, currency: currency) }
}

extension Money: CustomStringConvertible {
    /// The amount as the contract writes it: a dot and the currency's decimals, no currency: `1204.50`.
    public var decimal: String {
        decimalText(scaled: minorUnits, scale: currency.decimals, minimumFraction: currency.decimals)
    }

    /// The amount with its currency: `1204.50 EUR`.
    public var description: String {
        currency == .none ? decimal : decimal + " " + currency.code
    }
}
