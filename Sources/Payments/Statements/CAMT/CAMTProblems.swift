import Domain

/// What can be wrong with a CAMT file.
public enum CAMTProblem: String, ProblemCode {
    /// The file is a payment order for the bank (pain.001, pain.008), not a statement. Remedy: export the statement of
    /// the account as CAMT.053 and drop that.
    case paymentOrder = "CAMT-001"
    /// The file is another message of ISO 20022, which tells no movements of an account. Remedy: export the statement of
    /// the account as CAMT.053 and drop that. Placeholders: message.
    case otherMessage = "CAMT-002"
    /// The file is a report of an account in a version or namespace that is not read. Remedy: have the bank export one of
    /// the versions 02 to 13. Placeholders: message.
    case unknownVersion = "CAMT-003"
    /// The element below the root is not the one that the namespace announces. Remedy: the file was edited; get it from
    /// the bank again. Placeholders: message, expected.
    case otherBody = "CAMT-004"
    /// A balance or total of a statement is not a number, or has more decimals than its currency. Remedy: get the
    /// statement from the bank again. Placeholders: statement, field.
    case badFigure = "CAMT-005"
    /// A batch has more parts than are read; it counts as one movement. Remedy: have the bank export batches in single
    /// movements, or as several. Placeholders: count, limit.
    case batchTooLarge = "CAMT-006"
}
