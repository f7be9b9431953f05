import Domain
import GRDB

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
