import Connectors
import Domain
import Ledger
import Messages
import Payments
import Settings
import Spool

extension Pass {
    /// A file that shows no end of its own, how it looked first, and for how many seconds it must look the same.
    private typealias Patient = (file: ArrivedFile, format: Format?, seconds: Int)

    /// Reads every file that has come and is complete.
    func readAll() throws(Problem) {
        let taken = isReal ? try workspace.spool.claimed() : []
        var patients: [Patient] = []
        for place in places(taken) {
            var lying: [Candidate] = []
            if try isSearched(place) { lying = try workspace.spool.candidates(in: place) }
            for file in ArrivedFile.merged(taken.filter { $0.place == place }, lying) {
                switch file {
                case .lying(let candidate): try meet(candidate, &patients)
                case .taken(let claimed): try meet(claimed, &patients)
                }
            }
            try readGathered()
        }
        try readStable(patients)
    }

    /// The places of the workspace, and those that it no longer has but a file was taken from.
    private func places(_ taken: [ClaimedFile]) -> [Place] {
        var places = workspace.places
        for file in taken where !places.contains(file.place) { places.append(file.place) }
        return places
    }

    /// A trial makes no folders, so that one may be missing.
    private func isSearched(_ place: Place) throws(Problem) -> Bool {
        guard workspace.places.contains(place) else { return false }
        if isReal { return true }
        return try workspace.spool.exists(place.path)
    }

    /// Reads a file that an interrupted pass had taken when that pass would have read it.
    private func meet(_ file: ClaimedFile, _ patients: inout [Patient]) throws(Problem) {
        if try quarantine.refuses(workspace.root + "/" + file.path, bytes: file.identity.size, workspace.spool, ledger)
        {
            return try gather(.taken(file), nil)
        }
        let (completeness, format) = try quarantine.watching(file.path) { () throws(Problem) in
            try recognise(try workspace.spool.look(at: file), file.name, file.place, path: file.path)
        }
        if completeness == .unknown {
            patients.append((.taken(file), format, 0))
        } else {
            try gather(.taken(file), format)
        }
    }

    /// Reads a candidate, or has it wait until it is known to be complete.
    private func meet(_ candidate: Candidate, _ patients: inout [Patient]) throws(Problem) {
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
                report.problems.append((candidate.path, error))
                found = (.pass, nil)
            default: throw error
            }
        }
        switch found.patience {
        case .seconds(let seconds): patients.append((.lying(candidate), found.format, seconds))
        case .pass:
            try readGathered()
            try wait(candidate, found.format)
        case .none:
            guard let refusal = candidate.refusal else { return try gather(.lying(candidate), found.format) }
            try readGathered()
            try refuse(candidate, refusal)
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
            return try recognise(look, candidate.name, candidate.place, path: candidate.path)
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
        let still = stillness
        if writer == .unknown, completeness == .open || still.isLate(candidate.identity.modified) {
            // Nobody says whether it is still open, so only time can tell.
            guard let seen, still.isLong(since: seen) else { return .pass }
            return .none
        }
        if seen == nil, completeness == .open { return .pass }
        let seconds = still.remaining(since: seen, modified: candidate.identity.modified)
        return seen != nil && seconds == 0 ? .none : .seconds(seconds)
    }

    func recognise(
        _ look: FileLook,
        _ name: String,
        _ place: Place,
        path: String
    ) throws(Problem) -> (Completeness, Format?) {
        let head = FileHead(look.head, tail: look.tail, name: name)
        let found = try workspace.recognition.format(of: head, preferring: .init(place)) { () throws(Problem) in
            try workspace.spool.contents(path: workspace.root + "/" + path, limit: StatementArchive.largest)
        }
        return (found?.completeness(head) ?? .unknown, found)
    }

    /// Reads the files that did not change over two looks, some seconds apart.
    private func readStable(_ patients: [Patient]) throws(Problem) {
        let isWaiting = patients.contains { if case .lying = $0.file { true } else { false } }
        if isWaiting { clock.sleep((patients.map(\.seconds).max() ?? 0) * 1000) }
        for (file, format, _) in patients {
            guard case .lying(let candidate) = file else {
                try gather(file, format)
                continue
            }
            if try !workspace.spool.isUnchanged(candidate) {
                try readGathered()
                try wait(candidate, format)
            } else if let refusal = candidate.refusal {
                try readGathered()
                try refuse(candidate, refusal)
            } else {
                try gather(file, format)
            }
        }
        try readGathered()
    }

    /// Refuses something that is not a plain file, without touching what it leads to.
    private func refuse(_ candidate: Candidate, _ problem: Problem) throws(Problem) {
        do throws(Problem) {
            if isReal { try putAside(candidate, problem) }
        } catch {
            // Its writer goes on, or took it back.
            switch error.code(as: SpoolProblem.self) {
            case .changedSinceSeen: return try wait(candidate, nil)
            case .fileMissing: return
            default: throw error
            }
        }
        report.files.append(
            PassReport.FileLine(
                path: candidate.path,
                kind: FileKind.unknown.rawValue,
                format: "unknown",
                outcome: .rejected,
                code: problem.code,
                records: 0
            )
        )
        report.problems.append((candidate.path, problem))
    }

    private func putAside(_ candidate: Candidate, _ problem: Problem) throws(Problem) {
        try workspace.spool.refuse(
            candidate,
            to: try workspace.spool.refusedPath(for: candidate, day: record.started.day),
            reason: workspace.renderer.reasonFile(
                file: candidate.name,
                problems: [problem],
                folder: candidate.place.path
            )
        )
    }

    /// Leaves a file for the next pass.
    func wait(_ candidate: Candidate, _ format: Format?) throws(Problem) {
        report.files.append(.waiting(candidate.path, format))
        var now = look(candidate)
        if let known = try ledger.look(path: candidate.path, before: id + 1), known.isSame(as: now),
            known.seen < now.seen
        {
            now.seen = known.seen
        }
        let look = now
        try ledger.transaction { () throws(Problem) in try ledger.keep(look, path: candidate.path, pass: id) }
    }

    /// Since when the file has looked as it does, if an earlier pass met it so.
    private func seenBefore(_ candidate: Candidate) throws(Problem) -> Instant? {
        guard let known = try ledger.look(path: candidate.path, before: id), known.isSame(as: look(candidate)) else {
            return nil
        }
        return known.seen
    }

    private func look(_ candidate: Candidate) -> FileLookRecord {
        FileLookRecord(
            size: candidate.identity.size,
            modified: candidate.identity.modified,
            changed: candidate.identity.changed,
            inode: Int64(bitPattern: candidate.identity.inode),
            seen: clock.now()
        )
    }

    func line(
        _ source: FileSource,
        _ format: Format?,
        _ outcome: FileOutcome,
        _ code: String?,
        records: Int
    ) -> PassReport.FileLine {
        PassReport.FileLine(
            path: source.origin,
            kind: (format?.kind ?? .unknown).rawValue,
            format: format?.id ?? "unknown",
            outcome: outcome,
            code: code,
            records: records
        )
    }
}
