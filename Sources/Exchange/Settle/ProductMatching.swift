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
