import Connectors
import Domain
import Ledger
import Messages
import Settings
import Spool

extension Pass {
    /// Reads one file and applies all of it in one transaction, or refuses or holds it.
    func read(_ source: FileSource, _ format: Format?) throws(Problem) {
        var file = FileRecord(
            pass: id,
            place: source.place.path,
            name: source.name,
            hash: "",
            bytes: Int(source.bytes),
            kind: (format?.kind ?? .unknown).rawValue,
            format: format?.id ?? "unknown"
        )
        file.id = try ledger.nextFileId()
        file.modified = source.modified.map { Moment(nanoseconds: $0) }
        do throws(Problem) {
            try refuseDeadly(source)
            if try repeats(source, &file, format) { return settle(source, format, file) }
            guard let format else { throw try unknown(source) }
            try apply(source, format, &file)
        } catch {
            guard error.blame != .workspace else { throw error }
            try refuse(source, format, &file, error)
        }
        settle(source, format, file)
    }

    /// What a file is that no format fits.
    private func unknown(_ source: FileSource) throws(Problem) -> Problem {
        let look = try workspace.spool.look(path: source.path)
        return workspace.recognition.problem(of: FileHead(look.head, tail: look.tail, name: source.name))
    }

    /// Writes down a file whose bytes were applied before: nothing happens twice.
    private func repeats(_ source: FileSource, _ file: inout FileRecord, _ format: Format?) throws(Problem) -> Bool {
        guard try ledger.mayRepeat(bytes: file.bytes, place: file.place) else { return false }
        let hash = try workspace.spool.hash(path: source.path)
        guard let earlier = try ledger.applied(hash: hash.hex, place: file.place) else { return false }
        if format?.kind == .stock, earlier.stamp == nil {
            // Without a time of its own an older state may come back rightly; only the last one is a repeat.
            guard try ledger.lastApplied(kind: file.kind, place: file.place)?.id == earlier.id else { return false }
            // What changes again is written again, and says of its items alone that they are as they were.
            guard workspace.configuration.warehouse.export == .full else { return false }
        }
        if format?.kind == .orders || format?.kind == .receipts, try isNews(file, earlier) { return false }
        file.hash = hash.hex
        file.outcome = .repeated
        file.repeats = earlier.id
        file.records = earlier.records
        file.stored = try keptPath(for: source.name, hash: hash, rejected: false)
        let written = file
        try ledger.transaction { () throws(Problem) in
            try ledger.add(written)
            if format?.kind == .stock, earlier.stamp == nil { try confirmFigures(of: earlier, written) }
        }
        return true
    }

    /// Whether orders or answers with the bytes of an earlier file say something new: they were written after others came,
    /// so an order may stand again as it did before; or they answer what was sent since.
    private func isNews(_ file: FileRecord, _ earlier: FileRecord) throws(Problem) -> Bool {
        guard let last = try ledger.lastApplied(kind: file.kind, place: file.place) else { return false }
        // A copy of what is known keeps its time, or comes with the original.
        if let modified = file.modified, let known = last.modified, modified <= known { return false }
        if last.id != earlier.id { return true }
        guard file.kind == FileKind.receipts.rawValue else { return false }
        return try ledger.hasWrittenOrders(since: earlier.pass)
    }

    /// Applies a file in one transaction.
    private func apply(_ source: FileSource, _ format: Format, _ file: inout FileRecord) throws(Problem) {
        guard Format.Home(source.place) == format.home else {
            throw Problem(
                ExchangeProblem.wrongPlace,
                .error,
                ["format": format.id, "folder": format.home.folder]
            )
        }
        var released = false
        if try ledger.hasRelease(place: file.place) {
            let hash = try workspace.spool.hash(path: source.path)
            released = try ledger.isReleased(hash: hash.hex, place: file.place)
        }
        let isReleased = released
        let context = try readerContext(for: source, format)
        let draft = file
        let saved = report
        do throws(Problem) {
            file = try ledger.transaction { () throws(Problem) in
                let applier = try FileApplier(self, draft, format, place: source.place, released: isReleased)
                let reader = try format.makeReader(context, applier.accept)
                let hash = try workspace.spool.read(path: source.path) { bytes throws(Problem) in
                    try reader.read(bytes.bytes)
                }
                try reader.finish()
                var done = try applier.finish()
                done.hash = hash.hex
                done.stored = try keptPath(for: source.name, hash: hash, rejected: false)
                try ledger.add(done)
                for problem in applier.problems { try ledger.add(problem, file: done.id) }
                try ledger.forgetLook(path: source.origin)
                if isReleased { try ledger.forgetRelease(hash: done.hash, place: done.place) }
                return done
            }
        } catch {
            report = saved
            throw error
        }
    }

    /// Writes down that a file was refused, or held for a person.
    private func refuse(
        _ source: FileSource,
        _ format: Format?,
        _ file: inout FileRecord,
        _ problem: Problem
    ) throws(Problem) {
        let hash = try workspace.spool.hash(path: source.path)
        let holds = problem.blame == .guard
        var problem = problem
        // So that its remedy names the command whole.
        if holds { problem.arguments["id"] = String(file.id) }
        file.hash = hash.hex
        file.outcome = holds ? .held : .rejected
        file.code = problem.code
        file.reason = workspace.renderer.reasonFile(
            file: source.name,
            problems: [problem],
            folder: holds ? nil : source.place.path
        )
        file.stored = try keptPath(for: source.name, hash: hash, rejected: true)
        if holds { file.stored = file.heldPath }
        let (written, reason) = (file, problem)
        try ledger.transaction { () throws(Problem) in
            try ledger.add(written)
            try ledger.add(reason, file: written.id)
            try ledger.forgetLook(path: source.origin)
            if ExchangeProblem(stored: written.code) == .deadly { try ledger.forgetDeaths(hash: written.hash) }
        }
        report.problems.append((source.origin, problem))
    }

    private func settle(_ source: FileSource, _ format: Format?, _ file: FileRecord) {
        report.files.append(line(source, format, file.outcome, file.code, records: file.records))
        if let claimed = source.claimed { decided.putAway(claimed, file) }
    }
}

extension FileRecord {
    /// Where the file lies while the brake holds it.
    var heldPath: String { "spool/held/" + String(id) + "-" + name }
}
