import Domain
import Ledger
import Matching
import Settings

/// What orders take off each item that the warehouse system's figures do not contain yet, over all channels.
struct DemandTable {
    private(set) var byItem: [String: Quantity] = [:]

    init(_ environment: Environment) throws(Problem) {
        try Self.each(environment) { item, demand in
            let sum = byItem[item] ?? .zero
            byItem[item] = sum.saturatingSum(demand.quantity)
        }
    }

    subscript(item: String) -> Quantity { byItem[item] ?? .zero }

    /// The lines of orders that take something off an item.
    static func lines(of item: String, _ environment: Environment) throws(Problem) -> [Demand] {
        var lines: [Demand] = []
        try each(environment) { other, demand in if other == item { lines.append(demand) } }
        return lines
    }

    private static func each(_ environment: Environment, _ body: (String, Demand) -> Void) throws(Problem) {
        let lookup = ItemLookup(environment)
        var known: [Product: String?] = [:]
        for demand in try environment.ledger.unreflectedDemand() where demand.quantity > .zero && isOpen(demand) {
            let product = Product(channel: demand.channel, code: demand.code, ean: demand.ean)
            let item: String?
            if let found = known[product] {
                item = found
            } else {
                item = try lookup.item(channel: demand.channel, code: demand.code, ean: demand.ean)
                known[product] = .some(item)
            }
            if let item { body(item, demand) }
        }
    }

    private struct Product: Hashable {
        let channel: String
        let code: String?
        let ean: String?
    }

    /// An order whose state is not one that is exported yet takes its goods anyway; one that is not sent for another
    /// reason is history, of which the accounting system heard in another way.
    private static func isOpen(_ demand: Demand) -> Bool {
        demand.exportState != .skipped || demand.skip == .state
    }
}

/// Which item of the warehouse system a level, a line of an order or a channel's product means.
struct ItemLookup {
    private let workspace: Workspace
    private let ledger: Ledger

    init(_ environment: Environment) {
        workspace = environment.workspace
        ledger = environment.ledger
    }

    /// The key by which a level is grouped for matching: the card, or the EAN.
    func key(_ row: StockRow) -> String? {
        switch workspace.configuration.warehouse.match {
        case .code: row.card
        case .ean: row.ean.flatMap { Matching.ProductKey.ean($0) }
        }
    }

    /// The same for a level as an export has it.
    func key(_ level: StockLevel) -> String? {
        switch workspace.configuration.warehouse.match {
        case .code: Card.key(code: level.code, ean: level.ean)
        case .ean: level.ean.flatMap { Matching.ProductKey.ean($0) }
        }
    }

    /// The item that a channel's product means: by a person's pair, by its row, else by the configured key.
    func item(channel: String, code: String?, ean: String?) throws(Problem) -> String? {
        if let code {
            if let pair = workspace.mappings.pairs[ChannelProductKey(channel: channel, code: code)] {
                return try key(ofCard: pair)
            }
            if let item = try ledger.item(channel: channel, code: code) { return item }
        }
        switch workspace.configuration.warehouse.match {
        case .code: return code
        case .ean:
            if let key = ean.flatMap({ Matching.ProductKey.ean($0) }) { return key }
            return try code.flatMap { code throws(Problem) in try key(ofCard: code) }
        }
    }

    /// The key of the item that a person named by its code.
    private func key(ofCard code: String) throws(Problem) -> String? {
        switch workspace.configuration.warehouse.match {
        case .code: return code
        case .ean: return try ledger.stock(card: code).lazy.compactMap { self.key($0) }.first
        }
    }

    /// The items that an order means.
    func items(of row: OrderRow) throws(Problem) -> Set<String> {
        var items: Set<String> = []
        for item in row.order.items {
            if let key = try self.item(channel: row.channel, code: item.code, ean: item.ean) { items.insert(key) }
        }
        return items
    }
}

extension Ledger {
    /// The levels of an item by the key that items are matched by; EANs count as one number however they are written.
    func stock(item key: String, by match: MatchKey) throws(Problem) -> [StockRow] {
        switch match {
        case .code: return try stock(card: key)
        case .ean: return try stock(likeEAN: key).filter { $0.ean.flatMap { Matching.ProductKey.ean($0) } == key }
        }
    }
}
