import Domain
import Formats
import Ledger
import Messages
import Payments
import Settings
import Spool

extension Pass {
    /// A file that shows no end of its own, and how it looked first.
    private typealias Patient = (file: ArrivedFile, format: Format?)

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
            patients.append((.taken(file), format))
        } else {
            try gather(.taken(file), format)
        }
    }

    /// Reads a candidate, or has it wait until it is known to be complete.
    private func meet(_ candidate: Candidate, _ patients: inout [Patient]) throws(Problem) {
        if let refusal = candidate.refusal {
            try readGathered()
            return try refuse(candidate, refusal)
        }
        let (completeness, format): (Completeness, Format?)
        do throws(Problem) {
            let path = workspace.root + "/" + candidate.path
            if try quarantine.refuses(path, bytes: candidate.identity.size, workspace.spool, ledger) {
                return try gather(.lying(candidate), nil)
            }
            (completeness, format) = try quarantine.watching(candidate.path) { () throws(Problem) in
                try recognise(
                    try workspace.spool.look(at: candidate),
                    candidate.name,
                    candidate.place,
                    path: candidate.path
                )
            }
        } catch  where error.code == SpoolProblem.fileMissing.rawValue {
            // Its writer took it back.
            return
        }
        switch completeness {
        case .closed:
            try gather(.lying(candidate), format)
        case .open:
            if try looksAsBefore(candidate) {
                try gather(.lying(candidate), format)
            } else {
                try readGathered()
                try wait(candidate, format)
            }
        case .unknown:
            if try looksAsBefore(candidate) {
                try gather(.lying(candidate), format)
            } else {
                patients.append((.lying(candidate), format))
            }
        }
    }

    private func recognise(
        _ look: FileLook,
        _ name: String,
        _ place: Place,
        path: String
    ) throws(Problem) -> (Completeness, Format?) {
        let head = FileHead(look.head, tail: look.tail, name: name)
        let found = try workspace.recognition.format(of: head, preferring: .init(place)) { () throws(Problem) in
            try workspace.spool.contents(path: workspace.root + "/" + path, limit: StatementArchive.largest)
        }
        return (found?.format.completeness(head) ?? .unknown, found?.format)
    }

    /// Reads the files that did not change over two looks, some seconds apart.
    private func readStable(_ patients: [Patient]) throws(Problem) {
        let isWaiting = patients.contains { if case .lying = $0.file { true } else { false } }
        if isWaiting { clock.sleep(workspace.configuration.spool.stableSeconds * 1000) }
        for (file, format) in patients {
            if case .lying(let candidate) = file, try !workspace.spool.isUnchanged(candidate) {
                try readGathered()
                try wait(candidate, format)
            } else {
                try gather(file, format)
            }
        }
        try readGathered()
    }

    /// Refuses something that is not a plain file, without touching what it leads to.
    private func refuse(_ candidate: Candidate, _ problem: Problem) throws(Problem) {
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
        guard isReal else { return }
        try workspace.spool.refuse(
            candidate,
            to: try workspace.spool.refusedPath(for: candidate, day: record.started.day),
            reason: workspace.renderer.reasonFile(file: candidate.name, problems: [problem])
        )
    }

    /// Leaves a file for the next pass.
    func wait(_ candidate: Candidate, _ format: Format?) throws(Problem) {
        report.files.append(
            PassReport.FileLine(
                path: candidate.path,
                kind: (format?.kind ?? .unknown).rawValue,
                format: format?.id ?? "unknown",
                outcome: .waiting,
                code: nil,
                records: 0
            )
        )
        try ledger.transaction { () throws(Problem) in
            try ledger.keep(look(candidate), path: candidate.path, pass: id)
        }
    }

    /// Whether the file looks as it did in an earlier pass: then its writer has given up or finished.
    private func looksAsBefore(_ candidate: Candidate) throws(Problem) -> Bool {
        try ledger.look(path: candidate.path, before: id) == look(candidate)
    }

    private func look(_ candidate: Candidate) -> FileLookRecord {
        FileLookRecord(
            size: candidate.identity.size,
            modified: candidate.identity.modified,
            changed: candidate.identity.changed,
            inode: Int64(bitPattern: candidate.identity.inode)
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
