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
    /// How many movements were booked.
    var rows = 0
    /// How many of them have a fee in a column that is not read, and the last of them.
    private var fees = 0
    private var lastFee = 0

    /// A part without movements yet.
    init(account: BankAccount?, currency: Currency, position: Int, line: Int) {
        (self.account, self.currency, self.position, self.line) = (account, currency, position, line)
    }

    /// Notes that the next movement has such a fee.
    mutating func noteFee() {
        fees += 1
        lastFee = rows + 1
    }

    /// Whether the balances after the rows prove that amounts are without such fees: of one row they prove nothing.
    var provesFees: Bool { fees == 0 || chain.ends != nil && (fees > 1 || chain.proves(lastFee, of: rows)) }
}
