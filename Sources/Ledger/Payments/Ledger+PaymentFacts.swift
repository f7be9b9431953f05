import Domain
import GRDB

extension Ledger {
    /// Whether any payment of an account is known.
    public func hasPayments(account: BankAccount) throws(Problem) -> Bool {
        try exists("SELECT 1 FROM payment WHERE own_account = ? LIMIT 1", [account.description])
    }

    /// Takes in a payment that no source reported before, by the identity that this one gives it; false when the identity
    /// is taken.
    public func add(_ payment: Payment, identity: String, scheme: String, file: Int) throws(Problem) -> Bool {
        let row = try writer(.payment)
        row.add(identity)
        row.add(scheme)
        row.add(Int(payment.date.number))
        row.add(payment.valueDate.map { Int64($0.number) })
        row.add(payment.amount.minorUnits)
        row.add(payment.amount.currency.code)
        row.add(payment.vs)
        row.add(payment.ks)
        row.add(payment.ss)
        row.add(payment.ownAccount?.description)
        row.add(payment.counterAccount?.description)
        row.add(payment.counterName)
        row.add(payment.message)
        row.add(payment.bankReference)
        row.add(payment.endToEndId)
        row.add(payment.creditorReference)
        row.add(payment.original?.minorUnits)
        row.add(payment.original?.currency.code)
        row.add(payment.reversal)
        row.add(payment.isFee)
        row.add(payment.isAdvice)
        row.add(payment.counterAccount?.domestic.description)
        try row.run()
        guard db.changesCount > 0 else { return false }
        try addSource(Int(db.lastInsertedRowID), file: file, line: payment.line)
        return true
    }

    /// The payment that has an identity.
    public func payment(identity: String) throws(Problem) -> (id: Int, payment: Payment)? {
        let own = try payments("SELECT \(PaymentColumn.all) FROM payment WHERE identity = ?", [identity])
        if let found = own.first { return found }
        return try payments(
            """
            SELECT \(PaymentColumn.all) FROM payment
            WHERE id = (SELECT payment FROM payment_alias WHERE identity = ?)
            """,
            [identity]
        ).first
    }

    /// Payments of the same account, amount and currency on some days that no source of `scheme`, nor this file, reported:
    /// at most a hundred.
    public func twins(
        of payment: Payment,
        days: ClosedRange<Int>,
        scheme: String,
        file: Int
    ) throws(Problem) -> [(id: Int, payment: Payment)] {
        try payments(
            """
            SELECT \(PaymentColumn.all) FROM payment
            WHERE own_account = ? AND amount = ? AND date BETWEEN ? AND ? AND currency = ? AND scheme <> ?
                AND NOT EXISTS (SELECT 1 FROM payment_alias a WHERE a.payment = payment.id AND a.scheme = ?)
                AND NOT EXISTS (SELECT 1 FROM payment_source s WHERE s.payment = payment.id AND s.file = ?)
            ORDER BY date, id LIMIT 100
            """,
            [
                payment.ownAccount?.description, payment.amount.minorUnits, days.lowerBound, days.upperBound,
                payment.amount.currency.code, scheme, scheme, file,
            ]
        )
    }

    /// Notes another identity of a payment.
    public func alias(_ id: Int, identity: String, scheme: String) throws(Problem) {
        try run(
            "INSERT OR IGNORE INTO payment_alias (identity, payment, scheme) VALUES (?, ?, ?)",
            [identity, id, scheme]
        )
    }

    /// Puts what is known of a payment now in place of what was known before; what was decided about it stays.
    public func update(_ id: Int, _ payment: Payment) throws(Problem) {
        try run(
            """
            UPDATE payment SET date = ?, value_date = ?, vs = ?, ks = ?, ss = ?, counter_account = ?, counter_name = ?,
                message = ?, bank_reference = ?, end_to_end = ?, creditor_reference = ?, original_amount = ?,
                original_currency = ?, reversal = ?, fee = ?, provisional = ?, payer = ?
            WHERE id = ?
            """,
            [
                Int(payment.date.number), payment.valueDate.map { Int($0.number) }, payment.vs, payment.ks, payment.ss,
                payment.counterAccount?.description, payment.counterName, payment.message, payment.bankReference,
                payment.endToEndId, payment.creditorReference, payment.original?.minorUnits,
                payment.original?.currency.code, payment.reversal, payment.isFee, payment.isAdvice,
                payment.counterAccount?.domestic.description, id,
            ]
        )
    }

    /// Notes where a payment was read.
    public func addSource(_ payment: Int, file: Int, line: Int) throws(Problem) {
        let row = try writer(.paymentSource)
        row.add(payment)
        row.add(file)
        row.add(line)
        try row.run()
    }

    /// Payments until `day` that only notices reported, of accounts whose statements come too; oldest first.
    public func unconfirmedPayments(until day: Day) throws(Problem) -> [Int] {
        try map(
            """
            SELECT id FROM payment WHERE provisional = 1 AND date <= ?
                AND EXISTS (SELECT 1 FROM payment p WHERE p.own_account = payment.own_account AND p.provisional = 0)
            ORDER BY date, id
            """,
            [Int(day.number)]
        ) { try $0[0] }
    }
}
