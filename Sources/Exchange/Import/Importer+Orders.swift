import Channels
import Domain
import Ledger
import Settings
import Spool

/// The orders of a channel's file on their way into the ledger.
final class OrderFileImport {
    private unowned let file: FileImport
    private let channel: String
    private let settings: OrderSettings
    /// The states that the merchant has exported, by their keys.
    private let exported: Set<String>
    private lazy var comparison = OrderComparison(environment)
    private lazy var age = OrderAge(file)
    /// Orders of which the channel told something newer before.
    private var outdated: [String] = []
    /// Whether an order has a state, and whether the file has any order.
    private var (hasStates, hasOrders) = (false, false)
    /// Orders that were done when the channel first gave them.
    private var done = 0
    /// Whether the channel may already know products; no order file adds any.
    private lazy var hasProducts = Result<Bool, Problem> { () throws(Problem) in
        try ledger.hasProducts(channel: channel)
    }
    /// Whether the file has orders that were not known.
    private var hasNew = false

    private var environment: Environment { file.environment }
    private var ledger: Ledger { file.ledger }

    init(_ file: FileImport, _ channel: ChannelSettings) {
        self.file = file
        self.channel = channel.name
        settings = file.environment.workspace.configuration.orders
        exported = Set(settings.states.map { OrderStates.key($0) })
    }

    /// Takes in one order; one that cannot be sent as it is, is held with the code of why.
    func apply(_ given: Order) throws(Problem) {
        hasOrders = true
        hasStates = hasStates || given.state != nil
        // Nearly all orders of a monthly export are unchanged: those need no comparison.
        if try ledger.isUnchanged(given, channel: channel) {
            if environment.meaning(of: given.state ?? "", channel: channel) == nil { try noteUnknown(given) }
            return
        }
        var order = given
        let before = try ledger.order(channel: channel, number: order.number)
        if let before {
            // What a file does not say it does not change.
            if order.state == nil { order.state = before.order.state }
            if try age.isOutdated(order, before) { return outdated.append(order.number) }
        }
        let meaning = environment.meaning(of: order.state ?? "", channel: channel)
        if meaning == nil { try noteUnknown(order) }
        var intake = OrderIntake(order, channel: channel, exportId: ExportId.of(channel: channel, number: order.number))
        intake.skip = OrderSkip(order, before: before, meaning, settings, exported)
        intake.why = order.problems(tolerance: settings.tolerance).first?.code ?? holdsDone(order, before, meaning)
        if let before, before.exportState.isSent,
            before.sent != nil || !OrderComparison.isSame(before.order, order)
        {
            intake.changes = try comparison.changes(before, order)
        }
        let changed = if let before { try revise(before, intake) } else { try add(intake) as OrderRow? }
        guard let row = changed else { return }
        file.result.changes.needsPairing = true
        try PairingIndex(environment).add(order, id: row.id)
        file.result.changes.orders.insert(row.id)
        if Self.isCounted(before, row), try hasProducts.get() { try tellAgain(before, row) }
    }

    /// Takes in an order that was not known.
    private func add(_ intake: OrderIntake) throws(Problem) -> OrderRow {
        file.result.counts.ordersNew += 1
        hasNew = true
        if intake.skip == .done { done += 1 }
        return try ledger.add(intake, file: file.record.id, pass: environment.pass.id)
    }

    /// Takes in what a known order is by now; nil when it is as it was.
    private func revise(_ before: OrderRow, _ intake: OrderIntake) throws(Problem) -> OrderRow? {
        let change = try ledger.apply(intake, to: before.id, file: file.record.id, pass: environment.pass.id)
        guard change != .unchanged, let row = try ledger.order(id: before.id) else { return nil }
        switch change {
        case .unchanged, .cancelled, .paymentFailed: break
        case .revised: file.result.counts.ordersNew += 1
        case .conflicting: note(.changedAfterExport, intake.order, ["changes": row.detail ?? intake.changes ?? ""])
        }
        file.result.changes.droppedItems.formUnion(try ItemLookup(environment).items(of: before))
        return row
    }

    /// Whether the channel has changed by itself how many pieces it shows, for an order that counts.
    private static func isCounted(_ before: OrderRow?, _ row: OrderRow) -> Bool {
        guard let before else { return row.exportState != .skipped || row.skip == .state }
        return before.cancelled != row.cancelled || goods(before) != goods(row)
    }

    private static func goods(_ row: OrderRow) -> [[String?]] {
        row.order.items.map { [$0.code, $0.ean, $0.quantity.description] }
    }

    /// What the channel counted by itself is not what it was told last, so it is reported again, changed or not.
    private func tellAgain(_ before: OrderRow?, _ row: OrderRow) throws(Problem) {
        let lookup = ItemLookup(environment)
        let items = try (before.map { row throws(Problem) in try lookup.items(of: row) } ?? []).union(
            lookup.items(of: row)
        )
        for item in items.sorted() { try ledger.tellAgain(item: item, channel: channel) }
    }

