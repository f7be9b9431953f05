/// A file that was taken out of its place and that nobody else writes any more.
public struct ClaimedFile: Hashable, Sendable {
    /// Where it was dropped.
    public let place: Place
    /// The name it was dropped under.
    public let name: String
    /// What it was after it was taken.
    public let identity: FileIdentity

    /// Where it is now, relative to the workspace.
    public var path: String { "state/claimed/\(place.slug)/\(name)" }
    /// Where it was dropped, relative to the workspace.
    public var origin: String { place.path + "/" + name }
}
