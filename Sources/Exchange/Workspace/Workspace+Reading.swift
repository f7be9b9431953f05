import Domain
import Ledger
import Spool

extension Workspace {
    /// Lends the ledger as it stands now to `body`, beside a pass that may be running; an empty one before the first.
    public func read<Result>(_ body: (Ledger) throws(Problem) -> Result) throws(Problem) -> Result {
        let file = try presentLedger()
        defer { file.close() }
        return try file.session(.read, body)
    }

    /// The ledger as it stands, for sessions that keep nothing; an empty one in memory before the first pass.
    ///
    /// Throws `LEDGER-007` to `LEDGER-009` when it is not the ledger of this archive.
    func presentLedger(forTrial: Bool = false) throws(Problem) -> LedgerFile {
        try refuseLostLedger()
        guard try spool.exists(Workspace.ledgerName) else { return try LedgerFile(path: nil) }
        let isAtRest = try !spool.exists(Workspace.ledgerName + "-wal")
        let file = try LedgerFile(reading: ledgerPath, isAtRest: isAtRest, forTrial: forTrial)
        return try belonging(file)
    }

    /// The ledger, to be written; a new one before the first pass.
    ///
    /// Throws `LEDGER-007` to `LEDGER-009` when it is not the ledger of this archive: with a new one beside an old
    /// archive the accounting system would get every order a second time.
    func openLedger() throws(Problem) -> LedgerFile {
        try refuseLostLedger()
        return try belonging(try LedgerFile(path: ledgerPath, afterCommit: { FaultInjection.step() }))
    }

    /// Whether there is a ledger with anything in it.
    func hasLedger() throws(Problem) -> Bool {
        guard try spool.exists(Workspace.ledgerName) else { return false }
        return try spool.look(path: ledgerPath).identity.size > 0
    }

    private func refuseLostLedger() throws(Problem) {
        guard try !hasLedger(), try PassRecords(spool).hasArchive() else { return }
        throw Problem(LedgerProblem.lost, .error, ["path": Workspace.ledgerName])
    }

    /// The same ledger, once the newest record of the archive is known to be its own.
    private func belonging(_ file: LedgerFile) throws(Problem) -> LedgerFile {
        do throws(Problem) {
            try file.session(.read) { ledger throws(Problem) in try PassRecords(spool).compare(with: ledger, self) }
            return file
        } catch {
            file.close()
            throw error
        }
    }
}

extension PassRecords {
    /// Throws `LEDGER-008` when the ledger does not know the pass of the newest record, and `LEDGER-009` when it wrote
    /// another record for it.
    func compare(with ledger: Ledger, _ workspace: Workspace) throws(Problem) {
        guard let newest = try newest() else { return }
        let arguments = ["path": Workspace.ledgerName, "record": newest.path]
        guard try ledger.pass(newest.pass) != nil else { throw Problem(LedgerProblem.behind, .error, arguments) }
        guard let known = try ledger.recordHash(pass: newest.pass) else { return }
        let hash = try workspace.spool.hash(path: workspace.root + "/" + newest.path).hex
        guard hash == known else { throw Problem(LedgerProblem.foreign, .error, arguments) }
    }
}
