import Domain

/// The balances after each movement, which must follow from each other, the oldest first or the newest first.
struct BalanceChain {
    private typealias Link = (amount: Int64, balance: Int64, day: Day)

    private var first: Link?
    private var last: Link?
    private var isOldestFirst = true
    private var isNewestFirst = true
    private var isWhole = true

    /// Takes in a movement in minor units with the balance after it, if the row has one; the balance that there should
    /// be when neither order holds any more.
    mutating func add(_ amount: Int64, _ balance: Int64?, _ day: Day) -> Int128? {
        guard let balance else {
            isWhole = false
            last = nil
            return nil
        }
        defer {
            last = (amount, balance, day)
            if first == nil { first = last }
        }
        guard let last else { return nil }
        let older = Int128(last.balance) + Int128(amount)
        let newer = Int128(last.balance) - Int128(last.amount)
        let expected = isOldestFirst ? older : newer
        isOldestFirst = isOldestFirst && older == Int128(balance)
        isNewestFirst = isNewestFirst && newer == Int128(balance)
        return isOldestFirst || isNewestFirst ? nil : expected
    }

    /// The balances before and after all the movements; nil when a row had none.
    var ends: (opening: Int64, closing: Int64)? {
        guard isWhole, let first, let last else { return nil }
        let isNewestFirst = isNewestFirst && (!isOldestFirst || first.day > last.day)
        let (oldest, newest) = isNewestFirst ? (last, first) : (first, last)
        let (opening, overflows) = oldest.balance.subtractingReportingOverflow(oldest.amount)
        return overflows ? nil : (opening, newest.balance)
    }
}
