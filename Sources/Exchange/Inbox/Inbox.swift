import Connectors
import Domain
import Ledger
import Messages
import Payments
import Settings
import Spool

/// The files that have come: which of them are complete, which are read together, and where they go once they were read.
final class Inbox {
    let environment: Environment
    let importer: Importer
    let quarantine: Quarantine
    /// Small files that are to be read together.
    var batch = ReadBatch()
    /// What became of the files so far.
    var result = StepResult()

    var workspace: Workspace { environment.workspace }
    var ledger: Ledger { environment.ledger }

    init(_ environment: Environment, _ importer: Importer, _ quarantine: Quarantine) {
        self.environment = environment
        self.importer = importer
        self.quarantine = quarantine
    }

    /// A file that shows no end of its own, how it looked first, and for how many seconds it must look the same.
    private typealias Incomplete = (file: ArrivedFile, format: Format?, seconds: Int)

    /// Reads every file that has come and is complete.
    func readAll() throws(Problem) -> StepResult {
        result = StepResult()
        let taken = environment.isReal ? try workspace.spool.claimed() : []
        var incomplete: [Incomplete] = []
        for place in places(taken) where isOpen(place) {
            var lying: [Candidate] = []
            if try isSearched(place) { lying = try workspace.spool.candidates(in: place) }
            for file in ArrivedFile.merged(taken.filter { $0.place == place }, lying) {
                switch file {
                case .lying(let candidate): try meet(candidate, &incomplete)
                case .taken(let claimed): try meet(claimed, &incomplete)
                }
            }
            try readGathered()
        }
        try readStable(incomplete)
        return result
    }

    /// The places of the workspace, and those that it no longer has but a file was taken from.
    private func places(_ taken: [ClaimedFile]) -> [Folder] {
        var places = workspace.places
        for file in taken where !places.contains(file.place) { places.append(file.place) }
        return places
    }

    /// Whether files are taken from a place: those of a warehouse system that is off wait where they are.
    private func isOpen(_ place: Folder) -> Bool {
        place != .warehouse(.in) || workspace.configuration.warehouse.isActive
    }

    /// A trial makes no folders, so that one may be missing.
    private func isSearched(_ place: Folder) throws(Problem) -> Bool {
        guard workspace.places.contains(place) else { return false }
        if environment.isReal { return true }
        return try workspace.spool.exists(place.path)
    }

    /// Reads a file that an interrupted pass had taken when that pass would have read it.
    private func meet(_ file: ClaimedFile, _ incomplete: inout [Incomplete]) throws(Problem) {
        if try quarantine.refuses(workspace.root + "/" + file.path, bytes: file.identity.size, workspace.spool, ledger)
        {
            return try gather(.taken(file), nil)
        }
        let (completeness, format) = try quarantine.watching(file.path) { () throws(Problem) in
            let look = try workspace.spool.look(at: file)
            return try workspace.recognise(look, file.name, file.place, path: file.path)
        }
        if completeness == .unknown {
            incomplete.append((.taken(file), format, 0))
        } else {
            try gather(.taken(file), format)
        }
    }

    /// Reads a candidate, or has it wait until it is known to be complete.
    private func meet(_ candidate: Candidate, _ incomplete: inout [Incomplete]) throws(Problem) {
        let found: (patience: Patience, format: Format?)
        do throws(Problem) {
            found = try look(at: candidate)
        } catch {
            switch error.code(as: SpoolProblem.self) {
            // Its writer took it back.
            case .fileMissing: return
            case .beingWritten: found = (.pass, nil)
            case .permissionDenied where workspace.spool.isClosed(candidate):
                // It waits alone: what else has come is read.
                result.problems.append((candidate.path, error))
                found = (.pass, nil)
            default: throw error
            }
        }
        switch found.patience {
        case .seconds(let seconds): incomplete.append((.lying(candidate), found.format, seconds))
        case .pass:
            try readGathered()
            try wait(candidate, found.format)
        case .none:
            guard let refusal = candidate.refusal else { return try gather(.lying(candidate), found.format) }
            try readGathered()
            try putAside(candidate, refusal)
        }
    }

    /// What a candidate is, and whether it is complete.
    private func look(at candidate: Candidate) throws(Problem) -> (Patience, Format?) {
        if let refusal = candidate.refusal {
            switch refusal.code(as: SpoolProblem.self) {
            // Its writer may only have begun, or goes on for ever.
            case .empty: return (try patience(with: candidate, .unknown), nil)
            case .tooLarge:
                return (try workspace.spool.writer(of: candidate) == .somebody ? .pass : .none, nil)
            default: return (.none, nil)
            }
        }
        let path = workspace.root + "/" + candidate.path
        if try quarantine.refuses(path, bytes: candidate.identity.size, workspace.spool, ledger) { return (.none, nil) }
        let (completeness, format) = try quarantine.watching(candidate.path) { () throws(Problem) in
            let look = try workspace.spool.look(at: candidate)
            return try workspace.recognise(look, candidate.name, candidate.place, path: candidate.path)
        }
        return (try patience(with: candidate, completeness), format)
    }

