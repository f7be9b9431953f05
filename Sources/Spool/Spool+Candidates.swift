import Domain
import Glibc

extension Spool {
    /// The files that can be taken from a place, and those that must be refused, oldest first, then by name.
    ///
    /// Names of files that are still being written (`*.tmp *.part *.partial *.writing *.filepart ~* .*`), reason files
    /// and folders are passed over (docs/reliability.md, rows 1, 22, 23 and 29). A folder that is missing is a
    /// problem, not an empty one (row 30).
    public func candidates(in place: Folder) throws(Problem) -> [Candidate] {
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

extension Spool {
    /// Gives a file of ours that a library wrote its lasting name, in the place of an earlier one, and makes it durable.
    ///
    /// - Throws: `fileMissing` when there is no such file; whatever stood under the name is then still there.
    public func adopt(_ written: String, as relative: String) throws(Problem) {
        let source = try entry(try RelativePath(written))
        let target = try entry(try RelativePath(relative), making: true)
        try sync(try openForReading(source))
        try attempt { () throws(SystemError) in try System.rename(source, target) }
        try sync(target.folder, source.folder)
    }
}

extension Spool {
    /// Removes the temporary files that an interrupted pass of ours left; call it under the lock only.
    ///
    /// Our own temporary names are recognised by their mark, so nobody else's unfinished file is touched. A folder that is
    /// missing is skipped.
    public func sweepTemporaries() throws(Problem) {
        var folders = [
            "spool/warehouse/in", "spool/warehouse/out", "spool/inbox", "spool/archive", "spool/rejected", "spool/held",
            "state", "state/claimed",
        ]
        for channel in try list("spool/channels", missingIsEmpty: true) {
            folders += [Folder.channel(channel, .in).path, Folder.channel(channel, .out).path]
        }
        for slug in try list("state/claimed", missingIsEmpty: true) { folders.append("state/claimed/" + slug) }
        for path in folders { try sweep(path) }
    }

    private func sweep(_ path: String) throws(Problem) {
        let leftovers = try list(path, missingIsEmpty: true).filter { FileName.isOwnTemporary(Array($0.utf8)) }
        guard !leftovers.isEmpty else { return }
        let folder = try folder(try RelativePath(path).parts)
        for name in leftovers { try removeIfPresent(DirectoryEntry(folder, name)) }
    }
}
