import Domain
import GRDB

/// What a receipt did.
public enum ReceiptEffect: Sendable {
    /// The order's state follows it.
    case applied
    /// No order was sent under that id.
    case unknownOrder
    /// It says nothing new.
    case nothingNew
}

extension Ledger {
    /// Takes in the warehouse system's answer; an answer for a whole pack applies to each order of it.
    ///
    /// `fileId` is the id in the answer's file name. It decides where the answer itself names no id: a number may
    /// stand in several channels.
    public func apply(_ receipt: Receipt, fileId: String?, file: Int, pass: Int) throws(Problem) -> ReceiptEffect {
        let found = try orders(of: receipt, fileId: fileId)
        let messages = receipt.messages.map { [$0.severity, $0.number ?? "", $0.text].joined(separator: "\u{1F}") }
        for order in found.map({ $0["id"] as Int? }) + (found.isEmpty ? [nil] : []) {
            try run(
                """
                INSERT INTO receipt (file, line, order_id, export_id, pack, state, document_number, messages)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    file, receipt.line, order, receipt.orderId, receipt.packId, receipt.state.rawValue,
                    receipt.documentNumber, messages.joined(separator: "\u{1E}"),
                ]
            )
        }
        var effect = found.isEmpty ? ReceiptEffect.unknownOrder : .nothingNew
        for row in found where try follow(receipt, row, file: file, pass: pass) { effect = .applied }
        return effect
    }

    private func orders(of receipt: Receipt, fileId: String?) throws(Problem) -> [Row] {
        if let id = receipt.orderId { return try rows("SELECT * FROM orders WHERE export_id = ?", [id]) }
        if let pack = receipt.packId, !pack.isEmpty {
            return try rows(
                "SELECT * FROM orders WHERE pack = ? AND export_state IN ('written', 'delivered')",
                [pack]
            )
        }
        let number = receipt.orderNumber
        if let fileId {
            let named = try rows(
                "SELECT * FROM orders WHERE export_id = ?1 AND (?2 IS NULL OR number = ?2)",
                [fileId, number]
            )
            if !named.isEmpty { return named }
        }
        guard let number else { return [] }
        let numbered = try rows("SELECT * FROM orders WHERE number = ? LIMIT 2", [number])
        return numbered.count == 1 ? numbered : []
    }

    /// Moves an order's state by its receipt; an accepted order is never moved back.
    private func follow(_ receipt: Receipt, _ row: Row, file: Int, pass: Int) throws(Problem) -> Bool {
        let id: Int = row["id"]
        let old = OrderExportState(rawValue: row["export_state"]) ?? .new
        let new: OrderExportState =
            switch receipt.state {
            case .accepted, .acceptedWithWarning, .duplicate: .accepted
            case .refused: .refused
            case .unknown: .unknown
            }
        // An answer to a pack in which the order was before it was corrected.
        let isLate = try isLate(receipt, row)
        if isLate && new != .accepted { return false }
        let number = receipt.documentNumber ?? row["document_number"] as String?
        guard old != .accepted || (new == .accepted && number != row["document_number"] as String?) else {
            return false
        }
        try run(
            """
            UPDATE orders SET export_state = ?, document_number = ?, document_id = coalesce(?, document_id), why = ?,
                accepted_pass = CASE WHEN ? THEN coalesce(accepted_pass, ?) END
            WHERE id = ?
            """,
            [
                new.rawValue, number, receipt.documentId,
                new == .accepted
                    ? isLate ? OrderProblem.changedAfterExport.rawValue : nil
                    : receipt.reason ?? receipt.state.rawValue,
                new == .accepted, pass, id,
            ]
        )
        try note(order: id, receipt.state.rawValue, detail: number, pass: pass, file: file, line: receipt.line)
        return true
    }

    /// Whether a receipt answers a pack that carried the order once and does so no more.
    private func isLate(_ receipt: Receipt, _ row: Row) throws(Problem) -> Bool {
        guard let pack = receipt.packId, row["pack"] as String? != pack else { return false }
        return try count(
            "SELECT EXISTS (SELECT 1 FROM order_event WHERE order_id = ? AND event = 'written' AND detail = ?)",
            [row["id"] as Int, pack]
        ) > 0
    }

    /// The remarks of the last receipt of an order.
    public func receiptMessages(order id: Int) throws(Problem) -> [Receipt.Message] {
        guard
            let row = try row("SELECT messages FROM receipt WHERE order_id = ? ORDER BY id DESC LIMIT 1", [id])
        else { return [] }
        return (row["messages"] as String).split(separator: "\u{1E}").map { message in
            let parts = message.split(separator: "\u{1F}", omittingEmptySubsequences: false).map { String($0) }
            return Receipt.Message(
                severity: parts.first ?? "",
                number: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil,
                text: parts.count > 2 ? parts[2] : ""
            )
        }
    }
}
