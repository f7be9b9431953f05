import Domain
import GRDB

/// Payments that a rule decided and that look otherwise now: another source completed them, or an order came that might
/// be meant.
extension Ledger {
    /// Has a payment decided again, unless a person decided about it.
    public func renew(payment id: Int) throws(Problem) {
        try run("UPDATE payment SET renewed = 1 WHERE id = ? AND decided_by = 'rule'", [id])
    }

    /// Has the payments decided again that an order which has just come might be meant by: of its amount, or of those
    /// whose amount does not tell, from `day` on.
    public func renewPayments(of total: Money, from day: Day?) throws(Problem) {
        let day = day.map { Int($0.number) } ?? Int(Int32.min)
        let set = "UPDATE payment SET renewed = 1 WHERE decided_by = 'rule' AND renewed = 0 AND date >= ?"
        try run(set + " AND amount = ?", [day, total.minorUnits])
        try run(set + " AND original_amount = ?", [day, total.minorUnits])
    }

    /// The same of payments whose amount does not tell.
    public func renewPartialPayments(from day: Day?) throws(Problem) {
        try run(
            """
            UPDATE payment SET renewed = 1
            WHERE outcome IN ('partial', 'overpaid', 'split') AND date >= ? AND decided_by = 'rule'
            """,
            [day.map { Int($0.number) } ?? Int(Int32.min)]
        )
    }

    /// Whether a rule put any payment of `day` or later on an order.
    public func hasPaired(from day: Day?) throws(Problem) -> Bool {
        try row(
            """
            SELECT 1 FROM payment WHERE outcome IN ('paired', 'partial', 'overpaid', 'split') AND date >= ?
                AND decided_by = 'rule' LIMIT 1
            """,
            [day.map { Int($0.number) } ?? Int(Int32.min)]
        ) != nil
    }

    /// Has the debits of `day` or later decided again that a rule put on no order, since they may take back what was paid
    /// now; returns whether there are any.
    public func renewDebits(from day: Day) throws(Problem) -> Bool {
        try run(
            """
            UPDATE payment SET renewed = 1
            WHERE outcome IN ('ignored', 'refund') AND date >= ? AND amount < 0 AND decided_by = 'rule'
                AND charge IS NULL AND NOT EXISTS (SELECT 1 FROM allocation WHERE allocation.payment = payment.id)
            """,
            [Int(day.number)]
        )
        return db.changesCount > 0
    }

    /// Has the payments decided again that only an account speaks for, since whose it is may be known otherwise now.
    public func renewPayments(from account: BankAccount) throws(Problem) {
        try run(
            "UPDATE payment SET renewed = 1 WHERE payer = ? AND criterion = 'account' AND decided_by = 'rule'",
            [account.domestic.description]
        )
    }

    /// Payments that are to be decided again, oldest first.
    public func renewedPayments() throws(Problem) -> [PaymentRow] {
        try whole("SELECT \(PaymentColumn.all) FROM payment WHERE renewed = 1 AND \(Self.isFree) ORDER BY date, id")
    }

    /// Notes that all of them were decided.
    public func clearRenewed() throws(Problem) { try run("UPDATE payment SET renewed = 0 WHERE renewed = 1", []) }
}
