import Domain

/// What became of one item or one product.
public enum ProductOutcome: Hashable, Sendable {
    /// It has its counterpart: the position in the other list. An item that people paired with several products has
    /// the first of them here.
    case matched(Int, by: MatchedBy)
    /// It stands in a conflict: the position in `ProductMatches.conflicts`.
    case conflict(Int)
    /// It has no counterpart.
    case unmatched(UnmatchedReason)
}
