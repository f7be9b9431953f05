import Domain
import GRDB

/// An account of which a person said that it never pays an order.
public struct IgnoredAccount: Sendable {
    /// The account, domestic where it has such a form.
    public var account: BankAccount
    /// When it was said.
    public var made: Instant
    /// Who said it.
    public var who: String?

    /// An account by its parts.
    public init(account: BankAccount, made: Instant, who: String?) {
        self.account = account
        self.made = made
        self.who = who
    }
}

extension Ledger {
    /// The accounts that never pay an order, by account.
    public func ignoredAccounts() throws(Problem) -> [IgnoredAccount] {
        try rows("SELECT account, made, who FROM ignored_account ORDER BY account").map { row in
            IgnoredAccount(account: BankAccount(row[0] as String), made: Instant(seconds: row[1]), who: row[2])
        }
    }

    /// Notes that an account never pays an order.
    public func add(_ ignored: IgnoredAccount) throws(Problem) {
        try run(
            "INSERT OR REPLACE INTO ignored_account (account, made, who) VALUES (?, ?, ?)",
            [ignored.account.domestic.description, ignored.made.seconds, ignored.who]
        )
    }

    /// Takes that back, and has the payments decided again that were ignored for it; returns whether it was said.
    public func removeIgnored(account: BankAccount) throws(Problem) -> Bool {
        let account = account.domestic.description
        try run("DELETE FROM ignored_account WHERE account = ?", [account])
        guard db.changesCount > 0 else { return false }
        let payments = try rows(
            "SELECT id FROM payment WHERE payer = ? AND outcome = 'ignored' AND decided_by = 'rule' ORDER BY id",
            [account]
        ).map { $0[0] as Int }
        for payment in payments { try reopen(payment: payment) }
        return true
    }
}
