/// The two ends of a file: enough to recognise its format and whether it shows its own end.
public struct FileLook: Hashable, Sendable {
    /// What it was when these bytes were read.
    public let identity: FileIdentity
    /// The first bytes.
    public let head: [UInt8]
    /// The last bytes; they overlap the first ones in a small file.
    public let tail: [UInt8]
}
