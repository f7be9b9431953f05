import Domain
import GRDB

/// A session of the ledger: every fact and every decision with its reason; the only place with SQL.
///
/// It is used by one pass or command at a time. Aspects are in `Ledger+….swift`.
public final class Ledger {
    let db: Database
    private let mode: LedgerFile.Mode
    private let path: String
    private let afterCommit: () -> Void
    private var depth = 0
    private var writers = [RowWriter?](repeating: nil, count: RowStatement.allCases.count)

    init(_ db: Database, mode: LedgerFile.Mode, path: String, afterCommit: @escaping () -> Void) {
        self.db = db
        self.mode = mode
        self.path = path
        self.afterCommit = afterCommit
    }

    /// Runs `body` as one transaction: all of it is kept, or nothing when it throws.
    public func transaction<Result>(_ body: () throws(Problem) -> Result) throws(Problem) -> Result {
        let nested = mode != .commit || depth > 0
        depth += 1
        defer { depth -= 1 }
        try execute(nested ? "SAVEPOINT step" : "BEGIN IMMEDIATE")
        let result: Result
        do throws(Problem) {
            result = try body()
        } catch {
            try execute(nested ? "ROLLBACK TO step" : "ROLLBACK")
            if nested { try execute("RELEASE step") }
            throw error
        }
        try execute(nested ? "RELEASE step" : "COMMIT")
        if !nested { afterCommit() }
        return result
    }

    /// Runs SQL that takes no arguments and gives nothing.
    func execute(_ sql: String) throws(Problem) {
        try attempt { try db.execute(sql: sql) }
    }

    /// Runs a prepared statement once with its arguments.
    func run(_ sql: String, _ arguments: StatementArguments) throws(Problem) {
        try attempt {
            let statement = try db.cachedStatement(sql: sql)
            try statement.execute(arguments: arguments)
        }
    }

    /// The writer of a statement that is run for each of many rows.
    func writer(_ statement: RowStatement) throws(Problem) -> RowWriter {
        if let known = writers[statement.rawValue] { return known }
        let new = try RowWriter(self, statement.sql)
        writers[statement.rawValue] = new
        return new
    }

    /// All rows of a query.
    func rows(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> [Row] {
        try attempt { try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments) }
    }

    /// What `body` makes of each row of a query; it keeps no row, and asks the ledger nothing.
    func map<Result>(
        _ sql: String,
        _ arguments: StatementArguments = [],
        _ body: (Columns) throws -> Result
    ) throws(Problem) -> [Result] {
        try attempt {
            var results: [Result] = []
            let cursor = try Columns.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
            while let row = try cursor.next() { results.append(try body(row)) }
            return results
        }
    }

    /// The same of the first row; nil when there is none.
    func first<Result>(
        _ sql: String,
        _ arguments: StatementArguments = [],
        _ body: (Columns) throws -> Result
    ) throws(Problem) -> Result? {
        try attempt {
            let cursor = try Columns.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
            return try cursor.next().map { row in try body(row) }
        }
    }

    /// Whether a query gives any row.
    func exists(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> Bool {
        try first(sql, arguments) { _ in true } ?? false
    }

    /// Numbers of rows as an argument for `json_each`.
    static func list(_ ids: some Sequence<Int>) -> String {
        "[" + ids.map { String($0) }.joined(separator: ",") + "]"
    }

    /// The first row of a query.
    func row(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> Row? {
        try attempt { try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) }
    }

    /// One whole number from a query, 0 when it gives none.
    func count(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> Int {
        try attempt { try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0 }
    }

    /// Hands each row of a query to `body`, without keeping them.
    func each(
        _ sql: String,
        _ arguments: StatementArguments = [],
        _ body: (Columns) throws -> Void
    ) throws(Problem) {
        try attempt {
            let cursor = try Columns.fetchCursor(db.makeStatement(sql: sql), arguments: arguments)
            while let row = try cursor.next() { try body(row) }
        }
    }

    /// Turns any error of SQLite into a problem.
    func attempt<Result>(_ body: () throws -> Result) throws(Problem) -> Result {
        do {
            return try body()
        } catch let problem as Problem {
            throw problem
        } catch {
            throw failure(error)
        }
    }

    /// What an error of SQLite means.
    func failure(_ error: any Error) -> Problem { LedgerFile.problem(error, path: path) }
}
