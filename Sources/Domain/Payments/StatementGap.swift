/// A place where an account's statements do not follow from each other.
public struct StatementGap: Hashable, Sendable {
    /// What shows that something is missing.
    public enum Kind: String, Sendable {
        /// The closing balance before is not the opening one after.
        case balance
        /// Numbers are left out.
        case number
        /// Pages of a statement are left out.
        case page
        /// Two statements of one number begin alike and end otherwise.
        case closing
        /// The movements of statements that overlap do not make their balances.
        case movements
        /// Nothing leads to a page in the middle of a statement.
        case beginning
        /// Nothing goes on from a page in the middle of a statement.
        case rest
    }

    /// What shows it.
    public var kind: Kind
    /// The statement before; nil for a missing beginning.
    public var before: Int?
    /// The statement after; nil for a missing rest.
    public var after: Int?

    /// A gap between two statements, by their ids.
    public init(kind: Kind, before: Int?, after: Int?) {
        self.kind = kind
        self.before = before
        self.after = after
    }
}
