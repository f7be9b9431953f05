import Domain
import GRDB

extension Ledger {
    /// Writes down a statement.
    public func add(_ statement: Domain.Statement, file: Int, position: Int) throws(Problem) {
        try run(
            """
            INSERT INTO statement (file, position, account, currency, number, first_day, last_day, opening, closing,
                entries, page, opens_within, closes_within, advice)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                file, position, statement.account?.description, statement.currency.code, statement.number,
                statement.from.map { Int($0.number) }, statement.to.map { Int($0.number) },
                statement.opening?.minorUnits, statement.closing?.minorUnits, statement.entries, statement.page,
                statement.opensWithin, statement.closesWithin, statement.isAdvice,
            ]
        )
    }

    /// Payments about which nothing was decided, oldest first, `limit` at most.
    public func newPayments(limit: Int) throws(Problem) -> [PaymentRow] {
        var new: [PaymentRow] = []
        try each(
            "SELECT \(PaymentColumn.all) FROM payment WHERE outcome = ? ORDER BY date, id LIMIT ?",
            [PaymentRow.new, limit]
        ) { new.append(undecided($0)) }
        return new
    }

    /// Payments that no person decided and for which no rule found an order, oldest first.
    public func unsettledPayments() throws(Problem) -> [PaymentRow] {
        try rows(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE decided_by IS NOT 'person' AND outcome IN ('notFound', 'ambiguous',
                'amountMismatch', 'currencyMismatch', 'alreadyPaid')
            ORDER BY date, id
            """
        ).map { row throws(Problem) in try whole(row) }
    }

    /// One payment.
    public func payment(id: Int) throws(Problem) -> PaymentRow? {
        guard let row = try row("SELECT \(PaymentColumn.all) FROM payment WHERE id = ?", [id]) else { return nil }
        return try whole(row)
    }

    /// A row of `PaymentColumn.all` with what stands in tables of their own.
    func whole(_ row: Row) throws(Problem) -> PaymentRow {
        var payment = undecided(row)
        payment.allocations = try shares(of: payment.id)
        payment.candidates = try candidates(of: payment.id)
        payment.sources = try sources(of: payment.id)
        return payment
    }

    private func shares(of payment: Int) throws(Problem) -> [PaymentShare] {
        try rows(
            """
            SELECT order_id, channel, number, amount, currency FROM allocation JOIN orders ON id = order_id
            WHERE payment = ? ORDER BY channel, number
            """,
            [payment]
        ).map { row in
            PaymentShare(
                order: row[0],
                channel: row[1],
                number: row[2],
                amount: Money(minorUnits: row[3], currency: Currency(code: row[4]) ?? .none)
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
