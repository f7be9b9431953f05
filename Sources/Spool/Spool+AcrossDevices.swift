import Domain
import Glibc

extension Spool {
    /// Moves a name to another device: copy, make durable, rename, and only then remove the source
    /// (docs/reliability.md, row 33).
    ///
    /// A symbolic link is recreated, never followed. Pipes, sockets and devices hold no bytes: they are removed.
    func transferAcrossDevices(
        _ from: DirectoryEntry,
        _ to: DirectoryEntry,
        _ temporaryFolder: Descriptor,
        _ seen: FileIdentity?,
        _ occupied: SpoolProblem
    ) throws(Problem) {
        guard let source = try status(from) else { throw problem(.fileMissing, from) }
        guard try status(to) == nil else { return try settle(from, to, occupied) }
        switch source.kind {
        case .regular:
            try copy(from, to, temporaryFolder, source, occupied)
        case .link:
            try attempt { () throws(SystemError) in try System.makeLink(to, to: System.readLink(from)) }
        case .folder:
            throw problem(.notAFile, from)
        case .special:
            break
        }
        try sync(to.folder)
        guard try status(from)?.identity == seen ?? source.identity else {
            // What was copied is not what is there now: the source stays and is looked at again.
            if source.kind != .special { try removeIfPresent(to) }
            throw problem(.changedSinceSeen, from)
        }
        do throws(SystemError) {
            try System.unlink(from)
        } catch {
            // Its writer has it locked on the share: what was copied is not to be read beside it.
            if source.kind == .regular, error.number == EBUSY || error.number == ETXTBSY { try removeIfPresent(to) }
            throw problem(error)
        }
    }

    private func copy(
        _ from: DirectoryEntry,
        _ to: DirectoryEntry,
        _ temporaryFolder: Descriptor,
        _ status: FileStatus,
        _ occupied: SpoolProblem
    ) throws(Problem) {
        let temporary = try copied(from, in: temporaryFolder, for: to, status.identity)
        do throws(Problem) {
            try put(temporary, at: to) { () throws(Problem) in throw problem(occupied, to) }
        } catch {
            temporary.discard()
            throw error
        }
    }

    /// A durable copy of a file under a temporary name of the target's; `changedSinceSeen` when the file changed meanwhile.
    ///
    /// - Parameter identity: what the file must be; nil: what it is now.
    func copied(
        _ from: DirectoryEntry,
        in folder: Descriptor,
        for to: DirectoryEntry? = nil,
        _ identity: FileIdentity? = nil
    ) throws(Problem) -> TemporaryFile {
        let to = to ?? from
        let source = try openForReading(from)
        let found = try attempt { () throws(SystemError) in try System.status(source) }
        let identity = identity ?? found.identity
        let name = String(decoding: to.name, as: UTF8.self)
        let temporary = try attempt { () throws(SystemError) in
            try TemporaryFile(for: name, in: folder, mode: found.mode & 0o666)
        }
        do throws(Problem) {
            let length = try attempt { () throws(SystemError) in
                try fill(temporary, from: source)
                return try temporary.finish(modified: identity.modified)
            }
            try check(length, temporary.bytes, to)
            guard try attempt({ () throws(SystemError) in try System.status(source).identity }) == identity else {
                throw problem(.changedSinceSeen, from)
            }
            return temporary
        } catch {
            temporary.discard()
            throw error
        }
    }

    private func fill(_ temporary: TemporaryFile, from source: Descriptor) throws(SystemError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let count = try System.read(source, into: buffer)
            if count == 0 { return }
            try temporary.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// The file system must have kept as many bytes as were written
    /// (docs/reliability.md#how-a-file-is-written-and-taken).
    func check(_ length: Int64, _ expected: Int, _ entry: DirectoryEntry) throws(Problem) {
        guard length == Int64(expected) else {
            throw problem(.wrongLength, entry, ["expected": String(expected), "found": String(length)])
        }
    }

    /// Gives a finished temporary file its name; `occupied` is called when another file has it.
    func put(_ temporary: TemporaryFile, at to: DirectoryEntry, occupied: () throws(Problem) -> Void) throws(Problem) {
        do {
            try System.renameWithoutReplacing(temporary.entry, to)
        } catch {
            guard error.number == EEXIST else { throw problem(error) }
            try occupied()
        }
    }
}
