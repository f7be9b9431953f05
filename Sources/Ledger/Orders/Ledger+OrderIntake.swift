import Domain
import Foundation
import GRDB

/// What an order that arrived did to the ledger.
public enum OrderChange: Sendable {
    /// It is as it was.
    case unchanged
    /// It changed before it was sent, or after it was refused, or only in what no document has.
    case revised
    /// Its document is another by now than what was sent: a person must look; the accounting system cannot be told by
    /// file.
    case conflicting
    /// It was cancelled after it was sent.
    case cancelled
    /// Its payment failed after it was sent.
    case paymentFailed
}

/// An order that arrived, and what was decided about it.
public struct OrderIntake: Sendable {
    /// The order.
    public var order: Order
    /// Its channel.
    public var channel: String
    /// The id under which it is sent.
    public var exportId: String
    /// The code of what speaks against sending it; such an order is held.
    public var why: String?
    /// Why it is not to be sent; an order that a person sends goes out all the same, unless it was cancelled.
    public var skip: OrderSkip?
    /// What of its document is another than what was sent, in words; nil for nothing.
    public var changes: String?

    /// An order by its parts.
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

    /// Where it stands when it was not sent.
    ///
    /// What is not to be sent needs no person, whatever is wrong with it; what may be sent once its state is another does.
    fileprivate func state(released: Bool) -> OrderExportState {
        switch skip {
        case .cancelled?: .skipped
        case .done?, .failed?, .older?: released ? (why == nil ? .new : .held) : .skipped
        case .state?: why != nil ? .held : released ? .new : .skipped
        case nil: why != nil ? .held : .new
        }
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
        let place = try place(intake, known)
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
                order.paid ?? false, intake.skip == .cancelled, body.digest, blob(body.bytes), file, order.line,
                place.state.rawValue, place.why, place.detail, place.skip?.rawValue, place.keepsSent, id,
            ]
        )
        if place.isCorrected { try run("UPDATE orders SET pack = NULL, released = 0 WHERE id = ?", [id]) }
        let goods = try goods(order: id)
        try run("DELETE FROM order_goods WHERE order_id = ?", [id])
        try index(order, id: id)
        try noteGoods(before: goods, order: id, isSent: place.state.isSent)
        try note(order: id, "changed", detail: place.event, pass: pass, file: file, line: order.line)
        return place.change
    }

    /// Takes in an order that is not known yet, and returns it as it is kept.
    public func add(_ intake: OrderIntake, file: Int, pass: Int) throws(Problem) -> OrderRow {
        let order = intake.order
        let body = OrderBody(order)
        let state = intake.state(released: false)
        let skip = state == .skipped ? intake.skip : nil
        let why = state == .held ? intake.why : nil
        let isCancelled = intake.skip == .cancelled
        try run(
            """
            INSERT INTO orders (channel, number, revision, vs, currency, total, allocated, created, state,
                paid_by_channel, cancelled, payment_state, export_state, why, skip, released, export_id, reflected,
                digest, body, file, line)
            VALUES (?, ?, 1, ?, ?, ?, 0, ?, ?, ?, ?, 'open', ?, ?, ?, 0, ?, 0, ?, ?, ?, ?)
            """,
            [
                intake.channel, order.number, order.vs, order.currency.code, order.total.minorUnits,
                order.created?.secondsSinceEpoch, order.state, order.paid ?? false, isCancelled,
                state.rawValue, why, skip?.rawValue, intake.exportId, body.digest, blob(body.bytes), file, order.line,
            ]
        )
        let id = Int(db.lastInsertedRowID)
        try index(order, id: id)
        try note(order: id, "read", detail: skip?.rawValue, pass: pass, file: file, line: order.line)
        return OrderRow(
            id: id,
            channel: intake.channel,
            order: order,
            revision: 1,
            allocated: .zero(order.currency),
            paymentState: .open,
            exportState: state,
            why: why,
            released: false,
            exportId: intake.exportId,
            pack: nil,
            documentNumber: nil,
            cancelled: isCancelled,
            skip: skip,
            detail: nil,
            sent: nil,
            file: file,
            line: order.line
        )
    }

    /// Where a known order stands after a change.
    private struct Place {
        var state: OrderExportState
        var why: String?
        var detail: String?
        var skip: OrderSkip?
        var event: String?
        /// Whether the order as it was sent is to be kept, to compare with.
        var keepsSent = false
        var isCorrected = false
        var change = OrderChange.revised
    }

    private func place(_ intake: OrderIntake, _ known: Row) throws(Problem) -> Place {
        let exported = OrderExportState(rawValue: known["export_state"]) ?? .new
        let why: String? = known["why"]
        let isCorrected = exported == .refused ? try !onlyStateDiffers(known, intake.order) : false
        if exported.isSent && !isCorrected { return sentPlace(intake, known, exported) }
        if exported == .held, OrderProblem(stored: why) == .heldByPerson { return Place(state: exported, why: why) }
        let state = intake.state(released: known["released"])
        return Place(
            state: state,
            why: state == .held ? intake.why : nil,
            skip: state == .skipped ? intake.skip : nil,
            event: state == .skipped ? intake.skip?.rawValue : nil,
            isCorrected: isCorrected
        )
    }

    /// Where an order stands that was sent: what is wrong with its document is said until it is right again, there or in
    /// the channel, or a person settles it.
    private func sentPlace(_ intake: OrderIntake, _ known: Row, _ exported: OrderExportState) -> Place {
        let why: String? = known["why"]
        let alarm = why.flatMap(OrderProblem.init(rawValue:))
        var place = Place(state: exported, why: why, detail: known["detail"])
        place.keepsSent = intake.changes != nil
        let isDoubled = alarm == .twoDocuments || alarm == .sharedDocument
        if intake.skip == .cancelled {
            // A refused order has no document.
            guard !(known["cancelled"] as Bool), exported != .refused else { return place }
            if !isDoubled { place.why = OrderProblem.cancelledAfterExport.rawValue }
            place.event = OrderSkip.cancelled.rawValue
            place.change = .cancelled
            return place
        }
        if intake.skip == .failed, exported != .refused, !isDoubled {
            guard alarm != .failedAfterExport else { return place }
            place.why = OrderProblem.failedAfterExport.rawValue
            place.detail = nil
            place.event = OrderSkip.failed.rawValue
            place.change = .paymentFailed
            return place
        }
        let isOpenAgain = alarm == .cancelledAfterExport || alarm == .failedAfterExport
        let isOpened = place.detail?.hasPrefix(Self.opening) ?? false
        if let changes = intake.changes {
            place.event = changes
            if isDoubled { return place }
            place.why = OrderProblem.changedAfterExport.rawValue
            place.detail = changes
            if alarm != .changedAfterExport || known["detail"] as String? != changes { place.change = .conflicting }
        } else if known["cancelled"], why == nil, exported != .refused {
            // A person put its cancellation right in the accounting system, so the document is gone there.
            place.why = OrderProblem.changedAfterExport.rawValue
            place.detail = Self.opening + (known["state"] as String? ?? "?") + " → " + (intake.order.state ?? "?")
            place.event = place.detail
            place.change = .conflicting
        } else if isOpenAgain || alarm == .changedAfterExport && known["sent"] as Data? != nil && !isOpened {
            place.why = nil
            place.detail = nil
        }
        return place
    }

    /// Before the states of an order that was opened again after a person settled its cancellation.
    private static let opening = "state "

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
