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

    /// Notes that a file was taken back: its cancelled orders are not sent, the others go in another file. Returns the
    /// cancelled ones.
    public func recall(_ file: OutFileRecord, pass: Int) throws(Problem) -> [OrderRow] {
        try mark(file.id, .recalled)
        try run("UPDATE out_file SET recalled_pass = ? WHERE id = ?", [pass, file.id])
        var cancelled: [OrderRow] = []
        let found = try rows(
            "SELECT * FROM orders WHERE pack = ? AND export_state = 'written' ORDER BY id",
            [file.subject]
        )
        for row in try found.map({ row throws(Problem) in try orderRow(row) }) {
            try run(
                """
                UPDATE orders SET export_state = ?, skip = ?, why = NULL, detail = NULL, sent = NULL, pack = NULL,
                    released = CASE WHEN cancelled THEN 0 ELSE 1 END
                WHERE id = ?
                """,
                [
                    (row.cancelled ? OrderExportState.skipped : .new).rawValue,
                    row.cancelled ? OrderSkip.cancelled.rawValue : nil, row.id,
                ]
            )
            try note(order: row.id, "takenBack", detail: file.subject, pass: pass)
            if row.cancelled { cancelled.append(row) }
        }
        return cancelled
    }

    /// The files that a pass took back, in the order they were decided.
    public func recalledFiles(pass: Int) throws(Problem) -> [OutFileRecord] {
        try rows("SELECT * FROM out_file WHERE recalled_pass = ? ORDER BY id", [pass]).map { outFile($0) }
    }
}