    /// Ends the file: of a channel that gives its orders for the first time, the older ones are its history.
    func finish() throws(Problem) {
        if let oldest = age.newest, !outdated.isEmpty {
            let time = CentralEuropeanTime.time(at: oldest).description
            let values = [
                "channel": channel, "count": String(outdated.count), "time": time,
                "orders": outdated.prefix(Self.mostNamed).joined(separator: ", "),
            ]
            file.note(Problem(OrderProblem.outdated, .warning, scope: .record, values))
        }
        if hasOrders, !hasStates, try ledger.noteUnknown(state: "", channel: channel, pass: environment.pass.id) {
            file.note(Problem(OrderProblem.noStates, .warning, scope: .record, ["channel": channel]))
        }
        if done > 0 {
            let values = ["channel": channel, "count": String(done)]
            file.note(Problem(OrderProblem.doneSkipped, .warning, scope: .record, values))
        }
        guard hasNew, settings.firstDays > 0, settings.since == nil,
            let history = try ledger.skipHistory(
                channel: channel,
                days: settings.firstDays,
                today: environment.pass.started.day,
                pass: environment.pass.id
            )
        else { return }
        let values = ["channel": channel, "count": String(history.count), "day": history.first.description]
        file.note(Problem(OrderProblem.history, .warning, scope: .record, values))
    }

    /// The code that holds an order that was done when it was first seen, where the merchant wants to look at it.
    private func holdsDone(_ order: Order, _ before: OrderRow?, _ meaning: OrderMeaning?) -> String? {
        let code = OrderProblem.doneWhenFirstSeen.rawValue
        guard settings.firstSeenDone == .hold, meaning == .done, before == nil || before?.why == code else {
            return nil
        }
        return code
    }

    /// How many orders a sentence names.
    private static let mostNamed = 20

    private func noteUnknown(_ order: Order) throws(Problem) {
        guard let state = order.state else { return }
        guard try ledger.noteUnknown(state: state, channel: channel, pass: environment.pass.id) else { return }
        note(.unknownState, order, ["state": state, "channel": channel])
    }

    private func note(_ code: OrderProblem, _ order: Order, _ arguments: [String: String]) {
        let values = arguments.merging(["order": order.number]) { $1 }
        file.note(Problem(code, .warning, scope: .record, at: SourcePosition(line: order.line), values))
    }

    /// Holds an order whose number stands for another one as well: which of them holds, only the channel can say.
    ///
    /// What was sent stays as it is: a change of it is noticed when the channel exports it once.
    func hold(_ problem: Problem) throws(Problem) {
        guard let number = problem.arguments["order"],
            let row = try ledger.order(channel: channel, number: number),
            try ledger.holdUntilRepeated(row, why: problem.code, pass: environment.pass.id)
        else { return }
        file.result.changes.orders.insert(row.id)
    }
}

extension OrderSkip {
    /// Why an order of a channel is not to be sent; nil when it is.
    ///
    /// What was done or too old when it was first seen is the accounting's own history. An old one stays that until a
    /// person sends it, a done one until its state says that it is to be handled again.
    ///
    /// - Parameter exported: the keys of the states in which orders are sent; empty for any.
    init?(
        _ order: Order,
        before: OrderRow?,
        _ meaning: OrderMeaning?,
        _ settings: OrderSettings,
        _ exported: Set<String>
    ) {
        let isListed = !exported.isEmpty && exported.contains(OrderStates.key(order.state ?? ""))
        if meaning == .cancelled {
            self = .cancelled
        } else if meaning == .failed {
            self = .failed
        } else if meaning == .done, !isListed, settings.firstSeenDone == .skip, before == nil || before?.skip == .done {
            self = .done
        } else if let since = settings.since, let day = order.created?.day, day < since, before == nil {
            self = .older
        } else if before?.skip == .older {
            self = .older
        } else if !exported.isEmpty, !isListed {
            self = .state
        } else {
            return nil
        }
    }
}

/// Whether a file tells less of an order than what its channel told since.
///
/// Files are read in the order of their times, but one may come late: a copy that a person drops again, a folder that was
/// not to be reached. What it says of an order is then history. Times count only where they can be right, and only beyond
/// what clocks differ by (docs/orders.md).
struct OrderAge {
    private unowned let file: FileImport
    private let mine: Moment?
    private var times: [Int: Moment?] = [:]
    /// The newest time of what outdated this file; nil while nothing did.
    private(set) var newest: Moment?

    init(_ file: FileImport) {
        self.file = file
        mine = file.written
    }

    /// Whether the file that last reported the order is newer and says something else.
    mutating func isOutdated(_ order: Order, _ before: OrderRow) throws(Problem) -> Bool {
        guard let mine, let other = try time(of: before.file), mine.advanced(bySeconds: 300) < other else {
            return false
        }
        guard
            before.order.state != order.state || before.order.paid != order.paid
                || !OrderComparison.isSame(before.order, order)
        else { return false }
        newest = newest.map { max($0, other) } ?? other
        return true
    }

    private mutating func time(of id: Int) throws(Problem) -> Moment? {
        if let known = times[id] { return known }
        let time = file.environment.credible(try file.ledger.file(id: id)?.modified?.nanoseconds)
        times[id] = .some(time)
        return time
    }
}
