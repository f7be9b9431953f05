import Domain

/// A file that was seen in a place and not taken yet.
public struct Candidate: Sendable {
    /// Where it was seen.
    public let place: Folder
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

/// The two ends of a file: enough to recognise its format and whether it shows its own end.
public struct FileLook: Hashable, Sendable {
    /// What it was when these bytes were read.
    public let identity: FileIdentity
    /// The first bytes.
    public let head: [UInt8]
    /// The last bytes; they overlap the first ones in a small file.
    public let tail: [UInt8]
}

/// What tells whether a name still stands for the same, unchanged file.
///
/// Times are the file server's and are compared with each other only, never with the local clock
/// (docs/reliability.md, rows 1, 2 and 13).
public struct FileIdentity: Hashable, Sendable {
    /// Bytes.
    public let size: Int64
    /// When its content was last changed, in nanoseconds since 1970.
    public let modified: Int64
    /// When its content or its names, owner or mode were last changed, in nanoseconds since 1970.
    public let changed: Int64
    /// The device it is on.
    public let device: UInt64
    /// Its number on that device.
    public let inode: UInt64

    /// An identity of known values.
    public init(size: Int64, modified: Int64, changed: Int64, device: UInt64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.device = device
        self.inode = inode
    }

    /// Whether both are one file, whatever happened to it.
    func isSameFile(as other: FileIdentity) -> Bool {
        device == other.device && inode == other.inode
    }

    /// Whether both are one file with the same content; a rename sets `changed`, so that is not asked.
    func isSameContent(as other: FileIdentity) -> Bool {
        isSameFile(as: other) && size == other.size && modified == other.modified
    }
}

/// A file that was taken out of its place and that nobody else writes any more.
public struct ClaimedFile: Hashable, Sendable {
    /// Where it was dropped.
    public let place: Folder
    /// The name it was dropped under.
    public let name: String
    /// What it was after it was taken.
    public let identity: FileIdentity

    /// Where it is now, relative to the workspace.
    public var path: String { "state/claimed/\(place.slug)/\(name)" }
    /// Where it was dropped, relative to the workspace.
    public var origin: String { place.path + "/" + name }
}
