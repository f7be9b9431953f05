import Domain
import Glibc

extension Spool {
    /// Writes a file so that it is there whole or not at all, and outlasts a power cut.
    ///
    /// Beside its target under a temporary name, length checked, `fsync`, rename, `fsync` of the folder (design:
    /// section 4; reference: failure-modes, 1.5). A missing folder is made only where nobody else writes.
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
        let path = try RelativePath(relative)
        let target = try spot(path, making: true)
        let folder = path.temporaryFolders == path.folders ? target.folder : try folder(path.temporaryFolders)
        let temporary = try attempt { () throws(SystemError) in try TemporaryFile(for: path.name, in: folder) }
        do throws(Problem) {
            var output = OutputBuffer(temporary)
            try produce(&output)
            try finish(&output)
            let length = try attempt { () throws(SystemError) in try temporary.finish() }
            try check(length, temporary.bytes, target)
            try place(temporary, target, replacing: replacing)
        } catch {
            temporary.discard()
            throw error
        }
        return WrittenFile(path: relative, bytes: temporary.bytes, hash: temporary.hash)
    }

    private func finish(_ output: inout OutputBuffer) throws(Problem) {
        do {
            try output.finish()
        } catch {
            throw problem(error)
        }
    }

    private func place(_ temporary: TemporaryFile, _ target: Spot, replacing: Bool) throws(Problem) {
        if replacing {
            try attempt { () throws(SystemError) in try System.rename(temporary.spot, target) }
        } else {
            try put(temporary, at: target) { () throws(Problem) in
                let kind = try status(target)?.kind
                guard kind == .regular, try hash(target) == temporary.hash else { throw problem(.targetExists, target) }
                temporary.discard()
            }
        }
        try sync(target.folder)
    }
}
