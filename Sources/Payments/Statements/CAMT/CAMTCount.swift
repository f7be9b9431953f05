import Domain

/// How many movements there are, and what they add up to, in minor units.
struct CAMTCount {
    private(set) var credits = 0
    private(set) var debits = 0
    private(set) var creditSum: Int128 = 0
    private(set) var debitSum: Int128 = 0
    /// How many parts batches have besides their first.
    private(set) var furtherParts = 0
    private(set) var hasReversals = false

    /// Takes in a movement.
    mutating func add(_ amount: Money, parts: Int, isReversal: Bool) {
        if amount.minorUnits < 0 {
            debits += 1
            debitSum -= Int128(amount.minorUnits)
        } else {
            credits += 1
            creditSum += Int128(amount.minorUnits)
        }
        furtherParts += max(parts - 1, 0)
        hasReversals = hasReversals || isReversal
    }
}
