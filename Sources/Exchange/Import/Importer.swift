import Connectors
import Domain
import Ledger
import Messages
import Payments
import Settings
import Spool

/// What became of a file that was read.
struct ImportResult {
    /// The file as the ledger has it.
    var file: FileRecord
    /// What the report says of it, and what is to be followed.
    var step: StepResult
}

/// Brings one file into the ledger: applies all of it in one transaction, or refuses or holds it.
final class Importer {
    private let environment: Environment
    /// By what bank mails are trusted, once one came.
    private var mailTrust: MailTrust?

    private var workspace: Workspace { environment.workspace }
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment) { self.environment = environment }

    /// Reads one file.
    ///
    /// - Parameters:
    ///   - format: nil when none fits.
    ///   - promised: the paths that files before it will have once they are moved, and the content there.
    func read(
        _ source: FileSource,
        _ format: Format?,
        promised: [String: ContentHash] = [:]
    ) throws(Problem) -> ImportResult {
        var file = FileRecord(
            pass: environment.pass.id,
            place: source.place,
            name: source.name,
            hash: "",
            bytes: Int(source.bytes),
            kind: format?.kind ?? .unknown,
            format: format?.id ?? "unknown"
        )
        file.id = try ledger.nextFileId()
        file.modified = source.modified.map { Moment(nanoseconds: $0) }
        var step: StepResult
        do throws(Problem) {
            if source.isUnread {
                throw Problem(ExchangeProblem.deadly, .error, ["count": String(Quarantine.most)])
            }
            if let repeated = try noteRepeat(source, &file, format, promised) {
                step = repeated
            } else {
                guard let format else { throw try unknown(source) }
                step = try apply(source, format, &file, promised)
            }
        } catch {
            guard error.blame != .workspace else { throw error }
            step = StepResult()
            step.problems = [(source.origin, try refuse(source, &file, error, promised))]
        }
        step.files.append(
            PassReport.FileLine(source, format, file.outcome, code: file.code, records: file.records)
        )
        return ImportResult(file: file, step: step)
    }

    /// What a file is that no format fits.
    private func unknown(_ source: FileSource) throws(Problem) -> Problem {
        let look = try workspace.spool.look(path: source.path)
        return workspace.recognition.problem(of: FileHead(look.head, tail: look.tail, name: source.name))
    }

    /// Writes down a file whose bytes were applied before, for nothing happens twice; nil when it is news.
    private func noteRepeat(
        _ source: FileSource,
        _ file: inout FileRecord,
        _ format: Format?,
        _ promised: [String: ContentHash]
    ) throws(Problem) -> StepResult? {
        guard try ledger.mayRepeat(bytes: file.bytes, place: file.place) else { return nil }
        let hash = try workspace.spool.hash(path: source.path)
        guard let earlier = try ledger.applied(hash: hash.hex, place: file.place) else { return nil }
        // What was applied before is known no more once the stock of another system is.
        if format?.kind == .stock, let known = try ledger.warehouseSystem(), known.awaitsExport { return nil }
        let hasNoTime = format?.kind == .stock && earlier.stamp == nil
        if hasNoTime {
            // Without a time of its own an older state may come back rightly; only the last one is a repeat.
            guard try ledger.lastApplied(kind: file.kind, place: file.place)?.id == earlier.id else { return nil }
            // What changes again is written again, and says of its items alone that they are as they were.
            guard workspace.configuration.warehouse.export == .full else { return nil }
        }
        if format?.kind == .orders || format?.kind == .receipts, try isNews(file, earlier) { return nil }
        file.hash = hash.hex
        file.outcome = .repeated
        file.repeats = earlier.id
        file.records = earlier.records
        file.stored = try keptPath(for: source.name, hash: hash, rejected: false, promised)
        let written = file
        return try ledger.transaction { () throws(Problem) in
            try ledger.add(written)
            var step = StepResult()
            if hasNoTime {
                step.changes.orders = try OrderKnowledge(environment).confirmFigures(of: earlier, written)
            }
            return step
        }
    }

    /// Whether orders or answers with the bytes of an earlier file say something new: they were written after others came,
    /// so an order may stand again as it did before; or they answer what was sent since.
    private func isNews(_ file: FileRecord, _ earlier: FileRecord) throws(Problem) -> Bool {
        guard let last = try ledger.lastApplied(kind: file.kind, place: file.place) else { return false }
        // A copy of what is known keeps its time, or comes with the original.
        if let modified = file.modified, let known = last.modified, modified <= known { return false }
        if last.id != earlier.id { return true }
        guard file.kind == .receipts else { return false }
        return try ledger.hasWrittenOrders(since: earlier.pass)
    }

    /// Applies a file in one transaction.
    private func apply(
        _ source: FileSource,
        _ format: Format,
        _ file: inout FileRecord,
        _ promised: [String: ContentHash]
    ) throws(Problem) -> StepResult {
        guard source.place.kind == format.home else {
            throw Problem(ExchangeProblem.wrongPlace, .error, ["format": format.id, "folder": format.home.pattern])
        }
        var released = false
        if try ledger.hasRelease(place: file.place) {
            let hash = try workspace.spool.hash(path: source.path)
            released = try ledger.isReleased(hash: hash.hex, place: file.place)
        }
        let isReleased = released
        let context = try readerContext(for: source, format)
        let draft = file
        let (done, step) = try ledger.transaction { () throws(Problem) in
            let facts = FileImport(environment, draft, format, released: isReleased)
            let reader = try format.makeReader(context, facts.accept)
            let hash = try workspace.spool.read(path: source.path) { bytes throws(Problem) in
                try reader.read(bytes.bytes)
            }
            try reader.finish()
            try facts.finish()
            var done = facts.record
            done.hash = hash.hex
            done.stored = try keptPath(for: source.name, hash: hash, rejected: false, promised)
            try ledger.add(done)
            for problem in facts.problems { try ledger.add(problem, file: done.id) }
            try ledger.forgetLook(path: source.origin)
            if isReleased { try ledger.forgetRelease(hash: done.hash, place: done.place) }
            return (done, facts.result)
        }
        file = done
        return step
    }

    /// What a reader of this file may know.
    private func readerContext(for source: FileSource, _ format: Format) throws(Problem) -> ReaderContext {
        var context = workspace.readerContext
        context.fileName = source.name
        if case .channel(let name, _) = source.place,
            let channel = workspace.configuration.channels.first(where: { $0.name == name })
        {
            context.settings = SettingValues(channel.values, under: "channels." + name)
        }
        if format.needs.contains(.noticeTrust) {
            context.notices = workspace.noticeTrust()
            context.notices?.isVouched = source.isVouched
        }
        guard format.needs.contains(.mailTrust) else { return context }
        let trust: MailTrust
        if let known = mailTrust { trust = known } else { trust = try workspace.mailTrust() }
        mailTrust = trust
        context.mails = trust
        context.mails?.isVouched = source.isVouched
        return context
    }

    /// Writes down that a file was refused, or held for a person; returns what is said of it.
    private func refuse(
        _ source: FileSource,
        _ file: inout FileRecord,
        _ problem: Problem,
        _ promised: [String: ContentHash]
    ) throws(Problem) -> Problem {
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
        file.stored = try keptPath(for: source.name, hash: hash, rejected: true, promised)
        if holds { file.stored = file.heldPath }
        let (written, reason) = (file, problem)
        try ledger.transaction { () throws(Problem) in
            try ledger.add(written)
            try ledger.add(reason, file: written.id)
            try ledger.forgetLook(path: source.origin)
            if ExchangeProblem(stored: written.code) == .deadly { try ledger.forgetDeaths(hash: written.hash) }
        }
        return problem
    }

    /// Where a file is kept, as if those that are yet to be moved had been.
    private func keptPath(
        for name: String,
        hash: ContentHash,
        rejected: Bool,
        _ promised: [String: ContentHash]
    ) throws(Problem) -> String {
        try workspace.spool.archivePath(
            for: name,
            day: environment.pass.started.day,
            hash: hash,
            rejected: rejected,
            promised: promised
        )
    }
}

/// A file that is about to be read: where it came and where its bytes lie now.
struct FileSource {
    /// The folder it came to.
    let place: Folder
    /// Its name in that folder.
    let name: String
    /// Its length in bytes.
    let bytes: Int64
    /// When it was last written, in nanoseconds since 1970, by its folder's clock; nil when nobody knows any more.
    let modified: Int64?
    /// The path of its bytes.
    let path: String
    /// Whether it must not be read: the program died over it each time.
    var isUnread = false
    /// Whether the mail was trusted when it came: a replay reads it again.
    var isVouched = false

    /// Its path where it came, relative to the workspace.
    var origin: String { place.path(of: name) }
}

extension FileRecord {
    /// Where the file lies while the brake holds it.
    var heldPath: String { Folder.held.path(of: String(id) + "-" + name) }
}

extension PassReport.FileLine {
    /// What became of a file that was to be read.
    init(_ source: FileSource, _ format: Format?, _ outcome: FileOutcome, code: String? = nil, records: Int = 0) {
        self.init(
            path: source.origin,
            kind: format?.kind ?? .unknown,
            format: format?.id ?? "unknown",
            outcome: outcome,
            code: code,
            records: records
        )
    }
}
