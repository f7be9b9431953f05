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
    /// The archive has files, but there is no ledger, or an empty one. Remedy: `spojka restore`, or `spojka replay`.
    /// Placeholders: path.
    case lost = "LEDGER-007"
    /// The archive has the record of a pass that the ledger does not know. Remedy: `spojka replay`.
    /// Placeholders: path, record.
    case behind = "LEDGER-008"
    /// The last record in the archive is not the one that the ledger wrote: they do not belong together. Remedy: bring
    /// back what belongs together, or `spojka replay`. Placeholders: path, record.
    case foreign = "LEDGER-009"
    /// There is no backup of the ledger. Remedy: `spojka replay`. Placeholders: path.
    case noBackup = "LEDGER-010"

    /// Every problem of the ledger is the workspace's.
    public var blame: Blame { .workspace }
}
