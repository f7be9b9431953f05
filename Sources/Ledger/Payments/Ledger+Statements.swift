import Domain
import GRDB

extension Ledger {
    /// The accounts that have a statement whose chain was not looked at since it came, with their currencies.
    public func unchainedAccounts() throws(Problem) -> [(account: BankAccount, currency: Currency)] {
        try rows(
            """
            SELECT DISTINCT account, currency FROM statement INDEXED BY statement_unchecked WHERE checked = 0 AND account IS NOT NULL
            ORDER BY account, currency
            """
        ).map { (BankAccount($0[0] as String), Currency(code: $0[1]) ?? .none) }
    }

    /// Notes that every chain was looked at.
    public func markChained() throws(Problem) { try run("UPDATE statement SET checked = 1 WHERE checked = 0", []) }

    /// The final statements of an account and currency that have both balances and their days.
    public func statements(account: BankAccount, currency: Currency) throws(Problem) -> [StatementRow] {
        try rows(
            """
            SELECT statement.*, place, name, format FROM statement JOIN file ON file.id = file
            WHERE account = ? AND currency = ? AND advice = 0 AND opening IS NOT NULL AND closing IS NOT NULL
                AND coalesce(first_day, last_day) IS NOT NULL
            ORDER BY statement.id
            """,
            [account.description, currency.code]
        ).map { statement($0) }
    }

    /// A statement by its number.
    public func statement(id: Int) throws(Problem) -> StatementRow? {
        try row(
            "SELECT statement.*, place, name, format FROM statement JOIN file ON file.id = file WHERE statement.id = ?",
            [id]
        ).map { statement($0) }
    }

    /// What the movements of a file on an account from a day on come to, in minor units.
    public func movements(of row: StatementRow, from day: Day) throws(Problem) -> Int64? {
        guard let account = row.statement.account else { return nil }
        return try self.row(
            """
            SELECT bounded_sum(amount) FROM payment WHERE own_account = ? AND currency = ? AND date >= ?
                AND id IN (SELECT payment FROM payment_source WHERE file = ?)
            """,
            [account.description, row.statement.currency.code, Int(day.number), row.file]
        ).map { $0[0] }
    }

    /// What the movements of files on the account of statements come to, in minor units, each counted once; nil when the files
    /// have others of the account, without balances or days.
    public func movements(ofFiles files: [Int], like statements: [StatementRow]) throws(Problem) -> Int64? {
        guard let first = statements.first?.statement, let account = first.account?.description else { return nil }
        let list = "[" + files.map { String($0) }.joined(separator: ",") + "]"
        let all = try count(
            """
            SELECT count(*) FROM statement WHERE account = ? AND currency = ?
                AND file IN (SELECT value FROM json_each(?))
            """,
            [account, first.currency.code, list]
        )
        guard all == statements.count else { return nil }
        return try self.row(
            """
            SELECT bounded_sum(amount) FROM payment WHERE own_account = ? AND currency = ? AND id IN
                (SELECT payment FROM payment_source WHERE file IN (SELECT value FROM json_each(?)))
            """,
            [account, first.currency.code, list]
        ).map { $0[0] }
    }

    private func statement(_ row: Row) -> StatementRow {
        let currency = Currency(code: row["currency"]) ?? .none
        func money(_ column: String) -> Money? {
            (row[column] as Int64?).map { Money(minorUnits: $0, currency: currency) }
        }
        var statement = Domain.Statement(
            account: (row["account"] as String?).map { BankAccount($0) },
            currency: currency,
            line: 0
        )
        statement.number = row["number"]
        statement.page = row["page"]
        statement.from = (row["first_day"] as Int32?).map { Day(number: $0) }
        statement.to = (row["last_day"] as Int32?).map { Day(number: $0) }
        statement.opening = money("opening")
        statement.closing = money("closing")
        statement.opensWithin = row["opens_within"]
        statement.closesWithin = row["closes_within"]
        statement.entries = row["entries"]
        return StatementRow(
            id: row["id"],
            statement: statement,
            file: row["file"],
            path: (row["place"] as String) + "/" + (row["name"] as String),
            format: row["format"],
            isHistory: row["history"]
        )
    }
}

