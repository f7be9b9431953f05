import Connectors
import Domain
import Ledger
import Spool

extension Pass {
    /// Reads a file together with those that follow it, or at once when nothing is to be moved.
    func gather(_ file: ArrivedFile, _ format: Format?) throws(Problem) {
        if !batch.takes(file) { try readGathered() }
        progress(.reading(file.name))
        guard !isReal, case .lying(let candidate) = file else { return batch.add(file, format) }
        let source = FileSource(
            place: candidate.place,
            name: candidate.name,
            bytes: candidate.identity.size,
            modified: candidate.identity.modified,
            path: workspace.root + "/" + candidate.path,
            claimed: nil
        )
        try read(source, format)
    }

    /// Reads the files that were gathered.
    func readGathered() throws(Problem) {
        let files = batch.files
        batch = ReadBatch()
        guard !files.isEmpty else { return }
        let claims = PendingSync()
        var claimed: [(file: ClaimedFile, format: Format?)] = []
        for (file, format) in files {
            switch file {
            case .taken(let file): claimed.append((file, format))
            case .lying(let candidate):
                if let file = try claim(candidate, format, claims) { claimed.append((file, format)) }
            }
        }
        try workspace.spool.finish(claims)
        try readTogether(claimed)
    }

    /// Takes a file, or has it wait: nil.
    private func claim(
        _ candidate: Candidate,
        _ format: Format?,
        _ claims: PendingSync
    ) throws(Problem) -> ClaimedFile? {
        do throws(Problem) {
            return try workspace.spool.claim(candidate, later: claims)
        } catch {
            switch error.code(as: SpoolProblem.self) {
            case .changedSinceSeen, .stillClaimed, .beingWritten:
                // Its writer goes on, or an earlier file of its name is not put away: the next pass looks again.
                try wait(candidate, format)
            case .fileMissing:
                break
            default:
                throw error
            }
            return nil
        }
    }

    /// Reads claimed files in one transaction, in which each is applied or refused by itself; then puts them away.
    private func readTogether(_ files: [(file: ClaimedFile, format: Format?)]) throws(Problem) {
        let saved = report
        do throws(Problem) {
            guard files.count > 1 else {
                for (file, format) in files { try readClaimed(file, format) }
                return try carryOutFates()
            }
            try ledger.transaction { () throws(Problem) in
                for (file, format) in files { try readClaimed(file, format) }
            }
        } catch {
            guard files.count > 1, error.code(as: SpoolProblem.self) != nil else { throw error }
            // One of them cannot be read at all: it must not hold up those before it.
            report = saved
            decided = DecidedFiles()
            for file in files { try readTogether([file]) }
            return
        }
        try carryOutFates()
    }

    /// Reads a claimed file; one that was found changing goes back.
    private func readClaimed(_ file: ClaimedFile, _ format: Format?) throws(Problem) {
        let source = FileSource(
            place: file.place,
            name: file.name,
            bytes: file.identity.size,
            modified: file.identity.modified,
            path: workspace.root + "/" + file.path,
            claimed: file
        )
        do throws(Problem) {
            guard try workspace.spool.isUnchanged(file) else {
                throw Problem(SpoolProblem.changedWhileRead, .error, ["path": file.origin])
            }
            if try quarantine.refuses(source.path, bytes: source.bytes, workspace.spool, ledger) {
                try read(source, nil)
            } else {
                try quarantine.watching(file.path) { () throws(Problem) in try read(source, format) }
            }
        } catch  where error.is(SpoolProblem.changedWhileRead) {
            decided.giveBack(file)
            report.files.append(line(source, format, .waiting, nil, records: 0))
        }
    }

    /// Moves files where they are kept: the ledger has decided about them for good, and says after a crash what is left
    /// to be moved.
    private func carryOutFates() throws(Problem) {
        let fates = decided.fates
        decided = DecidedFiles()
        let moves = PendingSync()
        for fate in fates {
            switch fate {
            case .putAway(let claimed, let file): try putAway(claimed, file, later: moves)
            case .giveBack(let claimed): try workspace.spool.unclaim(claimed)
            }
        }
        try workspace.spool.finish(moves)
    }

    /// Where a file is kept, as if those that are yet to be moved had been.
    func keptPath(for name: String, hash: ContentHash, rejected: Bool) throws(Problem) -> String {
        try workspace.spool.archivePath(
            for: name,
            day: record.started.day,
            hash: hash,
            rejected: rejected,
            promised: decided.paths
        )
    }
}
