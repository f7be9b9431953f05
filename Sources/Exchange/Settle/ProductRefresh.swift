import Domain
import Ledger
import Matching
import Settings

/// Works out what one channel may sell of each product, and notes what it must be told.
struct ProductRefresh {
    /// How many products had something before, and how many of those have nothing now.
    struct Tally {
        /// Whether anything was worked out; nothing is where the merchant names only warehouses that nobody knows, and while
        /// the warehouse system is off or new.
        var isDone = true
        var positive = 0
        var zeroed = 0
        /// How many products the channel had been told some quantity of, and how many of those it is now told none of.
        var told = 0
        var silenced = 0
    }

    private let environment: Environment
    private let items: ItemLookup
    private let channel: ChannelSettings
    private let demand: DemandTable
    private let rules: WarehouseSettings
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment, _ channel: ChannelSettings, _ demand: DemandTable) {
        self.environment = environment
        items = ItemLookup(environment)
        self.channel = channel
        self.demand = demand
        rules = environment.workspace.configuration.warehouse
    }

    /// Goes over all stock and all products of the channel.
    func refreshAll() throws(Problem) -> Tally {
        guard try !rests() else { return Tally(isDone: false) }
        if try ledger.hasProductList(channel: channel.name) { return try refreshListed() }
        return try refreshUnlisted()
    }

    /// Whether channels are told nothing for now.
    private func rests() throws(Problem) -> Bool {
        if try environment.restsStock() { return true }
        return try environment.workspace.countsNoWarehouse(ledger)
    }

    /// Goes over everything after the first export of another warehouse system, which takes the place of all that was known:
    /// of what it does not have there is nothing to sell.
    func replaceAll() throws(Problem) -> Tally {
        var tally = try refreshAll()
        guard tally.isDone else { return tally }
        var present: Set<String> = []
        try ledger.eachStockRow { row in
            guard rules.warehouses.isEmpty || rules.warehouses.contains(row.warehouse) else { return }
            if let key = items.key(row) { present.insert(key) }
        }
        for var row in try ledger.products(channel: channel.name) {
            if let item = row.item, present.contains(item) { continue }
            guard let sent = row.sent, sent > .zero else { continue }
            if let old = row.available, old > .zero {
                tally.positive += 1
                tally.zeroed += 1
            }
            try silence(&row, sent)
        }
        return tally
    }

    /// Has a channel told that there is nothing of a product.
    private func silence(_ row: inout ProductRow, _ sent: Quantity) throws(Problem) {
        if row.sentPass != environment.pass.id { row.before = sent }
        row.available = .zero
        row.sent = .zero
        row.sentPass = environment.pass.id
        try ledger.put(row)
    }

    /// Goes over everything after a setting changed: what lies only in warehouses that count no more is not offered.
    func followSettings() throws(Problem) -> Tally {
        var left = Tally()
        if !rules.warehouses.isEmpty { try clearUncounted(&left) }
        var tally = try refreshAll()
        tally.told += left.told
        tally.silenced += left.silenced
        return tally
    }

    private func clearUncounted(_ tally: inout Tally) throws(Problem) {
        var isCounted: [String: Bool] = [:]
        try ledger.eachStockRow { row in
            guard let key = items.key(row) else { return }
            isCounted[key] = isCounted[key] == true || rules.warehouses.contains(row.warehouse)
        }
        for var row in try ledger.products(channel: channel.name) {
            guard let item = row.item, isCounted[item] == false, let sent = row.sent, sent > .zero else { continue }
            tally.told += 1
            tally.silenced += 1
            try silence(&row, sent)
        }
    }

    /// Goes over the products of some items only.
    func refresh(items: Set<String>) throws(Problem) -> Tally {
        guard try !rests() else { return Tally(isDone: false) }
        guard rules.match == .code else { return try refreshAll() }
        var tally = Tally()
        for item in items.sorted() {
            let levels = counted(try ledger.stock(card: item))
            for product in try ledger.products(item: item, channel: channel.name) {
                var row = product
                if update(&row, group: levels, &tally) { try ledger.put(row) }
            }
        }
        return tally
    }

    /// Every item is a product under its own code: stock and products are merged in the order of their codes.
    private func refreshUnlisted() throws(Problem) -> Tally {
        var tally = Tally()
        let known = try ledger.productCursor(channel: channel.name)
        var changed: [ProductRow] = []
        try eachItem { (item: String, group: [StockRow]) throws(Problem) in
            guard let code = Card.code(of: group[0].card) else { return }
            while let row = known.current, row.code.utf8.lexicographicallyPrecedes(code.utf8) { try known.advance() }
            var row: ProductRow
            if let current = known.current, current.code == code {
                row = current
                try known.advance()
            } else {
                row = ProductRow(channel: channel.name, code: code, ean: nil, name: nil, listed: false)
            }
            row.item = item
            row.matchedBy = MatchedBy(rules.match)
            if update(&row, group: group, &tally) { changed.append(row) }
            if changed.count == 4096 {
                for row in changed { try ledger.put(row) }
                changed.removeAll(keepingCapacity: true)
            }
        }
        for row in changed { try ledger.put(row) }
        return tally
    }

    /// The channel has its own list: its products are matched with items.
    private func refreshListed() throws(Problem) -> Tally {
        var groups: [String: [StockRow]] = [:]
        try eachItem { (item: String, group: [StockRow]) throws(Problem) in groups[item] = group }
        var tally = Tally()
        let matches = try ProductMatching(environment, channel: channel.name).matches(items: groups)
        for var row in try ledger.products(channel: channel.name) {
            let old = row
            switch matches[row.code] {
            case .matched(let item, let by)?:
                row.item = item
                row.matchedBy = by
                row.why = nil
            case .unmatched(let why)?:
                row.item = nil
                row.matchedBy = nil
                row.why = why
            case nil: break
            }
            let changed = update(&row, group: row.item.flatMap { groups[$0] } ?? [], &tally)
            if changed || old.item != row.item || old.why != row.why { try ledger.put(row) }
        }
        return tally
    }

    /// Sets what is available, and what the channel is to be told; returns whether the row changed.
    private func update(_ row: inout ProductRow, group: [StockRow], _ tally: inout Tally) -> Bool {
        if group.contains(where: { $0.conflict }) {
            guard row.why != .duplicateItem else { return false }
            row.why = .duplicateItem
            return true
        }
        let present = rules.missing == .zero ? group.filter { !$0.missing } : group
        guard row.item != nil, !group.isEmpty else { return false }
        let available = Availability.available(
            levels: present.map {
                Availability.Level(
                    warehouse: $0.warehouse,
                    onHand: $0.onHand,
                    reserved: $0.reserved ?? .zero,
                    ordered: $0.ordered ?? .zero
                )
            },
            rule: rules.quantity,
            combine: rules.combine
        )
        let offered = Availability.offered(
            available: available,
            notYetKnown: demand[row.item ?? ""],
            reserve: channel.reserve,
            fractions: channel.fractions
        )
        if let old = row.available, old > .zero {
            tally.positive += 1
            if available == .zero { tally.zeroed += 1 }
        }
        if let sent = row.sent, sent > .zero {
            tally.told += 1
            if offered == .zero { tally.silenced += 1 }
        }
        let hadConflict = row.why == .duplicateItem
        if hadConflict { row.why = nil }
        let ean = row.listed ? row.ean : group[0].ean
        // What the channel was told is no longer what it shows.
        let isOutdated = row.sent != nil && row.sentPass == nil
        let isTold = row.sent == offered && !isOutdated
        let same = row.available == available && isTold && row.ean == ean && !hadConflict
        if same { return false }
        row.available = available
        row.ean = ean
        if !row.listed { row.name = nil }
        if !isTold {
            if row.sentPass != environment.pass.id { row.before = isOutdated ? nil : row.sent }
            row.sentPass = environment.pass.id
            row.sent = offered
        }
        return true
    }

    /// The rows of warehouses that count.
    private func counted(_ rows: [StockRow]) -> [StockRow] {
        rules.warehouses.isEmpty ? rows : rows.filter { rules.warehouses.contains($0.warehouse) }
    }

    /// Hands each item with its rows to `body`, in the order of the first card of each.
    private func eachItem(_ body: (String, [StockRow]) throws(Problem) -> Void) throws(Problem) {
        guard rules.match == .code else { return try eachItemByEAN(body) }
        var group: [StockRow] = []
        try ledger.eachStockRow { row in
            if !rules.warehouses.isEmpty, !rules.warehouses.contains(row.warehouse) { return }
            if let first = group.first, first.card != row.card {
                try body(first.card, group)
                group.removeAll(keepingCapacity: true)
            }
            group.append(row)
        }
        if let first = group.first { try body(first.card, group) }
    }

    /// An EAN may stand on cards of several warehouses under different codes: they are one item.
    private func eachItemByEAN(_ body: (String, [StockRow]) throws(Problem) -> Void) throws(Problem) {
        let groups = try SharedEANs.groups(environment)
        for (ean, group) in groups.sorted(by: { $0.value[0].card.utf8.lexicographicallyPrecedes($1.value[0].card.utf8) }
        ) {
            try body(ean, SharedEANs.conflict(in: group) == nil ? group : group.map { $0.inConflict })
        }
    }
}

extension StockRow {
    /// The same row, marked as one that nobody can tell apart from another.
    fileprivate var inConflict: StockRow {
        var copy = self
        copy.conflict = true
        return copy
    }
}