    /// What a file that lies there is given before it is read.
    private enum Patience {
        case none
        /// Some seconds, over which it must not change.
        case seconds(Int)
        /// Until the next pass.
        case pass
    }

    /// Whether a file's writer may not be done with it.
    private func patience(with candidate: Candidate, _ completeness: Completeness) throws(Problem) -> Patience {
        let writer = try workspace.spool.writer(of: candidate)
        if writer == .somebody { return .pass }
        if completeness == .closed { return .none }
        let seen = try seenBefore(candidate)
        let still = environment.stillness
        if writer == .unknown, completeness == .open || still.isLate(candidate.identity.modified) {
            // Nobody says whether it is still open, so only time can tell.
            guard let seen, still.isLong(since: seen) else { return .pass }
            return .none
        }
        if seen == nil, completeness == .open { return .pass }
        let seconds = still.remaining(since: seen, modified: candidate.identity.modified)
        return seen != nil && seconds == 0 ? .none : .seconds(seconds)
    }

    /// Reads the files that did not change over two looks, some seconds apart.
    private func readStable(_ incomplete: [Incomplete]) throws(Problem) {
        let isWaiting = incomplete.contains { if case .lying = $0.file { true } else { false } }
        if isWaiting { environment.clock.sleep((incomplete.map(\.seconds).max() ?? 0) * 1000) }
        for (file, format, _) in incomplete {
            guard case .lying(let candidate) = file else {
                try gather(file, format)
                continue
            }
            if try !workspace.spool.isUnchanged(candidate) {
                try readGathered()
                try wait(candidate, format)
            } else if let refusal = candidate.refusal {
                try readGathered()
                try putAside(candidate, refusal)
            } else {
                try gather(file, format)
            }
        }
        try readGathered()
    }

    /// Refuses something that is not a plain file, without touching what it leads to.
    private func putAside(_ candidate: Candidate, _ problem: Problem) throws(Problem) {
        do throws(Problem) {
            if environment.isReal {
                try workspace.spool.refuse(
                    candidate,
                    to: try workspace.spool.refusedPath(for: candidate, day: environment.pass.started.day),
                    reason: workspace.renderer.reasonFile(
                        file: candidate.name,
                        problems: [problem],
                        folder: candidate.place.path
                    )
                )
            }
        } catch {
            // Its writer goes on, or took it back.
            switch error.code(as: SpoolProblem.self) {
            case .changedSinceSeen: return try wait(candidate, nil)
            case .fileMissing: return
            default: throw error
            }
        }
        result.files.append(
            PassReport.FileLine(
                path: candidate.path,
                kind: .unknown,
                format: "unknown",
                outcome: .rejected,
                code: problem.code,
                records: 0
            )
        )
        result.problems.append((candidate.path, problem))
    }

    /// Leaves a file for the next pass.
    func wait(_ candidate: Candidate, _ format: Format?) throws(Problem) {
        result.files.append(.waiting(candidate.path, format))
        var now = look(candidate)
        if let known = try ledger.look(path: candidate.path, before: environment.pass.id + 1), known.isSame(as: now),
            known.seen < now.seen
        {
            now.seen = known.seen
        }
        let look = now
        try ledger.transaction { () throws(Problem) in
            try ledger.keep(look, path: candidate.path, pass: environment.pass.id)
        }
    }

    /// Since when the file has looked as it does, if an earlier pass met it so.
    private func seenBefore(_ candidate: Candidate) throws(Problem) -> Instant? {
        guard let known = try ledger.look(path: candidate.path, before: environment.pass.id),
            known.isSame(as: look(candidate))
        else { return nil }
        return known.seen
    }

    private func look(_ candidate: Candidate) -> FileLookRecord {
        FileLookRecord(
            size: candidate.identity.size,
            modified: candidate.identity.modified,
            changed: candidate.identity.changed,
            inode: Int64(bitPattern: candidate.identity.inode),
            seen: environment.clock.now()
        )
    }
}

extension Workspace {
    /// The format of a file, and whether it shows its own end; `path` is where its bytes lie, relative to the workspace.
    func recognise(
        _ look: FileLook,
        _ name: String,
        _ place: Folder,
        path: String
    ) throws(Problem) -> (Completeness, Format?) {
        let head = FileHead(look.head, tail: look.tail, name: name)
        let found = try recognition.format(of: head, preferring: place.kind) { () throws(Problem) in
            try spool.contents(path: root + "/" + path, limit: StatementArchive.largest)
        }
        return (found?.completeness(head) ?? .unknown, found)
    }
}
