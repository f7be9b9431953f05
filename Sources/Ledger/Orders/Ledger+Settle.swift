import Domain
import GRDB

extension Ledger {
    /// Ends what waits about an order by a person's word: an order that the accounting system has stays accepted, any
    /// other is settled. `document` is the number under which the person entered it, if any.
    public func settle(order row: OrderRow, document: String?, reason: String?, pass: Int) throws(Problem) {
        guard let known = try self.row("SELECT * FROM orders WHERE id = ?", [row.id]) else { return }
        let next = ExportStanding(known).settled(document: document)
        try run(
            """
            UPDATE orders SET settled_from = export_state, settled_why = why, settled_detail = detail,
                settled_document = document_number, settled_sent = sent, export_state = ?, why = NULL, detail = NULL,
                skip = NULL, sent = NULL, document_number = ?, accepted_pass = coalesce(accepted_pass, ?)
            WHERE id = ?
            """,
            [next.state.rawValue, next.documentNumber, pass, row.id]
        )
        let words = [document, reason].compactMap { $0 }.joined(separator: ", ")
        try note(order: row.id, .settled, detail: words.isEmpty ? nil : words, pass: pass)
    }

    /// Takes back that a person settled an order: it waits as it did before, unless the channel changed meanwhile what it
    /// waited for. Returns whether it was settled.
    public func unsettle(order id: Int, pass: Int) throws(Problem) -> Bool {
        let found = try row("SELECT * FROM orders WHERE id = ? AND settled_from IS NOT NULL", [id])
        guard let found else { return false }
        let next = ExportStanding(found).reopened(
            to: try attempt { try found.word("settled_from") },
            why: found["settled_why"],
            detail: found["settled_detail"]
        )
        try run(
            """
            UPDATE orders SET export_state = ?1, why = ?2, detail = ?3, document_number = settled_document,
                sent = coalesce(settled_sent, sent), skip = ?4,
                accepted_pass = CASE WHEN ?1 = 'accepted' THEN accepted_pass END,
                settled_from = NULL, settled_why = NULL, settled_detail = NULL, settled_document = NULL, settled_sent = NULL
            WHERE id = ?5
            """,
            [next.state.rawValue, next.why, next.detail, next.skip?.rawValue, id]
        )
        try note(order: id, .reopened, pass: pass)
        return true
    }
}
