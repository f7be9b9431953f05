import Domain
import Glibc

extension Spool {
    /// Removes the temporary files that an interrupted pass of ours left; call it under the lock only.
    ///
    /// Our own temporary names are told by their mark, so nobody else's unfinished file is touched. A folder that is
    /// missing is passed over.
    public func sweepTemporaries() throws(Problem) {
        var folders = [
            "spool/warehouse/in", "spool/warehouse/out", "spool/inbox", "spool/archive", "spool/rejected", "spool/held",
            "state", "state/claimed",
        ]
        for channel in try list("spool/channels", missingIsEmpty: true) {
            folders += [Place.channelIn(channel).path, Outlet.channelOut(channel).path]
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
