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

extension LedgerFile {
    /// How every ledger is opened.
    static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            db.add(function: BoundedSum.function)
            try db.execute(
                sql: """
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = FULL;
                    PRAGMA cache_size = -32768;
                    PRAGMA temp_store = MEMORY;
                    """
            )
        }
        return configuration
    }

    /// The ledger at `path` as it stands now, for those who only look: it waits for nobody, and nobody waits for it.
    ///
    /// One of an older schema is brought to the present one in memory. `isAtRest` says that no write-ahead log lies
    /// beside it: then it can be read where nothing may be written (SQLite: a log in use needs its shared index), and
    /// `forTrial` copies it into memory there, so that a session may write what it undoes.
    /// Throws `LEDGER-001`, `LEDGER-002` and `LEDGER-005`.
    public convenience init(reading path: String, isAtRest: Bool, forTrial: Bool = false) throws(Problem) {
        do {
            self.init(try LedgerFile.present(path, isAtRest: isAtRest, forTrial: forTrial))
        } catch let problem as Problem {
            throw problem
        } catch {
            throw LedgerFile.problem(error, path: path)
        }
    }

    /// The file, or a copy of it in memory where its schema is an older one.
    private static func present(_ path: String, isAtRest: Bool, forTrial: Bool) throws -> DatabaseQueue {
        let file = try openForReading(path, isAtRest: isAtRest)
        let migrator = Migrations.all
        guard try !file.read({ try migrator.hasBeenSuperseded($0) }) else {
            throw Problem(LedgerProblem.newer, .error, ["path": path])
        }
        let isOld = try !file.read { try migrator.hasCompletedMigrations($0) }
        guard isOld || forTrial && file.configuration.readonly else { return file }
        let copy = try DatabaseQueue(configuration: configuration)
        try file.backup(to: copy)
        try file.close()
        try migrator.migrate(copy)
        return copy
    }

    private static func openForReading(_ path: String, isAtRest: Bool) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.busyMode = .timeout(5)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // Opening alone touches no page; a folder that cannot be written is noticed here.
            _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
            return queue
        } catch let error as DatabaseError
            where isAtRest && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        {
            var still = GRDB.Configuration()
            still.readonly = true
            return try DatabaseQueue(path: "file:" + escaped(path) + "?immutable=1", configuration: still)
        }
    }

    /// A path as a URI has it.
    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if "%?#".utf8.contains(byte) {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

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
