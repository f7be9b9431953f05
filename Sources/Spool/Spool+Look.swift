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
