import Domain
import Foundation
import GRDB

/// An order that arrived, and what was decided about it.
public struct OrderIntake: Sendable {
    /// The order.
    public var order: Order
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// The id under which it is sent.
    public var exportId: String
    /// The code of what speaks against sending it; such an order is held.
    public var why: String?
    /// Why it is not to be sent; an order that a person sends goes out anyway, unless it was cancelled.
    public var skip: OrderSkip?
    /// What of its document is another than what was sent, in words; nil for nothing.
    public var changes: String?

    /// Creates an order.
    public init(
        _ order: Order,
        channel: String,
        exportId: String,
        why: String? = nil,
        skip: OrderSkip? = nil,
        changes: String? = nil
    ) {
        self.order = order
        self.channel = channel
        self.exportId = exportId
        self.why = why
        self.skip = skip
        self.changes = changes
    }

    /// What the channel says of it.
    fileprivate func arrival(isCorrected: Bool) -> OrderArrival {
        OrderArrival(skip: skip, why: why, changes: changes, channelState: order.state, isCorrected: isCorrected)
    }
}

extension Ledger {
    /// Takes in an order that is known, as it is by now.
    public func apply(_ intake: OrderIntake, to id: Int, file: Int, pass: Int) throws(Problem) -> OrderChange {
        let order = intake.order
        let body = OrderBody(order)
        guard let known = try row("SELECT * FROM orders WHERE id = ? AND digest <> ?", [id, body.digest]) else {
            return .unchanged
        }
        let before = ExportStanding(known)
        let isCorrected = before.state == .refused ? try !onlyStateDiffers(known, intake.order) : false
        let step = before.after(intake.arrival(isCorrected: isCorrected))
        let place = step.standing
        try run(
            """
            UPDATE orders SET revision = revision + 1, vs = ?, currency = ?, total = ?, created = ?, state = ?,
                paid_by_channel = ?, cancelled = ?, digest = ?, body = ?, file = ?, line = ?,
                export_state = ?, why = ?, detail = ?, skip = ?,
                sent = CASE WHEN ? THEN coalesce(sent, body) ELSE sent END
            WHERE id = ?
            """,
            [
                order.vs, order.currency.code, order.total.minorUnits, order.created?.secondsSinceEpoch, order.state,
                order.paid ?? false, place.isCancelled, body.digest, blob(body.bytes), file, order.line,
                place.state.rawValue, place.why, place.detail, place.skip?.rawValue, place.keepsSent, id,
            ]
        )
        if step.isRestarted { try run("UPDATE orders SET pack = NULL, released = 0 WHERE id = ?", [id]) }
        let goods = try goods(order: id)
        try run("DELETE FROM order_goods WHERE order_id = ?", [id])
        try index(order, id: id)
        try noteGoods(before: goods, order: id, isSent: place.state.isSent)
        try note(order: id, .changed, detail: step.event, pass: pass, file: file, line: order.line)
        return step.change
    }

    /// Takes in an order that is not known yet, and returns it as it is kept.
    public func add(_ intake: OrderIntake, file: Int, pass: Int) throws(Problem) -> OrderRow {
        let order = intake.order
        let body = OrderBody(order)
        let place = ExportStanding.first(intake.arrival(isCorrected: false))
        try run(
            """
            INSERT INTO orders (channel, number, revision, vs, currency, total, allocated, created, state,
                paid_by_channel, cancelled, payment_state, export_state, why, skip, released, export_id, reflected,
                digest, body, file, line)
            VALUES (?, ?, 1, ?, ?, ?, 0, ?, ?, ?, ?, 'open', ?, ?, ?, 0, ?, 0, ?, ?, ?, ?)
            """,
            [
                intake.channel, order.number, order.vs, order.currency.code, order.total.minorUnits,
                order.created?.secondsSinceEpoch, order.state, order.paid ?? false, place.isCancelled,
                place.state.rawValue, place.why, place.skip?.rawValue, intake.exportId, body.digest, blob(body.bytes),
                file, order.line,
            ]
        )
        let id = Int(db.lastInsertedRowID)
        try index(order, id: id)
        try note(order: id, .read, detail: place.skip?.rawValue, pass: pass, file: file, line: order.line)
        return OrderRow(
            id: id,
            channel: intake.channel,
            order: order,
            revision: 1,
            allocated: .zero(order.currency),
            paymentState: .open,
            exportState: place.state,
            why: place.why,
            released: false,
            exportId: intake.exportId,
            pack: nil,
            documentNumber: nil,
            cancelled: place.isCancelled,
            skip: place.skip,
            detail: nil,
            sent: nil,
            file: file,
            line: order.line
        )
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
}

extension ExportStanding {
    /// Where the order of a row of `orders` stands.
    init(_ row: Row) {
        self.init(
            OrderExportState(rawValue: row["export_state"]) ?? .new,
            why: row["why"] as String?,
            detail: row["detail"] as String?,
            skip: (row["skip"] as String?).flatMap(OrderSkip.init(rawValue:)),
            isCancelled: row["cancelled"],
            isReleased: row["released"],
            channelState: row["state"] as String?,
            keepsSent: row["sent"] as Data? != nil,
            documentNumber: row["document_number"] as String?,
            documentId: row["document_id"] as String?
        )
    }
}
