import Domain

/// How long and how much a transfer may take (reference: failure-modes, 1.7 row 17).
public struct HTTPLimits: Sendable {
    /// Seconds until the connection must stand.
    public var connectSeconds = 30
    /// Seconds without a byte after which the server counts as stalled.
    public var stalledSeconds = 60
    /// Seconds for the whole transfer.
    public var totalSeconds = 600
    /// Bytes of an answer at most.
    public var bytes = Limits.answerBytes

    /// The usual limits.
    public init() {}
}
