/// What can be wrong with a bank statement of any format.
public enum StatementProblem: String, ProblemCode {
    /// The opening balance and the movements do not make the closing balance: movements are missing or doubled.
    /// Remedy: get the whole statement from the bank again. Placeholders: statement, opening, movements, computed,
    /// stated, difference.
    case doesNotBalance = "STATEMENT-001"
    /// Movements of one statement are in several currencies. Remedy: get the statement from the bank again, one account
    /// at a time. Placeholders: statement, first, second.
    case severalCurrencies = "STATEMENT-002"
    /// The file has no statement and no movement. Remedy: export the statement again.
    case empty = "STATEMENT-003"
    /// The amount of a movement is not a number, or has more decimals than its currency. Remedy: get the statement from
    /// the bank again. Placeholders: field.
    case badAmount = "STATEMENT-004"
    /// A movement has no date, nor has its statement. Remedy: get the statement from the bank again.
    case noDate = "STATEMENT-005"
    /// The totals that a statement states are not those of its movements: some are missing or doubled. Remedy: get the
    /// whole statement from the bank again. Placeholders: statement, field, stated, computed.
    case totalsDiffer = "STATEMENT-006"
    /// Movements that the bank has not booked yet are shown and pay nothing. Remedy: none, the bank books them in a later
    /// statement. Placeholders: statement, count.
    case pending = "STATEMENT-007"
    /// A date cannot be read. Remedy: get the statement from the bank again. Placeholders: field.
    case badDate = "STATEMENT-008"
    /// A statement without balances: nothing proves that no movement is missing. Remedy: none if the bank exports so;
    /// else choose an export with balances. Placeholders: statement.
    case noBalances = "STATEMENT-009"
    /// Nothing tells whether money came or went. Remedy: get the statement from the bank again, or in another format.
    /// Placeholders: field.
    case noDirection = "STATEMENT-010"
    /// A line is longer than any that banks write. Remedy: the file is not a statement or is damaged; get it again.
    /// Placeholders: limit.
    case lineTooLong = "STATEMENT-011"
}
