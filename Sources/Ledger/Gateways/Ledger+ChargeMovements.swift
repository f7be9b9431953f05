import Domain
import GRDB

/// The rows of payments at gateways in the list of payments.
extension Ledger {
    /// The numbers of the first `limit` payments at gateways of which a source said something since they were worked out,
    /// from the first to the last; nil when there are none.
    public func touchedCharges(limit: Int) throws(Problem) -> ClosedRange<Int>? {
        let ends: (Int?, Int?)? = try first(
            "SELECT min(id), max(id) FROM (SELECT id FROM charge WHERE touched = 1 ORDER BY id LIMIT ?)",
            [limit]
        ) { (try $0[0], try $0[1]) }
        guard let ends, let first = ends.0, let last = ends.1, first <= last else { return nil }
        return first...last
    }

    /// Those among some payments of which a source said something since they were worked out.
    public func touchedCharges(_ range: ClosedRange<Int>) throws(Problem) -> [(id: Int, gateway: String)] {
        try map(
            "SELECT id, gateway FROM charge WHERE touched = 1 AND id BETWEEN ? AND ? ORDER BY id",
            [range.lowerBound, range.upperBound]
        ) { row in (id: try row[0], gateway: try row[1]) }
    }

    /// Notes where those payments were read, and that they were worked out.
    public func settleCharges(_ range: ClosedRange<Int>) throws(Problem) {
        for source in [
            "SELECT charge, file, line FROM charge_source",
            "SELECT charge, file, line FROM settlement_line CROSS JOIN settlement ON settlement.id = settlement",
        ] {
            try run(
                """
                INSERT OR IGNORE INTO payment_source (payment, file, line)
                SELECT payment.id, source.file, source.line FROM charge
                    CROSS JOIN payment ON payment.charge = charge.id
                    CROSS JOIN (\(source)) AS source ON source.charge = charge.id
                WHERE charge.touched = 1 AND charge.id BETWEEN ? AND ?
                """,
                [range.lowerBound, range.upperBound]
            )
        }
        try run(
            "UPDATE charge SET touched = 0 WHERE touched = 1 AND id BETWEEN ? AND ?",
            [range.lowerBound, range.upperBound]
        )
    }

    /// The rows of those payments in the list of payments.
    public func movementsOfTouched(_ range: ClosedRange<Int>) throws(Problem) -> [Int: [ChargeRow]] {
        let columns = PaymentColumn.allCases.map { "payment." + $0.name }.joined(separator: ", ")
        let rows = try undecided(
            """
            SELECT \(columns) FROM charge CROSS JOIN payment ON payment.charge = charge.id
            WHERE charge.touched = 1 AND charge.id BETWEEN ? AND ?
            """,
            [range.lowerBound, range.upperBound]
        )
        var found: [Int: [ChargeRow]] = [:]
        for row in rows {
            guard let charge = row.charge, let kind = row.movement.flatMap({ ChargeMovement.Kind(rawValue: $0) })
            else { continue }
            found[charge, default: []].append(
                ChargeRow(id: row.id, kind: kind, payment: row.payment, isPersons: row.decidedBy == .person)
            )
        }
        return found
    }

    /// The row of a payment at a gateway that is of some kind.
    func movementRow(charge: Int, _ kind: ChargeMovement.Kind) throws(Problem) -> (id: Int, isPersons: Bool)? {
        try first(
            "SELECT id, decided_by IS 'person' FROM payment WHERE charge = ? AND movement = ?",
            [charge, kind.rawValue]
        ) { (id: try $0[0], isPersons: try $0[1]) }
    }

    /// Makes the rows of a payment at a gateway what they are to be: what is the same stays as it was decided, and what no
    /// source says any more goes. Returns whether any is new or another, and whether the payment is new.
    public func put(
        _ movements: [ChargeMovement],
        charge: Int,
        before rows: [ChargeRow]
    ) throws(Problem) -> (changed: Bool, isNew: Bool) {
        var (changed, isNew) = (false, false)
        for kind in ChargeMovement.Kind.allCases {
            let row = rows.first { $0.kind == kind }
            guard let wanted = movements.first(where: { $0.kind == kind })?.payment else {
                if let row {
                    try dropMovement(row.id)
                    changed = true
                }
                continue
            }
            guard let row else {
                try addMovement(wanted, kind, charge: charge)
                changed = true
                isNew = isNew || kind == .payment
                continue
            }
            if try update(row, wanted) { changed = true }
        }
        return (changed, isNew)
    }

