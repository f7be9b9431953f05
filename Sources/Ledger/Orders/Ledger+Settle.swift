import Domain
import GRDB

extension Ledger {
    /// Ends what waits about an order by a person's word: an order that the accounting system has stays accepted, any
    /// other is settled. `document` is the number under which the person entered it, if any.
    public func settle(order row: OrderRow, document: String?, reason: String?, pass: Int) throws(Problem) {
        let state = row.exportState == .accepted ? row.exportState : .settled
        try run(
            """
            UPDATE orders SET settled_from = export_state || char(31) || coalesce(why, '') || char(31) || coalesce(detail, ''),
                settled_document = document_number, export_state = ?, why = NULL, detail = NULL, skip = NULL, sent = NULL,
                document_number = coalesce(?, document_number), accepted_pass = coalesce(accepted_pass, ?)
            WHERE id = ?
            """,
            [state.rawValue, document, pass, row.id]
        )
        let words = [document, reason].compactMap { $0 }.joined(separator: ", ")
        try note(order: row.id, OrderExportState.settled.rawValue, detail: words.isEmpty ? nil : words, pass: pass)
    }

    /// Takes back that a person settled an order: it waits as it did before. Returns whether it was settled.
    public func unsettle(order id: Int, pass: Int) throws(Problem) -> Bool {
        let found = try row("SELECT settled_from FROM orders WHERE id = ? AND settled_from IS NOT NULL", [id])
        guard let before = found?[0] as String? else { return false }
        let parts = before.split(separator: "\u{1F}", maxSplits: 2, omittingEmptySubsequences: false).map { String($0) }
        let texts = parts.dropFirst().map { $0.isEmpty ? nil : $0 }
        try run(
            """
            UPDATE orders SET export_state = ?1, why = ?2, detail = ?3, document_number = settled_document,
                accepted_pass = CASE WHEN ?1 = 'accepted' THEN accepted_pass END,
                settled_from = NULL, settled_document = NULL
            WHERE id = ?4
            """,
            [parts[0], texts.first ?? nil, texts.dropFirst().first ?? nil, id]
        )
        try note(order: id, "reopened", pass: pass)
        return true
    }
}
