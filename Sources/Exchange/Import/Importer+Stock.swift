import Connectors
import Domain
import Ledger
import Settings

/// A stock export on its way into the ledger: its records, and what follows of them for every channel.
///
/// This is the one thing that is settled while it is read, not after all files were: what channels may sell is worked out
/// in the transaction of the file. For the brake must see it (too many products without anything left), and what it stops
/// has to be undone together with the export, as if that had never come. Orders, invoices and payments wait for
/// `Settlement`, since each of them may mean something else once all files of the pass are known.
final class StockFileImport {
    private unowned let file: FileImport
    private let stock: StockImport
    private var export = StockExport(coverage: .full, stamp: nil)
    /// Where the first record stands that has an EAN only, and how many there are; counted when products are matched by
    /// code, for then none of them is found.
    private var withoutCode: (count: Int, firstLine: Int)?
    private let matchesByCode: Bool
    private var ignoredItems: Set<String>?
    /// Items that orders wait for which are known and in no export's figures yet.
    private var awaited: Set<String> = []
    /// Those of them that this export has.
    private var found: Set<String> = []
    /// Whether nothing is known yet of the stock of a system that took the place of another.
    private let isFirst: Bool
    /// The cards of an export of a part.
    private var cards: Set<String> = []
    private let items: ItemLookup
    private var environment: Environment { file.environment }
    private var ledger: Ledger { file.ledger }

    init(_ file: FileImport) throws(Problem) {
        self.file = file
        items = ItemLookup(file.environment)
        if let other = try file.otherSystem() {
            let values = ["found": other.name, "expected": file.environment.workspace.system.name]
            throw Problem(ExchangeProblem.otherSystem, .error, values)
        }
        let known = try file.ledger.warehouseSystem()
        isFirst = known?.awaitsExport ?? false
        let warehouse = file.environment.workspace.configuration.warehouse
        export.coverage = warehouse.export
        matchesByCode = warehouse.match == .code
        stock = try StockImport(file.ledger, file: file.record.id)
        for known in try file.ledger.openKnownOrders() {
            guard let row = try file.ledger.order(id: known.order) else { continue }
            awaited.formUnion(try items.items(of: row))
        }
    }

    /// Looks at what the export says of itself: one that is older than the last is held.
    func begin(_ export: StockExport) throws(Problem) {
        self.export = export
        // A part looks like a whole export; only the file that it was split from tells, by its name.
        if try ledger.isPart(file.record.name) { self.export.coverage = .changes }
        try ledger.expectParts(export.parts)
        guard !file.released, let stamp = export.stamp,
            let last = try ledger.lastStockExport(full: false)?.stamp, stamp < last
        else { return }
        throw Problem(ExchangeProblem.older, .error, ["stamp": stamp.description, "last": last.description])
    }

    func apply(_ level: StockLevel) throws(Problem) {
        try stock.apply(level)
        if export.coverage == .changes, let card = Card.key(code: level.code, ean: level.ean) { cards.insert(card) }
        if !awaited.isEmpty, let item = items.key(level), awaited.contains(item) { found.insert(item) }
        if matchesByCode, level.code == nil, level.ean != nil {
            withoutCode = ((withoutCode?.count ?? 0) + 1, withoutCode?.firstLine ?? level.line)
        }
    }

    /// Ends the export: the guards look at it, then every channel's products follow.
    func finish() throws(Problem) {
        let result = try stock.finish(export.coverage)
        let guards = environment.workspace.configuration.guards
        if export.coverage == .full {
            guard result.read > 0 else { throw Problem(ExchangeProblem.noRecords) }
            try guardAgainstShrinking(result.read, guards.minimumRows, guards.shrinkPercent)
            try ledger.forgetParts()
        }
        let isWhole = export.coverage == .full
        try guardAgainstOlderFile()
        if isWhole, file.released {
            for order in try ledger.forgetContained(after: time) { file.result.changes.orders.insert(order) }
        }
        try ledger.add(export, time, file: file.record.id, records: result.read)
        if isWhole, isFirst { try ledger.noteFullExport() }
        if isWhole { try ledger.forgetSeen() } else { try ledger.noteSeen(cards) }
        let contained = try OrderKnowledge(environment).compare(
            with: time,
            file: file.record.id,
            items: isWhole ? nil : found
        )
        file.result.changes.orders.formUnion(contained)
        try note(result)
        try noteSharedEANs()
        stock.forget()
        file.result.counts.stockRead += result.read
        file.result.counts.stockChanged += result.changed
        try refreshChannels(guards.minimumRows, guards.zeroPercent)
    }

