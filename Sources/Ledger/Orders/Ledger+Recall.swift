import Domain
import GRDB

extension Ledger {
    /// Files of orders, none of them answered, in which an order was cancelled since they were written.
    public func filesToRecall() throws(Problem) -> [OutFileRecord] {
        let packs = try rows(
            """
            SELECT DISTINCT pack FROM orders AS one
            WHERE export_state = 'written' AND cancelled = 1 AND why = ?
                AND NOT EXISTS (SELECT 1 FROM orders WHERE pack = one.pack AND export_state NOT IN ('written', 'skipped'))
            """,
            [OrderProblem.cancelledAfterExport.rawValue]
        ).map { $0[0] as String }
        guard !packs.isEmpty else { return [] }
        return try (outFiles(.written) + outFiles(.pending)).filter {
            $0.kind == "orders" && packs.contains($0.subject)
        }
    }

    /// Notes that a file was taken back: its cancelled orders are not sent, the others go in another file.
    public func recall(_ file: OutFileRecord, pass: Int) throws(Problem) {
        try mark(file.id, .recalled)
        try run("UPDATE out_file SET recalled_pass = ? WHERE id = ?", [pass, file.id])
        let orders = try rows(
            "SELECT id, cancelled FROM orders WHERE pack = ? AND export_state = 'written' ORDER BY id",
            [file.subject]
        )
        for order in orders {
            let (id, isCancelled) = (order["id"] as Int, order["cancelled"] as Bool)
            try run(
                """
                UPDATE orders SET export_state = ?, skip = ?, why = NULL, detail = NULL, sent = NULL, pack = NULL,
                    released = ?
                WHERE id = ?
                """,
                [
                    (isCancelled ? OrderExportState.skipped : .new).rawValue,
                    isCancelled ? OrderSkip.cancelled.rawValue : nil, !isCancelled, id,
                ]
            )
            try note(order: id, "takenBack", detail: file.subject, pass: pass)
        }
    }

    /// The files that a pass took back, in the order they were decided.
    public func recalledFiles(pass: Int) throws(Problem) -> [OutFileRecord] {
        try rows("SELECT * FROM out_file WHERE recalled_pass = ? ORDER BY id", [pass]).map { outFile($0) }
    }
}
