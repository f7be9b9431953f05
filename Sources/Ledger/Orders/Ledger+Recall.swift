import Domain
import GRDB

extension Ledger {
    /// An order that a person settled while it was written and not fetched.
    private static let settledWritten = "(export_state = 'settled' AND settled_from = 'written')"

    /// Files of orders, none of them answered, in which since they were written an order was cancelled, its payment failed,
    /// or a person settled it.
    public func filesToRecall() throws(Problem) -> [OutFileRecord] {
        let packs = try rows(
            """
            SELECT DISTINCT pack FROM orders AS one
            WHERE pack IS NOT NULL AND (export_state = 'written' AND why IN (?, ?) OR \(Self.settledWritten))
                AND NOT EXISTS (SELECT 1 FROM orders WHERE pack = one.pack
                    AND export_state NOT IN ('written', 'skipped') AND NOT \(Self.settledWritten))
            """,
            [OrderProblem.cancelledAfterExport.rawValue, OrderProblem.failedAfterExport.rawValue]
        ).map { $0[0] as String }
        guard !packs.isEmpty else { return [] }
        return try (outFiles(.written) + outFiles(.pending)).filter {
            $0.kind == .orders && packs.contains($0.subject)
        }
    }

    /// Notes that a file was taken back: its cancelled orders are not sent, nor are those whose payment failed or that a
    /// person settled; the others go in another file.
    public func recall(_ file: OutFileRecord, pass: Int) throws(Problem) {
        try mark(file.id, .recalled)
        try run("UPDATE out_file SET recalled_pass = ? WHERE id = ?", [pass, file.id])
        try recallSettled(pack: file.subject, pass: pass)
        let orders = try rows(
            "SELECT * FROM orders WHERE pack = ? AND export_state = 'written' ORDER BY id",
            [file.subject]
        )
        for order in orders {
            let (id, next) = (order["id"] as Int, ExportStanding(order).takenBack)
            try run(
                """
                UPDATE orders SET export_state = ?, skip = ?, why = NULL, detail = NULL, sent = NULL, pack = NULL,
                    released = ?
                WHERE id = ?
                """,
                [next.state.rawValue, next.skip?.rawValue, next.isReleased, id]
            )
            try note(order: id, .takenBack, detail: file.subject, pass: pass)
        }
    }

    /// A settled order is in no file any more; should the person's word be taken back, it is written again.
    private func recallSettled(pack: String, pass: Int) throws(Problem) {
        let settled = try rows(
            "SELECT id FROM orders WHERE pack = ? AND \(Self.settledWritten) ORDER BY id",
            [pack]
        )
        for order in settled {
            let id: Int = order["id"]
            try run(
                "UPDATE orders SET pack = NULL, settled_from = 'new', settled_why = NULL, settled_detail = NULL WHERE id = ?",
                [id]
            )
            try note(order: id, .takenBack, detail: pack, pass: pass)
        }
    }

    /// The files that a pass took back, in the order they were decided.
    public func recalledFiles(pass: Int) throws(Problem) -> [OutFileRecord] {
        try outFiles(where: "recalled_pass = ?", [pass])
    }
}
