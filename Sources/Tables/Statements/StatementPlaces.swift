/// Where the columns of a statement stand, from 0; -1 for one that is not there.
struct StatementPlaces: Sendable {
    let date, valueDate, amount, credit, debit, direction, fee, currency: Int
    let vs, ks, ss, counterAccount, counterBank: Int
    let bankId, reference, endToEnd, account, state, type, original, originalCurrency, balance, part: Int
    /// The columns whose texts make the message.
    let message: [Int]
    /// The columns of names; the first that is filled holds.
    let counterName: [Int]
    /// The names as the file spells them, for problems.
    let names: [String]

    init(_ columns: [StatementColumn], _ names: [String], _ keys: [String]) {
        func all(_ field: TableField) -> [Int] { columns.first { $0.field == field }?.find(keys) ?? [] }
        func one(_ field: TableField) -> Int { all(field).first ?? -1 }
        (date, valueDate) = (one(.date), one(.valueDate))
        (amount, credit, debit, direction) = (one(.amount), one(.credit), one(.debit), one(.direction))
        (fee, currency, balance, part) = (one(.fee), one(.currency), one(.balance), one(.part))
        (vs, ks, ss) = (one(.vs), one(.ks), one(.ss))
        (counterAccount, counterBank) = (one(.counterAccount), one(.counterBank))
        (bankId, reference, endToEnd) = (one(.bankId), one(.reference), one(.endToEnd))
        (account, state, type) = (one(.account), one(.state), one(.type))
        (original, originalCurrency) = (one(.original), one(.originalCurrency))
        message = all(.message)
        counterName = all(.counterName)
        self.names = names
    }
}
