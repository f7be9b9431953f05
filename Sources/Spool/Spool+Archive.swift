import Domain
import Glibc

extension Spool {
    /// Where a file of that name and content is kept: `spool/archive/<day>/<name>`, or `spool/rejected/…`.
    ///
    /// When a different file is kept under that name already, or will be, the first 8 hexadecimal digits of the hash go before the
    /// extension (then 16, then all). Asked again before the move or after it, the answer is the same. A name of more
    /// than 200 bytes is cut.
    ///
    /// - Parameter promised: paths that files of those contents will have, which are not moved there yet.
    public func archivePath(
        for name: String,
        day: Day,
        hash: ContentHash,
        rejected: Bool,
        promised: [String: ContentHash] = [:]
    ) throws(Problem) -> String {
        let marks = [8, 16].map { "-" + hash.hex.prefix($0) }
        return try freePath(
            for: name,
            day: day,
            rejected: rejected,
            marks: marks,
            last: "-" + hash.hex,
            promised: { promised[$0].map { $0 == hash } }
        ) { (entry) throws(Problem) in
            guard try status(entry)?.kind == .regular else { return false }
            return try self.hash(entry) == hash
        }
    }

    /// Where a refused candidate is put, which has no hash because it is not read: `spool/rejected/<day>/<name>`, or
    /// with a mark of its device and number before the extension when something else is there. A link that leads to the
    /// same and a file that says the same are not something else.
    public func refusedPath(for candidate: Candidate, day: Day) throws(Problem) -> String {
        let identity = candidate.identity
        let text = "\(identity.device) \(identity.inode) \(identity.size) \(identity.modified) \(candidate.path)"
        let hex = ContentHash(of: Array(text.utf8)).hex
        let source = DirectoryEntry(try folder(of: candidate.place), candidate.rawName)
        return try freePath(
            for: candidate.name,
            day: day,
            rejected: true,
            marks: ["-" + hex.prefix(8)],
            last: "-" + hex
        ) { (entry) throws(Problem) in try isSame(source, entry) }
    }

    private func freePath(
        for name: String,
        day: Day,
        rejected: Bool,
        marks: [String],
        last: String,
        promised: (String) -> Bool? = { _ in nil },
        isSame: (DirectoryEntry) throws(Problem) -> Bool
    ) throws(Problem) -> String {
        let safe = FileName.isValid(name) ? name : FileName.escaped(Array(name.utf8))
        let day = (rejected ? "spool/rejected/" : "spool/archive/") + day.description
        for mark in [""] + marks {
            let path = day + "/" + FileName.marked(safe, mark)
            if let isSame = promised(path) {
                if isSame { return path }
                continue
            }
            // A path that is none is reported by whoever uses it.
            guard let relative = try? RelativePath(path), try exists(relative) else { return path }
            if try isSame(try entry(relative)) { return path }
        }
        return day + "/" + FileName.marked(safe, last)
    }

    /// Keeps a claimed file unchanged at a path that `archivePath` chose.
    ///
    /// Done already: does nothing. A file of the same content there: the claimed one is removed. A different one:
    /// `SpoolProblem.targetExists`, nothing is changed.
    ///
    /// - Parameter later: collects the move's folders, so that it is made durable together with others.
    public func archive(_ file: ClaimedFile, to relative: String, later: PendingSync? = nil) throws(Problem) {
        let path = try RelativePath(relative)
        try transfer(
            try entry(file),
            try entry(path, making: true),
            temporaryFolder: try folder(path.temporaryFolders, making: true),
            later: later
        ) { $0.identity.size == file.identity.size }
        close(kept: try entry(path))
    }

    /// Puts a claimed file aside at a path that `archivePath` chose, with the reason beside it as
    /// `<name>.reason.txt`, which is complete before the file moves.
    public func reject(
        _ file: ClaimedFile,
        to relative: String,
        reason: String,
        later: PendingSync? = nil
    ) throws(Problem) {
        try writeReason(relative, reason)
        try archive(file, to: relative, later: later)
    }

    /// Puts a candidate that must not be read aside, with the reason beside it.
    ///
    /// The name itself is moved: a symbolic link is never followed, a pipe never opened. To another device a link is
    /// recreated, and of a pipe, socket or device, which hold no bytes, only the reason is kept.
    public func refuse(_ candidate: Candidate, to relative: String, reason: String) throws(Problem) {
        let path = try RelativePath(relative)
        let source = DirectoryEntry(try folder(of: candidate.place), candidate.rawName)
        if let status = try status(source), !status.identity.isSameContent(as: candidate.identity) {
            throw problem(.changedSinceSeen, source)
        }
        try writeReason(relative, reason)
        try transfer(
            source,
            try entry(path, making: true),
            temporaryFolder: try folder(path.temporaryFolders, making: true)
        )
        close(kept: try entry(path))
    }

    private func writeReason(_ relative: String, _ reason: String) throws(Problem) {
        let text = reason.utf8.last == 10 ? reason : reason + "\n"
        _ = try write(relative + ".reason.txt", replacing: true) { (output) throws(Problem) in output.append(text) }
    }
}
