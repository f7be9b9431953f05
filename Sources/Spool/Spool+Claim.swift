import Domain
import Glibc

extension Spool {
    /// Whether anybody may still be writing a candidate.
    public func writer(of candidate: Candidate) throws(Problem) -> FileWriter {
        let entry = DirectoryEntry(try folder(of: candidate.place), candidate.rawName)
        do throws(Problem) {
            return try writer(of: entry)
        } catch {
            guard error.is(SpoolProblem.beingWritten) else { throw error }
            return .somebody
        }
    }

    /// A process that is just being started may hold a handle of another thread's writer until it is the new program, so one
    /// that goes away in a moment is nobody.
    func writer(of entry: DirectoryEntry) throws(Problem) -> FileWriter {
        let file = try openForReading(entry)
        for _ in 0..<Self.shortLooks {
            let writer = try attempt { () throws(SystemError) in try System.writer(of: file) }
            guard writer == .somebody else { return writer }
            usleep(Self.lookMicroseconds)
        }
        return .somebody
    }

    private static let shortLooks = 8
    private static let lookMicroseconds: UInt32 = 20_000

    /// Takes a file out of its place, so that its bytes are ours and nobody else writes them any more.
    ///
    /// It is renamed to `state/claimed` when nobody has it open for writing: then nobody can. Where that cannot be told it
    /// is copied there, and its original lies in `state/originals` until it is sure that nobody goes on writing it
    /// (`originals`). From another device it is copied and removed. Its name is kept. An interrupted claim is finished by
    /// calling this again or by `claimed()`.
    ///
    /// - Parameter later: collects the claim's folders, so that it is made durable together with others.
    /// - Throws: its refusal, if it has one; `changedSinceSeen` when it is not what was seen, and `beingWritten` when
    ///   somebody writes it, then it stays; `stillClaimed` when an earlier file of that name is being worked on.
    public func claim(_ candidate: Candidate, later: PendingSync? = nil) throws(Problem) -> ClaimedFile {
        if let refusal = candidate.refusal { throw refusal }
        let source = DirectoryEntry(try folder(of: candidate.place), candidate.rawName)
        let target = DirectoryEntry(try claimedFolder(of: candidate.place), candidate.rawName)
        guard let status = try status(source) else { throw problem(.fileMissing, source) }
        guard status.identity == candidate.identity else { throw problem(.changedSinceSeen, source) }
        // Never taken as done: an earlier file of that name is not this one.
        let transfer = try transfer(
            source,
            target,
            seen: candidate.identity,
            occupied: .stillClaimed,
            later: later
        ) { _ in false }
        if transfer == .renamed { try secure(target, from: source, candidate, later) }
        return ClaimedFile(place: candidate.place, name: candidate.name, identity: try identity(ofClaimed: target))
    }

    /// Sees to it that nobody writes a file that was just renamed, or puts it back.
    private func secure(
        _ target: DirectoryEntry,
        from source: DirectoryEntry,
        _ candidate: Candidate,
        _ later: PendingSync?
    ) throws(Problem) {
        guard try identity(ofClaimed: target).isSameContent(as: candidate.identity) else {
            // It was replaced between the look and the rename: what came instead goes back unseen.
            try transfer(target, source)
            throw problem(.changedSinceSeen, source)
        }
        let writer: FileWriter
        do throws(Problem) {
            writer = try self.writer(of: target)
        } catch {
            try transfer(target, source)
            throw error
        }
        switch writer {
        case .nobody: return
        case .somebody:
            try transfer(target, source)
            throw problem(.beingWritten, source)
        case .unknown:
            try detach(target, from: source, candidate, later)
        }
    }

    /// Puts a claimed file back where it came from, never over a file that was dropped there since.
    public func unclaim(_ file: ClaimedFile) throws(Problem) {
        let target = DirectoryEntry(try folder(of: file.place), file.name)
        let original = try originalSpot(file)
        guard let original, try status(original) != nil else {
            try transfer(try entry(file), target) { $0.identity.size == file.identity.size }
            return
        }
        // The writer's own file goes back, and not what was copied of it.
        try transfer(original, target)
        try removeIfPresent(try entry(file))
    }

    /// The files that an interrupted pass had taken, by place, then oldest first, then by name.
    public func claimed() throws(Problem) -> [ClaimedFile] {
        try finishDetaching()
        var found: [ClaimedFile] = []
        for slug in try list("state/claimed", missingIsEmpty: true) {
            guard let place = Folder(slug: slug) else { continue }
            let folder = try claimedFolder(of: place)
            for name in try list("state/claimed/" + slug) where !FileName.isOwnTemporary(Array(name.utf8)) {
                let entry = DirectoryEntry(folder, name)
                try finishClaim(entry, place)
                guard try isSecure(entry, place) else { continue }
                found.append(ClaimedFile(place: place, name: name, identity: try identity(ofClaimed: entry)))
            }
        }
        return found.sorted { a, b in
            if a.place != b.place { return FileName.comesFirst(a.place.path, b.place.path) }
            if a.identity.modified != b.identity.modified { return a.identity.modified < b.identity.modified }
            return FileName.comesFirst(a.name, b.name)
        }
    }

    /// A claim by `link` and `unlink` may have been interrupted between the two: then the file has both names.
    private func finishClaim(_ entry: DirectoryEntry, _ place: Folder) throws(Problem) {
        guard let status = try status(entry), status.links > 1, let folder = try? folder(of: place) else { return }
        let source = DirectoryEntry(folder, entry.name)
        guard try self.status(source)?.identity.isSameFile(as: status.identity) == true else { return }
        try removeIfPresent(source)
    }

    /// Whether nobody writes a file that was claimed: a claim may have been interrupted before that was looked at. If
    /// somebody does, it goes back.
    private func isSecure(_ entry: DirectoryEntry, _ place: Folder) throws(Problem) -> Bool {
        let writer = try writer(of: entry)
        // A folder that is gone has no writers who would find it again.
        guard writer != .nobody, let folder = try? folder(of: place) else { return true }
        let source = DirectoryEntry(folder, entry.name)
        if writer == .somebody {
            try transfer(entry, source)
            return false
        }
        // A copy is ours, and so is what the file system does not report.
        guard try status(entry)?.owner != System.user.uid else { return true }
        let name = FileName.shown(entry.name)
        let identity = try identity(ofClaimed: entry)
        let file = ClaimedFile(place: place, name: name, identity: identity)
        if let original = try originalSpot(file), try status(original) != nil { return true }
        try detach(
            entry,
            from: source,
            Candidate(place: place, name: name, identity: identity, refusal: nil, rawName: entry.name),
            nil
        )
        return true
    }

    func identity(ofClaimed entry: DirectoryEntry) throws(Problem) -> FileIdentity {
        guard let status = try status(entry) else { throw problem(.fileMissing, entry) }
        return status.identity
    }
}
