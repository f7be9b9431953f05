import Channels
import Connectors
import Domain
import Ledger
import Matching
import Settings

/// What the accounting system knows of orders, and which figures of its stock contain them: until they do, the orders take
/// their goods off what channels may sell.
///
/// Whatever changes that returns the orders whose goods are to be looked at again.
struct OrderKnowledge {
    private let environment: Environment
    private let items: ItemLookup
    private var workspace: Workspace { environment.workspace }
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment) {
        self.environment = environment
        items = ItemLookup(environment)
    }

    /// Notes what shows that the accounting system knows of an order; the present figures may have it already.
    private func note(order id: Int, _ event: KnownEvent, by moment: Moment?) throws(Problem) -> Set<Int> {
        try ledger.noteKnown(order: id, event, KnowledgeTime(by: moment, pass: environment.pass.id))
        return try compareWithPresentFigures(order: id)
    }

    /// The same of several orders.
    func note(orders: [Int], _ event: KnownEvent, by moment: Moment?) throws(Problem) -> Set<Int> {
        let last = try ledger.lastStockExport(full: false)
        var changed: Set<Int> = []
        for order in orders {
            try ledger.noteKnown(order: order, event, KnowledgeTime(by: moment, pass: environment.pass.id))
            // Without figures there is nothing to compare with.
            if last?.time != nil { changed.formUnion(try compareWithPresentFigures(order: order)) }
        }
        return changed
    }

    /// Notes that a pack of orders was taken.
    func noteTaken(pack: String, by moment: Moment?) throws(Problem) -> Set<Int> {
        var changed: Set<Int> = []
        for order in try ledger.markDelivered(pack: pack, by: moment, pass: environment.pass.id) {
            changed.formUnion(try compareWithPresentFigures(order: order))
        }
        return changed
    }

    /// Looks whether the present figures have an order, or any, that became known after they were read: those of the last
    /// export of all stock, or of the last ones that had its items.
    func compareWithPresentFigures(order id: Int? = nil) throws(Problem) -> Set<Int> {
        var changed: Set<Int> = []
        let full = try ledger.lastStockExport(full: true)
        for known in try ledger.openKnownOrders(order: id) {
            if let full, let time = full.time, try isContained(known, in: time) {
                try ledger.markContained(known, in: full.file)
            } else if let file = try partWithLast(of: known) {
                try ledger.markContained(known, in: file)
            } else {
                continue
            }
            changed.insert(known.order)
        }
        return changed
    }

    /// The file of the part that had the last of an order's items, if the present figures of each come from an export that
    /// contains the order.
    private func partWithLast(of known: KnownOrder) throws(Problem) -> Int? {
        guard let row = try ledger.order(id: known.order) else { return nil }
        let seen = try ledger.containedItems(of: known)
        var last: Int?
        for item in try items.items(of: row) {
            let cards = try ledger.stock(item: item, by: workspace.configuration.warehouse.match).map(\.card)
            guard !cards.isEmpty else { continue }
            guard let part = try ledger.lastSeen(cards), let time = part.time, try isContained(known, in: time) else {
                guard seen.contains(item) else { return nil }
                continue
            }
            last = max(last ?? 0, part.file)
        }
        return last
    }

    /// Ends what orders take off as far as the figures of an export contain them.
    ///
    /// - Parameter items: the items in an export of a part of the stock; nil when it has all.
    func compare(with time: FiguresTime, file: Int, items: Set<String>?) throws(Problem) -> Set<Int> {
        var changed = try noticeEnded(by: environment.untilStart)
        for known in try ledger.openKnownOrders() where try isContained(known, in: time) {
            if let items, try !hasAll(known, items) { continue }
            try ledger.markContained(known, in: file)
            changed.insert(known.order)
        }
        return changed
    }

    /// A table written again with the same figures confirms them, orders imported since included.
    func confirmFigures(of earlier: FileRecord, _ file: FileRecord) throws(Problem) -> Set<Int> {
        guard let written = environment.credible(file.modified?.nanoseconds),
            let last = try ledger.lastStockExport(full: true),
            last.stamp == nil, let before = last.modified, before < written, try ledger.figures(last, are: earlier)
        else { return [] }
        let read = Moment(seconds: environment.pass.started.seconds)
        let time = FiguresTime(stamp: nil, file: written, read: read, pass: environment.pass.id)
        try ledger.add(StockExport(coverage: .full, stamp: nil), time, file: file.id, records: last.records)
        return try compare(with: time, file: file.id, items: nil)
    }

    /// Notes orders that the channel has shipped or a person has settled by now.
    func noticeEnded(by moment: Moment?) throws(Problem) -> Set<Int> {
        var changed: Set<Int> = []
        for order in try ledger.reopenedOrders() {
            try ledger.forgetKnown(order: order, .settled)
            changed.formUnion(try compareWithPresentFigures(order: order))
            changed.insert(order)
        }
        for known in try ledger.openKnownOrders() where known.event == .shipped {
            guard let row = try ledger.order(id: known.order),
                !environment.isDone(row.order.state, channel: row.channel)
            else { continue }
            try ledger.forgetKnown(order: known.order, .shipped)
            changed.formUnion(try compareWithPresentFigures(order: known.order))
        }
        for order in try ledger.ordersWithoutEnd() {
            if order.isSettled || order.exportState == .settled {
                changed.formUnion(try note(order: order.id, .settled, by: moment))
            } else if environment.isDone(order.state, channel: order.channel) {
                changed.formUnion(try note(order: order.id, .shipped, by: moment))
            }
        }
        return changed
    }

    private func isContained(_ known: KnownOrder, in figures: FiguresTime) throws(Problem) -> Bool {
        let warehouse = workspace.configuration.warehouse
        let delay = Int64(warehouse.importDelay) *| 60
        let state = known.exportState
        switch known.event {
        case .accepted:
            // Where an order reserves nothing, only its invoice changes the stock.
            return workspace.system.countsOrders && Containment.contains(figures, known.time)
        case .taken:
            // Where answers come, one that was taken may still be refused.
            guard !workspace.expectsAnswers, state != .refused else { return false }
            return Containment.contains(figures, known.time, delay: delay)
        case .invoiced, .settled: return Containment.contains(figures, known.time)
        case .shipped:
            // What still lies in our folder is imported later, whatever the channel says; so is what waits to be written.
            guard state != .written, state != .new || !workspace.configuration.orders.automatic else { return false }
            let taken = try ledger.knownEvents(order: known.order).first { $0.event == .taken }
            guard let taken, state == .delivered || state == .unknown else {
                return Containment.contains(figures, known.time)
            }
            return Containment.contains(figures, known.time)
                && Containment.contains(figures, taken.time, delay: delay)
        }
    }

    /// Whether exports of parts had every item of an order by now that the stock has at all.
    private func hasAll(_ known: KnownOrder, _ items: Set<String>) throws(Problem) -> Bool {
        guard let row = try ledger.order(id: known.order) else { return false }
        var seen = try ledger.containedItems(of: known)
        var hasAll = true
        for item in try self.items.items(of: row) where !seen.contains(item) {
            guard try !ledger.stock(item: item, by: workspace.configuration.warehouse.match).isEmpty else { continue }
            guard items.contains(item) else {
                hasAll = false
                continue
            }
            seen.insert(item)
            try ledger.noteContained(item: item, of: known)
        }
        return hasAll
    }
}

extension Workspace {
    /// Whether the accounting system answers what it imports.
    var expectsAnswers: Bool {
        switch configuration.warehouse.imported {
        case .answered: true
        case .taken: false
        case .usual: system.answersOrders(over: orderConnection)
        }
    }
}
