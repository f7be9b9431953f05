import Crypto
import Glibc

/// A file that is written beside its target, under a name that nobody takes for a drop.
final class TemporaryFile {
    /// Its name while it is written.
    let entry: DirectoryEntry
    private let file: Descriptor
    private var hasher = SHA256()
    /// How many bytes were written.
    private(set) var bytes = 0

    /// Makes the temporary file for a name, anew if an interrupted pass left one.
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
