import Domain

/// Running balances, which prove that no row is missing, whether the oldest row comes first or the newest.
struct GatewayBalances {
    private var last: [Currency: (balance: Money, amount: Money)] = [:]

    /// Takes in a row's balance after its amount; nil when it follows from the row before, else what was expected.
    mutating func follow(_ balance: Money, after amount: Money) -> Money? {
        let currency = amount.currency
        defer { last[currency] = (balance, amount) }
        guard let last = last[currency] else { return nil }
        let rising = last.balance.minorUnits +| amount.minorUnits
        let falling = last.balance.minorUnits -| last.amount.minorUnits
        guard balance.minorUnits != rising, balance.minorUnits != falling else { return nil }
        return Money(minorUnits: rising, currency: currency)
    }
}

extension GatewayRow {
    /// Throws when the balance of a row is not what the rows before make of it.
    func follow(
        _ balances: inout GatewayBalances,
        _ balance: Money,
        after amount: Money,
        record: String?
    ) throws(Problem) {
        guard let computed = balances.follow(balance, after: amount) else { return }
        throw breaks(balance, computed, record: record)
    }

    /// That the balance of a row is another than it should be.
    func breaks(_ stated: Money, _ computed: Money, record: String?) -> Problem {
        let record = GatewayText.short(record ?? String(line))
        return SettlementProblem.balanceBreaks.difference(record, stated: stated, computed: computed, line: line)
    }
}