    /// The identity of a row.
    static func identity(charge: Int, _ kind: ChargeMovement.Kind) -> String { "gateway|\(charge)|\(kind.rawValue)" }

    private func addMovement(_ payment: Payment, _ kind: ChargeMovement.Kind, charge: Int) throws(Problem) {
        try run(
            """
            INSERT INTO payment (identity, scheme, date, amount, currency, vs, message, bank_reference, original_amount,
                original_currency, reversal, fee, provisional, outcome, charge, movement)
            VALUES (?, 'gateway', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 'new', ?, ?)
            """,
            [
                Self.identity(charge: charge, kind), Int(payment.date.number), payment.amount.minorUnits,
                payment.amount.currency.code, payment.vs, payment.message, payment.bankReference,
                payment.original?.minorUnits, payment.original?.currency.code, payment.reversal, payment.isAdvice,
                charge, kind.rawValue,
            ]
        )
    }

    /// Returns whether it was another; what speaks for another order has it decided again.
    private func update(_ row: ChargeRow, _ payment: Payment) throws(Problem) -> Bool {
        let (id, before) = (row.id, row.payment)
        let isOther = before.amount != payment.amount || before.original != payment.original
        let speaks =
            isOther || before.vs != payment.vs || before.message != payment.message || before.date != payment.date
        guard speaks || before.isAdvice != payment.isAdvice || before.bankReference != payment.bankReference else {
            return false
        }
        try run(
            """
            UPDATE payment SET date = ?, amount = ?, currency = ?, vs = ?, message = ?, bank_reference = ?,
                original_amount = ?, original_currency = ?, provisional = ?
            WHERE id = ?
            """,
            [
                Int(payment.date.number), payment.amount.minorUnits, payment.amount.currency.code, payment.vs,
                payment.message, payment.bankReference, payment.original?.minorUnits,
                payment.original?.currency.code, payment.isAdvice, id,
            ]
        )
        if isOther, !row.isPersons {
            try reopen(payment: id)
        } else if speaks {
            try renew(payment: id)
        }
        return true
    }

    /// Takes a row of a payment at a gateway away, off its orders, too.
    func dropMovement(_ id: Int) throws(Problem) {
        try withdraw(payment: id)
        try run("UPDATE payment SET twin = NULL WHERE twin = ?", [id])
        try run("DELETE FROM payment_source WHERE payment = ?", [id])
        try run("DELETE FROM payment_alias WHERE payment = ?", [id])
        try run("DELETE FROM payment WHERE id = ?", [id])
    }

    /// What went back of payments at gateways and does not stand where its payment does, or has not been put anywhere.
    public func backMovements() throws(Problem) -> [(back: PaymentRow, credit: PaymentRow?)] {
        let ids: [(Int, Int?)] = try map(
            """
            SELECT back.id, credit.id FROM payment AS back
                LEFT JOIN payment AS credit ON credit.charge = back.charge AND credit.movement = 'payment'
            WHERE back.charge IS NOT NULL AND back.amount < 0 AND back.decided_by IS NOT 'person'
                AND (back.outcome = 'new'
                    OR (SELECT order_id FROM allocation WHERE payment = back.id)
                        IS NOT (SELECT order_id FROM allocation WHERE payment = credit.id ORDER BY amount DESC, order_id))
            ORDER BY back.id
            """
        ) { (try $0[0], try $0[1]) }
        var found: [(back: PaymentRow, credit: PaymentRow?)] = []
        for (back, credit) in ids {
            guard let row = try payment(id: back) else { continue }
            found.append((row, try credit.flatMap { id throws(Problem) in try payment(id: id) }))
        }
        return found
    }
}
