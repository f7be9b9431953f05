import Domain
import Foundation
import GRDB

/// What an order that arrived did to the ledger.
public enum OrderChange: Sendable {
    /// It was not known.
    case new
    /// It is as it was.
    case unchanged
    /// It changed before it was sent, or after it was refused: the new one replaces it.
    case revised
    /// It changed after it was sent: a person must look; the accounting system cannot be told by file.
    case conflicting
}

extension Ledger {
    /// Takes in an order of a channel.
    ///
    /// `why` is the code of what speaks against sending it; such an order is held. `skip` is true when its state is not
    /// one that is exported; an order that a person sends goes out all the same, unless it was cancelled.
    public func apply(
        _ order: Order,
        channel: String,
        exportId: String,
        why: String?,
        skip: Bool,
        cancelled: Bool,
        file: Int,
        pass: Int
    ) throws(Problem) -> OrderChange {
        let body = try attempt { try OrderBody.encode(order) }
        let comparable = try attempt { try OrderBody.encode(OrderBody.withoutLines(order)) }
        let digest = String(StableHash.of(String(decoding: comparable, as: UTF8.self)), radix: 16)
        let known = try row("SELECT * FROM orders WHERE channel = ? AND number = ?", [channel, order.number])
        let released: Bool = known?["released"] ?? false
        let state: OrderExportState = why != nil ? .held : skip && (cancelled || !released) ? .skipped : .new
        guard let known else {
            try run(
                """
                INSERT INTO orders (channel, number, revision, vs, currency, total, allocated, created, state,
                    paid_by_channel, cancelled, payment_state, export_state, why, released, export_id, reflected,
                    digest, body, file, line)
                VALUES (?, ?, 1, ?, ?, ?, 0, ?, ?, ?, ?, 'open', ?, ?, 0, ?, 0, ?, ?, ?, ?)
                """,
                [
                    channel, order.number, order.vs, order.currency.code, order.total.minorUnits,
                    order.created?.secondsSinceEpoch, order.state, order.paid ?? false, cancelled,
                    state.rawValue, why, exportId, digest, body, file, order.line,
                ]
            )
            let id = Int(db.lastInsertedRowID)
            try index(order, id: id)
            try note(order: id, "read", pass: pass, file: file, line: order.line)
            return .new
        }
        guard known["digest"] as String != digest else { return .unchanged }
        let id: Int = known["id"]
        let exported = OrderExportState(rawValue: known["export_state"]) ?? .new
        let onlyState = try onlyStateDiffers(known, order)
        let isCorrected = exported == .refused && !onlyState
        let isSent = ![OrderExportState.new, .held, .skipped].contains(exported) && !isCorrected
        let isHeldByPerson = exported == .held && known["why"] as String? == OrderProblem.heldByPerson.rawValue
        try run(
            """
            UPDATE orders SET revision = revision + 1, vs = ?, currency = ?, total = ?, created = ?, state = ?,
                paid_by_channel = ?, cancelled = ?, digest = ?, body = ?, file = ?, line = ?,
                export_state = ?, why = ?
            WHERE id = ?
            """,
            [
                order.vs, order.currency.code, order.total.minorUnits, order.created?.secondsSinceEpoch, order.state,
                order.paid ?? false, cancelled, digest, body, file, order.line,
                isSent || isHeldByPerson ? exported.rawValue : state.rawValue,
                isSent && !onlyState
                    ? OrderProblem.changedAfterExport.rawValue : isSent || isHeldByPerson ? known["why"] : why,
                id,
            ]
        )
        if isCorrected { try run("UPDATE orders SET pack = NULL, released = 0 WHERE id = ?", [id]) }
        try run("DELETE FROM order_goods WHERE order_id = ?", [id])
        try index(order, id: id)
        try note(order: id, "changed", pass: pass, file: file, line: order.line)
        return isSent && !onlyState ? .conflicting : .revised
    }

    /// Orders that wait to be written, oldest first.
    public func ordersToWrite(automatic: Bool) throws(Problem) -> [OrderRow] {
        try rows(
            """
            SELECT * FROM orders WHERE export_state = 'new' AND cancelled = 0 AND (released = 1 OR ?)
            ORDER BY channel, created, number
            """,
            [automatic]
        ).map { row throws(Problem) in try orderRow(row) }
    }

    /// All orders, or those of one state, by channel and number.
    public func orders(_ state: OrderExportState? = nil) throws(Problem) -> [OrderRow] {
        let found =
            if let state {
                try rows("SELECT * FROM orders WHERE export_state = ? ORDER BY channel, number", [state.rawValue])
            } else {
                try rows("SELECT * FROM orders ORDER BY channel, number")
            }
        return try found.map { row throws(Problem) in try orderRow(row) }
    }

    /// Orders by number, `channel/number`, export id or document number.
    public func orders(named text: String) throws(Problem) -> [OrderRow] {
        try rows(
            """
            SELECT * FROM orders WHERE number = ?1 OR channel || '/' || number = ?1 OR export_id = ?1
                OR document_number = ?1
            ORDER BY channel, number
            """,
            [text]
        ).map { row throws(Problem) in try orderRow(row) }
    }

    /// The order of a channel with a number.
    public func order(channel: String, number: String) throws(Problem) -> OrderRow? {
        guard let row = try row("SELECT * FROM orders WHERE channel = ? AND number = ?", [channel, number]) else {
            return nil
        }
        return try orderRow(row)
    }

    /// One order.
    public func order(id: Int) throws(Problem) -> OrderRow? {
        guard let row = try row("SELECT * FROM orders WHERE id = ?", [id]) else { return nil }
        return try orderRow(row)
    }

