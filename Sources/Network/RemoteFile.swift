/// A file on the other side, as it was seen.
public struct RemoteFile: Hashable, Sendable {
    /// Its name.
    public let name: RemoteName
    /// Bytes; negative when the other side does not tell.
    public let size: Int64
    /// When its content was last changed, by the other side's clock and in its unit
    /// (docs/reliability.md#how-a-file-is-written-and-taken); negative when the other side does not tell.
    public let modified: Int64

    /// How many nanoseconds its unit has.
    public let nanosecondsPerUnit: Int64

    /// A file that was seen.
    public init(name: RemoteName, size: Int64, modified: Int64, nanosecondsPerUnit: Int64 = 1) {
        self.name = name
        self.size = size
        self.modified = modified
        self.nanosecondsPerUnit = nanosecondsPerUnit
    }

    /// When its content was last changed, in nanoseconds since 1970; nil when that is too far away to be told.
    public var modifiedNanoseconds: Int64? {
        guard modified >= 0 else { return nil }
        let (product, overflow) = modified.multipliedReportingOverflow(by: nanosecondsPerUnit)
        return overflow ? nil : product
    }

    /// Whether both are the same, unchanged file, as far as the other side tells.
    func isSame(as other: RemoteFile) -> Bool {
        name == other.name && (size == other.size || size < 0 || other.size < 0)
            && (modified == other.modified || modified < 0 || other.modified < 0)
    }
}
