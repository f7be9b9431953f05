import Domain
import Ledger
import Matching
import Settings

/// What orders take off each item that the warehouse system's figures do not contain yet, over all channels.
struct DemandTable {
    private(set) var byItem: [String: Quantity] = [:]

    init(_ pass: Pass) throws(Problem) {
        for demand in try pass.ledger.unreflectedDemand() {
            guard let item = try pass.item(channel: demand.channel, code: demand.code, ean: demand.ean) else {
                continue
            }
            byItem[item, default: .zero] = byItem[item, default: .zero] + demand.quantity
        }
    }

    subscript(item: String) -> Quantity { byItem[item] ?? .zero }
}

extension Pass {
    /// The key by which stock is grouped for matching: the card, or the EAN.
    func matchKey(_ row: StockRow) -> String? {
        switch workspace.configuration.warehouse.match {
        case .code: row.card
        case .ean: row.ean.flatMap { Matching.ProductKey.ean($0) }
        }
    }

    /// The item that a channel's product means: by a person's pair, by its row, else by the configured key.
    func item(channel: String, code: String?, ean: String?) throws(Problem) -> String? {
        if let code {
            if let pair = workspace.mappings.pairs[ChannelProductKey(channel: channel, code: code)] {
                return try key(ofCard: pair)
            }
            if let item = try ledger.product(channel: channel, code: code)?.item { return item }
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
        case .ean: return try ledger.stock(card: code).lazy.compactMap { self.matchKey($0) }.first
        }
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
