import Domain

/// The amounts of entries that do not say which way they went, and what the balances prove of them.
struct CAMTDirections {
    /// More are never proven: too many ways would have to be tried.
    private static let most = 12

    private var amounts: [Int64] = []

    /// How many there are.
    var count: Int { amounts.count }

    /// Takes in the amount of an entry; false when there are too many.
    mutating func add(_ amount: Int64) -> Bool {
        amounts.append(amount)
        return amounts.count <= Self.most
    }

    /// For each amount, in the order in which they came, whether it went, if that is the only way in which they make `sum`.
    func wentToMake(_ sum: Int128) -> [Bool]? {
        var found: [Bool]?
        for way in 0..<(1 << amounts.count) {
            var total: Int128 = 0
            for (place, amount) in amounts.enumerated() {
                // bounded: few amounts of 64 bits.
                total += way >> place & 1 == 1 ? -Int128(amount) : Int128(amount)
            }
            guard total == sum else { continue }
            // Nothing moved by an amount of nothing, either way.
            let went = amounts.indices.map { way >> $0 & 1 == 1 && amounts[$0] != 0 }
            guard found == nil || found == went else { return nil }
            found = went
        }
        return found
    }
}
