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
