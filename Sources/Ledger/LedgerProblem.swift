import Domain

/// What can go wrong with the ledger itself.
public enum LedgerProblem: String, ProblemCode {
    /// The ledger cannot be opened or written. Remedy: check the rights and the space of the state folder.
    /// Placeholders: path, detail.
    case unusable = "LEDGER-001"
    /// A newer version of the program wrote the ledger. Remedy: install that version, or rebuild by `spojka replay`.
    /// Placeholders: path.
    case newer = "LEDGER-002"
    /// There is no such record. Remedy: list the records first. Placeholders: what, id.
    case notFound = "LEDGER-003"
}
