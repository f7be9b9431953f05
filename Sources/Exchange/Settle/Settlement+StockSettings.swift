import Domain
import Ledger
import Settings
import Spool

extension Settlement {
    /// Recalculates what channels may sell after the merchant changed the rules, without waiting for an export.
    ///
    /// The brake looks at it as at an export. What it stops stays as it was and is reported in every pass until the settings
    /// are right; nothing but another setting makes it go.
    func followStockSettings(_ changes: Changes) throws(Problem) -> StepResult {
        let (workspace, ledger) = (environment.workspace, environment.ledger)
        var step = StepResult()
        guard try !environment.restsStock(), try ledger.hasStock() else { return step }
        let channels = workspace.configuration.channels
        var changed: [(channel: ChannelSettings, hash: String)] = []
        for channel in channels {
            let hash = workspace.stockSettings(of: channel)
            if try ledger.stockSettings(channel: channel.name) != hash { changed.append((channel, hash)) }
        }
        let nothingCounts = try workspace.countsNoWarehouse(ledger)
        if nothingCounts || changes.refreshedOffers || !changed.isEmpty {
            step.problems += try workspace.unknownWarehouses(ledger).map { ("spojka.yaml", $0) }
        }
        guard !changed.isEmpty, !nothingCounts else { return step }
        for (channel, hash) in changed {
            do throws(Problem) {
                let isDone = try ledger.transaction { () throws(Problem) in
                    let isDone = try changes.refreshedAllOffers ? false : refresh(channel)
                    try ledger.keep(stockSettings: hash, channel: channel.name)
                    return isDone
                }
                step.changes.refreshedOffers = step.changes.refreshedOffers || isDone
                step.changes.followedSettings = true
            } catch  where error.is(ExchangeProblem.settingsZero) {
                step.problems.append(("spojka.yaml", error))
            }
        }
        return step
    }

    private func refresh(_ channel: ChannelSettings) throws(Problem) -> Bool {
        let guards = environment.workspace.configuration.guards
        let tally = try ProductRefresh(environment, channel, DemandTable(environment)).followSettings()
        guard tally.told >= guards.minimumRows, tally.silenced * 100 > tally.told * guards.zeroPercent else {
            return tally.isDone
        }
        let values = [
            "channel": channel.name, "products": String(tally.silenced), "of": String(tally.told),
            "percent": String(guards.zeroPercent),
        ]
        throw Problem(ExchangeProblem.settingsZero, .error, values)
    }
}

extension Workspace {
    /// The lists of warehouses that decide what counts; one that is empty decides nothing.
    var countedWarehouses: [[String]] {
        var lists = [configuration.warehouse.warehouses]
        if case .only(let names) = configuration.warehouse.combine { lists.append(names) }
        return lists.filter { !$0.isEmpty }
    }

    /// Whether the merchant names warehouses and no export had any of them: a mistyped name must not sell out the shop.
    func countsNoWarehouse(_ ledger: Ledger) throws(Problem) -> Bool {
        for names in countedWarehouses {
            var isKnown = false
            for name in names where !isKnown { isKnown = try ledger.hasWarehouse(name) }
            if !isKnown { return true }
        }
        return false
    }

    /// What is to be said of warehouses of the configuration that no export had: an error where nothing is left to count.
    func unknownWarehouses(_ ledger: Ledger) throws(Problem) -> [Problem] {
        guard try ledger.hasStock() else { return [] }
        var problems: [Problem] = []
        var told: Set<String> = []
        for names in countedWarehouses {
            var unknown: [String] = []
            for name in names where try !ledger.hasWarehouse(name) { unknown.append(name) }
            guard !unknown.isEmpty else { continue }
            let known = try ledger.warehouses().joined(separator: ", ")
            if unknown.count == names.count {
                let values = ["names": unknown.joined(separator: ", "), "known": known]
                return [Problem(ExchangeProblem.noKnownWarehouse, .error, values)]
            }
            for name in unknown where told.insert(name).inserted {
                problems.append(
                    Problem(ExchangeProblem.unknownWarehouse, .warning, ["names": name, "known": known])
                )
            }
        }
        return problems
    }

    /// Everything of the configuration that what a channel may sell depends on, as a hash.
    func stockSettings(of channel: ChannelSettings) -> String {
        let warehouse = configuration.warehouse
        var lines = [
            "match " + warehouse.match.rawValue, "quantity " + warehouse.quantity.settingName,
            "missing " + warehouse.missing.rawValue, "warehouses " + warehouse.warehouses.joined(separator: "\t"),
            "reserve " + String(channel.reserve.millionths), "fractions " + String(channel.fractions),
        ]
        switch warehouse.combine {
        case .max: lines.append("max")
        case .sum: lines.append("sum")
        case .only(let names): lines.append("only " + names.joined(separator: "\t"))
        }
        let pairs = mappings.pairs.filter { $0.key.channel == channel.name }
        lines += pairs.map { "pair " + $0.key.code + "\t" + $0.value }.sorted()
        return ContentHash(of: Array(lines.joined(separator: "\n").utf8)).hex
    }
}
