import Glibc

/// What the operating system knows of a file.
struct FileStatus: Sendable {
    /// What a name stands for.
    enum Kind: Sendable {
        case regular
        case folder
        case link
        case special
    }

    /// What it is.
    let kind: Kind
    /// How many names it has.
    let links: Int
    /// Permission bits.
    let mode: mode_t
    /// The owner's number.
    let owner: uid_t
    /// The group's number.
    let group: gid_t
    /// What tells whether it is the same, unchanged file.
    let identity: FileIdentity

    init(_ info: stat) {
        switch info.st_mode & S_IFMT {
        case S_IFREG: kind = .regular
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .special
        }
        links = Int(clamping: info.st_nlink)
        mode = info.st_mode & 0o7777
        owner = info.st_uid
        group = info.st_gid
        identity = FileIdentity(
            size: Int64(info.st_size),
            modified: Self.nanoseconds(info.st_mtim),
            changed: Self.nanoseconds(info.st_ctim),
            device: UInt64(info.st_dev),
            inode: UInt64(info.st_ino)
        )
    }

    /// Nanoseconds since 1970, at the end of the range for times that are outside of it: years before 1678 and after 2261.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        // A file may bear any time; one that is too far away is the nearest that can be told.
        let (seconds, isFar) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, isFarther) = seconds.addingReportingOverflow(Int64(time.tv_nsec))
        return isFar || isFarther ? (time.tv_sec < 0 ? .min : .max) : sum
    }
}
