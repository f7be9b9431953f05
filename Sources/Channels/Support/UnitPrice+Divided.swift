import Domain

extension UnitPrice {
    /// The price of one, to the sixth decimal; nil when it leaves the range, or there is none of it.
    func divided(by quantity: Quantity) -> UnitPrice? {
        guard quantity != .zero else { return nil }
        let divisor = Int128(quantity.millionths)
        // bounded: 64 bits times 20.
        let product = Int128(millionths) * 1_000_000
        let half = divisor.magnitude / 2
        let rounded = (Int128(product.magnitude) + Int128(half)) / Int128(divisor.magnitude)
        let isNegative = (product < 0) != (divisor < 0)
        // bounded: a quotient of 84 bits.
        return Int64(exactly: isNegative ? -rounded : rounded).map { UnitPrice(millionths: $0) }
    }
}
