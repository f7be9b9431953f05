import Domain
import Ledger
import Matching
import Messages
import Settings

extension Explanation {
    /// What a channel may sell of a product, and how that comes about: each warehouse, the rule, every order that takes
    /// something off, what is kept back, and what the channel was told.
    mutating func product(_ row: ProductRow) throws(Problem) {
        add(
            "product",
            [
                ("id", row.channel + "/" + row.code), ("ean", row.ean), ("item", row.item),
                ("matchedBy", row.matchedBy?.rawValue), ("why", row.why?.rawValue),
                ("available", row.available?.description),
                ("lastSent", row.sent?.description), ("pass", row.sentPass.map { String($0) }),
            ]
        )
        guard let item = row.item else { return }
        let levels = try ledger.levels(of: row, workspace)
        let warehouses = workspace.configuration.warehouse.warehouses
        for level in levels {
            try stock(level, isCounted: warehouses.isEmpty || warehouses.contains(level.warehouse))
        }
        guard !levels.isEmpty, !levels.contains(where: { $0.conflict }) else { return }
        try rule(row)
        let taken = try takenOff(item)
        guard let available = row.available,
            let channel = workspace.configuration.channels.first(where: { $0.name == row.channel })
        else { return }
        offer(of: available, taken, channel)
    }

    private mutating func stock(_ level: StockRow, isCounted: Bool) throws(Problem) {
        let rules = workspace.configuration.warehouse
        var parts = Availability.Level(warehouse: level.warehouse, onHand: level.onHand)
        parts.reserved = level.reserved
        parts.ordered = level.ordered
        let isGone = level.missing && rules.missing == .zero
        let counts = Availability.available(levels: [parts], rule: rules.quantity, combine: rules.combine)
        let file = try ledger.file(id: level.file)
        add(
            "stock",
            [
                ("warehouse", level.warehouse), ("onHand", level.onHand.description),
                ("reserved", level.reserved?.description), ("ordered", level.ordered?.description),
                ("counts", (isCounted && !isGone ? counts : .zero).description),
                ("file", try names.path(level.file)), ("line", String(level.line)),
                ("made", Self.time(file?.stamp, file?.modified)), ("missing", level.missing ? "yes" : nil),
                ("conflict", level.conflict ? "yes" : nil),
            ]
        )
    }

    private mutating func rule(_ row: ProductRow) throws(Problem) {
        let rules = workspace.configuration.warehouse
        let combine =
            switch rules.combine {
            case .max: "max"
            case .sum: "sum"
            case .only(let names): "only: " + names.joined(separator: ", ")
            }
        let last = try ledger.lastStockExport(full: false)
        add(
            "rule",
            [
                ("quantity", rules.quantity.settingName), ("combine", combine),
                ("available", row.available?.description), ("made", Self.time(last?.stamp, last?.modified)),
            ]
        )
    }

    /// Every order that takes something off an item, and the sum.
    private mutating func takenOff(_ item: String) throws(Problem) -> Quantity {
        let last = try ledger.lastPass() ?? .none
        let environment = Environment(workspace, ledger, clock: Self.noClock, pass: last, mode: .trial)
        var sum = Quantity.zero
        for demand in try DemandTable.lines(of: item, environment) {
            sum = sum.saturatingSum(demand.quantity)
            let (why, since) = try reason(demand)
            add(
                "takenOff",
                [
                    ("order", demand.channel + "/" + demand.number), ("quantity", demand.quantity.description),
                    ("why", why.rawValue), ("since", since),
                ]
            )
        }
        return sum
    }

    private mutating func offer(of available: Quantity, _ taken: Quantity, _ channel: ChannelSettings) {
        func offered(fractions: Bool) -> Quantity {
            Availability.offered(
                available: available,
                notYetKnown: taken,
                reserve: channel.reserve,
                fractions: fractions
            )
        }
        if channel.reserve > .zero { add("reserve", [("quantity", channel.reserve.description)]) }
        let (exact, result) = (offered(fractions: true), offered(fractions: channel.fractions))
        if result != exact { add("rounded", [("from", exact.description), ("to", result.description)]) }
        add("offered", [("quantity", result.description)])
    }

    /// Why an order still takes something off, and since when it is known that the accounting system has it.
    private func reason(_ demand: Demand) throws(Problem) -> (Word, String?) {
        let known = try ledger.openKnownOrders(order: demand.order)
        let hasAnswers = workspace.expectsAnswers
        if let last = known.last(where: { $0.event != .taken || !hasAnswers }) {
            return (.notExported, Self.time(last.time.stamp, last.time.by))
        }
        let taken = known.first { $0.event == .taken }.flatMap { Self.time(nil, $0.time.by) }
        switch demand.exportState {
        case .held: return (.held, nil)
        case .refused: return (.refused, nil)
        case .unknown, .delivered: return (.notAnswered, taken)
        case .skipped: return (.skipped, nil)
        case .written: return (.notTaken, nil)
        case .accepted: return (.changedSince, nil)
        default: return (.notWritten, nil)
        }
    }

    private static func time(_ stamp: LocalTime?, _ moment: Moment?) -> String? {
        (stamp ?? moment.map { CentralEuropeanTime.time(at: $0) })?.description
    }

    /// An explanation says what is; nothing in it asks for the time.
    private static let noClock = Clock(now: { Instant(seconds: 0) }, sleep: { _ in })
}

extension Ledger {
    /// The levels of the item that a product is paired with.
    public func levels(of row: ProductRow, _ workspace: Workspace) throws(Problem) -> [StockRow] {
        guard let item = row.item else { return [] }
        return try stock(item: item, by: workspace.configuration.warehouse.match)
    }
}
