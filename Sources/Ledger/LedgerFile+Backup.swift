import Domain
import GRDB

extension LedgerFile {
    /// Copies the ledger as it stands to a new file, page by page, while it is in use (SQLite's backup).
    ///
    /// The copy is whole, but not durable before it was synced.
    public func copy(to path: String) throws(Problem) {
        do {
            let copy = try DatabaseQueue(path: path)
            try queue.backup(to: copy)
            // Nothing may lie beside it: it is moved.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw LedgerFile.problem(error, path: path)
        }
        afterCommit()
    }

    /// Reads every page and every index entry; throws `LEDGER-005` when they do not agree.
    public func checkIntegrity() throws(Problem) {
        do {
            let findings = try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
            guard findings == ["ok"] else {
                throw Problem(LedgerProblem.damaged, .error, ["path": queue.path])
            }
        } catch let problem as Problem {
            throw problem
        } catch {
            throw LedgerFile.problem(error, path: queue.path)
        }
    }
}
