/// What two rows of one item and warehouse mean; the raw value is the word in a profile.
public enum DuplicateRule: String, Sendable, CaseIterable {
    /// A conflict: neither is applied.
    case conflict
    /// The last one holds.
    case last
    /// Their quantities are added.
    case sum
}
