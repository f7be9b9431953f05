import Domain
import GRDB

/// What a receipt did.
public enum ReceiptEffect: Sendable {
    /// The state of these orders follows it, by their ids.
    case applied([Int])
    /// No order was sent under that id.
    case unknownOrder
    /// It says nothing new.
    case nothingNew
}

/// What the name of an answer, or its words, say of what it answers; it counts where the answer itself says nothing.
public struct ReceiptHint: Sendable {
    /// The id of an order.
    public var order: String?
    /// The id of a pack.
    public var pack: String?
    /// Whether a system answers in whose place there is another one by now.
    public var isFormer: Bool

    /// Creates a hint.
    public init(order: String? = nil, pack: String? = nil, isFormer: Bool = false) {
        self.order = order
        self.pack = pack
        self.isFormer = isFormer
    }
}

extension Ledger {
    /// Takes in the warehouse system's answer; an answer for a whole pack applies to each order of it.
    ///
    /// The hint's order decides where the answer itself names no id: a number may stand in several channels.
    ///
    /// - Parameter moment: until when at the latest it was answered, by the file's own time.
    public func apply(
        _ receipt: Receipt,
        hint: ReceiptHint,
        by moment: Moment? = nil,
        file: Int,
        pass: Int
    ) throws(Problem) -> ReceiptEffect {
        let found = try orders(of: receipt, hint)
        for order in found.map({ $0["id"] as Int? }) + (found.isEmpty ? [nil] : []) {
            try run(
                """
                INSERT INTO receipt (file, line, order_id, export_id, pack, state, document_number)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    file, receipt.line, order, receipt.orderId, receipt.packId, receipt.state.rawValue,
                    receipt.documentNumber,
                ]
            )
            try add(receipt.messages, receipt: Int(db.lastInsertedRowID))
        }
        guard !found.isEmpty else { return .unknownOrder }
        let time = KnowledgeTime(stamp: receipt.made?.withTimeOfDay, by: moment, pass: pass)
        var applied: [Int] = []
        for row in found where try follow(receipt, row, time, hint, file: file) { applied.append(row["id"]) }
        return applied.isEmpty ? .nothingNew : .applied(applied)
    }

    private func orders(of receipt: Receipt, _ hint: ReceiptHint) throws(Problem) -> [Row] {
        if let id = receipt.orderId, !id.isEmpty { return try rows("SELECT * FROM orders WHERE export_id = ?", [id]) }
        let pack = receipt.packId.flatMap { $0.isEmpty ? nil : $0 } ?? (receipt.orderNumber == nil ? hint.pack : nil)
        if let pack {
            let all = try rows(
                """
                SELECT * FROM orders WHERE pack = ? AND (export_state IN ('written', 'delivered')
                    OR export_state = 'unknown' AND why = ?)
                """,
                [pack, OrderProblem.formerSystem.rawValue]
            )
            // An answer to one order that does not say to which: only of a pack with no other.
            return receipt.orderId == nil || all.count == 1 ? all : []
        }
        let number = receipt.orderNumber
        if let order = hint.order {
            let named = try rows(
                "SELECT * FROM orders WHERE export_id = ?1 AND (?2 IS NULL OR number = ?2)",
                [order, number]
            )
            if !named.isEmpty { return named }
        }
        guard let number else { return [] }
        let numbered = try rows("SELECT * FROM orders WHERE number = ? LIMIT 2", [number])
        return numbered.count == 1 ? numbered : []
    }

    /// Moves an order's state by its receipt; whether that says something new.
    private func follow(
        _ receipt: Receipt,
        _ row: Row,
        _ time: KnowledgeTime,
        _ hint: ReceiptHint,
        file: Int
    ) throws(Problem) -> Bool {
        let id: Int = row["id"]
        let words = receipt.messages.map(\.text).filter { !$0.isEmpty }.joined(separator: "; ")
        let others = try othersOf(receipt, row)
        let answer = OrderAnswer(
            receipt.state,
            documentNumber: receipt.documentNumber,
            documentId: receipt.documentId,
            reason: receipt.reason,
            words: words.isEmpty ? nil : String(words.prefix(Limits.shownCharacters)),
            pack: receipt.packId,
            isLate: hint.isFormer && !isLeft(row) ? true : try isLate(receipt, row),
            others: others.map(\.name)
        )
        guard let next = ExportStanding(row).after(answer) else { return false }
        try run(
            """
            UPDATE orders SET export_state = ?, document_number = ?, document_id = ?, why = ?, detail = ?, skip = NULL,
                settled_from = NULL, accepted_pass = CASE WHEN ? THEN coalesce(accepted_pass, ?) END
            WHERE id = ?
            """,
            [
                next.state.rawValue, next.documentNumber, next.documentId, next.why, next.detail,
                next.state == .accepted, time.pass, id,
            ]
        )
        if next.alarm == .sharedDocument { try share(document: row, with: others.map(\.id)) }
        // What a late answer speaks of is not what the order has by now.
        if next.state == .accepted && !answer.isLate { try noteKnown(order: id, .accepted, time) }
        try note(
            order: id,
            OrderEvent.Kind(receipt.state),
            detail: receipt.documentNumber ?? next.documentNumber,
            pass: time.pass,
            file: file,
            line: receipt.line
        )
        return true
    }

    /// Orders, other than this one, that have the document of an answer.
    private func othersOf(_ receipt: Receipt, _ row: Row) throws(Problem) -> [(id: Int, name: String)] {
        guard let number = receipt.documentNumber else { return [] }
        return try rows(
            """
            SELECT id, channel || '/' || number AS name FROM orders
            WHERE document_number = ?1 AND id <> ?2 AND export_state IN ('accepted', 'settled')
                AND (document_id IS NULL OR ?3 IS NULL OR document_id = ?3)
            ORDER BY id
            """,
            [number, row["id"] as Int, receipt.documentId]
        ).map { ($0["id"] as Int, $0["name"] as String) }
    }

    /// Has the other orders of a document wait as well, unless they wait for something else.
    private func share(document row: Row, with others: [Int]) throws(Problem) {
        let own = (row["channel"] as String) + "/" + (row["number"] as String)
        for other in others {
            try run(
                "UPDATE orders SET why = ?, detail = ? WHERE id = ? AND why IS NULL",
                [OrderProblem.sharedDocument.rawValue, own, other]
            )
        }
    }

    /// Notes that a pack was answered without some of its orders: whether the system has them nobody knows. Returns these.
    public func markUnanswered(pack: String, pass: Int) throws(Problem) -> [Int] {
        let left = try rows(
            "SELECT * FROM orders WHERE pack = ? AND export_state IN ('written', 'delivered') ORDER BY id",
            [pack]
        )
        guard !left.isEmpty,
            try count(
                "SELECT EXISTS (SELECT 1 FROM orders WHERE pack = ? AND export_state NOT IN ('written', 'delivered'))",
                [pack]
            ) > 0
        else { return [] }
        for row in left {
            let (id, next) = (row["id"] as Int, ExportStanding(row).unanswered)
            try run("UPDATE orders SET export_state = ?, why = ? WHERE id = ?", [next.state.rawValue, next.why, id])
            try note(order: id, OrderEvent.Kind(next.state), detail: pack, pass: pass)
        }
        return left.map { $0["id"] as Int }
    }

    /// Whether a receipt answers a pack that carried the order once and does so no more.
    private func isLate(_ receipt: Receipt, _ row: Row) throws(Problem) -> Bool {
        guard let pack = receipt.packId, row["pack"] as String? != pack else { return false }
        return try count(
            "SELECT EXISTS (SELECT 1 FROM order_event WHERE order_id = ? AND event = 'written' AND detail = ?)",
            [row["id"] as Int, pack]
        ) > 0
    }

    /// Whether nobody sent an order anywhere else since its system was left.
    private func isLeft(_ row: Row) -> Bool {
        OrderProblem(stored: row["why"] as String?) == .formerSystem || row["export_state"] as String == "accepted"
    }

    private func add(_ messages: [Receipt.Message], receipt: Int) throws(Problem) {
        for (position, message) in messages.enumerated() {
            try run(
                "INSERT INTO receipt_message (receipt, position, severity, number, text) VALUES (?, ?, ?, ?, ?)",
                [receipt, position, message.severity, message.number, message.text]
            )
        }
    }

    /// The remarks of the last receipt of an order.
    public func receiptMessages(order id: Int) throws(Problem) -> [Receipt.Message] {
        try map(
            """
            SELECT severity, number, text FROM receipt_message
            WHERE receipt = (SELECT max(id) FROM receipt WHERE order_id = ?) ORDER BY position
            """,
            [id]
        ) { row in Receipt.Message(severity: try row[0], number: try row[1], text: try row[2]) }
    }
}
