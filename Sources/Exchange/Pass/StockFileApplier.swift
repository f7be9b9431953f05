import Domain
import Ledger
import Settings

/// Applies a stock export: its records, what follows for every channel, and the brake.
final class StockFileApplier {
    private unowned let applier: FileApplier
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
    /// The cards of an export of a part.
    private var cards: Set<String> = []
    private var pass: Pass { applier.pass }

    init(_ applier: FileApplier) throws(Problem) {
        self.applier = applier
        let warehouse = applier.pass.workspace.configuration.warehouse
        export.coverage = warehouse.export
        matchesByCode = warehouse.match == .code
        stock = try StockImport(applier.ledger, file: applier.file.id)
        for known in try applier.ledger.openKnownOrders() {
            guard let row = try applier.ledger.order(id: known.order) else { continue }
            awaited.formUnion(try applier.pass.items(of: row))
        }
    }

    /// Looks at what the export says of itself: one that is older than the last is held.
    func begin(_ export: StockExport) throws(Problem) {
        self.export = export
        // A part looks like a whole export; only the file that it was split from tells, by its name.
        if try applier.ledger.isPart(applier.file.name) { self.export.coverage = .changes }
        try applier.ledger.expectParts(export.parts)
        guard !applier.released, let stamp = export.stamp,
            let last = try applier.ledger.lastStockExport(full: false)?.stamp, stamp < last
        else { return }
        throw Problem(ExchangeProblem.older, .error, ["stamp": stamp.description, "last": last.description])
    }

    func apply(_ level: StockLevel) throws(Problem) {
        try stock.apply(level)
        if export.coverage == .changes, let card = Card.key(code: level.code, ean: level.ean) { cards.insert(card) }
        if !awaited.isEmpty, let item = pass.matchKey(level), awaited.contains(item) { found.insert(item) }
        if matchesByCode, level.code == nil, level.ean != nil {
            withoutCode = ((withoutCode?.count ?? 0) + 1, withoutCode?.firstLine ?? level.line)
        }
    }

    /// Ends the export: the guards look at it, then every channel's products follow.
    func finish() throws(Problem) {
        let result = try stock.finish(export.coverage)
        let guards = pass.workspace.configuration.guards
        if export.coverage == .full {
            guard result.read > 0 else { throw Problem(ExchangeProblem.noRecords) }
            try guardAgainstShrinking(result.read, guards.minimumRows, guards.shrinkPercent)
            try applier.ledger.forgetParts()
        }
        let isWhole = export.coverage == .full
        try guardAgainstOlderFile()
        if isWhole, applier.released {
            for order in try applier.ledger.forgetContained(after: time) { pass.touchedOrders.insert(order) }
        }
        try applier.ledger.add(export, time, file: applier.file.id, records: result.read)
        if isWhole { try applier.ledger.forgetSeen() } else { try applier.ledger.noteSeen(cards) }
        try pass.compare(with: time, file: applier.file.id, items: isWhole ? nil : found)
        try note(result)
        try noteSharedEANs()
        stock.forget()
        pass.report.counts.stockRead += result.read
        pass.report.counts.stockChanged += result.changed
        try refreshChannels(guards.minimumRows, guards.zeroPercent)
    }

    /// The items that products mean of which a person said that they need none, and no other product.
    private func ignored() throws(Problem) -> Set<String> {
        if let known = ignoredItems { return known }
        var (ignored, needed) = (Set<String>(), Set<String>())
        for channel in pass.workspace.configuration.channels {
            let codes = try applier.ledger.ignoredProducts(channel: channel.name)
            guard !codes.isEmpty else { continue }
            for product in try applier.ledger.products(channel: channel.name) {
                let key = try pass.item(channel: channel.name, code: product.code, ean: product.ean)
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
            file: applier.written,
            read: Moment(seconds: pass.record.started.seconds),
            pass: pass.id
        )
    }

    /// A table tells no time, but its file does.
    private func guardAgainstOlderFile() throws(Problem) {
        guard !applier.released, export.stamp == nil, let mine = applier.written,
            let last = try applier.ledger.lastStockExport(full: false), last.stamp == nil, let other = last.modified,
            mine < other
        else { return }
        let (stamp, before) = (CentralEuropeanTime.time(at: mine), CentralEuropeanTime.time(at: other))
        throw Problem(ExchangeProblem.older, .error, ["stamp": stamp.description, "last": before.description])
    }

    /// Tells of cards of one warehouse that share an EAN, where items are matched by it.
    private func noteSharedEANs() throws(Problem) {
        guard !matchesByCode else { return }
        for conflict in try SharedEANs.all(pass) {
            let (row, other) = conflict
            if let key = pass.matchKey(row), try ignored().contains(key) { continue }
            let line = stock.line(of: row) ?? row.line
            let values = [
                "item": "EAN " + (row.ean ?? ""), "warehouse": row.warehouse,
                "other": String(stock.line(of: other) ?? other.line),
            ]
            let place = SourcePosition(line: line)
            applier.note(Problem(ExchangeProblem.duplicateItem, scope: .record, at: place, values))
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
            applier.note(Problem(ExchangeProblem.duplicateItem, scope: .record, at: place, values))
        }
        if result.unidentified > 0 {
            let values = ["count": String(result.unidentified)]
            applier.note(Problem(ExchangeProblem.unidentifiedItems, .warning, scope: .record, values))
        }
        if let (count, line) = withoutCode {
            let place = SourcePosition(line: line)
            let values = ["count": String(count)]
            applier.note(Problem(ExchangeProblem.itemsWithoutCode, .warning, scope: .record, at: place, values))
        }
    }

    private func guardAgainstShrinking(_ records: Int, _ minimum: Int, _ percent: Int) throws(Problem) {
        guard !applier.released, let last = try applier.ledger.lastStockExport(full: true)?.records,
            last >= minimum, records * 100 < last * percent
        else { return }
        throw Problem(
            ExchangeProblem.shrunken,
            .error,
            ["records": String(records), "last": String(last), "percent": String(percent)]
        )
    }

    private func refreshChannels(_ minimum: Int, _ percent: Int) throws(Problem) {
        let demand = try DemandTable(pass)
        for channel in pass.workspace.configuration.channels {
            let tally = try ProductRefresh(pass, channel, demand).refreshAll()
            guard !applier.released, tally.positive >= minimum, tally.zeroed * 100 > tally.positive * percent else {
                continue
            }
            throw Problem(
                ExchangeProblem.zeroing,
                .error,
                ["products": String(tally.zeroed), "of": String(tally.positive), "percent": String(percent)]
            )
        }
        pass.refreshedAll = true
    }
}
