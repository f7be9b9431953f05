import Domain
import Glibc

/// Files whose bytes were copied because their writers may still have them open.
///
/// The original is kept for a while under `state/originals`. If nobody wrote into it until then, it is removed: the copy
/// has all of it. Otherwise it goes back to where it came from, and is read as a new file.
extension Spool {
    /// An original that lies in `state/originals`.
    public struct Original: Sendable {
        /// Where it was dropped.
        public let place: Folder
        /// The name it was dropped under.
        public let name: String

        /// Where it is, relative to the workspace.
        public var path: String { "state/originals/\(place.slug)/\(name)" }
    }

    /// Makes a copy of a claimed file take its place, and keeps the original aside.
    func detach(
        _ target: DirectoryEntry,
        from source: DirectoryEntry,
        _ candidate: Candidate,
        _ later: PendingSync?
    ) throws(Problem) {
        let kept = DirectoryEntry(try originalsFolder(of: candidate.place), candidate.rawName)
        let original = DirectoryEntry(try detachingFolder(of: candidate.place), candidate.rawName)
        guard try status(kept) == nil, try status(original) == nil else {
            try transfer(target, source)
            throw problem(.stillClaimed, source)
        }
        let copy: TemporaryFile
        do throws(Problem) {
            copy = try copied(target, in: target.folder)
        } catch {
            try transfer(target, source)
            throw error
        }
        // Until its copy is in place it lies apart: killed in between it goes back, whatever its content repeats.
        try transfer(target, original)
        do throws(Problem) {
            guard try identity(ofClaimed: original).isSameContent(as: candidate.identity) else {
                throw problem(.changedSinceSeen, source)
            }
            try put(copy, at: target) { () throws(Problem) in throw problem(.stillClaimed, source) }
        } catch {
            copy.discard()
            try transfer(original, source)
            throw error
        }
        try transfer(original, kept)
        if let later { later.note(target.folder) } else { try sync(target.folder) }
    }

    /// Ends what a killed pass began: an original whose copy is in place is kept, any other goes back to its folder.
    func finishDetaching() throws(Problem) {
        for slug in try list("state/detaching", missingIsEmpty: true) {
            guard let place = Folder(slug: slug) else { continue }
            let (folder, claimed) = (try detachingFolder(of: place), try claimedFolder(of: place))
            for name in try list("state/detaching/" + slug) {
                let original = DirectoryEntry(folder, name)
                if try status(DirectoryEntry(claimed, name)) != nil {
                    try transfer(original, DirectoryEntry(try originalsFolder(of: place), name))
                } else {
                    try giveBack(original, name, to: place)
                }
            }
        }
    }

    /// Whether the original of a claimed file is still what was copied; true when there is none.
    public func isUnchanged(_ file: ClaimedFile) throws(Problem) -> Bool {
        guard let entry = try originalSpot(file), let original = try status(entry) else { return true }
        return original.identity.size == file.identity.size && original.identity.modified == file.identity.modified
    }

    /// The originals that were put aside at least `seconds` ago, and are not those of files that are still to be read.
    public func originals(after seconds: Int) throws(Problem) -> [Original] {
        var found: [Original] = []
        for slug in try list("state/originals", missingIsEmpty: true) {
            guard let place = Folder(slug: slug) else { continue }
            let (folder, claimed) = (try originalsFolder(of: place), try claimedFolder(of: place))
            for name in try list("state/originals/" + slug) {
                guard let status = try status(DirectoryEntry(folder, name)),
                    try self.status(DirectoryEntry(claimed, name)) == nil
                else {
                    continue
                }
                // The rename that put it there set the time; a clock that was turned back holds up nothing.
                let (age, overflow) = System.now.subtractingReportingOverflow(status.identity.changed)
                if overflow || age < 0 || age / 1_000_000_000 >= Int64(seconds) {
                    found.append(Original(place: place, name: name))
                }
            }
        }
        return found
    }

    /// Removes an original all of whose bytes are kept.
    public func remove(_ original: Original) throws(Problem) {
        try removeIfPresent(DirectoryEntry(try originalsFolder(of: original.place), original.name))
    }

    /// Puts an original back where it came from, beside a file that was dropped there since under its name.
    public func giveBack(_ original: Original) throws(Problem) {
        let source = DirectoryEntry(try originalsFolder(of: original.place), original.name)
        try giveBack(source, original.name, to: original.place)
    }

    private func giveBack(_ source: DirectoryEntry, _ name: String, to place: Folder) throws(Problem) {
        guard let status = try status(source) else { return }
        let folder = try folder(of: place)
        let mark = "-" + String(UInt64(bitPattern: status.identity.changed), radix: 16)
        do throws(Problem) {
            try transfer(source, DirectoryEntry(folder, name))
        } catch {
            guard error.is(SpoolProblem.targetExists) else { throw error }
            try transfer(source, DirectoryEntry(folder, FileName.marked(name, mark)))
        }
    }

    /// Where the original of a claimed file would lie; nil when no file ever had one.
    func originalSpot(_ file: ClaimedFile) throws(Problem) -> DirectoryEntry? {
        let folder = "state/originals/" + file.place.slug
        guard try exists(folder) else { return nil }
        return DirectoryEntry(try self.folder(try RelativePath(folder).parts), file.name)
    }

    private func detachingFolder(of place: Folder) throws(Problem) -> Descriptor {
        try folder(try RelativePath("state/detaching/" + place.slug).parts, making: true)
    }

    private func originalsFolder(of place: Folder) throws(Problem) -> Descriptor {
        try folder(try RelativePath("state/originals/" + place.slug).parts, making: true)
    }
}
