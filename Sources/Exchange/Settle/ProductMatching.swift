import Domain
import Ledger
import Matching
import Settings

/// Pairs a channel's listed products with the warehouse system's items.
struct ProductMatching {
    /// What became of a product.
    enum Match {
        case matched(item: String, by: MatchedBy)
        case unmatched(why: UnmatchedReason)
    }

    private let environment: Environment
    private let channel: String

    init(_ environment: Environment, channel: String) {
        self.environment = environment
        self.channel = channel
    }

    /// The match of each product by its code; `items` are rows of stock by the key they are grouped by.
    func matches(items groups: [String: [StockRow]]) throws(Problem) -> [String: Match] {
        let keys = groups.keys.sorted()
        let items = keys.map { key in
            let rows = groups[key] ?? []
            return StockItem(
                code: rows.first.flatMap { Card.code(of: $0.card) },
                ean: rows.first { $0.ean != nil }?.ean,
                warehouses: rows.map(\.warehouse)
            )
        }
        let products = try environment.ledger.products(channel: channel)
        var pairs: [String: String] = [:]
        for (product, item) in environment.workspace.mappings.pairs where product.channel == channel {
            pairs[product.code] = item
        }
        let found = ProductMatcher.match(
            items: items,
            products: products.map { ChannelProduct(code: $0.code, ean: $0.ean) },
            by: environment.workspace.configuration.warehouse.match,
            pairs: pairs
        )
        var matches: [String: Match] = [:]
        for (position, product) in products.enumerated() {
            switch found.products[position] {
            case .matched(let item, let by): matches[product.code] = .matched(item: keys[item], by: by)
            case .conflict(let number):
                matches[product.code] = .unmatched(why: found.conflicts[number].reason)
            case .unmatched(let reason): matches[product.code] = .unmatched(why: reason)
            }
        }
        return matches
    }
}

/// Cards by their EANs: those of several warehouses are one item, two of one warehouse are a conflict.
enum SharedEANs {
    /// The rows of warehouses that count by their EANs, in the order of their cards; a card that the last export no
    /// longer has gives way to another one of its warehouse.
    static func groups(_ environment: Environment) throws(Problem) -> [String: [StockRow]] {
        let warehouses = environment.workspace.configuration.warehouse.warehouses
        var groups: [String: [StockRow]] = [:]
        try environment.ledger.eachStockRow { row in
            guard let ean = row.ean.flatMap({ Matching.ProductKey.ean($0) }) else { return }
            if !warehouses.isEmpty, !warehouses.contains(row.warehouse) { return }
            groups[ean, default: []].append(row)
        }
        for (ean, group) in groups where group.count > 1 {
            let present = Set(group.lazy.filter { !$0.missing }.map(\.warehouse))
            groups[ean] = group.filter { !$0.missing || !present.contains($0.warehouse) }
        }
        return groups
    }

    /// Two cards of one warehouse in a group: nobody can tell which of them is meant.
    static func conflict(in group: [StockRow]) -> (row: StockRow, other: StockRow)? {
        var first: [String: StockRow] = [:]
        for row in group {
            if let other = first.updateValue(row, forKey: row.warehouse) { return (row, other) }
        }
        return nil
    }

    /// All conflicts, in the order of their cards.
    static func all(_ environment: Environment) throws(Problem) -> [(row: StockRow, other: StockRow)] {
        try groups(environment).values.compactMap { conflict(in: $0) }
            .sorted { $0.row.card.utf8.lexicographicallyPrecedes($1.row.card.utf8) }
    }
}
