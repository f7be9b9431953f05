import Glibc

/// A folder outside the workspace that files are fetched from or put into, such as a mounted share.
///
/// Names are bytes as the file system has them; links are never followed.
public struct ExternalFolder: Sendable {
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
    public init(path: String) throws(ExternalFailure) {
        folder = try ExternalFailure.attempt { () throws(SystemError) in try System.open(path, O_RDONLY | O_DIRECTORY) }
    }

    /// Every name in it with what it is; one that goes while the folder is read is left out.
    public func names() throws(ExternalFailure) -> [(name: [UInt8], status: Status)] {
        let names = try ExternalFailure.attempt { () throws(SystemError) in try System.names(in: folder) }
        var found: [(name: [UInt8], status: Status)] = []
        for name in names {
            if let status = try status(name) { found.append((name, status)) }
        }
        return found
    }

    /// What is known of a name, or nil when there is none.
    public func status(_ name: [UInt8]) throws(ExternalFailure) -> Status? {
        try ExternalFailure.attempt { () throws(SystemError) in
            try System.statusIfPresent(DirectoryEntry(folder, name)).map { Status($0) }
        }
    }

    /// Opens a file for reading.
    public func open(_ name: [UInt8]) throws(ExternalFailure) -> ExternalFile {
        try ExternalFailure.attempt { () throws(SystemError) in
            ExternalFile(try System.open(DirectoryEntry(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK))
        }
    }

    /// Makes a new file; one of that name is never opened.
    public func create(_ name: [UInt8]) throws(ExternalFailure) -> ExternalFile {
        try ExternalFailure.attempt { () throws(SystemError) in
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            return ExternalFile(try System.open(DirectoryEntry(folder, name), flags, mode: 0o666))
        }
    }

    /// Moves a name into a folder, never over another one, and makes that durable.
    public func rename(_ name: [UInt8], to other: [UInt8], in target: ExternalFolder) throws(ExternalFailure) {
        try ExternalFailure.attempt { () throws(SystemError) in
            try System.renameWithoutReplacing(DirectoryEntry(folder, name), DirectoryEntry(target.folder, other))
            try System.sync(target.folder)
            try System.sync(folder)
        }
    }

    /// Removes a file and makes that durable.
    public func remove(_ name: [UInt8]) throws(ExternalFailure) {
        try ExternalFailure.attempt { () throws(SystemError) in
            try System.unlink(DirectoryEntry(folder, name))
            try System.sync(folder)
        }
    }
}

extension ExternalFolder.Status {
    init(_ status: FileStatus) {
        isFile = status.kind == .regular
        size = status.identity.size
        modified = status.identity.modified
    }
}
