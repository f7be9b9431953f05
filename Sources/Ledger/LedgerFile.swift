import Domain
import GRDB

/// The SQLite file of a workspace: opens it, brings it to the present schema, and lends sessions.
///
/// WAL with `synchronous = FULL`: with less, a power cut could lose the last commit, and an import would be sent twice
/// (reference: failure modes, row 15).
public final class LedgerFile: Sendable {
    private let queue: DatabaseQueue
    private let afterCommit: @Sendable () -> Void

    /// How a session treats what is written in it.
    public enum Mode: Sendable {
        /// Each transaction is committed.
        case commit
        /// Everything is undone when the session ends: what `plan` runs in.
        case undo
    }

    /// Opens or creates the ledger at `path`, or one in memory when it is nil.
    ///
    /// `afterCommit` runs after every commit. Throws `LEDGER-001` and `LEDGER-002`.
    public init(path: String?, afterCommit: @escaping @Sendable () -> Void = {}) throws(Problem) {
        self.afterCommit = afterCommit
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = FULL;
                    PRAGMA cache_size = -32768;
                    PRAGMA temp_store = MEMORY;
                    """
            )
        }
        do {
            queue = try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
                ?? DatabaseQueue(configuration: configuration)
            let migrator = Migrations.all
            guard try !queue.read({ try migrator.hasBeenSuperseded($0) }) else {
                throw Problem(LedgerProblem.newer, .error, ["path": path ?? ""])
            }
            try migrator.migrate(queue)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw LedgerFile.problem(error, path: path)
        }
    }

    /// Lends the ledger to `body`, alone; problems of SQLite become `LEDGER-001`.
    public func session<Result>(
        _ mode: Mode = .commit,
        _ body: (Ledger) throws(Problem) -> Result
    ) throws(Problem) -> Result {
        do {
            return try queue.writeWithoutTransaction { db in
                if mode == .undo { try db.execute(sql: "BEGIN IMMEDIATE") }
                defer { if mode == .undo { try? db.execute(sql: "ROLLBACK") } }
                return try body(Ledger(db, mode: mode, afterCommit: afterCommit))
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
        // SQLite's message names tables and columns; arguments, which may be personal, stay out.
        let detail = (error as? DatabaseError).map { "\($0.extendedResultCode): \($0.message ?? "")" } ?? "\(error)"
        return Problem(LedgerProblem.unusable, .error, ["path": path ?? "memory", "detail": detail])
    }
}
