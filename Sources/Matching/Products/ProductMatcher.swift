import Domain

/// Finds for every product of one channel the item of the warehouse system; each item and product is looked at once.
///
/// A pair made by hand outranks every rule, takes its product out of the rules, and keeps its item from being given
/// to another product by a rule. See docs/availability.md#codes-and-eans.
public struct ProductMatcher: Sendable {
    private let items: [StockItem]
    private let products: [ChannelProduct]
    private let key: MatchKey
    private let itemIndex: ProductIndex
    private let productIndex: ProductIndex
    private var matches: ProductMatches
    /// The conflict of a key that was met already.
    private var conflictOfKey: [String: Int] = [:]

    /// The matches of a channel's products; `pairs` gives the item code of a channel code, as people wrote it.
    public static func match(
        items: [StockItem],
        products: [ChannelProduct],
        by key: MatchKey,
        pairs: [String: String] = [:]
    ) -> ProductMatches {
        var matcher = ProductMatcher(items, products, key, pairs)
        matcher.applyPairs(pairs)
        matcher.applyRule(pairs)
        matcher.lookAtItems()
        return matcher.matches
    }

    private init(
        _ items: [StockItem],
        _ products: [ChannelProduct],
        _ key: MatchKey,
        _ pairs: [String: String]
    ) {
        self.items = items
        self.products = products
        self.key = key
        var itemIndex = ProductIndex(expecting: items.count)
        for item in items { itemIndex.append(ProductKey.of(code: item.code, ean: item.ean, by: key)) }
        self.itemIndex = itemIndex
        var productIndex = ProductIndex(expecting: products.count)
        for product in products {
            let paired = !pairs.isEmpty && pairs[product.code] != nil
            productIndex.append(paired ? nil : ProductKey.of(code: product.code, ean: product.ean, by: key))
        }
        self.productIndex = productIndex
        matches = ProductMatches(
            items: Array(repeating: .unmatched(.notFound), count: items.count),
            products: Array(repeating: .unmatched(.notFound), count: products.count)
        )
    }

    private mutating func applyPairs(_ pairs: [String: String]) {
        guard !pairs.isEmpty else { return }
        let codes = codeIndex()
        for (position, product) in products.enumerated() {
            guard let written = pairs[product.code] else { continue }
            guard let code = ProductKey.code(written), codes.contains(code) else {
                matches.products[position] = .unmatched(.pairedItemMissing)
                continue
            }
            if let item = codes.only(code) {
                matches.products[position] = .matched(item, by: .person)
                if case .unmatched = matches.items[item] { matches.items[item] = .matched(position, by: .person) }
            } else {
                enter(ProductConflict(reason: .severalItems, key: code, items: codes.all(code), products: [position]))
            }
        }
    }

    private func codeIndex() -> ProductIndex {
        guard key != .code else { return itemIndex }
        var index = ProductIndex(expecting: items.count)
        for item in items { index.append(item.code.flatMap(ProductKey.code)) }
        return index
    }

    private mutating func applyRule(_ pairs: [String: String]) {
        let by = MatchedBy(key)
        for (position, product) in products.enumerated() where pairs.isEmpty || pairs[product.code] == nil {
            guard let text = ProductKey.of(code: product.code, ean: product.ean, by: key) else {
                matches.products[position] = .unmatched(.noKey)
                continue
            }
            guard itemIndex.contains(text) else { continue }
            guard let item = itemIndex.only(text), productIndex.only(text) != nil else {
                conflict(over: text)
                continue
            }
            if case .matched(let rival, by: .person) = matches.items[item] {
                let products = [position, rival]
                enter(ProductConflict(reason: .takenByPerson, key: text, items: [item], products: products))
            } else {
                matches.products[position] = .matched(item, by: by)
                matches.items[item] = .matched(position, by: by)
            }
        }
    }

    /// Enters all that share a key at its first product, so that a key that everything shares costs one step each.
    private mutating func conflict(over key: String) {
        guard conflictOfKey[key] == nil else { return }
        conflictOfKey[key] = matches.conflicts.count
        let items = itemIndex.all(key)
        let reason: UnmatchedReason = items.count > 1 ? .severalItems : .severalProducts
        enter(ProductConflict(reason: reason, key: key, items: items, products: productIndex.all(key)))
    }

    /// Adds a conflict and points its members to it; what a person decided stays.
    private mutating func enter(_ conflict: ProductConflict) {
        let outcome = ProductOutcome.conflict(matches.conflicts.count)
        matches.conflicts.append(conflict)
        for item in conflict.items {
            if case .matched(_, by: .person) = matches.items[item] { continue }
            matches.items[item] = outcome
        }
        for product in conflict.products {
            if case .matched(_, by: .person) = matches.products[product] { continue }
            matches.products[product] = outcome
        }
    }

    private mutating func lookAtItems() {
        for (position, item) in items.enumerated() {
            guard case .unmatched = matches.items[position],
                ProductKey.of(code: item.code, ean: item.ean, by: key) == nil
            else { continue }
            matches.items[position] = .unmatched(.noKey)
        }
    }
}
