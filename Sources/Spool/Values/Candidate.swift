import Domain

/// A file that was seen in a place and not taken yet.
public struct Candidate: Sendable {
    /// Where it was seen.
    public let place: Place
    /// Its name; bytes that a name may not have are shown as `%0A`, and then `refusal` says so.
    public let name: String
    /// What it was when it was seen.
    public let identity: FileIdentity
    /// Why it must not be read, if so; `SpoolProblem.empty` may only mean that its writer has just begun.
    public let refusal: Problem?
    /// The name's own bytes.
    let rawName: [UInt8]

    /// Where it was seen, relative to the workspace.
    public var path: String { place.path + "/" + name }
}
