import Domain

/// How a connection to the outside did when it was last tried.
public struct ConnectionRecord: Sendable {
    /// When it was tried last.
    public var tried: Instant
    /// When it worked last; nil when it never did.
    public var succeeded: Instant?
    /// Since when it works, or does not.
    public var since: Instant
    /// Why it does not work; nil when it does.
    public var problem: Problem?
    /// The SHA-256 of what it gave last.
    public var content: String?

    /// A connection that is tried for the first time.
    public init(tried: Instant) {
        self.tried = tried
        since = tried
    }

    /// Notes how a try ended.
    public mutating func note(_ problem: Problem?, at now: Instant) {
        let worked = self.problem == nil && succeeded != nil
        if worked != (problem == nil) || self.problem?.code != problem?.code { since = now }
        if problem == nil { succeeded = now }
        self.problem = problem
    }
}
