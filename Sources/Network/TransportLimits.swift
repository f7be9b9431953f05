/// How long and how much a transfer may take (docs/reliability.md, rows 17 and 18).
public struct TransportLimits: Sendable {
    /// Seconds until a connection must stand.
    public var connectSeconds = 30
    /// Seconds without a byte after which the other side counts as stalled.
    public var stalledSeconds = 60
    /// Seconds until a connection must be logged in, whatever the other side says meanwhile.
    public var loginSeconds: Int { max(connectSeconds, 3 * min(stalledSeconds, 1 << 20)) }
    /// Seconds that a connection lasts at most: as long as a pass may (docs/operations.md).
    public var wholeSeconds = 7_200
    /// Bytes of a file at most.
    public var bytes: Int64 = 4 << 30
    /// Names in a folder at most.
    public var names = 200_000

    /// The usual limits.
    public init() {}
}
