import Domain
import Glibc

extension Spool {
    /// The files that can be taken from a place, and those that must be refused, oldest first, then by name.
    ///
    /// Names of files that are still being written (`*.tmp *.part *.partial *.writing *.filepart ~* .*`), reason files
    /// and folders are passed over (docs/reliability.md, rows 1, 22, 23 and 29). A folder that is missing is a
    /// problem, not an empty one (row 30).
    public func candidates(in place: Place) throws(Problem) -> [Candidate] {
        let folder = try folder(of: place)
        var found: [Candidate] = []
        for name in try attempt({ () throws(SystemError) in try System.names(in: folder) })
        where !FileName.isSkipped(name) {
            let entry = DirectoryEntry(folder, name)
            // Its writer may have taken it back since the folder was listed.
            guard let status = try attempt({ () throws(SystemError) in try System.statusIfPresent(entry) }),
                status.kind != .folder
            else { continue }
            let refusal = refusal(entry, status)
            found.append(
                Candidate(
                    place: place,
                    name: FileName.shown(name),
                    identity: status.identity,
                    refusal: refusal,
                    rawName: name
                )
            )
        }
        return found.sorted { a, b in
            a.identity.modified == b.identity.modified
                ? a.rawName.lexicographicallyPrecedes(b.rawName) : a.identity.modified < b.identity.modified
        }
    }

    /// Why a name must not be read.
    private func refusal(_ entry: DirectoryEntry, _ status: FileStatus) -> Problem? {
        switch status.kind {
        case .link: return problem(.symbolicLink, entry)
        case .folder, .special: return problem(.notAFile, entry)
        case .regular: break
        }
        if FileName.checked(entry.name) == nil { return problem(.badName, entry) }
        if status.links > 1 { return problem(.hardLink, entry, ["links": String(status.links)]) }
        if status.identity.size > Limits.fileBytes {
            return problem(.tooLarge, entry, ["limit": String(Limits.fileBytes)])
        }
        return status.identity.size == 0 ? problem(.empty, entry) : nil
    }

    /// Whether a candidate is still what it was when it was seen: the second of two looks
    /// (docs/reliability.md, row 1).
    public func isUnchanged(_ candidate: Candidate) throws(Problem) -> Bool {
        try status(DirectoryEntry(try folder(of: candidate.place), candidate.rawName))?.identity == candidate.identity
    }
}
