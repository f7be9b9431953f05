/// When figures of the accounting system were made, as far as their file tells.
public struct FiguresTime: Hashable, Sendable {
    /// The system's own word, by its clock; nil when the export has none, or a day only.
    public var stamp: LocalTime?
    /// When the file was last written; nil when its time cannot be right.
    public var file: Moment?
    /// When the pass began that read it.
    public var read: Moment
    /// That pass.
    public var pass: Int

    /// Creates a time.
    public init(stamp: LocalTime?, file: Moment?, read: Moment, pass: Int) {
        self.stamp = stamp
        self.file = file
        self.read = read
        self.pass = pass
    }
}

/// Until when at the latest the accounting system came to know of goods that an order takes.
public struct KnowledgeTime: Hashable, Sendable {
    /// The system's own word, by its clock.
    public var stamp: LocalTime?
    /// The same by our clock or that of the folders; nil when there is no time that can be right.
    public var by: Moment?
    /// The pass that learned of it.
    public var pass: Int

    /// Creates a time.
    public init(stamp: LocalTime? = nil, by: Moment?, pass: Int) {
        self.stamp = stamp
        self.by = by
        self.pass = pass
    }

    /// The later of both, so that what needs both to have happened waits for it.
    public func orLater(_ other: KnowledgeTime) -> KnowledgeTime {
        var latest = self
        if let mine = by, let theirs = other.by { latest.by = max(mine, theirs) } else { latest.by = nil }
        latest.stamp = nil
        latest.pass = max(pass, other.pass)
        return latest
    }
}
