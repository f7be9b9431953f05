import Domain
import Glibc

/// A file that came from elsewhere and lies in its place under a temporary name, which nobody takes for a drop; durable.
public struct Arrival: Sendable {
    /// What it says.
    public let hash: ContentHash
    /// How long it is.
    public let bytes: Int
    /// The name it is to have.
    public let name: String
    /// Where it lies, relative to the workspace.
    public let path: String
    /// The name it gets when a different file has its own.
    let otherName: String
    let entry: DirectoryEntry
}

extension Spool {
    /// Whether a name is one that its writer is not done with, or no drop at all: `*.tmp *.part ~* .*` and the like
    /// (docs/reliability.md, row 1).
    public static func isUnfinished(_ name: [UInt8]) -> Bool { FileName.isSkipped(name) }

    /// The name that a file of another side gets here: its own, escaped where it could not be a file's.
    public static func arrivalName(_ name: [UInt8]) -> String {
        let shown = FileName.shown(name)
        return shown.utf8.count <= Limits.keptNameBytes ? shown : FileName.marked(shown, "")
    }

    /// Writes the bytes of a file that comes from elsewhere; it is no drop before it is placed.
    ///
    /// - Parameters:
    ///   - mark: what the name gets before its extension when a different file has it.
    ///   - isMarked: whether it gets the mark in any case.
    ///   - writer: what its temporary name begins with, so that writers side by side keep out of each other's way.
    ///   - modified: when the other side says that it was last written, in nanoseconds since 1970: it keeps that time.
    public func arrive(
        _ name: String,
        in place: Folder,
        mark: String,
        isMarked: Bool,
        modified: Int64? = nil,
        writer: String = "",
        _ produce: (inout OutputBuffer) throws(Problem) -> Void
    ) throws(Problem) -> Arrival {
        let marked = try RelativePath(place.path + "/" + FileName.marked(name, "-" + mark))
        let path = isMarked ? marked : try RelativePath(place.path + "/" + name)
        let folder = try folder(of: place)
        let temporary = try attempt { () throws(SystemError) in
            let mode = Privacy.file(path, in: try System.status(folder).mode)
            return try TemporaryFile(for: writer + path.name, in: folder, mode: mode)
        }
        do throws(Problem) {
            var output = OutputBuffer(temporary)
            try produce(&output)
            try finish(&output)
            let length = try attempt { () throws(SystemError) in try temporary.finish(modified: modified) }
            try check(length, temporary.bytes, temporary.entry)
        } catch {
            temporary.discard()
            throw error
        }
        return Arrival(
            hash: temporary.hash,
            bytes: temporary.bytes,
            name: path.name,
            path: place.path + "/" + String(decoding: temporary.entry.name, as: UTF8.self),
            otherName: marked.name,
            entry: temporary.entry
        )
    }

    /// The two ends of a file that came.
    public func look(at arrival: Arrival) throws(Problem) -> FileLook { try look(path: root + "/" + arrival.path) }

    /// Gives a file that came its name, so that it is a drop.
    ///
    /// One of the same name and content counts as placed: a fetch that was interrupted. When a different file has the
    /// name, it gets its other one.
    public func place(_ arrival: Arrival, later: PendingSync) throws(Problem) {
        do throws(Problem) {
            try place(arrival, as: arrival.name)
        } catch {
            guard error.is(SpoolProblem.targetExists) else { throw error }
            try place(arrival, as: arrival.otherName)
        }
        later.note(arrival.entry.folder)
    }

    /// Removes a file that came and is not to be taken.
    public func discard(_ arrival: Arrival) throws(Problem) { try removeIfPresent(arrival.entry) }

    private func place(_ arrival: Arrival, as name: String) throws(Problem) {
        let target = DirectoryEntry(arrival.entry.folder, name)
        do {
            try System.renameWithoutReplacing(arrival.entry, target)
        } catch {
            guard error.number == EEXIST else { throw problem(error) }
            guard try status(target)?.kind == .regular, try hash(target) == arrival.hash else {
                throw problem(.targetExists, target)
            }
            try attempt { () throws(SystemError) in try System.unlink(arrival.entry) }
        }
    }
}
