import CSystem
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

/// An open file in a folder outside the workspace; closed when it is no longer used.
public struct ExternalFile: Sendable {
    private let file: Descriptor

    init(_ file: Descriptor) {
        self.file = file
    }

    /// What is known of it now.
    public func status() throws(ExternalFailure) -> ExternalFolder.Status {
        try ExternalFailure.attempt { () throws(SystemError) in ExternalFolder.Status(try System.status(file)) }
    }

    /// Whether anybody may still be writing it.
    public func writer() throws(ExternalFailure) -> FileWriter {
        try ExternalFailure.attempt { () throws(SystemError) in try System.writer(of: file) }
    }

    /// Reads on; zero at the end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExternalFailure) -> Int {
        try ExternalFailure.attempt { () throws(SystemError) in try System.read(file, into: buffer) }
    }

    /// Writes all the bytes.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(ExternalFailure) {
        try ExternalFailure.attempt { () throws(SystemError) in try System.write(file, bytes) }
    }

    /// Makes what was written outlast a power cut, and closes it.
    public func finish() throws(ExternalFailure) {
        try ExternalFailure.attempt { () throws(SystemError) in
            try System.sync(file)
            try System.close(file)
        }
    }
}

/// Why something in a folder outside the workspace could not be done.
public struct ExternalFailure: Error, Sendable {
    /// What it means to a person.
    public enum Kind: Sendable {
        /// There is no such file or folder.
        case missing
        /// We may not do that.
        case denied
        /// Something of that name is there.
        case exists
        /// The disk or a quota is full.
        case full
        /// It is a link, or no file.
        case notAFile
        /// Another program has it locked.
        case busy
        /// The share does not answer.
        case unreachable
        /// Anything else.
        case other
    }

    /// What it means.
    public let kind: Kind
    /// The error's own name, such as `EIO`.
    public let detail: String

    init(_ error: SystemError) {
        detail = spojka_error_name(error.number).map { String(cString: $0) } ?? String(error.number)
        kind =
            switch error.number {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM, EROFS: .denied
            case EEXIST: .exists
            case ENOSPC, EDQUOT: .full
            case ELOOP, ENXIO, EISDIR: .notAFile
            case EAGAIN, ETXTBSY, EBUSY: .busy
            case ESTALE, ENOTCONN, EHOSTDOWN, EHOSTUNREACH, ETIMEDOUT: .unreachable
            default: .other
            }
    }

    /// Runs system calls; their failures become this.
    static func attempt<T>(_ body: () throws(SystemError) -> T) throws(ExternalFailure) -> T {
        do {
            return try body()
        } catch {
            throw ExternalFailure(error)
        }
    }
}
