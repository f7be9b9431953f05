import Domain
import GRDB

/// The SQLite file of a workspace: opens it, brings it to the present schema, and lends sessions.
///
/// WAL with `synchronous = FULL`: with less, a power cut could lose the last commit, and an import would be sent twice
/// (docs/reliability.md, row 15).
public final class LedgerFile: Sendable {
    let queue: DatabaseQueue
    let afterCommit: @Sendable () -> Void

    /// How a session treats what is written in it.
    public enum Mode: Sendable {
        /// Each transaction is committed.
        case commit
        /// Everything is undone when the session ends: what `plan` runs in.
        case undo
        /// Nothing is written: one state of the ledger is seen, whatever others write meanwhile.
        case read
    }

    /// Opens or creates the ledger at `path`, or one in memory when it is nil.
    ///
    /// It waits a minute for another writer: `plan` may have the ledger for a while, and no pass should fail for that.
    /// `afterCommit` runs after every commit. Throws `LEDGER-001`, `LEDGER-002`, `LEDGER-004` and `LEDGER-005`.
    public init(path: String?, afterCommit: @escaping @Sendable () -> Void = {}) throws(Problem) {
        self.afterCommit = afterCommit
        var configuration = LedgerFile.configuration
        configuration.busyMode = .timeout(60)
        do {
            queue =
                try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
                ?? DatabaseQueue(configuration: configuration)
            let migrator = Migrations.all
            guard try !queue.read({ try migrator.hasBeenSuperseded($0) }) else {
                throw Problem(LedgerProblem.newer, .error, ["path": path ?? ""])
            }
            if try !queue.read({ try migrator.hasCompletedMigrations($0) }) {
                try migrator.migrate(queue)
                afterCommit()
            }
        } catch let problem as Problem {
            throw problem
        } catch {
            throw LedgerFile.problem(error, path: path)
        }
    }

    init(_ queue: DatabaseQueue) {
        self.queue = queue
        afterCommit = {}
    }

    /// Lends the ledger to `body`, alone; problems of SQLite become `LEDGER-001`.
    public func session<Result>(
        _ mode: Mode = .commit,
        _ body: (Ledger) throws(Problem) -> Result
    ) throws(Problem) -> Result {
        do {
            return try queue.writeWithoutTransaction { db in
                switch mode {
                case .commit: break
                case .undo: try db.execute(sql: "BEGIN IMMEDIATE")
                case .read: try db.execute(sql: "PRAGMA query_only = 1; BEGIN DEFERRED")
                }
                defer { if mode != .commit { try? db.execute(sql: "ROLLBACK; PRAGMA query_only = 0") } }
                return try body(Ledger(db, mode: mode, path: queue.path, afterCommit: afterCommit))
            }
        } catch let problem as Problem {
            throw problem
        } catch {
            throw LedgerFile.problem(error, path: queue.path)
        }
    }

    /// Closes the file, moving what the write-ahead log holds into it.
    public func close() { try? queue.close() }

    static func problem(_ error: any Error, path: String?) -> Problem {
        switch (error as? DatabaseError)?.resultCode {
        case .SQLITE_BUSY: return Problem(LedgerProblem.busy, .error, ["path": path ?? "memory"])
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return Problem(LedgerProblem.damaged, .error, ["path": path ?? "memory"])
        default: break
        }
        // SQLite's message names tables and columns; arguments, which may be personal, stay out.
        let detail =
            (error as? DatabaseError).map { "\($0.extendedResultCode.rawValue): \($0.message ?? "")" } ?? "\(error)"
        return Problem(LedgerProblem.unusable, .error, ["path": path ?? "memory", "detail": detail])
    }
}
