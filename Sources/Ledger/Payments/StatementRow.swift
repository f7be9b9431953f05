import Domain

/// A statement as the ledger keeps it, with its file.
public struct StatementRow: Sendable {
    /// Its number in the ledger, in the order in which statements came.
    public var id: Int
    /// What it says; its account and balances are there.
    public var statement: Statement
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

    /// Its number.
    public var id: Int
    /// The account.
    public var account: BankAccount
    /// Its currency.
    public var currency: Currency
    /// What shows it.
    public var kind: StatementGap.Kind
    /// The last day before it; by it and the balances the gap is known again.
    public var ended: Day?
    /// The closing balance before it, in minor units.
    public var closing: Int64?
    /// The opening balance behind it, in minor units.
    public var opening: Int64?
    /// The statement before it.
    public var before: Int?
    /// The statement behind it.
    public var after: Int?
    /// What became of it.
    public var state: State

    /// A gap by its parts.
    public init(account: BankAccount, currency: Currency, kind: StatementGap.Kind) {
        id = 0
        self.account = account
        self.currency = currency
        self.kind = kind
        state = .open
    }

    /// Whether another one is the same, whichever export tells of it.
    public func isSame(as other: GapRow) -> Bool {
        kind == other.kind && ended == other.ended && closing == other.closing && opening == other.opening
    }
}
