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

    /// What pairing may decide about: no gateway's payout, nothing that is known from a gateway, and not what went back of a
    /// payment at a gateway, which follows that.
    static let isFree = "payout IS NULL AND twin IS NULL AND (charge IS NULL OR amount > 0)"

    /// Payments about which nothing was decided, oldest first, `limit` at most.
    public func newPayments(limit: Int) throws(Problem) -> [PaymentRow] {
        try undecided(
            "SELECT \(PaymentColumn.all) FROM payment WHERE outcome = ? AND \(Self.isFree) ORDER BY date, id LIMIT ?",
            [PairingOutcome.new, limit]
        )
    }

    /// Payments that no person decided and for which no rule found an order, oldest first.
    public func unsettledPayments() throws(Problem) -> [PaymentRow] {
        try whole(
            """
            SELECT \(PaymentColumn.all) FROM payment WHERE decided_by IS NOT 'person' AND outcome IN ('notFound', 'ambiguous',
                'amountMismatch', 'currencyMismatch', 'alreadyPaid') AND \(Self.isFree)
            ORDER BY date, id
            """
        )
    }

    /// One payment.
    public func payment(id: Int) throws(Problem) -> PaymentRow? {
        try whole("SELECT \(PaymentColumn.all) FROM payment WHERE id = ?", [id]).first
    }

    /// The payments of a query for `PaymentColumn.all` with what stands in tables of their own.
    func whole(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> [PaymentRow] {
        try undecided(sql, arguments).map { row throws(Problem) in
            var payment = row
            payment.allocations = try shares(of: payment.id)
            payment.candidates = try candidates(of: payment.id)
            payment.sources = try sources(of: payment.id)
            return payment
        }
    }

    private func shares(of payment: Int) throws(Problem) -> [PaymentShare] {
        try map(
            """
            SELECT order_id, channel, number, amount, currency FROM allocation JOIN orders ON id = order_id
            WHERE payment = ? ORDER BY channel, number
            """,
            [payment]
        ) { row in
            PaymentShare(
                order: try row[0],
                channel: try row[1],
                number: try row[2],
                amount: Money(minorUnits: try row[3], currency: Currency(code: try row[4]) ?? .none)
            )
        }
    }

    /// The orders that a payment may belong to, best first.
    public func candidates(of payment: Int) throws(Problem) -> [PaymentCandidate] {
        try map(
            """
            SELECT order_id, channel, number, candidate.why FROM candidate JOIN orders ON orders.id = order_id
            WHERE payment = ? ORDER BY position
            """,
            [payment]
        ) { row in PaymentCandidate(order: try row[0], channel: try row[1], number: try row[2], why: try row[3]) }
    }

    private func sources(of payment: Int) throws(Problem) -> [(file: Int, line: Int)] {
        try map("SELECT file, line FROM payment_source WHERE payment = ? ORDER BY file, line", [payment]) { row in
            (file: try row[0], line: try row[1])
        }
    }
}
