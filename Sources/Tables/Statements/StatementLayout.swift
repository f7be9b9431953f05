import Domain

/// What a profile of statements says besides its columns: how days are written, what words mean, what stands above.
public struct StatementLayout: Sendable {
    /// What a line of `key;value` above or below the table tells; the raw value is the word in a profile.
    enum Mark: String, Sendable, CaseIterable {
        case account
        case bank
        case currency
        case opening
        case closing
        case number
        case from
        case to
        /// Both days in one value.
        case period
    }

    /// What a row in another currency than the account's means; the raw value is the word in a profile.
    enum OtherCurrencies: String, Sendable, CaseIterable {
        /// The file is refused.
        case refuse
        /// It tells what the bank exchanged; the row in the account's currency counts.
        case skip
        /// Each currency is a statement of its own.
        case split
    }

    /// The word among `banks` for every bank outside of Slovakia and Czechia, whose accounts do not show it.
    static let abroad = "abroad"

    /// How days are written; the first style that fits holds.
    var dates: [DateStyle] = []
    /// Whether a movement without a day is not booked yet; else it is an error.
    var isPendingWithoutDate = false
    /// Names of columns that must be there for a file to be recognised, each with its alternatives; comparable.
    var signature: [[String]] = []
    /// Names of columns that must not be there; comparable.
    var without: [String] = []
    /// How the lines above and below the table are called, by preference; comparable.
    var marks: [(mark: Mark, names: [String])] = []
    /// Whether the column of balances is checked row by row.
    var checksChain = true
    /// Words that mean that money came, and that it went; comparable.
    var incoming: [String] = []
    var outgoing: [String] = []
    /// Words that mean booked, not yet booked, and never booked; comparable.
    var booked: [String] = []
    var pending: [String] = []
    var skipped: [String] = []
    /// How kinds of movement begin that are fees; comparable.
    var feeTypes: [String] = []
    /// What a row in another currency means.
    var otherCurrencies = OtherCurrencies.refuse
    /// The currency of files that do not tell it.
    var currency: Currency?
    /// The codes of the bank, by which an account without one is completed and a configured one found.
    var banks: [String] = []
    /// The account of files that do not tell it.
    var account: BankAccount?
    /// Where a file's name tells the account.
    var accountFromName: NamePattern?
    /// The columns with their comparable names.
    var columns: [StatementColumn] = []
}
