/// What can be wrong with a bank statement of any format.
public enum StatementProblem: String, ProblemCode {
    /// The opening balance and the movements do not make the closing balance: movements are missing or doubled.
    /// Remedy: get the whole statement from the bank again. Placeholders: statement, opening, movements, computed,
    /// stated, difference.
    case doesNotBalance = "STATEMENT-001"
    /// Movements or balances of one statement are in several currencies. Remedy: get the statement from the bank again, one account
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
    /// A date cannot be read, or is no day of the calendar or of no plausible year. Remedy: get the statement from the bank again. Placeholders: field.
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
    /// A currency is none of ISO 4217. Remedy: get the statement from the bank again. Placeholders: field.
    case badCurrency = "STATEMENT-012"
    /// A day beside the one that counts is none of the calendar, or of no plausible year; it is left out. Remedy: none, or
    /// tell the bank. Placeholders: field.
    case noSuchDay = "STATEMENT-013"
    /// The direction of a movement and the sign of its amount contradict each other. Remedy: get the statement from the
    /// bank again, or in another format. Placeholders: statement, direction, amount.
    case contradictingSign = "STATEMENT-014"
    /// What the bank turned around was read by what its balances prove. Remedy: none, check the reversals if they look
    /// wrong. Placeholders: statement, count.
    case reversalsProven = "STATEMENT-015"
    /// The balances name no direction; the movements prove which it is. Remedy: none. Placeholders: statement, opening,
    /// closing.
    case balancesProven = "STATEMENT-016"
    /// A balance or total of a statement is not a number, or has more decimals than its currency. Remedy: get the statement
    /// from the bank again. Placeholders: statement, field.
    case badFigure = "STATEMENT-017"
    /// A statement has one of its two balances: nothing proves that no movement is missing. Remedy: none if the bank exports so; else get the whole
    /// statement. Placeholders: statement.
    case oneBalance = "STATEMENT-018"
    /// A statement that does not balance has reversals, and does not balance however they are read. Remedy: have the bank say
    /// which way they went. Placeholders: statement, count.
    case reversalsUnproven = "STATEMENT-019"
    /// A statement does not begin where the last one of its account ended: what is between them is missing, and waits for a
    /// person. Remedy: get the statement of the days between. Placeholders: account, currency, before, ended, closing,
    /// after, begins, opening, difference, id.
    case gap = "STATEMENT-020"
    /// Statements or pages are missing by their numbers, though the balances follow from each other. Remedy: get them.
    /// Placeholders: account, currency, before, ended, after, begins, id.
    case numbersMissing = "STATEMENT-021"
    /// A statement begins in the middle of one whose beginning did not come. Remedy: get it. Placeholders: account, currency,
    /// after, begins, opening, id.
    case beginningMissing = "STATEMENT-022"
    /// A statement ends in the middle of one that nothing goes on. Remedy: get the rest. Placeholders: account, currency,
    /// before, ended, closing, id.
    case restMissing = "STATEMENT-023"

    /// A table has a header row and no movement. Remedy: none if there were none.
    case noMovements = "STATEMENT-024"
    /// Two statements of one account begin alike and end otherwise. Remedy: find out which holds. Placeholders: account,
    /// currency, before, after, closing, other, id.
    case twoClosings = "STATEMENT-025"
    /// Pages of a statement are left out. Remedy: get the whole statement. Placeholders: account, currency, before, after, id.
    case pagesMissing = "STATEMENT-026"
    /// Two statements that share a day do not follow from each other. Remedy: get those days again. Placeholders: account,
    /// currency, before, ended, closing, after, begins, opening, difference, id.
    case overlap = "STATEMENT-027"
    /// The only part of a movement has another amount or currency than the movement. Remedy: get the statement again.
    /// Placeholders: statement, amount, part.
    case partDiffers = "STATEMENT-028"
    /// The balances told the directions of movements that have none; a warning. Remedy: none needed. Placeholders:
    /// statement, count.
    case directionsProven = "STATEMENT-029"
    /// A statement names its account twice, and they are two accounts. Remedy: get the statement again. Placeholders: first,
    /// second.
    case twoAccounts = "STATEMENT-030"
    /// A file has the same statement twice; it counts once. Remedy: none needed. Placeholders: statement, first, second.
    case twice = "STATEMENT-031"
    /// A file has two statements of the same days that contradict each other. Remedy: find out which holds, drop each in a
    /// file of its own. Placeholders: statement, first, second.
    case twiceOtherwise = "STATEMENT-032"
    /// Statements that share days contradict each other: their movements together do not make their balances. Remedy: find out
    /// which holds. Placeholders: account, currency, before, after, id.
    case movementsContradict = "STATEMENT-033"
}
