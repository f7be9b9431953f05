import Domain

/// What can be wrong with profiles of tables and with the tables that are read by them.
public enum TableProblem: String, ProblemCode {
    /// A profile has no such key. Remedy: write it as the most similar one, or delete it.
    /// Placeholders: file, key, nearest.
    case unknownKey = "TABLE-001"
    /// A value of a profile is not one that its key takes. Remedy: write one of the expected.
    /// Placeholders: file, key, value, expected.
    case badValue = "TABLE-002"
    /// A profile lacks a key. Remedy: add it. Placeholders: file, key.
    case missingKey = "TABLE-003"
    /// Two profiles have one name. Remedy: rename one. Placeholders: file, key, other.
    case twice = "TABLE-004"
    /// There is no profile of that name. Remedy: name one of those that there are. Placeholders: name, known.
    case noProfile = "TABLE-005"

    /// A required column is missing. Remedy: add it to the export, or its name to the profile.
    /// Placeholders: profile, field, headers, nearest.
    case missingColumn = "TABLE-010"
    /// Two columns fit one field. Remedy: leave one name in the profile. Placeholders: profile, field, first, second.
    case twoColumns = "TABLE-011"
    /// Two profiles fit one file. Remedy: give them `match`. Placeholders: profiles.
    case twoProfiles = "TABLE-012"
    /// The file's name does not tell the warehouse. Remedy: name the file as the profile says. Placeholders: name,
    /// pattern.
    case noWarehouse = "TABLE-013"
    /// Too many rows are wrong. Remedy: correct the export. Placeholders: profile, errors, rows, limit.
    case tooManyErrors = "TABLE-014"
    /// A spreadsheet saved the file and damaged its codes. Remedy: export again and do not open it. Placeholders: count,
    /// value.
    case spreadsheet = "TABLE-015"
    /// The first row has none of the columns. Remedy: export with the header row, or tell the columns by their places.
    /// The row itself is not told: a file in the wrong folder may hold anybody's data. Placeholders: profile, count, columns.
    case noHeaderRow = "TABLE-016"

    /// A number could mean two, as `1.250` does, and no other number of the file tells which. Remedy: export without
    /// separators of thousands, or tell the mark in the layout. Placeholders: profile, value.
    case unclearNumber = "TABLE-017"

    /// A row has no code or EAN. Remedy: fill it in on the card. Placeholders: column, row.
    case emptyKey = "TABLE-020"
    /// A value is not a number. Remedy: correct it at its source. Placeholders: column, value.
    case notANumber = "TABLE-021"
    /// A code or EAN was damaged by a spreadsheet. Remedy: export again and do not open it. Placeholders: column, value.
    case damagedKey = "TABLE-022"
    /// A state is not among those of the profile. Remedy: add it to `states`. Placeholders: order, value.
    case unknownState = "TABLE-023"
    /// Codes or EANs came with what keeps spreadsheets from changing them; it was taken off. Remedy: none needed.
    /// Placeholders: count, value.
    case guardedKeys = "TABLE-024"
    /// A code has a letter that two encodings read otherwise, and nothing in the file tells which holds. Remedy: export in UTF-8,
    /// or say the encoding in the layout. Placeholders: value.
    case unclearLetter = "TABLE-025"

    /// A value of an order is not in the table of the template. Remedy: add it. Placeholders: order, field, value.
    case notMapped = "TABLE-030"
    /// An order lacks a value that the template needs. Remedy: correct it in the channel. Placeholders: order, field.
    case noValue = "TABLE-031"
    /// Characters that the encoding does not have were replaced. Remedy: none needed. Placeholders: count.
    case charactersReplaced = "TABLE-032"
    /// There is no template of orders. Remedy: write one. Placeholders: name.
    case noTemplate = "TABLE-033"

    /// The file does not tell whose account it is of, and the configured accounts leave it open. Remedy: say at the account
    /// what its files are called. Placeholders: profile, currency, count, pattern.
    case unknownAccount = "TABLE-040"
    /// The balance after a movement does not follow from the movement before: one is missing or changed. Remedy: get the
    /// statement from the bank again. Placeholders: expected, stated.
    case brokenChain = "TABLE-041"
    /// A word of the column that tells whether a movement is booked is not among those of the profile. Remedy: add it to
    /// `states`. Placeholders: field, value.
    case unknownBooking = "TABLE-042"
    /// A table looks like a statement but tells neither its bank nor its account. Remedy: say at the account what its files
    /// are called. Placeholders: headers, pattern.
    case unknownBank = "TABLE-043"
    /// A statement has the columns of another bank than its account is at. Remedy: check whose file it is, or what
    /// `files` says at the account. Placeholders: profile, bank, account.
    case otherBank = "TABLE-044"
    /// A column that the layout does not read tells which way the money went. Remedy: name it in the layout. Placeholders:
    /// profile, column.
    case unreadDirection = "TABLE-045"
    /// A column that the layout does not read has another currency. Remedy: name it in the layout. Placeholders: profile,
    /// column.
    case unreadCurrency = "TABLE-046"
    /// A column that the layout does not read has other accounts. Remedy: name it in the layout. Placeholders: profile,
    /// column.
    case unreadAccount = "TABLE-047"
    /// A symbol, an account, a reference or an original amount lost its digits when a spreadsheet saved the file.
    /// Remedy: export again and do not open it. Placeholders: column, value.
    case damagedValue = "TABLE-048"
    /// A file has the movements of several accounts and no number of any. Remedy: export one account at a time.
    /// Placeholders: column.
    case severalAccounts = "TABLE-049"
    /// A table has most of a layout's columns, but not one by which the bank's files are known. Remedy: export with it, or
    /// write a layout. Placeholders: profile, column, headers, nearest.
    case missingMark = "TABLE-050"
    /// A column that the layout does not read has fees, and no balances prove that the amounts are without them. Remedy: name
    /// it in the layout. Placeholders: profile, column.
    case unreadFee = "TABLE-051"
    /// A column of accounts may be the merchant's or the other side's. Remedy: say in a layout which. Placeholders: profile,
    /// column.
    case unclearOwner = "TABLE-052"
    /// Two columns have amounts, and nothing tells which one was booked, or in which currency. Remedy: export the account's
    /// currency, or say it in a layout. Placeholders: first, second.
    case unclearAmount = "TABLE-053"
    /// A symbol, an account, a reference or an original amount is in a form that is none. Remedy: correct it in the bank's
    /// export. Placeholders: column, value.
    case unreadValue = "TABLE-054"
    /// Symbols or accounts came with what keeps spreadsheets from changing them; it was taken off. Remedy: none needed.
    /// Placeholders: count, column.
    case guardedValues = "TABLE-055"
    /// The header row stands in a bank's table again: files were put together. Remedy: drop each in a file of its own.
    /// Placeholders: line.
    case repeatedHeader = "TABLE-056"
}
