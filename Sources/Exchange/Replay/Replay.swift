import Connectors
import Domain
import Ledger
import Payments
import Spool
import Syntax

/// Rebuilds the ledger from the archive: the same passes over the same files, in the order of the journal.
public enum Replay {
    /// Rebuilds the workspace's ledger; the old one stays beside it. Returns how many passes were replayed.
    ///
    /// Throws `FILE-008`, `FILE-009` and `FILE-010`, before anything is changed, when the archive is not whole: a ledger
    /// without a file would not be the same ledger.
    public static func run(_ workspace: Workspace, progress: @escaping (Progress) -> Void) throws(Problem) -> Int {
        let spool = workspace.spool
        let entries = try journal(workspace)
        let kept = try KeptFiles(entries, workspace)
        let late = lateDecisions(workspace)
        let memory = connectionMemory(workspace)
        let fresh = "state/ledger.sqlite.replay"
        for name in [fresh, fresh + "-wal", fresh + "-shm"] { try spool.remove(name) }
        let file = try LedgerFile(path: workspace.root + "/" + fresh)
        try file.session { ledger throws(Problem) in
            for entry in entries {
                progress(.pass(entry.pass))
                try Pass.replay(entry, kept, workspace.asIn(entry), ledger)
            }
            for decision in late { try Pass.replay(decision, workspace, ledger) }
            try ledger.restore(memory)
            // What channels were told by other settings than those of now, they are reported again.
            for (channel, hash) in entries.last?.stockSettings ?? [:]
            where try ledger.stockSettings(channel: channel) != hash {
                try ledger.forgetStockSettings(channel: channel)
            }
        }
        file.close()
        let old = "state/ledger.sqlite.before-replay"
        if try spool.exists("state/ledger.sqlite") {
            try spool.remove(old)
            for name in ["-wal", "-shm"] { try spool.remove("state/ledger.sqlite" + name) }
            try spool.move("state/ledger.sqlite", to: old)
        }
        try spool.move(fresh, to: "state/ledger.sqlite")
        return entries.count
    }

    /// What people decided since the last pass: only the ledger that is there has it, if it can be read at all.
    private static func lateDecisions(_ workspace: Workspace) -> [Journal.Decision] {
        old(workspace) { ledger throws(Problem) in
            try ledger.unjournaledDecisions().map {
                Journal.Decision(made: $0.made, command: $0.command, pass: $0.pass, who: $0.who)
            }
        } ?? []
    }

    /// What was taken from other sides, which the archive does not tell: else it would be taken again.
    private static func connectionMemory(_ workspace: Workspace) -> ConnectionMemory {
        old(workspace) { ledger throws(Problem) in try ledger.connectionMemory() } ?? .empty
    }

    /// Looks into the ledger that is there; nil when it cannot be read.
    private static func old<Result>(
        _ workspace: Workspace,
        _ body: (Ledger) throws(Problem) -> Result
    ) -> Result? {
        do throws(Problem) {
            guard try workspace.spool.exists("state/ledger.sqlite") else { return nil }
            let file = try LedgerFile(path: workspace.ledgerPath)
            defer { file.close() }
            return try file.session(.undo, body)
        } catch {
            return nil
        }
    }

    /// The records of all passes, each of which names the one before it.
    private static func journal(_ workspace: Workspace) throws(Problem) -> [Journal.Entry] {
        let spool = workspace.spool
        var entries: [Journal.Entry] = []
        var before: (path: String, hash: String)?
        for record in try PassRecords(spool).all() {
            let bytes = try spool.contents(record.path)
            var entry = try Journal.read(bytes)
            guard isReadable(entry), entry.pass == record.pass else {
                throw Problem(ExchangeProblem.badJournal, .error, ["path": record.path])
            }
            if !entry.previous.isEmpty, entry.previous != before?.hash {
                throw Problem(
                    ExchangeProblem.brokenJournal,
                    .error,
                    ["path": record.path, "before": before?.path ?? "-"]
                )
            }
            entry.hash = ContentHash(of: bytes).hex
            before = (record.path, entry.hash)
            entries.append(entry)
        }
        return entries
    }

    private static func isReadable(_ entry: Journal.Entry) -> Bool {
        entry.pass > 0 && entry.files.allSatisfy { $0.place?.isRead == true && ContentHash(hex: $0.hash) != nil }
            && entry.decisions.allSatisfy { PersonalDecision(command: $0.command) != nil }
    }
}

extension Pass {
    /// Makes a pass of the journal again, without moving or writing a file.
    static func replay(
        _ entry: Journal.Entry,
        _ kept: KeptFiles,
        _ workspace: Workspace,
        _ ledger: Ledger
    ) throws(Problem) {
        for decision in entry.decisions { try replay(decision, workspace, ledger) }
        let clock = Clock(now: { entry.finished }, sleep: { _ in })
        let record = try ledger.beginPass(entry.pass, started: entry.started)
        let pass = Pass(Environment(workspace, ledger, clock: clock, pass: record, mode: .replay))
        pass.recordHash = entry.hash
        pass.report.connectionFailed = entry.exit == 4
        pass.take(try pass.outbox.noteFetched(entry.fetched))
        if entry.system != nil { try pass.followWarehouse() }
        var read = 0
        for (round, end) in (entry.rounds + [entry.files.count]).enumerated() {
            // What is read after files were delivered may answer them.
            if round > 0 { try pass.beginRound() }
            for file in entry.files[read..<max(read, end)] { try pass.replay(file, kept) }
            read = max(read, end)
            try pass.settleAndWrite(recalled: entry.recalled)
            for sent in entry.sent { pass.take(try pass.outbox.noteSent(sent.path, by: sent.connection, at: sent.at)) }
        }
        try pass.finish()
    }

    private func replay(_ file: Journal.File, _ kept: KeptFiles) throws(Problem) {
        guard let place = file.place, let stored = kept[file.hash] else { return }
        let workspace = environment.workspace
        let path = workspace.root + "/" + stored
        let look = try workspace.spool.look(path: path)
        let source = FileSource(
            place: place,
            name: file.name,
            bytes: look.identity.size,
            modified: file.modified,
            path: path,
            isUnread: file.isUnread,
            isVouched: try kept.isArchived(file)
        )
        let head = FileHead(look.head, tail: look.tail, name: file.name)
        let format = file.isUnread ? nil : try workspace.format(of: head, in: place, path: path)
        take(try importer.read(source, format).step)
    }

    /// Carries out a decision again, as after the pass it was made after; that pass may have had nothing to do.
    static func replay(
        _ decision: Journal.Decision,
        _ workspace: Workspace,
        _ ledger: Ledger
    ) throws(Problem) {
        let clock = Clock(now: { decision.made }, sleep: { _ in })
        let record = PassRecord(id: decision.pass, started: decision.made, finished: decision.made, exit: nil)
        guard let made = PersonalDecision(command: decision.command) else { return }
        let environment = Environment(workspace, ledger, clock: clock, pass: record, mode: .replay)
        try Desk(environment).carryOut(made, by: decision.who)
    }
}

extension Workspace {
    /// The format of a kept file, which may lie in an archive.
    fileprivate func format(of head: FileHead, in place: Folder, path: String) throws(Problem) -> Format? {
        try recognition.format(of: head, preferring: place.kind) { () throws(Problem) in
            try spool.contents(path: path, limit: StatementArchive.largest)
        }
    }
}
