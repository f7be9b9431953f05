import Domain
import GRDB

extension Ledger {
    /// Writes down what was decided about a payment, in place of what was decided before.
    ///
    /// - Parameter isNew: whether nothing was decided about it before, so that nothing has to be taken away.
    public func decide(
        payment id: Int,
        _ verdict: PaymentVerdict,
        isNew: Bool = false,
        pass: Int
    ) throws(Problem) {
        if !isNew { try withdraw(payment: id) }
        let row = try writer(.verdict)
        row.add(verdict.outcome.rawValue)
        row.add(verdict.criterion?.rawValue)
        row.add(verdict.decidedBy.rawValue)
        row.add(pass)
        row.add(verdict.difference?.minorUnits)
        row.add(verdict.difference?.currency.code)
        row.add(id)
        try row.run()
        for share in verdict.shares {
            try run(
                "INSERT INTO allocation (payment, order_id, amount) VALUES (?, ?, ?)",
                [id, share.order, share.amount]
            )
            try refreshAllocated(order: share.order)
            try note(order: share.order, .paid, detail: "payment \(id)", pass: pass)
        }
        for (position, candidate) in verdict.candidates.enumerated() {
            try run(
                "INSERT INTO candidate (payment, position, order_id, why) VALUES (?, ?, ?, ?)",
                [id, position, candidate.order, candidate.why]
            )
        }
        for (position, one) in verdict.evidence.enumerated() {
            let row = try writer(.evidence)
            row.add(id)
            row.add(position)
            row.add(one.criterion.rawValue)
            row.add(one.field.rawValue)
            row.add(one.raw)
            row.add(one.value)
            try row.run()
        }
    }

    /// Takes a payment off its orders; what it is then has to be decided.
    public func withdraw(payment id: Int) throws(Problem) {
        let orders: [Int] = try map("SELECT order_id FROM allocation WHERE payment = ?", [id]) { try $0[0] }
        try run("DELETE FROM allocation WHERE payment = ?", [id])
        try run("DELETE FROM candidate WHERE payment = ?", [id])
        try run("DELETE FROM payment_evidence WHERE payment = ?", [id])
        for order in orders { try refreshAllocated(order: order) }
    }

    /// Makes a payment one that nobody has decided.
    public func reopen(payment id: Int) throws(Problem) {
        try withdraw(payment: id)
        try run(
            """
            UPDATE payment SET outcome = ?, criterion = NULL, decided_by = NULL, decided_pass = NULL,
                difference = NULL, difference_currency = NULL
            WHERE id = ?
            """,
            [PairingOutcome.new, id]
        )
    }

    /// What decided about a payment, or stopped the search.
    public func evidence(payment id: Int) throws(Problem) -> [PairingEvidence] {
        try map(
            "SELECT criterion, field, raw, value FROM payment_evidence WHERE payment = ? ORDER BY position",
            [id]
        ) { row in
            PairingEvidence(criterion: try row[0], field: try row[1], raw: try row[2], value: try row[3])
        }
    }

    private func refreshAllocated(order id: Int) throws(Problem) {
        try run(
            "UPDATE orders SET allocated = (SELECT bounded_sum(amount) FROM allocation WHERE order_id = ?1) "
                + "WHERE id = ?1",
            [id]
        )
    }
}
