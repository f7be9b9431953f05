import Crypto
import Domain
import Glibc

extension Spool {
    /// The two ends of a candidate, which stays where it is.
    ///
    /// - Throws: its refusal, if it has one; `SpoolProblem.fileMissing` when its writer took it back.
    public func look(
        at candidate: Candidate,
        headLimit: Int = Limits.headBytes,
        tailLimit: Int = Limits.tailBytes
    ) throws(Problem) -> FileLook {
        if let refusal = candidate.refusal { throw refusal }
        return try look(
            try openForReading(DirectoryEntry(try folder(of: candidate.place), candidate.rawName)),
            headLimit,
            tailLimit
        )
    }

    /// Whether a candidate itself is what we may not read, and not its folder.
    public func isClosed(_ candidate: Candidate) -> Bool {
        guard let folder = try? folder(of: candidate.place) else { return false }
        return !System.may(R_OK, DirectoryEntry(folder, candidate.rawName).path)
    }

    /// The two ends of a claimed file.
    public func look(
        at file: ClaimedFile,
        headLimit: Int = Limits.headBytes,
        tailLimit: Int = Limits.tailBytes
    ) throws(Problem) -> FileLook {
        try look(try openForReading(try entry(file)), headLimit, tailLimit)
    }

    /// The two ends of any file; a relative path begins at the current folder, symbolic links are followed.
    public func look(path: String, headLimit: Int = Limits.headBytes, tailLimit: Int = Limits.tailBytes) throws(Problem)
        -> FileLook
    {
        try look(try openForReading(path: path), headLimit, tailLimit)
    }

    /// When names last came into a folder or left it, in nanoseconds since 1970; nil when there is no such folder.
    public func changed(folder relative: String) throws(Problem) -> Int64? {
        let path = try RelativePath(relative)
        guard try exists(path) else { return nil }
        let status = try status(entry(path))
        return status?.kind == .folder ? status?.identity.modified : nil
    }

    private func look(_ file: Descriptor, _ headLimit: Int, _ tailLimit: Int) throws(Problem) -> FileLook {
        try attempt { () throws(SystemError) in
            let identity = try System.status(file).identity
            let tailStart = max(0, identity.size -| Int64(tailLimit))
            return FileLook(
                identity: identity,
                head: try bytes(of: file, from: 0, limit: min(headLimit, Int(identity.size))),
                tail: try bytes(of: file, from: tailStart, limit: Int(identity.size -| tailStart))
            )
        }
    }

    private func bytes(of file: Descriptor, from start: Int64, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var count = 0
        while count < limit {
            let read = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
                let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
                return try System.read(file, at: start +| Int64(count), into: rest)
            }
            if read == 0 { break }
            count += read
        }
        return Array(bytes.prefix(count))
    }

    /// Opens a name that must be a file, without following a link and without waiting for a pipe's writer.
    func openForReading(_ entry: DirectoryEntry) throws(Problem) -> Descriptor {
        try checkedFile { () throws(SystemError) in try System.open(entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) }
    }

    /// Opens a path that a person named.
    func openForReading(path: String) throws(Problem) -> Descriptor {
        try checkedFile { () throws(SystemError) in try System.open(Self.absolute(path), O_RDONLY | O_NONBLOCK) }
    }

    private func checkedFile(_ open: () throws(SystemError) -> Descriptor) throws(Problem) -> Descriptor {
        let file = try attempt(open)
        guard try attempt({ () throws(SystemError) in try System.status(file).kind }) == .regular else {
            throw problem(.notAFile, path: file.path)
        }
        return file
    }
}

extension Spool {
    /// Reads a claimed file from its first byte to its last, and says what its content's hash is.
    ///
    /// - Parameters:
    ///   - chunk: how many bytes `body` is given at most; the memory used does not grow with the file.
    ///   - body: what is done with each part; the bytes are valid during the call only.
    /// - Throws: what `body` throws, or `SpoolProblem.changedWhileRead`, which comes before anything that `body` may
    ///   have found wrong with a changing file: then nothing that was read is to be used
    ///   (docs/reliability.md, row 2).
    public func read(
        _ file: ClaimedFile,
        chunk: Int = 1 << 18,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> ContentHash {
        try read(try openForReading(try entry(file)), chunk: chunk, body)
    }

    /// Reads any file in the same way; a relative path begins at the current folder, symbolic links are followed.
    public func read(
        path: String,
        chunk: Int = 1 << 18,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> ContentHash {
        try read(try openForReading(path: path), chunk: chunk, body)
    }

    /// The hash of a claimed file's content.
    public func hash(_ file: ClaimedFile) throws(Problem) -> ContentHash {
        try read(file) { (_) throws(Problem) in }
    }

    /// The hash of any file's content.
    public func hash(path: String) throws(Problem) -> ContentHash {
        try read(path: path) { (_) throws(Problem) in }
    }

    /// The hash of what a name stands for, which must be a file.
    func hash(_ entry: DirectoryEntry) throws(Problem) -> ContentHash {
        try read(try openForReading(entry), chunk: 1 << 18) { (_) throws(Problem) in }
    }

    /// Reads an open file.
    func read(
        _ file: Descriptor,
        chunk: Int,
        _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
    ) throws(Problem) -> ContentHash {
        let before = try identity(file)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(chunk, 1), alignment: 64)
        defer { buffer.deallocate() }
        var hasher = SHA256()
        var total: Int64 = 0
        while true {
            let count = try attempt { () throws(SystemError) in try System.read(file, into: buffer) }
            if count == 0 { break }
            total +|= Int64(count)
            let part = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            hasher.update(bufferPointer: part)
            do {
                try body(part)
            } catch {
                guard try identity(file) == before else { throw problem(.changedWhileRead, path: file.path) }
                throw error
            }
        }
        guard total == before.size, try identity(file) == before else {
            throw problem(.changedWhileRead, path: file.path)
        }
        return ContentHash(hasher)
    }

    /// Opens a file that is sent while it is read; a relative path begins at the current folder.
    public func source(path: String) throws(Problem) -> FileSupply {
        let file = try openForReading(path: path)
        let size = try identity(file).size
        return FileSupply(length: Int(clamping: size)) { (buffer) throws(Problem) in
            try attempt { () throws(SystemError) in try System.read(file, into: buffer) }
        }
    }

    private func identity(_ file: Descriptor) throws(Problem) -> FileIdentity {
        try attempt { () throws(SystemError) in try System.status(file).identity }
    }
}

/// A file that is read by whoever sends it, part by part.
public struct FileSupply {
    /// How many bytes it has.
    public let length: Int
    /// Fills a buffer and says how much it put there; 0 at the end.
    public let read: (UnsafeMutableRawBufferPointer) throws(Problem) -> Int
}
