/// Where the columns of a statement stand, from 0; -1 for one that is not there.
struct StatementPlaces: Sendable {
    let date, valueDate, amount, credit, debit, direction, fee, currency, creditCurrency, debitCurrency: Int
    let vs, ks, ss, counterPrefix, counterBank, creditName, debitName: Int
    let bankId, reference, endToEnd, account, state, type, original, originalCurrency, balance, part: Int
    /// The columns whose texts make the message.
    let message: [Int]
    /// The columns of names and of accounts; the first that is filled holds.
    let counterName, counterAccount: [Int]
    /// Whether the only column of currencies is that of the amount before the exchange.
    let isForeign: Bool
    /// Whether the column of accounts has a name that may be of the other side's, of which there is a column as well.
    let isAccountUnclear: Bool
    /// Other columns of amounts, which must not differ from the one that is read.
    let otherAmounts: [Int]
    /// How sure it is that the column at `direction` tells it.
    let role: DirectionReading.Role?
    /// The columns that the layout does not know and that may decide something.
    let unread: [Int]
    /// The names as the file spells them, for problems.
    let names: [String]

    init(_ layout: StatementLayout, _ names: [String], _ keys: [String]) {
        let columns = layout.columns
        func column(_ field: TableField) -> StatementColumn? { columns.first { $0.field == field } }
        func all(_ field: TableField) -> [Int] { column(field)?.findUsual(keys) ?? [] }
        func one(_ field: TableField) -> Int { all(field).first ?? -1 }
        let bare = keys.map { UsualNames.bare($0) }
        (date, valueDate) = (one(.date), one(.valueDate))
        let (signed, came, went) = (one(.amount), one(.credit), one(.debit))
        // By usual names nobody knows whether an amount has a sign; two columns of money have it. A layout that names the
        // amount knows.
        let isOfTwoColumns = came >= 0 && went >= 0 && (signed < 0 || layout.isUsual)
        (amount, credit, debit) = isOfTwoColumns ? (-1, came, went) : (signed, -1, -1)
        (fee, balance, part) = (one(.fee), one(.balance), one(.part))
        let money = MoneyColumns(
            layout,
            keys,
            amount: amount,
            currency: one(.currency),
            original: (one(.original), one(.originalCurrency))
        )
        (currency, original, originalCurrency) = (money.currency, money.original, money.originalCurrency)
        (isForeign, otherAmounts) = (money.isForeign, money.otherAmounts)
        (creditCurrency, debitCurrency) = (one(.creditCurrency), one(.debitCurrency))
        (vs, ks, ss) = (one(.vs), one(.ks), one(.ss))
        (counterPrefix, counterBank) = (one(.counterPrefix), one(.counterBank))
        (creditName, debitName) = (one(.creditName), one(.debitName))
        (bankId, reference, endToEnd) = (one(.bankId), one(.reference), one(.endToEnd))
        type = one(.type)
        let usualState = layout.isUsual ? bare.firstIndex { UsualNames.states.contains($0) } : nil
        state = usualState ?? one(.state)
        message = all(.message)
        counterName = all(.counterName)
        counterAccount = all(.counterAccount)
        var account = one(.account)
        if account < 0, layout.isUsual, !counterAccount.isEmpty {
            account = UsualNames.accountsBesides.lazy.compactMap { bare.firstIndex(of: $0) }.first ?? -1
            isAccountUnclear = account >= 0
        } else {
            isAccountUnclear = false
        }
        self.account = account
        let declared = column(.direction)?.find(keys).first
        let isFree: (Int) -> Bool = { place in
            !columns.contains { $0.field != .type && $0.field != .direction && $0.knows(keys[place]) }
        }
        let named = bare.indices.first { UsualNames.isDirection(bare[$0]) && isFree($0) }
        let kind = type >= 0 ? type : bare.indices.first { UsualNames.types.contains(bare[$0]) && isFree($0) }
        direction = declared ?? named ?? kind ?? -1
        role = declared != nil ? .declared : named != nil ? .named : kind != nil ? .kind : nil
        let read = Set([direction, account, state, currency, original, originalCurrency])
        unread = keys.indices.filter { place in
            if money.otherCurrencies.contains(place) { return !layout.idle.contains(keys[place]) }
            return !read.contains(place) && !columns.contains { $0.place == place + 1 || $0.knows(keys[place]) }
                && !UsualNames.idle.contains(bare[place]) && !layout.idle.contains(keys[place])
        }
        self.names = names
    }
}
