/// A file on the other side, as it was seen.
public struct RemoteFile: Hashable, Sendable {
    /// Its name.
    public let name: RemoteName
    /// Bytes.
    public let size: Int64
    /// When its content was last changed, by the other side's clock and in its unit; compared with itself only
    /// (reference: failure-modes, 1.7 row 13).
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
        let (product, overflow) = modified.multipliedReportingOverflow(by: nanosecondsPerUnit)
        return overflow ? nil : product
    }
}