extension Ledger {
    /// Gaps that wait for a person, oldest first.
    public func openGaps() throws(Problem) -> [GapRow] {
        try rows("SELECT * FROM statement_gap WHERE state = 'open' ORDER BY id").map { row throws(Problem) in
            try gap(row)
        }
    }

    /// A gap by its number.
    public func gap(id: Int) throws(Problem) -> GapRow? {
        try row("SELECT * FROM statement_gap WHERE id = ?", [id]).map { row throws(Problem) in try gap(row) }
    }

    /// Every gap that there was in an account and currency.
    public func gaps(account: BankAccount, currency: Currency) throws(Problem) -> [GapRow] {
        try rows(
            "SELECT * FROM statement_gap WHERE account = ? AND currency = ? ORDER BY id",
            [account.description, currency.code]
        ).map { row throws(Problem) in try gap(row) }
    }

    /// Writes a gap down, under a new number when it has none; returns its number.
    public func put(_ gap: GapRow) throws(Problem) -> Int {
        let id = gap.id > 0 ? gap.id : try count("SELECT coalesce(max(id), 0) + 1 FROM statement_gap")
        try run(
            """
            INSERT OR REPLACE INTO statement_gap (id, account, currency, kind, ended, closing, opening, before, after, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, gap.account.description, gap.currency.code, gap.kind, gap.ended.map { Int($0.number) }, gap.closing,
                gap.opening, gap.before, gap.after, gap.state.rawValue,
            ]
        )
        return id
    }

    private func gap(_ row: Row) throws(Problem) -> GapRow {
        let kind: StatementGap.Kind = try attempt { try row.word("kind") }
        var gap = GapRow(
            account: BankAccount(row["account"] as String),
            currency: Currency(code: row["currency"]) ?? .none,
            kind: kind
        )
        gap.id = row["id"]
        gap.ended = (row["ended"] as Int32?).map { Day(number: $0) }
        gap.closing = row["closing"]
        gap.opening = row["opening"]
        gap.before = row["before"]
        gap.after = row["after"]
        gap.state = GapRow.State(rawValue: row["state"]) ?? .open
        return gap
    }
}

/// A statement as the ledger keeps it, with its file.
public struct StatementRow: Sendable {
    /// Its number in the ledger, in the order in which statements came.
    public var id: Int
    /// What it says; its account and balances are there.
    public var statement: Domain.Statement
    /// Its file's number.
    public var file: Int
    /// The folder and name that its file came by.
    public var path: String
    /// The format of its file.
    public var format: String
    /// Whether it was there before gaps were looked for.
    public var isHistory: Bool
}

/// A gap between statements of an account, as the ledger keeps it.
public struct GapRow: Sendable {
    /// What became of it.
    public enum State: String, Sendable {
        /// It waits.
        case open
        /// A person said that nothing is missing.
        case accepted
        /// What was missing came.
        case ended
    }

    /// The number of its row, which people use in commands.
    public var id: Int
    /// The merchant's account.
    public var account: BankAccount
    /// The currency that the account is kept in.
    public var currency: Currency
    /// What shows it.
    public var kind: StatementGap.Kind
    /// The last day before it; by it and the balances the gap is known again.
    public var ended: Day?
    /// The closing balance before it, in minor units.
    public var closing: Int64?
    /// The opening balance after it, in minor units.
    public var opening: Int64?
    /// The statement before it.
    public var before: Int?
    /// The statement after it.
    public var after: Int?
    /// What became of it.
    public var state: State

    /// Creates a gap.
    public init(account: BankAccount, currency: Currency, kind: StatementGap.Kind) {
        id = 0
        self.account = account
        self.currency = currency
        self.kind = kind
        state = .open
    }

    /// Whether another one is the same, whichever export reports it.
    public func isSame(as other: GapRow) -> Bool {
        kind == other.kind && ended == other.ended && closing == other.closing && opening == other.opening
    }
}
