import Domain
import Formats
import Ledger
import Messages
import Settings
import Spool

extension Pass {
    /// A file that shows no end of its own, and how it looked first.
    private typealias Patient = (candidate: Candidate, format: Format?)

    /// Reads every file that has come and is complete.
    func readAll() throws(Problem) {
        if isReal {
            for file in try workspace.spool.claimed() { try readClaimed(file) }
        }
        var patients: [Patient] = []
        for place in workspace.places {
            if !isReal, try !workspace.spool.exists(place.path) { continue }
            for candidate in try workspace.spool.candidates(in: place) {
                try meet(candidate, &patients)
            }
        }
        try readStable(patients)
    }

    /// Reads a candidate, or has it wait until it is known to be complete.
    private func meet(_ candidate: Candidate, _ patients: inout [Patient]) throws(Problem) {
        if let refusal = candidate.refusal { return try refuse(candidate, refusal) }
        let look: FileLook
        do throws(Problem) {
            look = try workspace.spool.look(at: candidate)
        } catch  where error.code == SpoolProblem.fileMissing.rawValue {
            // Its writer took it back.
            return
        }
        let head = FileHead(look.head, tail: look.tail, name: candidate.name)
        let format = workspace.recognition.format(of: head, preferring: .init(candidate.place))?.format
        switch format?.completeness(head) ?? .unknown {
        case .closed:
            try take(candidate, format)
        case .open:
            if try looksAsBefore(candidate) { try take(candidate, format) } else { try wait(candidate, format) }
        case .unknown:
            if try looksAsBefore(candidate) {
                try take(candidate, format)
            } else {
                patients.append((candidate, format))
            }
        }
    }

    /// Reads the files that did not change over two looks, some seconds apart.
    private func readStable(_ patients: [Patient]) throws(Problem) {
        guard !patients.isEmpty else { return }
        clock.sleep(workspace.configuration.spool.stableSeconds * 1000)
        for (candidate, format) in patients {
            if try workspace.spool.isUnchanged(candidate) {
                try take(candidate, format)
            } else {
                try wait(candidate, format)
            }
        }
    }

    private func take(_ candidate: Candidate, _ format: Format?) throws(Problem) {
        progress(.reading(candidate.name))
        guard isReal else {
            let source = FileSource(
                place: candidate.place,
                name: candidate.name,
                bytes: candidate.identity.size,
                path: workspace.root + "/" + candidate.path,
                claimed: nil
            )
            return try read(source, format)
        }
        let claimed: ClaimedFile
        do throws(Problem) {
            claimed = try workspace.spool.claim(candidate)
        } catch {
            switch error.code {
            case SpoolProblem.changedSinceSeen.rawValue, SpoolProblem.stillClaimed.rawValue:
                // Its writer goes on, or an earlier file of its name is not put away: the next pass looks again.
                return try wait(candidate, format)
            case SpoolProblem.fileMissing.rawValue:
                return
            default:
                throw error
            }
        }
        try readClaimed(claimed, format)
    }

    /// Reads a claimed file; one that was found changing goes back.
    private func readClaimed(_ file: ClaimedFile, _ known: Format? = nil) throws(Problem) {
        var format = known
        if format == nil {
            let look = try workspace.spool.look(path: workspace.root + "/" + file.path)
            let head = FileHead(look.head, tail: look.tail, name: file.name)
            format = workspace.recognition.format(of: head, preferring: .init(file.place))?.format
        }
        let source = FileSource(
            place: file.place,
            name: file.name,
            bytes: file.identity.size,
            path: workspace.root + "/" + file.path,
            claimed: file
        )
        do throws(Problem) {
            try read(source, format)
        } catch  where error.code == SpoolProblem.changedWhileRead.rawValue {
            try workspace.spool.unclaim(file)
            report.files.append(line(source, format, .waiting, nil, records: 0))
        }
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

    private func wait(_ candidate: Candidate, _ format: Format?) throws(Problem) {
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