    /// Notes that an order goes out in a pack.
    public func markWritten(order id: Int, pack: String, pass: Int) throws(Problem) {
        try run("UPDATE orders SET export_state = 'written', pack = ?, why = NULL WHERE id = ?", [pack, id])
        try note(order: id, "written", detail: pack, pass: pass)
    }

    /// Notes that a pack was fetched.
    public func markDelivered(pack: String, pass: Int) throws(Problem) {
        for row in try rows("SELECT id FROM orders WHERE pack = ? AND export_state = 'written'", [pack]) {
            try run("UPDATE orders SET export_state = 'delivered' WHERE id = ?", [row["id"] as Int])
            try note(order: row["id"], "delivered", detail: pack, pass: pass)
        }
    }

    /// Holds an order, or lets a person's word send it.
    public func setExport(order id: Int, _ state: OrderExportState, why: String?, released: Bool, pass: Int)
        throws(Problem)
    {
        try run(
            "UPDATE orders SET export_state = ?, why = ?, released = ? WHERE id = ?",
            [state.rawValue, why, released, id]
        )
        try note(order: id, state.rawValue, detail: why, pass: pass)
    }

    /// Holds an order that was not sent until the channel gives it again, be it unchanged; returns whether it is held.
    ///
    /// An order that a person holds stays with the person.
    public func holdUntilRepeated(_ row: OrderRow, why: String, pass: Int) throws(Problem) -> Bool {
        guard [.new, .held, .skipped].contains(row.exportState), row.why != OrderProblem.heldByPerson.rawValue else {
            return false
        }
        // No order has this digest, so the next one differs from what is known.
        try run("UPDATE orders SET digest = '' WHERE id = ?", [row.id])
        try setExport(order: row.id, .held, why: why, released: false, pass: pass)
        return true
    }

    /// Adds a line to an order's story.
    public func note(
        order id: Int,
        _ event: String,
        detail: String? = nil,
        pass: Int,
        file: Int? = nil,
        line: Int? = nil
    ) throws(Problem) {
        try run(
            "INSERT INTO order_event (order_id, pass, event, detail, file, line) VALUES (?, ?, ?, ?, ?, ?)",
            [id, pass, event, detail, file, line]
        )
    }

    /// Orders that a pass met for the first time or found changed.
    public func ordersMet(pass: Int) throws(Problem) -> [Int] {
        try rows(
            "SELECT DISTINCT order_id FROM order_event WHERE pass = ? AND event IN ('read', 'changed')",
            [pass]
        ).map { $0[0] }
    }

    /// An order's story: what happened, in which pass, by which file and line.
    public func events(order id: Int) throws(Problem) -> [OrderEvent] {
        try rows("SELECT * FROM order_event WHERE order_id = ? ORDER BY id", [id]).map { row in
            OrderEvent(
                pass: row["pass"],
                event: row["event"],
                detail: row["detail"],
                file: row["file"],
                line: row["line"]
            )
        }
    }

    /// The orders to which something happened in a pass.
    public func ordersTouched(pass: Int) throws(Problem) -> Set<Int> {
        Set(try rows("SELECT DISTINCT order_id FROM order_event WHERE pass = ?", [pass]).map { $0[0] as Int })
    }

    private func onlyStateDiffers(_ known: Row, _ order: Order) throws(Problem) -> Bool {
        let body: Data = known["body"]
        var old = try attempt { try OrderBody.decode(body) }
        old.state = order.state
        old.paid = order.paid
        return OrderBody.withoutLines(old) == OrderBody.withoutLines(order)
    }

    private func index(_ order: Order, id: Int) throws(Problem) {
        for (position, item) in order.items.enumerated() where item.kind == .product || item.kind == .gift {
            try run(
                "INSERT INTO order_goods (order_id, position, code, ean, quantity) VALUES (?, ?, ?, ?, ?)",
                [id, position, item.code, item.ean, item.quantity.millionths]
            )
        }
    }

    /// Makes an order findable by these keys, and by no others.
    public func setKeys(_ keys: [String], order id: Int) throws(Problem) {
        try run("DELETE FROM order_key WHERE order_id = ?", [id])
        for key in keys { try run("INSERT OR IGNORE INTO order_key (key, order_id) VALUES (?, ?)", [key, id]) }
    }

    /// The orders with a key, `limit` at most.
    public func orders(key: String, limit: Int) throws(Problem) -> [OrderRow] {
        try rows(
            "SELECT orders.* FROM order_key JOIN orders ON orders.id = order_id WHERE key = ? LIMIT ?",
            [key, limit]
        ).map { row throws(Problem) in try orderRow(row) }
    }

    func orderRow(_ row: Row) throws(Problem) -> OrderRow {
        let body: Data = row["body"]
        let order = try attempt { try OrderBody.decode(body) }
        return OrderRow(
            id: row["id"],
            channel: row["channel"],
            order: order,
            revision: row["revision"],
            allocated: Money(minorUnits: row["allocated"], currency: order.currency),
            paymentState: OrderPaymentState(rawValue: row["payment_state"]) ?? .open,
            exportState: OrderExportState(rawValue: row["export_state"]) ?? .new,
            why: row["why"],
            released: row["released"],
            exportId: row["export_id"],
            pack: row["pack"],
            documentNumber: row["document_number"],
            cancelled: row["cancelled"],
            file: row["file"],
            line: row["line"]
        )
    }
}

/// A line of an order's story.
public struct OrderEvent: Sendable {
    /// The pass in which it happened.
    public var pass: Int
    /// What happened.
    public var event: String
    /// More of it.
    public var detail: String?
    /// The file that said so.
    public var file: Int?
    /// The line of that file.
    public var line: Int?
}
