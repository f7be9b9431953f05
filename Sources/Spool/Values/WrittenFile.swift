/// A file that is completely written and will outlast a power cut.
public struct WrittenFile: Hashable, Sendable {
    /// Where, relative to the workspace.
    public let path: String
    /// How long it is.
    public let bytes: Int
    /// What it says.
    public let hash: ContentHash
}
