import Domain
import GRDB

extension Ledger {
    /// Writes down a statement.
    public func add(_ statement: Domain.Statement, file: Int, position: Int) throws(Problem) {
        try run(
            """
            INSERT INTO statement (file, position, account, currency, number, first_day, last_day, opening, closing,
                entries)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                file, position, statement.account?.description, statement.currency.code, statement.number,
                statement.from.map { Int($0.number) }, statement.to.map { Int($0.number) },
                statement.opening?.minorUnits, statement.closing?.minorUnits, statement.entries,
            ]
        )
    }

    /// Payments that no person decided and no rule settled, oldest first.
    public func undecidedPayments() throws(Problem) -> [PaymentRow] {
        try rows(
            """
            SELECT * FROM payment WHERE decided_by IS NOT 'person' AND outcome IN ('new', 'notFound',
                'amountMismatch', 'currencyMismatch', 'alreadyPaid')
            ORDER BY date, id
            """
        ).map { row throws(Problem) in try paymentRow(row, whole: false) }
    }

    /// All payments, or those that wait for a person.
    public func payments(waiting: Bool = false) throws(Problem) -> [PaymentRow] {
        let filter =
            waiting ? "WHERE outcome IN ('ambiguous', 'amountMismatch', 'currencyMismatch', 'notFound')" : ""
        return try rows("SELECT * FROM payment \(filter) ORDER BY date, id")
            .map { row throws(Problem) in try paymentRow(row, whole: true) }
    }

    /// One payment.
    public func payment(id: Int) throws(Problem) -> PaymentRow? {
        guard let row = try row("SELECT * FROM payment WHERE id = ?", [id]) else { return nil }
        return try paymentRow(row, whole: true)
    }

    /// Writes down what was decided about a payment, in place of what was decided before.
    public func decide(
        payment id: Int,
        outcome: String,
        criterion: String?,
        by person: Bool,
        shares: [(order: Int, amount: Int64)],
        candidates: [(order: Int, why: String)],
        pass: Int
    ) throws(Problem) {
        try withdraw(payment: id)
        try run(
            "UPDATE payment SET outcome = ?, criterion = ?, decided_by = ?, decided_pass = ? WHERE id = ?",
            [outcome, criterion, person ? "person" : "rule", pass, id]
        )
        for share in shares {
            try run(
                "INSERT INTO allocation (payment, order_id, amount) VALUES (?, ?, ?)",
                [id, share.order, share.amount]
            )
            try refreshAllocated(order: share.order)
            try note(order: share.order, "paid", detail: "payment \(id)", pass: pass)
        }
        for (position, candidate) in candidates.enumerated() {
            try run(
                "INSERT INTO candidate (payment, position, order_id, why) VALUES (?, ?, ?, ?)",
                [id, position, candidate.order, candidate.why]
            )
        }
    }

    private func withdraw(payment id: Int) throws(Problem) {
        let orders = try rows("SELECT order_id FROM allocation WHERE payment = ?", [id]).map { $0[0] as Int }
        try run("DELETE FROM allocation WHERE payment = ?", [id])
        try run("DELETE FROM candidate WHERE payment = ?", [id])
        for order in orders { try refreshAllocated(order: order) }
    }

    private func refreshAllocated(order id: Int) throws(Problem) {
        try run(
            "UPDATE orders SET allocated = (SELECT coalesce(sum(amount), 0) FROM allocation WHERE order_id = ?1) "
                + "WHERE id = ?1",
            [id]
        )
    }

    private func paymentRow(_ row: Row, whole: Bool) throws(Problem) -> PaymentRow {
        let payment = payment(row)
        let id: Int = row["id"]
        return PaymentRow(
            id: id,
            payment: payment,
            provisional: row["provisional"],
            outcome: row["outcome"],
            criterion: row["criterion"],
            decidedBy: row["decided_by"],
            allocations: whole ? try shares(of: id, payment.amount.currency) : [],
            candidates: whole ? try candidates(of: id) : [],
            sources: whole ? try sources(of: id) : []
        )
    }

    private func shares(of payment: Int, _ currency: Currency) throws(Problem) -> [PaymentShare] {
        try rows(
            """
            SELECT order_id, channel, number, amount FROM allocation JOIN orders ON id = order_id
            WHERE payment = ? ORDER BY channel, number
            """,
            [payment]
        ).map { row in
            PaymentShare(
                order: row[0],
                channel: row[1],
                number: row[2],
                amount: Money(minorUnits: row[3], currency: currency)
            )
        }
    }

    /// The orders that a payment may belong to, best first.
    public func candidates(of payment: Int) throws(Problem) -> [PaymentCandidate] {
        try rows(
            """
            SELECT order_id, channel, number, candidate.why FROM candidate JOIN orders ON orders.id = order_id
            WHERE payment = ? ORDER BY position
            """,
            [payment]
        ).map { PaymentCandidate(order: $0[0], channel: $0[1], number: $0[2], why: $0[3]) }
    }

    private func sources(of payment: Int) throws(Problem) -> [(file: Int, line: Int)] {
        try rows("SELECT file, line FROM payment_source WHERE payment = ? ORDER BY file, line", [payment])
            .map { (file: $0[0], line: $0[1]) }
    }
}
