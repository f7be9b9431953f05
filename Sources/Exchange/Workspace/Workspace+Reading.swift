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
    func presentLedger(forTrial: Bool = false) throws(Problem) -> LedgerFile {
        guard try spool.exists(Workspace.ledgerName) else { return try LedgerFile(path: nil) }
        let isAtRest = try !spool.exists(Workspace.ledgerName + "-wal")
        return try LedgerFile(reading: ledgerPath, isAtRest: isAtRest, forTrial: forTrial)
    }
}
