import Domain

/// What can go wrong with the ledger itself.
public enum LedgerProblem: String, ProblemCode {
    /// The ledger cannot be opened or written. Remedy: check the rights and the space of the state folder.
    /// Placeholders: path, detail.
    case unusable = "LEDGER-001"
    /// A newer version of the program wrote the ledger. Remedy: install that version, or rebuild by `spojka replay`.
    /// Placeholders: path.
    case newer = "LEDGER-002"
    /// Another program has been writing the ledger for too long. Remedy: try again later. Placeholders: path.
    case busy = "LEDGER-004"
    /// The file is damaged, or no ledger. Remedy: rebuild it by `spojka replay`. Placeholders: path.
    case damaged = "LEDGER-005"
    /// The backup of the ledger could not be made; the ledger itself is fine. Remedy: make room or rights; the next pass
    /// makes it. Placeholders: path.
    case notBackedUp = "LEDGER-006"
}
