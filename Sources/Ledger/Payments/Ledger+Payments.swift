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

    /// The payments of a query for `PaymentColumn.all` with what stands in tables of their own, which are asked once for
    /// all of them.
    func whole(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> [PaymentRow] {
        var payments = try undecided(sql, arguments)
        var start = 0
        while start < payments.count {
            let end = min(start + Self.wholeAtOnce, payments.count)
            try complete(&payments, start..<end)
            start = end
        }
        return payments
    }

    /// How many payments are asked for at once: a list of their numbers is an argument.
    private static let wholeAtOnce = 1_000

    private func complete(_ payments: inout [PaymentRow], _ range: Range<Int>) throws(Problem) {
        var places: [Int: Int] = [:]
        for place in range { places[payments[place].id] = place }
        let ids = [Self.list(payments[range].map(\.id))] as StatementArguments
        let shares = try map(
            """
            SELECT payment, order_id, channel, number, amount, currency FROM json_each(?)
                CROSS JOIN allocation ON payment = value JOIN orders ON orders.id = order_id
            ORDER BY payment, channel, number
            """,
            ids
        ) { row in
            let share = PaymentShare(
                order: try row[1],
                channel: try row[2],
                number: try row[3],
                amount: Money(minorUnits: try row[4], currency: Currency(code: try row[5]) ?? .none)
            )
            return (payment: try row[0] as Int, share: share)
        }
        for (payment, share) in shares { places[payment].map { payments[$0].allocations.append(share) } }
        let candidates = try map(
            """
            SELECT payment, order_id, channel, number, candidate.why FROM json_each(?)
                CROSS JOIN candidate ON payment = value JOIN orders ON orders.id = order_id
            ORDER BY payment, position
            """,
            ids
        ) { row in
            let candidate = PaymentCandidate(
                order: try row[1],
                channel: try row[2],
                number: try row[3],
                why: try row[4]
            )
            return (payment: try row[0] as Int, candidate: candidate)
        }
        for (payment, candidate) in candidates { places[payment].map { payments[$0].candidates.append(candidate) } }
        let sources = try map(
            """
            SELECT payment, file, line FROM json_each(?) CROSS JOIN payment_source ON payment = value
            ORDER BY payment, file, line
            """,
            ids
        ) { row in (payment: try row[0] as Int, file: try row[1] as Int, line: try row[2] as Int) }
        for (payment, file, line) in sources { places[payment].map { payments[$0].sources.append((file, line)) } }
    }

    /// How many payments wait to be decided for the first time.
    public func countNewPayments() throws(Problem) -> Int {
        try count("SELECT count(*) FROM payment WHERE outcome = ?", [PairingOutcome.new])
    }
}
