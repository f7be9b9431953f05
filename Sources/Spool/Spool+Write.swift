import Crypto
import Domain
import Glibc

extension Spool {
    /// Writes a file so that it is there whole or not at all, and outlasts a power cut.
    ///
    /// Beside its target under a temporary name, length checked, `fsync`, rename, `fsync` of the folder
    /// (docs/reliability.md#how-a-file-is-written-and-taken). A missing folder is made only where nobody else writes.
    ///
    /// - Parameters:
    ///   - relative: where, relative to the workspace.
    ///   - replacing: whether a file of that name is replaced. If not, one of the same content counts as written, and a
    ///     different one is `SpoolProblem.targetExists`.
    ///   - produce: what appends the bytes; what it throws is thrown, and nothing is written.
    @discardableResult
    public func write(
        _ relative: String,
        replacing: Bool = false,
        _ produce: (inout OutputBuffer) throws(Problem) -> Void
    ) throws(Problem) -> WrittenFile {
        try write(try RelativePath(relative), replacing: replacing, named: nil, produce)
    }

    /// Writes a file as above, under a name that comes from its content unless that of the path is to stay.
    ///
    /// - Parameters:
    ///   - later: where its folder is noted when others wait for the same sync.
    ///   - modified: the time of its last change to give it, where the file system can.
    ///   - isMail: whether it is a mail, which nobody else reads.
    func write(
        _ path: RelativePath,
        replacing: Bool = false,
        isMail: Bool = false,
        later: PendingSync? = nil,
        modified: Int64? = nil,
        named: ((ContentHash) -> String)?,
        _ produce: (inout OutputBuffer) throws(Problem) -> Void
    ) throws(Problem) -> WrittenFile {
        var target = try entry(path, making: true)
        let folder = path.temporaryFolders == path.folders ? target.folder : try folder(path.temporaryFolders)
        let temporary = try attempt { () throws(SystemError) in
            let mode = isMail ? Privacy.secret : Privacy.file(path, in: try System.status(target.folder).mode)
            return try TemporaryFile(for: path.name, in: folder, mode: mode)
        }
        do throws(Problem) {
            var output = OutputBuffer(temporary)
            try produce(&output)
            try finish(&output)
            let length = try attempt { () throws(SystemError) in try temporary.finish(modified: modified) }
            try check(length, temporary.bytes, target)
            if let named { target = DirectoryEntry(target.folder, named(temporary.hash)) }
            try place(temporary, target, replacing: replacing)
            if let later { later.note(target.folder) } else { try sync(target.folder) }
        } catch {
            temporary.discard()
            throw error
        }
        let relative = (path.folders + [String(decoding: target.name, as: UTF8.self)]).joined(separator: "/")
        return WrittenFile(path: relative, bytes: temporary.bytes, hash: temporary.hash)
    }

    func finish(_ output: inout OutputBuffer) throws(Problem) {
        do {
            try output.finish()
        } catch {
            throw problem(error)
        }
    }

    private func place(_ temporary: TemporaryFile, _ target: DirectoryEntry, replacing: Bool) throws(Problem) {
        if replacing {
            try attempt { () throws(SystemError) in try System.rename(temporary.entry, target) }
        } else {
            try put(temporary, at: target) { () throws(Problem) in
                let kind = try status(target)?.kind
                guard kind == .regular, try hash(target) == temporary.hash else { throw problem(.targetExists, target) }
                temporary.discard()
            }
        }
    }
}

/// A file that is completely written and will outlast a power cut.
public struct WrittenFile: Hashable, Sendable {
    /// Where, relative to the workspace.
    public let path: String
    /// How long it is.
    public let bytes: Int
    /// What it says.
    public let hash: ContentHash
}

/// A file that is written beside its target, under a name that nobody takes for a drop.
final class TemporaryFile {
    /// Its name while it is written.
    let entry: DirectoryEntry
    private let file: Descriptor
    private var hasher = SHA256()
    /// How many bytes were written.
    private(set) var bytes = 0

    /// Makes the temporary file for a name, again if an interrupted pass left one.
    init(for name: String, in folder: Descriptor, mode: mode_t) throws(SystemError) {
        entry = DirectoryEntry(folder, FileName.temporary(for: name))
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        do {
            file = try System.open(entry, flags, mode: mode)
        } catch {
            guard error.number == EEXIST else { throw error }
            try System.unlink(entry)
            file = try System.open(entry, flags, mode: mode)
        }
    }

    /// Adds bytes.
    func write(_ part: UnsafeRawBufferPointer) throws(SystemError) {
        hasher.update(bufferPointer: part)
        try System.write(file, part)
        bytes += part.count
    }

    /// What was written so far.
    var hash: ContentHash { ContentHash(hasher) }

    /// Makes the content durable.
    ///
    /// - Parameter modified: the time of its last change to keep, where the file system can.
    /// - Returns: how many bytes the file system says it has.
    func finish(modified: Int64? = nil) throws(SystemError) -> Int64 {
        let size = try System.status(file).identity.size
        if let modified { try keep(modified: modified) }
        try System.sync(file)
        try System.close(file)
        return size
    }

    private func keep(modified: Int64) throws(SystemError) {
        do throws(SystemError) {
            try System.setModified(file, to: modified)
        } catch {
            // A share that keeps no times of others; a disk that fails is another matter.
            guard [EPERM, ENOSYS, EOPNOTSUPP, EINVAL].contains(error.number) else { throw error }
        }
    }

    /// Removes what was written; what cannot be removed now is swept later.
    func discard() {
        try? System.close(file)
        try? System.unlink(entry)
    }
}
