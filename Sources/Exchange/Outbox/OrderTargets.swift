import Connectors
import Domain
import Ledger
import Matching
import Settings

/// Which item of the warehouse system each line of an order means, and from which warehouse it is taken.
struct OrderTargets {
    private let environment: Environment
    private let items: ItemLookup
    /// Rows of stock by EAN, where items are matched by it: one look at all stock instead of one for each line.
    private let byEAN: [String: [StockRow]]?

    init(_ environment: Environment) throws(Problem) {
        self.environment = environment
        items = ItemLookup(environment)
        guard environment.workspace.configuration.warehouse.match == .ean else {
            byEAN = nil
            return
        }
        var rows: [String: [StockRow]] = [:]
        try environment.ledger.eachStockRow { row in
            if let ean = row.ean.flatMap({ Matching.ProductKey.ean($0) }) { rows[ean, default: []].append(row) }
        }
        byEAN = rows
    }

    /// The first product of an order that the warehouse system does not have; nil when it has all.
    func unknownItem(of row: OrderRow) throws(Problem) -> OrderItem? {
        for item in row.order.items where item.kind == .product && (item.code != nil || item.ean != nil) {
            if try stock(of: items.item(channel: row.channel, code: item.code, ean: item.ean)).isEmpty { return item }
        }
        return nil
    }

    /// The warehouse system's item that a line means; nil for a line that is text there.
    func target(_ item: OrderItem, channel: String) throws(Problem) -> OrderBatch.Item? {
        guard item.kind == .product || item.kind == .gift, item.code != nil || item.ean != nil else { return nil }
        let key = try items.item(channel: channel, code: item.code, ean: item.ean)
        let levels = try stock(of: key)
        guard !levels.isEmpty else {
            if environment.workspace.configuration.orders.unknownItem == .text { return nil }
            return OrderBatch.Item(code: item.code, ean: item.ean, warehouse: nil)
        }
        let level = warehouse(for: item.quantity, levels)
        return OrderBatch.Item(code: Card.code(of: level.card), ean: level.ean, warehouse: level.warehouse)
    }

    private func stock(of key: String?) throws(Problem) -> [StockRow] {
        guard let key else { return [] }
        if let byEAN { return byEAN[key] ?? [] }
        return try environment.ledger.stock(card: key)
    }

    /// The first warehouse in the merchant's order that has enough, else the one that has most.
    private func warehouse(for quantity: Quantity, _ levels: [StockRow]) -> StockRow {
        let preferred = environment.workspace.configuration.warehouse.warehouses
        func rank(_ row: StockRow) -> Int { preferred.firstIndex(of: row.warehouse) ?? preferred.count }
        func free(_ row: StockRow) -> Quantity { row.onHand.saturatingDifference(row.reserved ?? .zero) }
        let sorted = levels.sorted { (rank($0), $0.warehouse) < (rank($1), $1.warehouse) }
        return sorted.first { free($0) >= quantity } ?? sorted.max { free($0) < free($1) } ?? levels[0]
    }
}
