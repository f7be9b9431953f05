import Domain

/// What can be wrong with a GPC statement.
public enum GPCProblem: String, ProblemCode {
    /// The file is a payment order for the bank, not a statement. Remedy: export the statement of the account, in the
    /// format ABO or GPC, and drop that.
    case paymentOrder = "GPC-001"
    /// A line ends before its last column. Remedy: the file was cut or edited; get the statement from the bank again.
    /// Placeholders: type, length, expected.
    case lineTooShort = "GPC-002"
    /// A field of a statement's header is unreadable; the columns are shifted or the file was edited. Remedy: get the
    /// statement from the bank again. Placeholders: field.
    case badHeader = "GPC-003"
    /// A movement has a posting code that is not 1 to 5, so nobody can tell whether money came or went. Remedy: get
    /// the statement from the bank again, or in another format. Placeholders: posting.
    case unknownPosting = "GPC-004"
    /// The balance closes only if code 4 is a reversed credit, as Česká spořitelna writes it; it was read so. Remedy:
    /// none, check the reversals if they look wrong. Placeholders: statement.
    case otherReversals = "GPC-008"
    /// Movements come without a statement header, so no balance can be checked. Remedy: none if the bank exports so;
    /// else get the whole statement.
    case noHeader = "GPC-009"
    /// Lines of an unknown kind were left out. Remedy: none, unless something is missing. Placeholders: count, type.
    case ignoredLines = "GPC-010"
    /// A movement names another account than the header of its statement: two statements were joined, or a header is
    /// missing. Remedy: get the statement of each account from the bank again. Placeholders: statement, account.
    case otherAccount = "GPC-014"
    /// The balance closes, but the header's turnovers are not those of the movements: some that cancel each other out are
    /// missing, or a figure was changed. Remedy: get the whole statement from the bank again. Placeholders: statement, debit,
    /// credit, debits, credits.
    case turnoversDiffer = "GPC-015"
    /// A field of a symbol holds something other than digits, so the payment goes without that symbol. Remedy: look it up in
    /// the bank, and pair the payment by hand if it is of an order. Placeholders: field, value.
    case unreadSymbol = "GPC-016"
}
