import Connectors
import Domain
import Ledger
import Spool

extension Inbox {
    /// Reads a file together with those that follow it, or at once when nothing is to be moved.
    func gather(_ file: ArrivedFile, _ format: Format?) throws(Problem) {
        if !batch.takes(file) { try readGathered() }
        environment.progress(.reading(file.name))
        guard !environment.isReal, case .lying(let candidate) = file else { return batch.add(file, format) }
        let source = FileSource(
            place: candidate.place,
            name: candidate.name,
            bytes: candidate.identity.size,
            modified: candidate.identity.modified,
            path: workspace.root + "/" + candidate.path
        )
        result.add(try importer.read(source, format).step)
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
        var decided = DecidedFiles()
        var step = StepResult()
        do throws(Problem) {
            if files.count > 1 {
                try ledger.transaction { () throws(Problem) in
                    for (file, format) in files { try read(file, format, &decided, &step) }
                }
            } else {
                for (file, format) in files { try read(file, format, &decided, &step) }
            }
        } catch {
            guard files.count > 1, error.code(as: SpoolProblem.self) != nil else { throw error }
            // One of them cannot be read at all: it must not hold up those before it.
            for file in files { try readTogether([file]) }
            return
        }
        result.add(step)
        try carryOut(decided)
    }

    /// Reads a claimed file; one that was found changing goes back.
    private func read(
        _ file: ClaimedFile,
        _ format: Format?,
        _ decided: inout DecidedFiles,
        _ step: inout StepResult
    ) throws(Problem) {
        var source = FileSource(
            place: file.place,
            name: file.name,
            bytes: file.identity.size,
            modified: file.identity.modified,
            path: workspace.root + "/" + file.path
        )
        do throws(Problem) {
            guard try workspace.spool.isUnchanged(file) else {
                throw Problem(SpoolProblem.changedWhileRead, .error, ["path": file.origin])
            }
            let read: ImportResult
            if try quarantine.refuses(source.path, bytes: source.bytes, workspace.spool, ledger) {
                source.isUnread = true
                read = try importer.read(source, nil, promised: decided.paths)
            } else {
                let (known, promised) = (source, decided.paths)
                read = try quarantine.watching(file.path) { () throws(Problem) in
                    try importer.read(known, format, promised: promised)
                }
            }
            decided.putAway(file, read.file)
            step.add(read.step)
        } catch  where error.is(SpoolProblem.changedWhileRead) {
            decided.giveBack(file)
            step.files.append(PassReport.FileLine(source, format, .waiting))
        }
    }

    /// Moves files where they are kept: the ledger has decided about them for good, and says after a crash what is left
    /// to be moved.
    private func carryOut(_ decided: DecidedFiles) throws(Problem) {
        let moves = PendingSync()
        for one in decided.dispositions {
            switch one {
            case .putAway(let claimed, let file): try putAway(claimed, file, later: moves)
            case .giveBack(let claimed): try workspace.spool.unclaim(claimed)
            }
        }
        try workspace.spool.finish(moves)
    }
}

/// Small files of one place that are taken, read and put away together.
///
/// A thousand mails are a thousand files: with a sync of the disk for each step of each, a pass does little but wait.
struct ReadBatch {
    /// Files at most: so much is read again after an interruption.
    private static let mostFiles = 128
    /// Bytes at most; a larger file is read alone.
    private static let mostBytes: Int64 = 1 << 20

    /// The files, in the order in which they are read.
    private(set) var files: [(file: ArrivedFile, format: Format?)] = []
    private var names: Set<String> = []
    private var bytes: Int64 = 0

    /// Whether a file can be one of them.
    func takes(_ file: ArrivedFile) -> Bool {
        guard let first = files.first?.file else { return true }
        // One that came under the name of a file that was taken before is taken once that one is put away.
        return first.place == file.place && files.count < Self.mostFiles && !names.contains(file.name)
            && bytes +| file.identity.size <= Self.mostBytes
    }

    /// Adds a file after the others.
    mutating func add(_ file: ArrivedFile, _ format: Format?) {
        files.append((file, format))
        names.insert(file.name)
        bytes +|= file.identity.size
    }
}

/// Claimed files about which the ledger will have decided once its transaction ends; only then they are moved.
struct DecidedFiles {
    /// What becomes of a file.
    enum Disposition {
        /// It goes where it is kept.
        case putAway(ClaimedFile, FileRecord)
        /// It was found changing: its writer goes on.
        case giveBack(ClaimedFile)
    }

    /// What becomes of each, in the order in which they were read.
    private(set) var dispositions: [Disposition] = []
    /// The paths that they will have, and the content there.
    private(set) var paths: [String: ContentHash] = [:]

    mutating func putAway(_ claimed: ClaimedFile, _ file: FileRecord) {
        dispositions.append(.putAway(claimed, file))
        paths[file.stored] = ContentHash(hex: file.hash)
    }

    mutating func giveBack(_ claimed: ClaimedFile) { dispositions.append(.giveBack(claimed)) }
}
