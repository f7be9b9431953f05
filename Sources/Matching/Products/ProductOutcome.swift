/// What became of one item or one product.
public enum ProductOutcome: Hashable, Sendable {
    /// Why nothing answers; raw values are stable codes for lists.
    public enum Reason: String, Sendable {
        /// The record has no key to be matched by.
        case noKey
        /// The other side has no record with this key.
        case notFound
        /// A person paired it with a code that the warehouse system does not have.
        case pairedItemMissing
    }

    /// It has its counterpart: the position in the other list. An item that people paired with several products has
    /// the first of them here.
    case matched(Int, by: MatchedBy)
    /// It stands in a conflict: the position in `ProductMatches.conflicts`.
    case conflict(Int)
    /// It has no counterpart.
    case unmatched(Reason)
}
