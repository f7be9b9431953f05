import Crypto
import Domain
import Glibc

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