    /// The items that products mean of which a person said that they need none, and no other product.
    private func ignored() throws(Problem) -> Set<String> {
        if let known = ignoredItems { return known }
        var (ignored, needed) = (Set<String>(), Set<String>())
        for channel in environment.workspace.configuration.channels {
            let codes = try ledger.ignoredProducts(channel: channel.name)
            guard !codes.isEmpty else { continue }
            for product in try ledger.products(channel: channel.name) {
                let key = try items.item(channel: channel.name, code: product.code, ean: product.ean)
                guard let key else { continue }
                if codes.contains(product.code) { ignored.insert(key) } else { needed.insert(key) }
            }
        }
        ignoredItems = ignored.subtracting(needed)
        return ignored.subtracting(needed)
    }

    private var time: FiguresTime {
        FiguresTime(
            stamp: export.stamp?.withTimeOfDay,
            file: file.written,
            read: Moment(seconds: environment.pass.started.seconds),
            pass: environment.pass.id
        )
    }

    /// A table tells no time, but its file does.
    private func guardAgainstOlderFile() throws(Problem) {
        guard !file.released, export.stamp == nil, let mine = file.written,
            let last = try ledger.lastStockExport(full: false), last.stamp == nil, let other = last.modified,
            mine < other
        else { return }
        let (stamp, before) = (CentralEuropeanTime.time(at: mine), CentralEuropeanTime.time(at: other))
        throw Problem(ExchangeProblem.older, .error, ["stamp": stamp.description, "last": before.description])
    }

    /// Reports cards of one warehouse that share an EAN, where items are matched by it.
    private func noteSharedEANs() throws(Problem) {
        guard !matchesByCode else { return }
        for conflict in try SharedEANs.all(environment) {
            let (row, other) = conflict
            if let key = items.key(row), try ignored().contains(key) { continue }
            let line = stock.line(of: row) ?? row.line
            let values = [
                "item": "EAN " + (row.ean ?? ""), "warehouse": row.warehouse,
                "other": String(stock.line(of: other) ?? other.line),
            ]
            let place = SourcePosition(line: line)
            file.note(Problem(ExchangeProblem.duplicateItem, scope: .record, at: place, values))
        }
    }

    private func note(_ result: StockImport.Result) throws(Problem) {
        for conflict in result.conflicts {
            if matchesByCode, try ignored().contains(conflict.card) { continue }
            let values = [
                "item": Card.code(of: conflict.card) ?? "EAN", "warehouse": conflict.warehouse,
                "other": String(conflict.other),
            ]
            let place = SourcePosition(line: conflict.line)
            file.note(Problem(ExchangeProblem.duplicateItem, scope: .record, at: place, values))
        }
        if result.unidentified > 0 {
            let values = ["count": String(result.unidentified)]
            file.note(Problem(ExchangeProblem.unidentifiedItems, .warning, scope: .record, values))
        }
        if let (count, line) = withoutCode {
            let place = SourcePosition(line: line)
            let values = ["count": String(count)]
            file.note(Problem(ExchangeProblem.itemsWithoutCode, .warning, scope: .record, at: place, values))
        }
    }

    private func guardAgainstShrinking(_ records: Int, _ minimum: Int, _ percent: Int) throws(Problem) {
        guard !file.released, let last = try ledger.lastStockExport(full: true)?.records,
            last >= minimum, records * 100 < last * percent
        else { return }
        throw Problem(
            ExchangeProblem.shrunken,
            .error,
            ["records": String(records), "last": String(last), "percent": String(percent)]
        )
    }

    private func refreshChannels(_ minimum: Int, _ percent: Int) throws(Problem) {
        let demand = try DemandTable(environment)
        for channel in environment.workspace.configuration.channels {
            let refresh = ProductRefresh(environment, channel, demand)
            let tally = try isFirst ? refresh.replaceAll() : refresh.refreshAll()
            if tally.isDone { file.result.changes.refreshedOffers = true }
            guard !file.released, tally.positive >= minimum, tally.zeroed * 100 > tally.positive * percent else {
                continue
            }
            throw Problem(
                ExchangeProblem.zeroing,
                .error,
                ["products": String(tally.zeroed), "of": String(tally.positive), "percent": String(percent)]
            )
        }
        file.result.changes.refreshedAllOffers = true
    }
}
