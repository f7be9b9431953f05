import Glibc

/// A folder outside the workspace that files are fetched from or put into, such as a mounted share.
///
/// Names are bytes as the file system has them; links are never followed.
public struct OutsideFolder: Sendable {
    private let folder: Descriptor

    /// What is known of a name.
    public struct Status: Hashable, Sendable {
        /// Whether it is a file: no folder, link, pipe or device.
        public let isFile: Bool
        /// Bytes.
        public let size: Int64
        /// When its content was last changed, in nanoseconds since 1970 by the file server's clock.
        public let modified: Int64
    }

    /// Opens a folder by its absolute path.
    public init(path: String) throws(OutsideFailure) {
        folder = try OutsideFailure.attempt { () throws(SystemError) in try System.open(path, O_RDONLY | O_DIRECTORY) }
    }

    /// Every name in it with what it is; one that goes while the folder is read is left out.
    public func names() throws(OutsideFailure) -> [(name: [UInt8], status: Status)] {
        let names = try OutsideFailure.attempt { () throws(SystemError) in try System.names(in: folder) }
        var found: [(name: [UInt8], status: Status)] = []
        for name in names {
            if let status = try status(name) { found.append((name, status)) }
        }
        return found
    }

    /// What is known of a name, or nil when there is none.
    public func status(_ name: [UInt8]) throws(OutsideFailure) -> Status? {
        try OutsideFailure.attempt { () throws(SystemError) in
            try System.statusIfPresent(Spot(folder, name)).map { Status($0) }
        }
    }

    /// Opens a file for reading.
    public func open(_ name: [UInt8]) throws(OutsideFailure) -> OutsideFile {
        try OutsideFailure.attempt { () throws(SystemError) in
            OutsideFile(try System.open(Spot(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK))
        }
    }

    /// Makes a new file; one of that name is never opened.
    public func create(_ name: [UInt8]) throws(OutsideFailure) -> OutsideFile {
        try OutsideFailure.attempt { () throws(SystemError) in
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            return OutsideFile(try System.open(Spot(folder, name), flags, mode: 0o666))
        }
    }

    /// Moves a name into a folder, never over another one, and makes that durable.
    public func rename(_ name: [UInt8], to other: [UInt8], in target: OutsideFolder) throws(OutsideFailure) {
        try OutsideFailure.attempt { () throws(SystemError) in
            try System.renameWithoutReplacing(Spot(folder, name), Spot(target.folder, other))
            try System.sync(target.folder)
            try System.sync(folder)
        }
    }

    /// Removes a file and makes that durable.
    public func remove(_ name: [UInt8]) throws(OutsideFailure) {
        try OutsideFailure.attempt { () throws(SystemError) in
            try System.unlink(Spot(folder, name))
            try System.sync(folder)
        }
    }
}

extension OutsideFolder.Status {
    init(_ status: FileStatus) {
        isFile = status.kind == .regular
        size = status.identity.size
        modified = status.identity.modified
    }
}
