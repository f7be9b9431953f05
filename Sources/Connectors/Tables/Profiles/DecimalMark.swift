/// What stands before the decimals of a table's numbers; the raw value is the word in a profile.
public enum DecimalMark: String, Sendable, CaseIterable {
    case comma = ","
    case point = "."
    /// Each number shows it by its own marks; one that does not is refused.
    case auto
}
