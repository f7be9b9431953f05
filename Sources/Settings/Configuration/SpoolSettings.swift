/// How the folders are watched.
public struct SpoolSettings: Sendable {
    /// How long a file that does not show its own end must stay unchanged, in seconds.
    public let stableSeconds: Int
    /// How many connections are used at once.
    public let connectionsAtOnce: Int

    init(_ settings: Settings) {
        stableSeconds = settings.number("spool.stable-seconds")
        connectionsAtOnce = settings.number("spool.connections-at-once")
    }
}
