import Domain

/// The balances after each movement, which must follow from each other.
///
/// Rows stand the oldest first or the newest first; some banks turn single rows round, a fee and its transfer. So the
/// movements are taken for steps from one balance to the next: whatever their order, all but the first balance and the last
/// are left as often as they are reached.
struct BalanceChain {
    private typealias Link = (amount: Int64, balance: Int64, day: Day)

    /// A row that does not follow from the one before.
    struct Break {
        let expected: Int128
        let stated: Int64
        /// The balance before it.
        fileprivate let start: Int128
        let position: SourcePosition
        let column: String
    }

    private var first: Link?
    private var last: Link?
    private var isOldestFirst = true
    private var isNewestFirst = true
    private var isWhole = true
    /// How much more often a balance was reached than left; only those where it differs.
    private var open: [Int128: Int] = [:]
    private var breaks: [Break] = []

    /// Takes in a movement in minor units with the balance after it, if the row has one, and where that stands.
    mutating func add(
        _ amount: Int64,
        _ balance: Int64?,
        _ day: Day,
        at position: @autoclosure () -> SourcePosition,
        _ column: @autoclosure () -> String
    ) {
        guard let balance else {
            isWhole = false
            last = nil
            return
        }
        defer {
            last = (amount, balance, day)
            if first == nil { first = last }
        }
        guard let first, let last else { return }
        let older = Int128(last.balance) + Int128(amount)
        let newer = Int128(last.balance) - Int128(last.amount)
        let (wasOldestFirst, wasInOrder) = (isOldestFirst, isOldestFirst || isNewestFirst)
        isOldestFirst = isOldestFirst && older == Int128(balance)
        isNewestFirst = isNewestFirst && newer == Int128(balance)
        guard !isOldestFirst, !isNewestFirst else { return }
        if wasInOrder {
            // The rows so far are one way, whose ends are known without having counted its steps.
            let (oldest, newest) = wasOldestFirst ? (first, last) : (last, first)
            count(Int128(oldest.balance) - Int128(oldest.amount), -1)
            count(Int128(newest.balance), 1)
        }
        count(Int128(balance), 1)
        count(Int128(balance) - Int128(amount), -1)
        guard breaks.count < 100 else { return }
        let expected = wasOldestFirst ? older : newer
        breaks.append(
            Break(
                expected: expected,
                stated: balance,
                start: Int128(balance) - Int128(amount),
                position: position(),
                column: column()
            )
        )
    }

    private mutating func count(_ balance: Int128, _ change: Int) {
        let sum = open[balance, default: 0] + change
        open[balance] = sum == 0 ? nil : sum
    }

    /// The row where a movement is missing or was changed; nil when all follow from each other in some order.
    ///
    /// Without a balance in each row only the order of the file can show it.
    var broken: Break? {
        guard let first = breaks.first else { return nil }
        if isWhole, steps != nil { return nil }
        return breaks.first { (open[$0.start] ?? 0) < 0 } ?? first
    }

    /// The first balance and the last, by the steps; nil when they do not make one way.
    private var steps: (opening: Int128, closing: Int128)? {
        if open.isEmpty, let first {
            return (Int128(first.balance) - Int128(first.amount), Int128(first.balance) - Int128(first.amount))
        }
        guard open.count == 2, let start = open.first(where: { $0.value == -1 }),
            let end = open.first(where: { $0.value == 1 })
        else { return nil }
        return (start.key, end.key)
    }

    /// Whether the balance of the row before or after it proves the amount of a row, counted from 1 of `count`.
    func proves(_ row: Int, of count: Int) -> Bool {
        let isFirstProven = !isOldestFirst
        let isLastProven = !isNewestFirst
        return (row > 1 || isFirstProven) && (row < count || isLastProven) && count > 1
    }

    /// The balances before and after all the movements; nil when a row had none.
    var ends: (opening: Int64, closing: Int64)? {
        guard isWhole, let first, let last else { return nil }
        if !isOldestFirst, !isNewestFirst {
            guard let steps, let opening = Int64(exactly: steps.opening), let closing = Int64(exactly: steps.closing)
            else { return nil }
            return (opening, closing)
        }
        let isNewestFirst = isNewestFirst && (!isOldestFirst || first.day > last.day)
        let (oldest, newest) = isNewestFirst ? (last, first) : (first, last)
        let (opening, overflows) = oldest.balance.subtractingReportingOverflow(oldest.amount)
        return overflows ? nil : (opening, newest.balance)
    }
}
