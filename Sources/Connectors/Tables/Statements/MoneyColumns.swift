/// Which currency goes with which amount, where a table has several of either.
///
/// A table that tells an amount twice, before and after the bank's exchange, often tells one currency only: `Částka; Částka v
/// měně účtu; Měna`. The names say what belongs together; a currency of the other amount is never that of the booked one.
struct MoneyColumns {
    /// What an amount or a currency is of, by the rest of its name.
    private enum Kind {
        case plain
        /// Of the account: what the bank booked.
        case account
        /// Before an exchange.
        case original
        case transaction
        /// Of the currency in its name.
        case named
    }

    /// The currency of the booked amount; -1 when it is the account's, which another place tells.
    private(set) var currency: Int
    /// The amount before the exchange and its currency.
    private(set) var original: Int
    private(set) var originalCurrency: Int
    /// Whether the only column of currencies is the other amount's, so that the booked one is in the account's.
    private(set) var isForeign = false
    /// Other columns of the account's currency, and other amounts that have none of their own.
    private(set) var otherCurrencies: [Int] = []
    private(set) var otherAmounts: [Int] = []

    /// Pairs what `layout` finds among comparable names: the booked amount, its currency, and those before the exchange.
    init(
        _ layout: StatementLayout,
        _ keys: [String],
        amount: Int,
        currency: Int,
        original: (amount: Int, currency: Int)
    ) {
        self.currency = currency
        (self.original, originalCurrency) = original
        let bare = keys.map { UsualNames.bare($0) }
        let columns = layout.columns
        func declared(_ place: Int, _ field: TableField) -> Bool {
            columns.contains { $0.field == field && $0.find(keys).contains(place) }
        }
        /// Columns by the usual names of a field that the layout means for no other.
        func all(_ field: TableField) -> [Int] {
            let names = UsualNames.keys[field] ?? []
            return bare.indices.filter { place in
                let isIts =
                    names.contains(bare[place]) || columns.contains { $0.field == field && $0.knows(keys[place]) }
                return isIts
                    && !columns.contains { column in
                        column.field != field && column.field != .type
                            && (column.place == place + 1 || column.names.contains { $0.key == keys[place] })
                    }
            }
        }
        let currencies = all(.currency)
        guard amount >= 0 else { return }
        defer {
            otherCurrencies = currencies.filter {
                $0 != self.currency && $0 != originalCurrency && Self.kind(bare[$0]) == .account
            }
        }
        guard !declared(amount, .amount) || !declared(currency, .currency) else { return }
        let amounts = all(.amount).filter { $0 != amount && $0 != original.amount }
        let booked = Self.kind(bare[amount])
        let before = original.amount >= 0 && original.currency < 0 ? amounts + [original.amount] : amounts
        if let own = currencies.first(where: { Self.kind(bare[$0]) == booked }) {
            self.currency = own
        } else if currency >= 0 {
            let said = Self.kind(bare[currency])
            let isBooked = booked == .account || booked == .named
            let other = before.first { Self.kind(bare[$0]) == said } ?? (isBooked ? before.first : nil)
            if let other, said != .account {
                isForeign = true
                (self.currency, self.original, originalCurrency) = (-1, other, currency)
            }
        }
        for place in amounts where self.original < 0 {
            let itsOwn = currencies.first { $0 != self.currency && Self.kind(bare[$0]) == Self.kind(bare[place]) }
            if let itsOwn { (self.original, originalCurrency) = (place, itsOwn) }
        }
        otherAmounts = layout.isUsual ? amounts.filter { $0 != self.original } : []
    }

    private static func kind(_ bare: String) -> Kind {
        func says(_ stems: String...) -> Bool { stems.contains { bare.contains($0) } }
        if says("puvod", "povod", "origin", "orig") { return .original }
        if says("uct", "account") { return .account }
        if says("transak", "transact", "operac", "pohyb", "platb", "payment") { return .transaction }
        if says("czk", "eur") { return .named }
        return .plain
    }
}
