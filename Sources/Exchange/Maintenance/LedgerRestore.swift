import Domain
import Ledger
import Spool

/// Puts the backup of the ledger in its place (docs/operations.md).
public enum LedgerRestore {
    /// What was done.
    public struct Outcome: Sendable {
        /// The last pass that the restored ledger knows.
        public let pass: Int
        /// The records of passes that came after it, relative to the workspace; empty when nothing is lost.
        public let lost: [String]
    }

    /// Puts the newest backup in the ledger's place; the ledger that was there stays beside it as
    /// `ledger.sqlite.before-restore`.
    ///
    /// A backup that lacks passes is refused with `LEDGER-008`, since a replay loses nothing, unless `acceptsLoss`: then
    /// the ledger goes on after them without their facts. The caller holds the workspace's lock.
    /// Throws `LEDGER-010` when there is no backup, `LEDGER-005` when it is damaged.
    public static func run(_ workspace: Workspace, clock: Clock, acceptsLoss: Bool) throws(Problem) -> Outcome {
        let spool = workspace.spool
        guard try spool.exists(LedgerMaintenance.newest) else {
            throw Problem(LedgerProblem.noBackup, .error, ["path": LedgerMaintenance.newest])
        }
        let copy = Workspace.ledgerName + ".restoring"
        for ending in ["", "-wal", "-shm"] { try spool.remove(copy + ending) }
        let outcome = try prepare(copy, workspace, clock, acceptsLoss)
        let old = Workspace.ledgerName + ".before-restore"
        if try spool.exists(Workspace.ledgerName) {
            try spool.remove(old)
            try spool.move(Workspace.ledgerName, to: old)
        }
        for ending in ["-wal", "-shm"] { try spool.remove(Workspace.ledgerName + ending) }
        try spool.adopt(copy, as: Workspace.ledgerName)
        return outcome
    }

    /// Copies the backup beside the ledger, checks it, and compares it with the archive.
    private static func prepare(
        _ copy: String,
        _ workspace: Workspace,
        _ clock: Clock,
        _ acceptsLoss: Bool
    ) throws(Problem) -> Outcome {
        let backup = try LedgerFile(reading: workspace.root + "/" + LedgerMaintenance.newest, isAtRest: true)
        defer { backup.close() }
        try backup.checkIntegrity()
        try backup.copy(to: workspace.root + "/" + copy)
        let file = try LedgerFile(path: workspace.root + "/" + copy)
        defer { file.close() }
        return try file.session { ledger throws(Problem) in
            let last = try ledger.lastPass()?.id ?? 0
            let lost = try PassRecords(workspace.spool).all().filter { $0.pass > last }
            guard let newest = lost.last else { return Outcome(pass: last, lost: []) }
            guard acceptsLoss else {
                throw Problem(
                    LedgerProblem.behind,
                    .error,
                    ["path": LedgerMaintenance.newest, "record": newest.path]
                )
            }
            let hash = try workspace.spool.hash(path: workspace.root + "/" + newest.path).hex
            try ledger.skipTo(newest.pass, now: clock.now(), record: hash)
            return Outcome(pass: last, lost: lost.map(\.path))
        }
    }
}
