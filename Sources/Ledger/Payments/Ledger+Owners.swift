import Domain
import GRDB

/// That an account always means one customer, as a person said.
public struct AccountRule: Sendable {
    /// The account, domestic where it has such a form.
    public var account: BankAccount
    /// What identifies the customer.
    public var customer: String
    /// When it was said.
    public var made: Instant
    /// Who said it.
    public var who: String?

    /// Creates a rule.
    public init(account: BankAccount, customer: String, made: Instant, who: String?) {
        self.account = account
        self.customer = customer
        self.made = made
        self.who = who
    }
}

extension Ledger {
    /// What a person said of an account, or nil.
    public func accountRule(_ account: BankAccount) throws(Problem) -> AccountRule? {
        try row("SELECT * FROM account_rule WHERE account = ?", [account.domestic.description]).map(rule)
    }

    /// Everything that people said of accounts.
    public func accountRules() throws(Problem) -> [AccountRule] {
        try rows("SELECT * FROM account_rule ORDER BY account").map(rule)
    }

    /// Notes that an account means a customer.
    public func add(_ rule: AccountRule) throws(Problem) {
        try run(
            "INSERT OR REPLACE INTO account_rule (account, customer, made, who) VALUES (?, ?, ?, ?)",
            [rule.account.domestic.description, rule.customer, rule.made.seconds, rule.who]
        )
    }

    /// Forgets what a person said of an account; returns whether anything was said.
    public func removeRule(account: BankAccount) throws(Problem) -> Bool {
        try run("DELETE FROM account_rule WHERE account = ?", [account.domestic.description])
        return db.changesCount > 0
    }

    /// The customers on whose orders money from an account was put, and by which payments, at most five hundred, the
    /// latest first.
    public func customersPaid(from account: BankAccount) throws(Problem) -> [(customer: String, payment: Int)] {
        try map(
            """
            SELECT customer, payment.id FROM payment JOIN allocation ON allocation.payment = payment.id
                JOIN order_pairing ON order_pairing.order_id = allocation.order_id
            WHERE payer = ? AND allocation.amount > 0 AND customer IS NOT NULL ORDER BY date DESC, payment.id DESC
                LIMIT 500
            """,
            [account.domestic.description]
        ) { (customer: try $0[0], payment: try $0[1]) }
    }

    /// The payments from an account that a rule decided, at most five hundred, the latest first.
    public func rulePayments(from account: BankAccount) throws(Problem) -> [PaymentRow] {
        try whole(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE payer = ? AND amount > 0 AND decided_by = 'rule'
                AND \(Self.isFree)
            ORDER BY date DESC, id DESC LIMIT 500
            """,
            [account.domestic.description]
        )
    }

    /// The accounts from which an order was paid or of which a person said whose they are, domestic where they have such
    /// a form, when they are fewer than `limit`; nil when they are more.
    public func knownPayers(limit: Int) throws(Problem) -> Set<String>? {
        var known: Set<String> = []
        try each(
            """
            SELECT DISTINCT payer FROM allocation JOIN payment ON payment.id = payment WHERE payer IS NOT NULL
            UNION SELECT account FROM account_rule LIMIT ?
            """,
            [limit]
        ) { known.insert(try $0[0]) }
        return known.count < limit ? known : nil
    }

    private func rule(_ row: Row) -> AccountRule {
        AccountRule(
            account: BankAccount(row["account"] as String),
            customer: row["customer"],
            made: Instant(seconds: row["made"]),
            who: row["who"]
        )
    }
}

/// An account of which a person said that it never pays an order.
public struct IgnoredAccount: Sendable {
    /// The account, domestic where it has such a form.
    public var account: BankAccount
    /// When it was said.
    public var made: Instant
    /// Who said it.
    public var who: String?

    /// Creates an account.
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
