import Domain

/// One statement of a file while its movements come: of one account, in one currency.
struct StatementPart {
    let account: BankAccount?
    let currency: Currency
    /// Its position in the file, from 1.
    let position: Int
    /// The line of its first movement.
    let line: Int
    var balance = StatementBalance()
    var chain = BalanceChain()
    /// How many movements are not booked yet.
    var pending = 0
}
